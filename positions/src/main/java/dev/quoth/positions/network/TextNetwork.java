package dev.quoth.positions.network;

import static java.util.Objects.requireNonNull;

import dev.quoth.Span;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads texts by themselves, each once, whatever it is compared with later. Thread-safe. */
public final class TextNetwork implements AutoCloseable {
  /** Longer texts are cut off after this many pieces. */
  public static final int LONGEST = 192;

  private static final String IDS = "ids";
  private static final String VECTOR = "vector";
  private static final String STATES = "states";

  private final OnnxNetwork network;
  private final Tokenizer tokenizer;

  /**
   * @param network bytes of an ONNX file as the lab exports it
   * @throws NetworkException if the runtime refuses it
   */
  public TextNetwork(byte[] network, Vocabulary vocabulary) {
    this.network = new OnnxNetwork(network);
    this.tokenizer = new Tokenizer(vocabulary);
  }

  /**
   * What the encoder makes of a text.
   *
   * @throws NetworkException if the runtime fails
   */
  public Reading read(String text) {
    Map<String, float[]> read =
        network.run(Map.of(IDS, OnnxNetwork.Input.of(ids(text))), Set.of(VECTOR, STATES));
    float[] vector = requireNonNull(read.get(VECTOR), "the network gave no vector");
    float[] states = requireNonNull(read.get(STATES), "the network gave no states");
    return new Reading(unit(vector), states);
  }

  private long[] ids(String text) {
    int[] ids = {tokenizer.vocabulary().start(), tokenizer.vocabulary().end()};
    if (!text.isEmpty()) {
      Words words = tokenizer.words(text, List.of(new Span(0, text.length())));
      if (words.size() > 0) {
        ids = new Window(0, words.size()).input(words, tokenizer.vocabulary()).ids();
      }
    }
    if (ids.length > LONGEST) {
      ids = Arrays.copyOf(ids, LONGEST);
      ids[LONGEST - 1] = tokenizer.vocabulary().end();
    }
    return Arrays.stream(ids).asLongStream().toArray();
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double norm = Math.sqrt(Math.max(squares, 1e-12));
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / norm);
    }
    return unit;
  }

  @Override
  public void close() {
    network.close();
  }
}
