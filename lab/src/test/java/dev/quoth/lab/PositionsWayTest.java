package dev.quoth.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.lab.positions.TinyDebates;
import dev.quoth.lab.positions.TinyPerspectrum;
import dev.quoth.positions.Content;
import dev.quoth.positions.PositionJudge;
import dev.quoth.positions.network.PositionFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a corpus to networks that tell positions, by the lab's commands. */
class PositionsWayTest {
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
  void trainsExportsCalibratesAndEvaluates() throws IOException {
    Path corpus = TinyPerspectrum.write(folder.resolve("corpus"));
    Path debates = TinyDebates.write(folder.resolve("debates"));
    Path runs = folder.resolve("runs");
    Path model = folder.resolve("model");
    assertThat(
            run(
                "train-positions",
                corpus,
                "--out",
                runs,
                ENCODER,
                "--debates",
                debates,
                "--below=5",
                "--epochs=4",
                "--pieces=200",
                "--rate=1e-3",
                "--head-rate=1e-2",
                "--average=0.5",
                "--dropout=0"))
        .as(err.toString())
        .isZero();
    assertThat(err.toString()).contains("epoch 4, on the debates' dev: stance macro F1");
    assertThat(
            run(
                "export-positions",
                runs.resolve("epoch-4.weights"),
                ENCODER,
                "--out",
                model,
                "--name",
                "tiny"))
        .as(err.toString())
        .isZero();
    assertThat(run("calibrate-positions", model, corpus, "--debates", debates))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("where not chosen by: precision");
    assertThat(
            run(
                "evaluate",
                "positions",
                corpus,
                "--networks",
                model,
                "--debates",
                debates,
                "--held-out"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("model tiny")
        .contains("stance        accuracy")
        .contains("PERSPECTRUM, dev: 4 propositions")
        .contains("debates, held out: 5 propositions, 20 pairs, 9 of them related, 7 with a side")
        .contains("relatedness   average precision")
        .contains("pruning       recall");
    try (PositionJudge positions = PositionJudge.load(PositionFiles.in(model), 1)) {
      assertThat(positions.version()).isEqualTo("tiny");
      assertThat(
              positions.judge(
                  Content.of("People need the sea wall"), List.of("The sea wall should be kept")))
          .hasSize(1);
    }
  }
}
