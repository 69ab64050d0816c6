package dev.quoth.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.extract.Extractor;
import dev.quoth.lab.train.Village;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a corpus to a model that the extractor loads, by the lab's commands. */
class TrainingWayTest {
  private static final String ENCODER = "--encoder=all-minilm-l6-v2";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return Main.commandLine(threads -> new FakeSubject())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(texts);
  }

  @Test
  void trainsExportsAndCalibrates() throws IOException {
    Path corpus = Village.write(folder.resolve("corpus"), 16);
    Path training = folder.resolve("training");
    Path model = folder.resolve("model");
    assertThat(
            run(
                "train",
                corpus,
                "--out",
                training,
                ENCODER,
                "--keep-layers=0,5",
                "--epochs=3",
                "--pieces=120",
                "--rate=1e-3",
                "--head-rate=1e-2",
                "--average=0.5",
                "--dropout=0",
                "--precision=Float"))
        .as(err.toString())
        .isZero();
    Path weights = training.resolve("mean.weights");
    assertThat(
            run(
                "average",
                training.resolve("epoch-2.weights"),
                training.resolve("epoch-3.weights"),
                "--out",
                weights))
        .as(err.toString())
        .isZero();
    assertThat(run("export", weights, "--out", model, "--name", "village 1")).isZero();
    assertThat(run("calibrate", model, corpus, "--threads", 1)).as(err.toString()).isZero();
    assertThat(out.toString()).containsPattern("\\d+ statements, \\d+ of them right; threshold ");
    try (Extractor extractor = Extractor.load(model, 1)) {
      assertThat(extractor.modelVersion()).isEqualTo("village 1");
      String text = "Ada Vern said the mill is lost. Bert Holm said the well has run dry.";
      assertThat(extractor.extract(Article.ofText(text)))
          .isNotEmpty()
          .allSatisfy(s -> assertThat(s.confidence()).isBetween(0.0, 1.0));
    }
    assertThat(run("export", training.resolve("checkpoint"), "--out", model, "--name=x")).isOne();
  }

  @Test
  void namesWhatIsWrongInOneSentence() throws IOException {
    Path none = folder.resolve("none");
    Path text = Files.writeString(folder.resolve("text"), "no weights, but a text");
    assertThat(run("train", none, "--out", folder.resolve("a"))).isOne();
    assertThat(run("export", none, "--out", folder.resolve("b"), "--name=x")).isOne();
    assertThat(run("average", none, text, "--out", folder.resolve("b"))).isOne();
    assertThat(run("export", text, "--out", folder.resolve("b"), "--name=x")).isOne();
    assertThat(run("calibrate", none, none)).isOne();
    assertThat(run("calibrate", none, Village.write(folder.resolve("corpus"), 2))).isOne();
    assertThat(err.toString().lines())
        .containsExactly(
            "quoth lab: " + none + ": not a PolNeAR folder, it has no folder attributions",
            "quoth lab: " + none + ": no such file",
            "quoth lab: " + none + ": no such file",
            "quoth lab: " + text + ": not a file of weights, or cut off",
            "quoth lab: " + none + ": not a PolNeAR folder, it has no folder attributions",
            "quoth lab: " + none.resolve("quoth.onnx") + ": no such file");
  }

  @Test
  void tellsWrongUsage() {
    assertThat(run("train")).isEqualTo(2);
    assertThat(run("train", folder)).isEqualTo(2);
    assertThat(run("train", folder, "--out", folder, "--epochs=many")).isEqualTo(2);
    assertThat(run("export", folder, "--out", folder)).isEqualTo(2);
    assertThat(run("calibrate", folder)).isEqualTo(2);
  }
}
