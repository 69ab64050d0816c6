package dev.quoth.lab.train;

import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Windows;
import dev.quoth.extract.tokens.Words;
import dev.quoth.lab.names.NamedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One window of words to learn names from.
 *
 * @param states what the encoder makes of the words, [words, width]
 * @param shapes ordinals of the words' shapes, [words]
 * @param allowed for each word a bit for each tag that it may have, [words]
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
record NamesExample(float[] states, int[] shapes, int[] allowed) {

  /** Number of words. */
  int size() {
    return shapes.length;
  }

  /** The windows of a text, as the trunk sees them. */
  static List<NamesExample> of(NamedText text, Tokenizer tokenizer, Windows windows, Trunk trunk)
      throws IOException {
    Words words = tokenizer.words(text.text(), text.paragraphs());
    int[] allowed = allowed(text, words);
    List<NamesExample> examples = new ArrayList<>();
    for (Window window : windows.over(words)) {
      Window.Input input = window.input(words, tokenizer.vocabulary());
      int[] part = java.util.Arrays.copyOfRange(allowed, window.from(), window.to());
      examples.add(new NamesExample(trunk.states(input), input.shapes(), part));
    }
    return examples;
  }

  private static int[] allowed(NamedText text, Words words) {
    int outside = 1;
    for (NameType type : text.unmarked()) {
      outside |= 1 << type.begin() | 1 << type.inside();
    }
    int[] allowed = new int[words.size()];
    java.util.Arrays.fill(allowed, outside);
    for (NamedText.Marked name : text.names()) {
      int from = words.firstEndingAfter(name.span().start());
      int to = Math.max(from + 1, words.firstStartingFrom(name.span().end()));
      for (int word = from; word < Math.min(to, words.size()); word++) {
        allowed[word] = 0;
        for (NameType type : name.types()) {
          allowed[word] |= 1 << (word == from ? type.begin() : type.inside());
        }
      }
    }
    return allowed;
  }
}
