package dev.quoth.reader.blocks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hints of a name's words, letter by letter in a tree of the listed words: most words of
 * names are not listed, and are left after a few letters.
 */
final class HintWords {
  private static final int MIN_STEM = 5;
  private static final int MAX_STEM = 9;
  private static final int MAX_WORD = 20;

  /** No more of a name is looked at, in UTF-16 chars: some pages keep data in it. */
  private static final int MAX_NAME = 400;

  private static final int LETTERS = 26;

  /** What begins with some letters. */
  private static final class Node {
    final @Nullable Node[] next = new Node[LETTERS];
    @Nullable Hint hint;
  }

  private final Node root = new Node();

  /** Lists a word of small letters, unless it is listed. */
  void list(String word, Hint hint) {
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      int letter = word.charAt(i) - 'a';
      Node next = node.next[letter];
      if (next == null) {
        next = new Node();
        node.next[letter] = next;
      }
      node = next;
    }
    node.hint = node.hint == null ? hint : node.hint;
  }

  /** Adds the hints of a name's words. */
  void addHints(String name, Set<Hint> hints) {
    int start = 0;
    int end = Math.min(MAX_NAME, name.length());
    for (int i = 0; i <= end; i++) {
      boolean letter = i < end && isLetter(name.charAt(i));
      boolean hump =
          letter && i > start && isCapital(name.charAt(i)) && isSmall(name.charAt(i - 1));
      if (!letter || hump) {
        Hint hint = i - start > 1 ? ofWord(name, start, i) : null;
        if (hint != null) {
          hints.add(hint);
        }
        start = hump ? i : i + 1;
      }
    }
  }

  /** The hint of a word of letters, or else of the longest listed word that it begins with. */
  private @Nullable Hint ofWord(String name, int start, int end) {
    if (end - start > MAX_WORD) {
      return null;
    }
    Node node = root;
    Hint ofStem = null;
    for (int i = start; i < end; i++) {
      node = node.next[(name.charAt(i) | ('a' - 'A')) - 'a'];
      if (node == null) {
        return ofStem;
      }
      int letters = i + 1 - start;
      if (node.hint != null && letters >= MIN_STEM && letters <= MAX_STEM) {
        ofStem = node.hint;
      }
    }
    return node.hint == null ? ofStem : node.hint;
  }

  private static boolean isLetter(char c) {
    return isSmall(c) || isCapital(c);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
