package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  @Test
  void helpNamesTheCommandsAndLoadsNothing() {
    Run run = new Run().of("--help");
    assertThat(run.exitCode).isZero();
    assertThat(run.out()).contains("Reads political news", "read ", "completion ", "--version");
    assertThat(run.err()).isEmpty();
    assertThat(run.model.loads).hasValue(0);
  }

  @Test
  void helpOnReadNamesEveryOptionAndExitCode() {
    Run run = new Run().of("read", "--help");
    assertThat(run.exitCode).isZero();
    assertThat(run.out())
        .contains("--format", "--out", "--color", "--width", "--all", "--no-statements")
        .contains("--min-confidence", "--threads", "Exit codes:", "Examples:");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void helpIsColouredOnlyOnATerminalThatWantsIt() {
    assertThat(new Run().of("--help").out()).doesNotContain("\u001b");
    assertThat(new Run().onTerminal(80, Map.of()).of("--help").out()).contains("\u001b[");
    assertThat(new Run().onTerminal(80, Map.of("NO_COLOR", "1")).of("--help").out())
        .doesNotContain("\u001b");
  }

  @Test
  void versionNamesProgramAndModelWithoutLoadingIt() {
    Run run = new Run().of("--version");
    assertThat(run.exitCode).isZero();
    assertThat(run.out()).matches("quoth \\d+\\.\\d+\\.\\d+\\S*\nmodel fake 1\n");
    assertThat(run.model.loads).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                               | a command is missing, such as read       | quoth",
        "raed                             | there is no command 'raed'               | quoth",
        "--nope                           | there is no option '--nope'              | quoth",
        "read                             | name a SOURCE, or a feed by --feed URL                        | quoth read",
        "read --nope x                    | there is no option '--nope'              | quoth read",
        "read --nope                      | there is no option '--nope'              | quoth read",
        "read --format xml x  | --format: 'xml' is none of text, jsonl, brat, csv, html | quoth read",
        "read --color blue x  | --color: 'blue' is none of auto, always, never       | quoth read",
        "read --threads 0 x               | --threads is at least 1                  | quoth read",
        "read --threads two x             | --threads: 'two' is not a whole number   | quoth read",
        "read --threads                   | --threads needs a value                  | quoth read",
        "read --min-confidence 1.1 x      | --min-confidence is from 0 to 1          | quoth read",
        "read --min-confidence NaN x      | --min-confidence is from 0 to 1          | quoth read",
        "read --min-confidence high x     | --min-confidence: 'high' is not a number | quoth read",
        "read --width 19 x                | --width is at least 20                   | quoth read",
        "read --out d x                   | --out goes with --format brat only       | quoth read",
        "read - -               | standard input (-) can be read only once           | quoth read",
        "actors                | a command is missing, such as import          | quoth actors",
        "actors imbort                    | there is no command 'imbort'      | quoth actors",
        "actors list          | name the registry by --registry FILE | quoth actors list",
        "actors import --registry r       | SOURCE is missing          | quoth actors import",
        "actors import --registry r --from xml x | --from: 'xml' is none of popolo, wikidata, csv | quoth actors import",
        "actors merge --registry r a1     | ID is missing               | quoth actors merge",
        "completion                       | SHELL is missing                  | quoth completion",
        "completion fish           | SHELL: 'fish' is none of bash, zsh       | quoth completion",
        "completion bash zsh              | there is no argument 'zsh'        | quoth completion",
      })
  void wrongUsageIsOneSentenceAndAHint(String arguments, String sentence, String command) {
    Run run = new Run().of(arguments.isEmpty() ? new String[0] : arguments.split(" +"));
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("quoth: " + sentence + "\nTry '" + command + " --help' for how to use it.\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.model.loads).hasValue(0);
  }

  @Test
  void wrongUsageIsHarmlessToTheTerminal() {
    Run run = new Run().of("\u001b[2J");
    assertThat(run.err()).doesNotContain("\u001b").contains("␛[2J");
  }
}
