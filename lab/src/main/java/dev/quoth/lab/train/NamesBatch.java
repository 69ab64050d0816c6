package dev.quoth.lab.train;

import dev.quoth.extract.tokens.NameType;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Some windows of words laid end to end.
 *
 * @param lengths words of each window
 * @param states what the encoder makes of the words, [words, width]
 * @param shapes ordinals of the words' shapes, [words]
 * @param forbidden 0 for the tags a word may have, a large negative number for the others, [words,
 *     tags]
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
record NamesBatch(int[] lengths, Tensor states, long[] shapes, Tensor forbidden) {
  private static final float NEVER = -1e9f;

  /** The examples as one batch; call it inside a pointer scope. */
  static NamesBatch of(List<NamesExample> examples, int width) {
    int[] lengths = examples.stream().mapToInt(NamesExample::size).toArray();
    int words = java.util.Arrays.stream(lengths).sum();
    float[] states = new float[words * width];
    long[] shapes = new long[words];
    float[] forbidden = new float[words * NameType.TAGS];
    int word = 0;
    for (NamesExample example : examples) {
      System.arraycopy(example.states(), 0, states, word * width, example.states().length);
      for (int i = 0; i < example.size(); i++, word++) {
        shapes[word] = example.shapes()[i];
        for (int tag = 0; tag < NameType.TAGS; tag++) {
          boolean allowed = (example.allowed()[i] >> tag & 1) == 1;
          forbidden[word * NameType.TAGS + tag] = allowed ? 0 : NEVER;
        }
      }
    }
    return new NamesBatch(
        lengths,
        Network.tensor(states, words, width),
        shapes,
        Network.tensor(forbidden, words, NameType.TAGS));
  }
}
