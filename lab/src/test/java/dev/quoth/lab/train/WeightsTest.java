package dev.quoth.lab.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
  @TempDir private Path folder;

  private static Weights some() {
    Weights weights = new Weights();
    weights.put("z", new long[] {2, 3}, new float[] {1, -2, 3, Float.MIN_VALUE, 1e30f, -0f});
    weights.put("a", new long[] {1}, new float[] {7});
    weights.put("größe", new long[] {0, 4}, new float[0]);
    weights.put("scalar", new long[0], new float[] {5});
    return weights;
  }

  @Test
  void readsWhatItWroteInTheSameOrder() throws IOException {
    Path file = folder.resolve("weights");
    some().save(file);
    Weights back = Weights.load(file);
    assertThat(back.all().keySet()).containsExactly("z", "a", "größe", "scalar");
    some()
        .all()
        .forEach(
            (name, array) -> {
              assertThat(back.get(name).shape()).isEqualTo(array.shape());
              assertThat(back.get(name).values()).isEqualTo(array.values());
            });
    assertThat(back.has("a")).isTrue();
    assertThat(back.has("b")).isFalse();
    assertThatThrownBy(() -> back.get("b")).hasMessage("no weights named b");
  }

  @Test
  void replacesAFileAtOnceAndLeavesNoOther() throws IOException {
    Path file = folder.resolve("weights");
    some().save(file);
    byte[] before = Files.readAllBytes(file);
    Files.createDirectory(folder.resolve("weights.part")); // the half cannot be written
    assertThatThrownBy(() -> new Weights().save(file)).isInstanceOf(IOException.class);
    assertThat(file).hasBinaryContent(before);
    Files.delete(folder.resolve("weights.part"));
    new Weights().save(file);
    assertThat(Weights.load(file).all()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void refusesWhatIsNoWeightsFile() throws IOException {
    Path file = folder.resolve("weights");
    some().save(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      refused(Arrays.copyOf(whole, length));
    }
    refused(Arrays.copyOf(whole, whole.length + 1));
    refused("# Written by quoth lab, which is a text of some length.\n".getBytes(UTF_8));
    byte[] vast = whole.clone();
    vast[11] = 0x7f; // an extent
    vast[12] = 0x7f;
    refused(vast);
  }

  private void refused(byte[] bytes) throws IOException {
    Path file = folder.resolve("broken");
    Files.write(file, bytes);
    assertThatThrownBy(() -> Weights.load(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": not a file of weights, or cut off");
  }

  @Test
  void holdsAsManyValuesAsTheShapeTells() {
    assertThatThrownBy(() -> new Weights().put("a", new long[] {2, 3}, new float[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("5 values for the shape [2, 3]");
  }
}
