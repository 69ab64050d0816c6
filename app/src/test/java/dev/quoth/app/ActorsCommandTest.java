package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.KnownActors.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsCommandTest {
  private static final String OFFICIALS =
      """
      name,aliases,type,role,organisation,from,to
      Ilse Marn,Ilse Belmo; I. Marn,person,foreign minister,Ostravia,2018-03,
      Tor Vidal,,,mayor,Vell,2010,2019
      Harbour Union,,organisation,,,,
      """;

  @TempDir Path folder;
  private String registry = "";
  private String officials = "";

  @BeforeEach
  void write() throws IOException {
    registry = folder.resolve("actors.jsonl").toString();
    officials = Files.writeString(folder.resolve("officials.csv"), OFFICIALS).toString();
  }

  @Test
  void importsAndSaysWhatCameOfIt() {
    Run run = actors("import", officials);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode).isZero();
    assertThat(run.out())
        .isEqualTo(
            officials
                + ": 3 actors read: 3 new, 0 merged with one there already, 0 with something"
                + " new\n");
    assertThat(actors("import", officials).out())
        .isEqualTo(officials + ": 3 actors read, nothing new\n");
  }

  @Test
  void importsStandardInput() {
    Run run = new Run().in(OFFICIALS).of("actors", "import", "--registry", registry, "-");
    assertThat(run.out()).startsWith("-: 3 actors read: 3 new");
    assertThat(actors("list").out()).hasLineCount(3);
  }

  @Test
  void namesWhatIsBadAndReadsTheRest() throws IOException {
    String bad =
        Files.writeString(folder.resolve("bad.csv"), "name,from\nIda Storm,soon\nUte Lau,\n")
            .toString();
    Run run = actors("import", "missing.csv", bad, officials);
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "quoth: missing.csv: there is no such file or folder\nquoth: "
                + bad
                + ":2: 'soon' is no date as 2031-02-16 is one\n");
    assertThat(run.out())
        .contains("bad.csv: 1 actor read: 1 new", "1 fault passed over", "officials.csv: 3 actors");
  }

  @Test
  void saysAtMostTwentyFaultsOfASource() throws IOException {
    String bad =
        Files.writeString(folder.resolve("bad.csv"), "name,from\n" + "Ida Storm,soon\n".repeat(50))
            .toString();
    Run run = actors("import", bad);
    assertThat(run.err()).hasLineCount(21).endsWith("bad.csv: and 30 faults more\n");
  }

  @Test
  void listsAndShows() {
    actors("import", officials);
    assertThat(actors("list").out())
        .isEqualTo(
            "a1  Ilse Marn  (foreign minister, Ostravia)\n"
                + "a2  Tor Vidal  (person)\n"
                + "a3  Harbour Union  (organisation)\n");
    assertThat(actors("list", "belmo").out()).startsWith("a1").hasLineCount(1);
    Run run = actors("show", "a1", "a9", "a3");
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err()).isEqualTo("quoth: there is no actor a9\n");
    assertThat(run.out())
        .startsWith("a1  Ilse Marn  (person)\nalso called: Ilse Belmo\nalso called: I. Marn\n")
        .contains("office: foreign minister, Ostravia, 2018-03-01 to … [" + officials + "]")
        .contains("elsewhere: csv:officials.csv/person/ilse marn\n\na3  Harbour Union");
  }

  @Test
  void mergesSplitsAndLogs() {
    actors("import", officials);
    Run merge = actors("merge", "--why", "wedding", "--by", "Ana Belm", "a1", "a2");
    assertThat(merge.out()).isEqualTo("a1  Ilse Marn; Ilse Belmo; I. Marn; Tor Vidal\n");
    assertThat(actors("list").out()).hasLineCount(2);
    assertThat(actors("show", "a2").out()).endsWith("merged into it: a2  Tor Vidal\n");
    Run split = actors("split", "--by", "Ana Belm", "a2");
    assertThat(split.out()).isEqualTo("a2  Tor Vidal\n");
    assertThat(actors("list").out()).hasLineCount(3);
    assertThat(actors("log").out()).hasLineCount(5);
    assertThat(actors("log", "a2").out())
        .containsPattern("2  20\\S+Z  \\S*officials.csv: new actor a2 Tor Vidal\n")
        .containsPattern(
            "4  20\\S+Z  Ana Belm: a2 Tor Vidal goes up in a1 Ilse Marn \\(wedding\\)\n")
        .containsPattern(
            "5  20\\S+Z  Ana Belm: a2 Tor Vidal is itself again, not a1: revision 4 is undone\n");
  }

  @Test
  void whatMakesNoSenseIsSaidInASentence() {
    Run none = actors("merge", "a1", "a2");
    assertThat(none.exitCode).isEqualTo(1);
    assertThat(none.err()).isEqualTo("quoth: " + registry + ": there is no such file or folder\n");
    assertThat(Path.of(registry)).doesNotExist();
    actors("import", officials);
    assertThat(actors("split", "a1").err()).isEqualTo("quoth: a1 is part of no other actor\n");
    assertThat(actors("merge", "a1", "a1").err())
        .isEqualTo("quoth: a1 cannot be merged with itself\n");
    assertThat(new Run().of("actors", "list", "--registry", officials).err())
        .isEqualTo("quoth: " + officials + ": is no registry of actors\n");
  }

  @Test
  void helpNamesTheCommandsAndTheirOptions() {
    assertThat(new Run().of("actors", "--help").out())
        .contains("import", "list", "show", "merge", "split", "log");
    Run run = new Run().of("actors", "import", "--help");
    assertThat(run.out()).contains("--registry=FILE", "--from=FORMAT", "SOURCE", "Popolo");
    assertThat(run.exitCode).isZero();
  }

  @Test
  void readHandsThoseWhoAreKnownToTheExtractor() throws IOException {
    actors("import", officials);
    String story =
        Files.writeString(folder.resolve("a.txt"), "Marn\n\n“We hold” said Marn.\n").toString();
    Run run = new Run().of("read", "--actors", registry, story);
    assertThat(run.err()).isEmpty();
    assertThat(run.model.known.holding("the foreign minister", LocalDate.of(2031, 1, 1)))
        .extracting(Known::name)
        .containsExactly("Ilse Marn");
    Run missing = new Run().of("read", "--actors", "missing.jsonl", story);
    assertThat(missing.exitCode).isEqualTo(1);
    assertThat(missing.err()).isEqualTo("quoth: missing.jsonl: there is no such file or folder\n");
    assertThat(missing.out()).isEmpty();
  }

  @Test
  void controlCharactersReachNoTerminal() throws IOException {
    String odd =
        Files.writeString(folder.resolve("odd.csv"), "name\nIlse \u001b[2JMarn\n").toString();
    Run run =
        new Run().onTerminal(80, Map.of()).of("actors", "import", "--registry", registry, odd);
    assertThat(run.exitCode).isZero();
    assertThat(actors("list").out()).doesNotContain("\u001b");
  }

  private Run actors(String command, String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "actors";
    all[1] = command;
    all[2] = "--registry";
    all[3] = registry;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return new Run().of(all);
  }
}
