package dev.quoth.extract.tokens;

/**
 * A stretch of words that the encoder reads at once.
 *
 * @param from first word
 * @param to one past the last word
 */
public record Window(int from, int to) {

  /**
   * @throws IllegalArgumentException if the window is empty
   */
  public Window {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("not a window: [" + from + ", " + to + ")");
    }
  }

  /** Number of words. */
  public int size() {
    return to - from;
  }

  /** Number of inputs the window takes, with paragraph breaks and the opening and closing piece. */
  public static int inputLength(Words words, int from, int to) {
    int breaks = words.paragraph(to - 1) - words.paragraph(from);
    return words.pieceCount(from, to) + Math.max(0, breaks) + 2;
  }

  /** The encoder's input for this window. */
  public Input input(Words words, Vocabulary vocabulary) {
    int[] ids = new int[inputLength(words, from, to)];
    int[] firsts = new int[size()];
    int[] shapes = new int[size()];
    int n = 0;
    ids[n++] = vocabulary.start();
    for (int word = from; word < to; word++) {
      int breaks = word == from ? 0 : words.paragraph(word) - words.paragraph(word - 1);
      for (int i = 0; i < breaks; i++) {
        ids[n++] = vocabulary.paragraph();
      }
      firsts[word - from] = n;
      shapes[word - from] = Shape.of(words.text(), words.start(word), words.end(word)).ordinal();
      for (int piece = words.firstPiece(word); piece < words.firstPiece(word + 1); piece++) {
        ids[n++] = words.piece(piece);
      }
    }
    ids[n++] = vocabulary.end();
    return new Input(ids, firsts, shapes);
  }

  /**
   * What the encoder is given.
   *
   * @param ids vocabulary ids, [pieces]
   * @param firsts for each word of the window the index in {@code ids} of its first piece, [words]
   * @param shapes ordinal of each word's {@link Shape}, [words]
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier between two arrays' worth of code
  public record Input(int[] ids, int[] firsts, int[] shapes) {}
}
