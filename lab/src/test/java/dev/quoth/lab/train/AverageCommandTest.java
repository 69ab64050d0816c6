package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AverageCommandTest {
  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  private Path weights(String file, String name, long[] shape, float... values) throws IOException {
    Weights weights = new Weights();
    weights.put(name, shape, values);
    weights.save(folder.resolve(file));
    return folder.resolve(file);
  }

  private int average(Path out, Path... files) {
    CommandLine line = new CommandLine(new AverageCommand());
    line.setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println(exception.getMessage());
          return 1;
        });
    String[] arguments = new String[files.length + 2];
    for (int i = 0; i < files.length; i++) {
      arguments[i] = files[i].toString();
    }
    arguments[files.length] = "--out";
    arguments[files.length + 1] = out.toString();
    return line.execute(arguments);
  }

  @Test
  void everyWeightIsTheMean() throws IOException {
    long[] shape = {1, 2};
    Path out = folder.resolve("mean");
    Path a = weights("a", "w", shape, 1, -4);
    Path b = weights("b", "w", shape, 2, 0);
    Path c = weights("c", "w", shape, 6, 1);
    assertThat(average(out, a, b, c)).isZero();
    Weights.Array mean = Weights.load(out).get("w");
    assertThat(mean.shape()).isEqualTo(shape);
    assertThat(mean.values()).containsExactly(3, -1);
  }

  @Test
  void theInnerHeadOfSomeIsLeftOut() throws IOException {
    long[] shape = {1};
    Path out = folder.resolve("mean");
    for (String file : new String[] {"a", "b"}) {
      Weights weights = new Weights();
      float value = file.equals("a") ? 1 : 3;
      weights.put("inner.bias", shape, new float[] {value});
      weights.put("outer.bias", shape, new float[] {value});
      weights.save(folder.resolve(file));
    }
    assertThat(average(out, folder.resolve("a"), Path.of("--outer-only"), folder.resolve("b")))
        .isZero();
    assertThat(Weights.load(out).get("inner.bias").values()).containsExactly(1);
    assertThat(Weights.load(out).get("outer.bias").values()).containsExactly(2);
  }

  @Test
  void refusesAnotherNetworkByName() throws IOException {
    Path a = weights("a", "w", new long[] {2}, 1, 2);
    Path shape = weights("shape", "w", new long[] {1, 2}, 1, 2);
    Path name = weights("name", "v", new long[] {2}, 1, 2);
    assertThat(average(folder.resolve("out"), a, shape)).isOne();
    assertThat(average(folder.resolve("out"), a, name)).isOne();
    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("is of another network"));
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
