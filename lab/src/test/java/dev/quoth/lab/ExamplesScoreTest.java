package dev.quoth.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quoth.extract.Extractor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The shipped model, from file to statement, against what people found in the same texts. */
class ExamplesScoreTest {
  private static final String GOLD = "../examples/gold";

  /** Precision, recall and F1 at the end of a line. */
  private static final String FIGURES = " +([\\d.]+) +([\\d.]+) +([\\d.]+)";

  @BeforeAll
  static void modelIsThere() {
    assumeTrue(
        Extractor.class.getResource("/dev/quoth/model/quoth.onnx") != null,
        "no model on the class path: it has not been trained yet");
  }

  private static Matcher row(String name, String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine lab = Main.commandLine(threads -> ExtractorSubject.load(null, threads));
    assertThat(lab.setOut(new PrintWriter(out)).execute(arguments)).isZero();
    Matcher row = Pattern.compile(Pattern.quote(name) + FIGURES).matcher(out.toString());
    assertThat(row.find()).as(out.toString()).isTrue();
    return row;
  }

  @Test
  void findsWhoSaidWhatInTheExamples() {
    Matcher row = row("who said what", "evaluate", "attribution", GOLD);
    assertThat(Double.parseDouble(row.group(3))).isGreaterThan(0.8);
  }

  @Test
  void findsStatementsWithinStatements() {
    Matcher examples = row("and within the right one", "evaluate", "nested", GOLD);
    assertThat(Double.parseDouble(examples.group(3))).isGreaterThan(0.35);
    Matcher passages = row("and within the right one", "evaluate", "nested", "--half", "dev");
    assertThat(Double.parseDouble(passages.group(3))).isGreaterThan(0.5);
  }
}
