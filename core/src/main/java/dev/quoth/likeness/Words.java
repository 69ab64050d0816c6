package dev.quoth.likeness;

import dev.quoth.Article;
import dev.quoth.Block;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of an article's story as 64-bit hashes, in order, without furniture.
 *
 * <p>A word is a run of letters, digits and marks, in form C, case folded; an apostrophe within
 * does not end it and is no part of it. All else only separates words. In scripts that are written
 * without spaces each character is a word. Words of neighbouring blocks are neighbours: the same
 * report is cut into other paragraphs elsewhere.
 */
public final class Words {
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final char FIRST_MARK = '\u0300';

  /** What is longer is no word and is not normalised: it might take long. In chars. */
  private static final int LONGEST = 100;

  private long[] hashes = new long[512];
  private int size;

  private Words() {}

  /** Hashes of the story's words. */
  public static long[] of(Article article) {
    Words words = new Words();
    for (Block block : article.blocks()) {
      if (!block.kind().isFurniture()) {
        words.add(article.text(), block.span().start(), block.span().end());
      }
    }
    return Arrays.copyOf(words.hashes, words.size);
  }

  private void add(String text, int start, int end) {
    int word = start;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean alone = Scripts.isWrittenWithoutBlanks(c);
      if (alone || !isInWord(c)) {
        addWord(text, word, i);
        word = alone ? i : next;
      }
      if (alone) {
        addWord(text, word, next);
        word = next;
      }
      i = next;
    }
    addWord(text, word, end);
  }

  private static boolean isInWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '\'';
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '’'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void addWord(String text, int start, int end) {
    if (start >= end) {
      return;
    }
    boolean marked = false;
    for (int i = start; i < end; i++) {
      marked |= text.charAt(i) >= FIRST_MARK;
    }
    if (marked && end - start <= LONGEST) {
      String composed = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
      addHash(composed, 0, composed.length());
    } else {
      addHash(text, start, end);
    }
  }

  /** FNV-1a of the folded characters; whoever makes shingles of the hashes mixes them further. */
  private void addHash(String text, int start, int end) {
    long hash = SEED;
    boolean letters = false;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c != '\'' && c != '’') {
        hash = (hash ^ Character.toLowerCase(Character.toUpperCase(c))) * FNV_PRIME;
        letters = true;
      }
    }
    if (!letters) {
      return;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }
}
