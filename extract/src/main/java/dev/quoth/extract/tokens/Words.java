package dev.quoth.extract.tokens;

import dev.quoth.Span;
import java.util.Arrays;

/**
 * The words of some paragraphs of a text with their word pieces.
 *
 * <p>Words are numbered from 0 across all paragraphs. Offsets are UTF-16. The object is immutable
 * and safe to share.
 */
public final class Words {
  private final String text;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final int[] paragraphs;
  private final int[] sentences;
  private final int[] firstPieces;
  private final int[] pieces;

  private Words(Builder builder) {
    text = builder.text;
    size = builder.size;
    starts = Arrays.copyOf(builder.starts, size);
    ends = Arrays.copyOf(builder.ends, size);
    paragraphs = Arrays.copyOf(builder.paragraphs, size);
    sentences = Arrays.copyOf(builder.sentences, size);
    firstPieces = Arrays.copyOf(builder.firstPieces, size + 1);
    firstPieces[size] = builder.pieceCount;
    pieces = Arrays.copyOf(builder.pieces, builder.pieceCount);
  }

  /** Number of words. */
  public int size() {
    return size;
  }

  /** The text that all offsets point into. */
  public String text() {
    return text;
  }

  /** UTF-16 offset of the word's first char. */
  public int start(int word) {
    return starts[word];
  }

  /** UTF-16 offset one past the word's last char. */
  public int end(int word) {
    return ends[word];
  }

  /** Number of the paragraph that holds the word; paragraphs without words are not counted. */
  public int paragraph(int word) {
    return paragraphs[word];
  }

  /** Number of the sentence that holds the word, counted by a cheap guess, for features only. */
  public int sentence(int word) {
    return sentences[word];
  }

  /** Number of word pieces of words {@code from} to {@code to - 1}. */
  public int pieceCount(int from, int to) {
    return firstPieces[to] - firstPieces[from];
  }

  /** Index of the word's first piece among all pieces; {@code word} may be {@code size()}. */
  int firstPiece(int word) {
    return firstPieces[word];
  }

  int piece(int index) {
    return pieces[index];
  }

  /** The stretch of text from word {@code from} to word {@code to - 1}. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /**
   * Whether the word and the one before it, in another paragraph, are held apart by text that is in
   * neither, such as a teaser of another story.
   */
  public boolean isHeldApart(int word) {
    if (word == 0 || paragraphs[word] == paragraphs[word - 1]) {
      return false;
    }
    return text.substring(ends[word - 1], starts[word])
        .codePoints()
        .anyMatch(c -> !Tokenizer.isBlank(c));
  }

  /** First word that ends after the UTF-16 offset {@code offset}; {@code size()} if none does. */
  public int firstEndingAfter(int offset) {
    int at = Arrays.binarySearch(ends, offset + 1);
    return at >= 0 ? at : -at - 1;
  }

  /** First word that starts at or after the UTF-16 offset {@code offset}; or {@code size()}. */
  public int firstStartingFrom(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 1;
  }

  /** Collects words in text order. */
  static final class Builder {
    private final String text;
    private int size;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] paragraphs = new int[256];
    private int[] sentences = new int[256];
    private int[] firstPieces = new int[257];
    private int[] pieces = new int[512];
    private int pieceCount;

    Builder(String text) {
      this.text = text;
    }

    /** Number of a paragraph whose words come next. */
    int nextParagraph() {
      return size == 0 ? 0 : paragraphs[size - 1] + 1;
    }

    void add(int start, int end, int paragraph, boolean sentenceStart, int[] wordPieces) {
      if (size == starts.length) {
        int capacity = 2 * size;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        paragraphs = Arrays.copyOf(paragraphs, capacity);
        sentences = Arrays.copyOf(sentences, capacity);
        firstPieces = Arrays.copyOf(firstPieces, capacity + 1);
      }
      if (pieceCount + wordPieces.length > pieces.length) {
        pieces = Arrays.copyOf(pieces, Math.max(2 * pieces.length, pieceCount + wordPieces.length));
      }
      starts[size] = start;
      ends[size] = end;
      paragraphs[size] = paragraph;
      sentences[size] = (size == 0 ? 0 : sentences[size - 1]) + (sentenceStart ? 1 : 0);
      firstPieces[size] = pieceCount;
      System.arraycopy(wordPieces, 0, pieces, pieceCount, wordPieces.length);
      pieceCount += wordPieces.length;
      size++;
    }

    Words build() {
      return new Words(this);
    }
  }
}
