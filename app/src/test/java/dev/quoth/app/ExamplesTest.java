package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quoth.extract.Extractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code quoth read} prints of the examples, statement by statement, but for the confidence.
 *
 * <p>Processors add up in different orders, and a statement near a threshold or an edge may come
 * out differently on another kind; a few may differ.
 *
 * <p>What it should print is another matter: that is {@code examples/gold}, by hand. After a change
 * that is meant, CONTRIBUTING.md says how to write the files anew.
 */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path GOLDEN = Path.of("src/test/resources/dev/quoth/app/examples");
  private static final Pattern CONFIDENCE = Pattern.compile("(?m) [01]\\.\\d\\d$");

  /** Statements that may differ, as a share of all. */
  private static final double TOLERANCE = 0.15;

  private static final ShippedModel MODEL = new ShippedModel();

  @BeforeAll
  static void modelIsThere() {
    assumeTrue(
        Extractor.class.getResource("/dev/quoth/model/quoth.onnx") != null,
        "no model on the class path: it has not been trained yet");
  }

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatItPrinted(String name) throws IOException {
    Run run =
        new Run().of(MODEL, "read", EXAMPLES.resolve(name).toString(), "--all", "--width", "80");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode).isZero();
    String printed = CONFIDENCE.matcher(run.out()).replaceAll(" 0.xx").replace('\\', '/');
    Path golden = GOLDEN.resolve(name + ".out");
    if ("write".equals(System.getProperty("quoth.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, printed);
    }
    List<String> expected = statements(Files.readString(golden, UTF_8));
    List<String> found = statements(printed);
    List<String> lost = new ArrayList<>(expected);
    found.forEach(lost::remove);
    List<String> gained = new ArrayList<>(found);
    expected.forEach(gained::remove);
    assertThat(lost.size() + gained.size())
        .as("lost %s%ngained %s", lost, gained)
        .isLessThanOrEqualTo((int) (TOLERANCE * expected.size()));
  }

  /** The heading of the article, and each statement as it is printed. */
  private static List<String> statements(String printed) {
    return List.of(printed.strip().split("\n\n"));
  }

  @Test
  void readsTheWholeFolderAtOnce() throws IOException {
    Run run = new Run().of(MODEL, "read", EXAMPLES.toString());
    assertThat(run.err()).isEmpty();
    for (String name : examples()) {
      assertThat(run.out()).contains(name);
    }
  }
}
