package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final float[] NONE = new float[0];

  @Test
  void oneWindowGivesItsOwnSoftmax() {
    Words words = new Scene("a b c").words();
    float[] logits = logits(new Random(3), 3);
    Reading reading =
        new Reading(
            words, List.of(new Window(0, 3)), List.of(new Scores(logits, NONE, NONE, NONE)));
    assertClose(reading.logProbabilities(Scores::outer, Role.TAGS), softmax(logits));
  }

  @Test
  void eachLayerIsReadOnItsOwn() {
    Words words = new Scene("a b c").words();
    float[] outer = logits(new Random(3), 3);
    float[] inner = logits(new Random(4), 3);
    Reading reading =
        new Reading(
            words, List.of(new Window(0, 3)), List.of(new Scores(outer, inner, NONE, NONE)));
    assertClose(reading.logProbabilities(Scores::inner, Role.TAGS), softmax(inner));
  }

  @Test
  void windowsThatSayTheSameChangeNothing() {
    Words words = new Scene("a b c d e f").words();
    float[] logits = logits(new Random(5), 6);
    List<Window> windows = List.of(new Window(0, 4), new Window(2, 6));
    List<Scores> scores =
        windows.stream().map(window -> new Scores(part(logits, window), NONE, NONE, NONE)).toList();
    Reading reading = new Reading(words, windows, scores);
    assertClose(reading.logProbabilities(Scores::outer, Role.TAGS), softmax(logits));
  }

  /** In the overlap: logarithms averaged by weight, then normalised. */
  @Test
  void overlappingWindowsAreAveraged() {
    Words words = new Scene("a b c d e f").words();
    Window left = new Window(0, 4);
    Window right = new Window(2, 6);
    float[] leftLogits = logits(new Random(6), 4);
    float[] rightLogits = logits(new Random(7), 4);
    Reading reading =
        new Reading(
            words,
            List.of(left, right),
            List.of(
                new Scores(leftLogits, NONE, NONE, NONE),
                new Scores(rightLogits, NONE, NONE, NONE)));
    double[] found = reading.logProbabilities(Scores::outer, Role.TAGS);
    double[] ofLeft = softmax(leftLogits);
    double[] ofRight = softmax(rightLogits);
    // Word 2 stands one word before the left window's end and at the right window's start.
    assertThat(reading.weight(left, 2, 3)).isEqualTo(2);
    assertThat(reading.weight(right, 2, 3)).isEqualTo(1);
    double[] expected = new double[Role.TAGS];
    for (int tag = 0; tag < Role.TAGS; tag++) {
      expected[tag] = (2 * ofLeft[2 * Role.TAGS + tag] + ofRight[tag]) / 3;
    }
    double[] middle = java.util.Arrays.copyOfRange(found, 2 * Role.TAGS, 3 * Role.TAGS);
    assertClose(middle, normalised(expected));
    // Words that one window alone has read are its own.
    for (int i = 0; i < 2 * Role.TAGS; i++) {
      assertThat(found[i]).isCloseTo(ofLeft[i], within(1e-9));
      assertThat(found[4 * Role.TAGS + i]).isCloseTo(ofRight[2 * Role.TAGS + i], within(1e-9));
    }
  }

  @Test
  void theTextsOwnEdgesTakeNoWeight() {
    Words words = new Scene("a ".repeat(400)).words();
    Window whole = new Window(0, 400);
    Reading reading =
        new Reading(words, List.of(whole), List.of(new Scores(NONE, NONE, NONE, NONE)));
    assertThat(reading.weight(whole, 0, 1)).isEqualTo(reading.weight(whole, 200, 201));
    assertThat(reading.weight(new Window(100, 300), 100, 101)).isEqualTo(1);
    assertThat(reading.weight(new Window(100, 300), 110, 120)).isEqualTo(11);
    assertThat(reading.weight(new Window(100, 300), 299, 300)).isEqualTo(1);
    assertThat(reading.weight(new Window(100, 300), 200, 201)).isEqualTo(49);
  }

  private static float[] logits(Random random, int words) {
    float[] logits = new float[words * Role.TAGS];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) (4 * random.nextGaussian());
    }
    return logits;
  }

  private static float[] part(float[] logits, Window window) {
    return java.util.Arrays.copyOfRange(logits, window.from() * Role.TAGS, window.to() * Role.TAGS);
  }

  private static double[] softmax(float[] logits) {
    double[] logs = new double[logits.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = logits[i];
    }
    return normalised(logs);
  }

  private static double[] normalised(double[] logs) {
    double[] result = new double[logs.length];
    for (int row = 0; row < logs.length; row += Role.TAGS) {
      double sum = 0;
      for (int i = row; i < row + Role.TAGS; i++) {
        sum += Math.exp(logs[i]);
      }
      for (int i = row; i < row + Role.TAGS; i++) {
        result[i] = logs[i] - Math.log(sum);
      }
    }
    return result;
  }

  private static void assertClose(double[] found, double[] expected) {
    assertThat(found).containsExactly(expected, within(1e-9));
  }
}
