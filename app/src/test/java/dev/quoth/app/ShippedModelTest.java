package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quoth.extract.Extractor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command line with the model that comes with it. */
class ShippedModelTest {
  private static final String STORY =
      """
      Marn holds the line

      “We will not raise the harbour tax this year,” Prime Minister Ilse Marn said on Tuesday.
      """;

  @BeforeEach
  void modelIsThere() {
    assumeTrue(
        Extractor.class.getResource("/dev/quoth/model/quoth.onnx") != null,
        "no model on the class path: it has not been trained yet");
  }

  @Test
  void findsWhoSaidWhat() {
    Run run = new Run().in(STORY).of(new ShippedModel(), "read", "-");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode).isZero();
    assertThat(run.out())
        .containsPattern("  Prime Minister Ilse Marn  said +direct ")
        .contains("“We will not raise the harbour tax this year,”");
  }

  @Test
  void tellsItsVersion() {
    Run run = new Run().of(new ShippedModel(), "--version");
    assertThat(run.exitCode).isZero();
    assertThat(run.out()).matches("quoth \\S+\nmodel .+\n");
  }
}
