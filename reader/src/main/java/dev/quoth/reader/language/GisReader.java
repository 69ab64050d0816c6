package dev.quoth.reader.language;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Reads the binary form of OpenNLP's maximum entropy models ("GIS"): the outcomes; patterns, which
 * are a number of features and the outcomes that each of these has weights for; the features, in
 * the order of their patterns; the weights, in the order of the features. Numbers are big endian,
 * texts in the modified UTF-8 of {@link java.io.DataInput}.
 */
final class GisReader {
  private final ByteBuffer in;
  private int[] starts = {};
  private byte[] outcomes = {};
  private int weights;

  GisReader(byte[] file) {
    in = ByteBuffer.wrap(file);
  }

  /**
   * @throws IOException if it is no such model
   */
  NgramModel read() throws IOException {
    try {
      return readModel();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IOException("the language model is cut off or damaged", e);
    }
  }

  private NgramModel readModel() throws IOException {
    if (!text().equals("GIS")) {
      throw new IOException("the language model is none of maximum entropy");
    }
    in.getInt(); // a correction constant and its parameter, which nothing uses any more
    in.getDouble();
    String[] languages = new String[in.getInt()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = text();
    }
    ByteBuffer patterns = in.duplicate();
    int patternCount = in.getInt();
    skipTexts(patternCount);
    int features = in.getInt();
    NgramTable table = features(features);
    layOut(patterns, features, languages.length);
    float[] values = new float[weights];
    for (int i = 0; i < weights; i++) {
      values[i] = (float) in.getDouble();
    }
    return new NgramModel(languages, table, starts, outcomes, values);
  }

  private NgramTable features(int count) {
    NgramTable table = new NgramTable(count);
    for (int i = 0; i < count; i++) {
      int end = Short.toUnsignedInt(in.getShort()) + in.position();
      long key = 0;
      for (int n = 0; in.position() < end; n++) {
        key = NgramTable.append(key, n, character());
      }
      table.put(key, i);
    }
    return table;
  }

  /** Sets, from the patterns, where each feature's weights are and what they are for. */
  private void layOut(ByteBuffer patterns, int features, int languages) throws IOException {
    starts = new int[features + 1];
    outcomes = new byte[in.remaining() / Double.BYTES];
    int feature = 0;
    int count = patterns.getInt();
    for (int i = 0; i < count; i++) {
      int end = Short.toUnsignedInt(patterns.getShort()) + patterns.position();
      int repeat = number(patterns, end);
      int from = weights;
      while (patterns.position() < end) {
        int outcome = number(patterns, end);
        if (outcome >= languages) {
          throw new IOException("the language model names a language that it does not have");
        }
        outcomes[weights++] = (byte) outcome;
      }
      int length = weights - from;
      for (int j = 1; j < repeat; j++) {
        System.arraycopy(outcomes, from, outcomes, weights, length);
        weights += length;
      }
      for (int j = 0; j < repeat; j++) {
        starts[feature] = from + j * length;
        feature++;
      }
    }
    starts[features] = weights;
  }

  /** A decimal number and the space after it. */
  private static int number(ByteBuffer in, int end) {
    int number = 0;
    while (in.position() < end) {
      byte digit = in.get();
      if (digit == ' ') {
        break;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  private void skipTexts(int count) {
    for (int i = 0; i < count; i++) {
      in.position(Short.toUnsignedInt(in.getShort()) + in.position());
    }
  }

  private String text() {
    int end = Short.toUnsignedInt(in.getShort()) + in.position();
    StringBuilder text = new StringBuilder();
    while (in.position() < end) {
      text.append(character());
    }
    return text.toString();
  }

  private char character() {
    int first = in.get() & 0xFF;
    if (first < 0x80) {
      return (char) first;
    }
    int second = in.get() & 0x3F;
    if (first < 0xE0) {
      return (char) ((first & 0x1F) << 6 | second);
    }
    return (char) ((first & 0x0F) << 12 | second << 6 | (in.get() & 0x3F));
  }
}
