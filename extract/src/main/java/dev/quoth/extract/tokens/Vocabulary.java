package dev.quoth.extract.tokens;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BERT's uncased word pieces and their ids.
 *
 * <p>A piece that continues a word is written with a leading {@code ##}, as in BERT's vocabulary
 * files.
 */
public final class Vocabulary {
  private final Map<String, Integer> ids;
  private final int unknown;
  private final int start;
  private final int end;
  private final int paragraph;

  private Vocabulary(Map<String, Integer> ids) {
    this.ids = ids;
    this.unknown = special("[UNK]");
    this.start = special("[CLS]");
    this.end = special("[SEP]");
    // BERT never trained this entry: it is free to stand for a paragraph break.
    this.paragraph = special("[unused0]");
  }

  /**
   * Reads a vocabulary: one piece a line in UTF-8, its id is the line's number from 0.
   *
   * @throws IOException if the stream breaks
   * @throws IllegalArgumentException if one of BERT's special pieces is missing
   */
  public static Vocabulary read(InputStream in) throws IOException {
    List<String> pieces = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      pieces.add(line);
    }
    return of(pieces);
  }

  /** The vocabulary whose ids are the positions in {@code pieces}. */
  public static Vocabulary of(List<String> pieces) {
    Map<String, Integer> ids = new HashMap<>(2 * pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      ids.put(pieces.get(i), i);
    }
    return new Vocabulary(ids);
  }

  /** Id of {@code piece}, or null if the vocabulary lacks it. */
  public @Nullable Integer id(String piece) {
    return ids.get(piece);
  }

  /** Number of pieces. */
  public int size() {
    return ids.size();
  }

  /** Id of {@code [UNK]}. */
  public int unknown() {
    return unknown;
  }

  /** Id of the piece that opens an input. */
  public int start() {
    return start;
  }

  /** Id of the piece that closes an input. */
  public int end() {
    return end;
  }

  /** Id of the piece that stands for a paragraph break. */
  public int paragraph() {
    return paragraph;
  }

  private int special(String piece) {
    Integer id = ids.get(requireNonNull(piece));
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + piece);
    }
    return id;
  }
}
