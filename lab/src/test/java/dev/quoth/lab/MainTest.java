package dev.quoth.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
  private static final String TEXT = "Ada said the mill is lost. Bert said he will pay.\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    CommandLine line = Main.commandLine(threads -> new FakeSubject());
    return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(texts);
  }

  @BeforeEach
  void makeCorpus() throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
    Files.writeString(folder.resolve("text/a.txt"), TEXT);
    Files.writeString(
        folder.resolve("attributions/a_zoe.ann"),
        """
        T1\tSource 0 3\tAda
        T2\tCue 4 8\tsaid
        T3\tContent 9 25\tthe mill is lost
        E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
        T4\tSource 28 31\tert
        T5\tCue 32 36\tsaid
        T6\tContent 46 49\tpay
        E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6
        """);
  }

  @Test
  void scoresWhatIsReadOfPages() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    String paragraph = "<p>The council of the town said, once more, that the mill would stay.</p>";
    String html =
        "<html><body><nav><a href='/'>All about sheep</a></nav><article>"
            + paragraph.repeat(6)
            + "<p>Only the miller was not pleased with what the council had decided.</p>"
            + "</article></body></html>";
    pack(pages.resolve("a.html.gz"), html);
    Files.writeString(
        folder.resolve("gold.json"),
        """
        {"https://example.org/a": {"file": "a.html.gz",
          "with": ["Only the miller", "the mill would stay", "was never there"],
          "without": ["All about sheep", "once more"]}}
        """);
    assertThat(run("evaluate", "pages", folder, "--show")).isZero();
    assertThat(out.toString())
        .contains("lost  https://example.org/a: was never there")
        .contains("kept  https://example.org/a: once more")
        .doesNotContain("kept  https://example.org/a: All about sheep")
        .contains("1 pages, 0 of them unreadable: precision 0.667, recall 0.667, F1 0.667");
  }

  @Test
  void scoresTheExtractorOverACorpus() throws IOException {
    Path json = folder.resolve("scores.json");
    assertThat(run("evaluate", "attribution", folder, "--json", json)).isZero();
    assertThat(out.toString())
        .contains("model pattern 1", "1 articles, 2 gold attributions, 2 predicted")
        .containsPattern("who said what +0\\.500 +0\\.500 +0\\.500 +0\\.736")
        .containsPattern("  indirect +2 +0\\.500 +0\\.500 +0\\.658")
        .containsPattern("expected error, 10 bins of equal width +0\\.250");
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.at("/attribution/who_said_what/f1").doubleValue()).isEqualTo(0.5);
    assertThat(figures.at("/confidence/brier").doubleValue())
        .isEqualTo((0.75 * 0.75 + 0.25 * 0.25) / 2, within(1e-12));
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void leavesOutFurnitureWhereItReads() throws IOException {
    String text = "Cleo said it is late.\n\nRead more: Dora said it is early\n";
    Files.writeString(folder.resolve("text/b.txt"), text);
    Files.writeString(folder.resolve("attributions/b_zoe.ann"), "");
    assertThat(run("evaluate", "attribution", folder)).isZero();
    assertThat(out.toString()).contains("2 articles, 2 gold attributions, 4 predicted");
    out.getBuffer().setLength(0);
    assertThat(run("evaluate", "attribution", folder, "--as-read")).isZero();
    assertThat(out.toString()).contains("2 articles, 2 gold attributions, 3 predicted");
  }

  @Test
  void scoresWrittenPredictionsLikeTheExtractor() {
    Path file = folder.resolve("found.jsonl");
    assertThat(run("evaluate", "attribution", folder, "--write-predictions", file)).isZero();
    String direct = out.toString().replace("model pattern 1" + System.lineSeparator(), "");
    out.getBuffer().setLength(0);
    assertThat(run("evaluate", "attribution", folder, "--predictions", file)).isZero();
    assertThat(out.toString()).isEqualTo(direct);
  }

  @Test
  void saysThatPredictionsHaveNoConfidence() throws IOException {
    Path file = folder.resolve("given.jsonl");
    Files.writeString(file, "{\"id\": \"a\", \"attributions\": [{\"content\": [[9, 25]]}]}\n");
    assertThat(run("evaluate", "attribution", folder, "--predictions", file)).isZero();
    assertThat(out.toString()).contains("1 predicted", "no calibration");
  }

  @Test
  void namesTheLineOfAWrongPrediction() throws IOException {
    Path file = folder.resolve("given.jsonl");
    for (String line :
        new String[] {
          "{\"id\": \"b\", \"attributions\": []}",
          "{\"id\": \"a\"}",
          "{\"id\": \"a\", \"text\": \"other\", \"attributions\": []}",
          "{\"id\": \"a\", \"attributions\": [{\"content\": [[5, 5]]}]}",
          "{\"id\": \"a\", \"attributions\": [{\"content\": [[0, 51]]}]}",
          "{\"id\": \"a\", \"attributions\": [{\"content\": \"it\"}]}",
          "{\"id\": \"a\", \"attributions\": [{\"content\": [[0, 3]], \"confidence\": 2}]}",
          "{\"id\": "
        }) {
      err.getBuffer().setLength(0);
      Files.writeString(file, "\n" + line + "\n");
      assertThat(run("evaluate", "attribution", folder, "--predictions", file)).as(line).isOne();
      assertThat(err.toString()).as(line).startsWith("quoth lab: " + file + ":2: ");
      assertThat(err.toString().lines()).as(line).hasSize(1);
    }
  }

  @Test
  void aFailedInputIsOneSentence() {
    assertThat(run("evaluate", "attribution", folder.resolve("none"))).isOne();
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("quoth lab: " + folder.resolve("none") + ": not a PolNeAR folder");
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(run("evaluate", "attribution")).isEqualTo(2);
    assertThat(run("evaluate", "attribution", folder, "--threads", "0")).isEqualTo(2);
    assertThat(run("bench")).isEqualTo(2);
    assertThat(run("bench", "--pages", folder, "--limit", "0")).isEqualTo(2);
    assertThat(run("bench", folder, "--threads", "1,0")).isEqualTo(2);
    assertThat(run("bench", folder, "--launcher", folder.resolve("none"))).isEqualTo(2);
    assertThat(run("bench", folder, "--seconds", "soon")).isEqualTo(2);
  }

  @Test
  void scoresNestedStatements() throws IOException {
    Path file = folder.resolve("nested.gold");
    Files.writeString(
        file,
        """
        passage one
        > Ada said that Bert thinks the mill is lost.
        s1 indirect speech paragraph
          source Ada
          cue said
          content that Bert thinks the mill is lost
        s2 indirect thought paragraph within s1
          source Bert
          cue thinks
          content the mill is lost
        passage two
        > Ada said that Bert thinks of the mill.
        s1 indirect speech paragraph
          source Ada
          cue said
          content that Bert thinks of the mill
        """);
    assertThat(run("evaluate", "nested", "--show", file)).isZero();
    assertThat(out.toString())
        .contains("2 texts, 1 nested gold statements, 2 predicted")
        .containsPattern("and within the right one +0\\.500 +1\\.000 +0\\.667")
        .contains("wrong  two: Bert | thinks | of the mill");
    assertThat(run("evaluate", "nested", folder)).isZero();
    assertThat(run("evaluate", "nested", folder.resolve("text"))).isOne();
    assertThat(err.toString()).contains("holds no file that ends with .gold");
  }

  @Test
  void scoresNestedStatementsOfAnArticleBesideItsGold() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(
        gold.resolve("mill.gold"),
        """
        article mill.txt
        s1 indirect speech paragraph
          source Ada
          cue said
          content that Bert thinks the mill is lost
        s2 indirect thought paragraph within s1
          source Bert
          cue thinks
          content the mill is lost
        """);
    assertThat(run("evaluate", "nested", gold)).isOne();
    assertThat(err.toString()).contains("mill.txt: there is no such file");
    Files.writeString(folder.resolve("mill.txt"), "Ada said that Bert thinks the mill is lost.\n");
    assertThat(run("evaluate", "nested", gold)).isZero();
    assertThat(out.toString()).containsPattern("within the right one +1\\.000 +1\\.000 +1\\.000");
  }

  @Test
  void scoresCueClasses() throws IOException {
    Path file = folder.resolve("cues.txt");
    Files.writeString(
        file,
        "speech\tAda {said} it is so.\nthought\tAda {said} it is so.\nother\tAda {vied} for it.\n");
    assertThat(run("evaluate", "cues", "--show", file)).isZero();
    assertThat(out.toString())
        .contains("3 cues, 0.333 told right", "wrong  thought: Ada said it is so.")
        .containsPattern("speech +1 +0 +1\\.000 +1 +0 +0 +0")
        .containsPattern("other +1 +1 +0\\.000 +0 +0 +0 +0");
  }

  @Test
  void carriesGoldOfItsOwn() {
    assertThat(run("evaluate", "nested")).isZero();
    assertThat(run("evaluate", "cues", "--half", "test")).isZero();
    assertThat(run("evaluate", "cues", "--half", "none")).isOne();
  }

  @Test
  void measuresSpeed() throws IOException {
    Path launcher = folder.resolve("launcher");
    Files.writeString(launcher, "#!/bin/sh\ntest $# -gt 0\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path json = folder.resolve("bench.json");
    assertThat(
            run(
                "bench",
                folder,
                "--threads",
                "1,2",
                "--seconds",
                "0.05",
                "--warm-up",
                "0",
                "--launcher",
                launcher,
                "--json",
                json))
        .isZero();
    assertThat(out.toString())
        .contains("texts    1 with 11 words", "1 thread", "2 threads", "2 statements a pass")
        .containsPattern("[\\d,]+ words/s, median of \\d+ passes \\([\\d,]+ to [\\d,]+\\)");
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    assertThat(figures.at("/speeds/1/threads").intValue()).isEqualTo(2);
    assertThat(figures.at("/speeds/0/outside_model").doubleValue()).isBetween(0.5, 1.0);
    assertThat(figures.at("/speeds/0/slowest").doubleValue()).isPositive();
    assertThat(figures.at("/read_seconds_small_file").doubleValue()).isPositive();
  }

  @Test
  void measuresSpeedOfTheReader() throws IOException {
    Path json = folder.resolve("bench.json");
    makePages();
    int exit =
        run(
            "bench",
            "--pages",
            folder,
            "--threads",
            "1,2",
            "--seconds",
            "0",
            "--warm-up",
            "0",
            "--json",
            json);
    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("machine  ", "pages    3 with", "; 1 more that cannot be read are left out")
        .containsPattern("[\\d,.]+ pages/s \\(.*\\), [\\d.,]+ MB/s: jsoup's bare parse")
        .containsPattern("[\\d,.]+ pages/s \\(.*\\), [\\d.,]+ MB/s: the reader")
        .containsPattern("[\\d.]+ times the bare parse's time is the reader's \\(.* to .*\\)")
        .contains("2 threads, from a WARC of 3 pages with")
        .contains("4 statements a pass, in 2 English articles with 52 words")
        .doesNotContain("read in");
    JsonNode figures = new ObjectMapper().readTree(json.toFile()).path("pages");
    assertThat(figures.at("/count").intValue()).isEqualTo(3);
    assertThat(figures.at("/unreadable").intValue()).isOne();
    JsonNode reader = figures.path("reader");
    assertThat(reader.at("/rounds").intValue()).isGreaterThanOrEqualTo(5);
    for (String figure : List.of("parse_pages", "parse_bytes", "read_pages", "read_bytes")) {
      assertSpread(reader.path(figure + "_per_second"));
    }
    assertSpread(reader.path("ratio"));
    assertThat(figures.path("whole_way")).hasSize(2);
    for (JsonNode way : figures.path("whole_way")) {
      assertSpread(way.path("pages_per_second"));
      assertSpread(way.path("bytes_per_second"));
      assertSpread(way.path("words_per_second"));
      assertThat(way.path("words").intValue()).isEqualTo(52);
    }
  }

  @Test
  void goesTheWholeWayWithSomeOfThePages() throws IOException {
    makePages();
    int exit =
        run("bench", folder, "--pages", folder, "--limit", "1", "--seconds", "0", "--warm-up", "0");
    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("texts    1 with 11 words", "pages    3 with")
        .contains("1 thread, from a WARC of 1 pages with")
        .contains("2 statements a pass, in 1 English articles with 26 words");
  }

  private static void assertSpread(JsonNode spread) {
    assertThat(spread.path("least").doubleValue()).isPositive();
    assertThat(spread.path("median").doubleValue())
        .isBetween(spread.path("least").doubleValue(), spread.path("most").doubleValue());
  }

  /** Two pages in English, one in German, and one that is none. */
  private void makePages() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    String start = "<!doctype html><html lang=%s><head><title>Mill</title></head><body><article>";
    String english =
        "<p>Ada said the old mill by the river is lost for good.</p>"
            + "<p>Bert said he will pay for a new one before the winter comes.</p>";
    String german =
        "<p>Die alte Mühle am Fluss ist verloren, sagte Ada am Montag im Rat der Stadt.</p>"
            + "<p>Eine neue werde noch vor dem Winter gebaut, versprach Bert den Leuten.</p>";
    pack(pages.resolve("a.html.gz"), start.formatted("en") + english);
    pack(pages.resolve("b.html.gz"), start.formatted("de") + german);
    pack(pages.resolve("c.html.gz"), start.formatted("en-GB") + english);
    pack(pages.resolve("d.html.gz"), "%PDF-1.7\n");
    Files.writeString(
        folder.resolve("gold.json"),
        """
        {"https://courier.example/a": {"file": "a.html.gz", "with": [], "without": []},
         "https://courier.example/b": {"file": "b.html.gz", "with": [], "without": []},
         "https://courier.example/c": {"file": "c.html.gz", "with": [], "without": []},
         "https://courier.example/d": {"file": "d.html.gz", "with": [], "without": []}}
        """);
  }

  private static void pack(Path file, String html) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void benchMeasuresNetworks() throws IOException {
    Path json = folder.resolve("networks.json");
    int code =
        run(
            "bench",
            "networks",
            "--actors",
            20,
            "--propositions",
            5,
            "--statements",
            200,
            "--tries",
            1,
            "--json",
            json);
    assertThat(code).isZero();
    assertThat(out.toString()).contains("20 actors, 5 propositions, 200 statements");
    JsonNode tasks = new ObjectMapper().readTree(json.toFile()).get("tasks");
    assertThat(tasks).hasSize(9);
    assertThat(tasks.get(0).get("found").asInt()).isBetween(1, 190);
    assertThat(run("bench", "networks", "--tries", "0")).isEqualTo(2);
  }

  @Test
  void benchNeedsWords() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("bench", empty)).isOne();
    assertThat(run("bench", folder.resolve("none"))).isOne();
    Files.writeString(empty.resolve("gold.json"), "{}");
    assertThat(run("bench", "--pages", empty)).isOne();
    assertThat(run("bench", "--pages", folder.resolve("none"))).isOne();
    assertThat(err.toString().lines())
        .containsExactly(
            "quoth lab: " + empty + ": holds no file with words that ends with .txt",
            "quoth lab: " + folder.resolve("none") + ": no such folder",
            "quoth lab: " + empty + ": holds no page that can be read",
            "quoth lab: " + folder.resolve("none") + ": no such folder");
  }
}
