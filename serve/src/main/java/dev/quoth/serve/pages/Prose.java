package dev.quoth.serve.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences some of whose words are code: between backticks.
 *
 * @param text without the backticks
 * @param code whether it is code
 */
record Prose(String text, boolean code) {

  static List<Prose> of(String sentences) {
    List<Prose> pieces = new ArrayList<>();
    String[] parts = sentences.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        pieces.add(new Prose(parts[i], i % 2 == 1));
      }
    }
    return pieces;
  }
}
