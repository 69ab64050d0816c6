package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.KnownActors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {
  /** A page; takes the name of its class and its headline. */
  private static final String PAGE =
      "<html lang=en><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><article class=%s>"
          + "<h1>%s</h1><p>The prime minister of Ostravia, Ilse Marn, said on Monday that the budget"
          + " would stand as it is, whatever her own party might say.</p><p>“We hold to every line"
          + " of it,” she told parliament, which has not met since the autumn.</p></article>"
          + "<footer>All about us</footer></body></html>";

  private static final String STORY =
      """
      Marn holds the line

      “Torv vows nothing” said Marn on the steps of the harbour office, and went in.

      “It is over” thought Pell, who had seen the count before anybody else had.
      """;

  @TempDir Path folder;

  @Test
  void printsWhoSaidWhat() throws IOException {
    Run run = new Run().of("read", file("marn.txt", STORY));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode).isZero();
    assertThat(run.out())
        .contains("Marn holds the line\n")
        .containsPattern("  Marn  said +direct +paragraph \\d +0.93\n    “Torv vows nothing”\n")
        .containsPattern("    ↳ Torv  vows +indirect +paragraph \\d +0.99\n        nothing\n")
        .containsPattern(
            "  Pell  thought +thought  direct +paragraph \\d +0.61\n    “It is over”\n");
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.model.loads).hasValue(1);
    assertThat(run.model.closed).hasValue(1);
  }

  @Test
  void readsStandardInput() throws IOException {
    Run run = new Run().in(STORY).of("read", "--format", "jsonl", "-");
    JsonNode article = new ObjectMapper().readTree(run.out());
    assertThat(article.get("source").asText()).isEqualTo("-");
    assertThat(article.get("text").asText()).isEqualTo(STORY);
    assertThat(article.get("statements")).hasSize(3);
  }

  @Test
  void countsCodePointsOnTheWire() throws IOException {
    Run run = new Run().in("😀😀 “We hold” said Marn.\n").of("read", "--format", "jsonl", "-");
    JsonNode content =
        new ObjectMapper().readTree(run.out()).get("statements").get(0).get("content").get(0);
    assertThat(content.get("start").asInt()).isEqualTo(3);
    assertThat(content.get("end").asInt()).isEqualTo(12);
  }

  @Test
  void printsRows() throws IOException {
    Run run = new Run().of("read", "--format", "csv", file("a.txt", STORY), file("b.txt", STORY));
    assertThat(run.out().split("\r\n")).hasSize(7);
  }

  @Test
  void printsAPage() throws IOException {
    String teaser = file("teaser.txt", STORY + "\nRead more: “We won” said Brask\n");
    Run run = new Run().of("read", "--format", "html", file("a.txt", STORY), teaser);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(run.out().split("<li class=\"card")).hasSize(7);
    assertThat(run.out()).contains("id=\"contents\"").doesNotContain(">in furniture");
    Run all = new Run().of("read", "--format", "html", "--all", teaser);
    assertThat(all.out()).contains("in furniture: related");
    Run plain = new Run().of("read", "--format", "html", "--no-statements", teaser);
    assertThat(plain.out()).contains("</html>").doesNotContain("<aside");
  }

  @Test
  void endsThePageThoughASourceFails() throws IOException {
    Run run = new Run().of("read", "--format", "html", file("a.txt", STORY), "missing");
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.out()).endsWith("</html>\n");
  }

  @Test
  void dropsStatementsThatAreNotSureEnough() throws IOException {
    Run run = new Run().of("read", "--min-confidence", "0.95", file("a.txt", STORY));
    assertThat(run.out()).contains("  Torv  vows").doesNotContain("↳", "said", "thought");
  }

  @Test
  void showsTheArticleAloneWithoutLoadingTheModel() throws IOException {
    String file = file("a.txt", STORY);
    Run text = new Run().of("read", "--no-statements", file);
    assertThat(text.out()).contains("Marn holds the line", "on the steps");
    assertThat(text.model.loads).hasValue(0);
    Run jsonl = new Run().of("read", "--no-statements", "--format", "jsonl", file);
    assertThat(jsonl.out()).endsWith("\"statements\":null}\n");
    assertThat(new Run().of("read", "--no-statements", "--format", "csv", file).exitCode)
        .isEqualTo(2);
  }

  @Test
  void namesEachSourceThatFailsAndDoesTheRest() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("none"));
    Run run =
        new Run()
            .of(
                "read",
                folder.resolve("missing.txt").toString(),
                file("good.txt", STORY),
                empty.toString(),
                folder.resolve("*.md").toString(),
                file("bad.txt", "STUMBLE over this line, said nobody at all.\n"),
                "http://127.0.0.1/story",
                file("good2.txt", STORY));
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            """
            quoth: %1$s/missing.txt: there is no such file or folder
            quoth: %1$s/none: holds no article: no name in it ends in .txt, .text, .html, .htm, \
            .xhtml, .warc, .jsonl, .ndjson, .csv, .tsv, .eml, .pdf, .docx, .doc, .odt, .rtf, \
            .epub, or such and .gz or .zst
            quoth: %1$s/*.md: matches no file
            quoth: %1$s/bad.txt: could not be worked on, which is a fault: \
            java.lang.IllegalStateException: stumbled
            quoth: http://127.0.0.1/story: is not fetched, since its host's robots.txt points to the \
            loopback address 127.0.0.1
            """
                .formatted(folder));
    assertThat(run.out().split("on the steps|“Torv vows nothing”")).hasSize(3);
  }

  @Test
  void tellsHowAPageWasRead() throws IOException {
    Run run = new Run().of("read", "--explain", file("a.html", PAGE.formatted("a", "Marn holds")));
    assertThat(run.exitCode).isZero();
    assertThat(run.out())
        .containsPattern("headline +Marn holds +from h1")
        .containsPattern("kept +headline")
        .containsPattern("kept +paragraph +story \\d+%")
        .containsPattern("out +other +not story \\d+%");
  }

  @Test
  void tellsHowSpeakersWereFound() throws IOException {
    Run run = new Run().of("read", "--explain", file("a.txt", "“We hold here,” said Marn."));
    assertThat(run.exitCode).isZero();
    assertThat(run.out()).contains("Marn said\n      speaker unknown: the words name nobody");
  }

  @Test
  void explainsNoSpeakersWhereNobodyLooksForStatements() throws IOException {
    String page = file("a.html", PAGE.formatted("a", "Marn holds"));
    Run run = new Run().of("read", "--explain", "--no-statements", page);
    assertThat(run.out()).contains("headline").doesNotContain("speaker");
    assertThat(run.model.loads).hasValue(0);
  }

  @Test
  void looksForNoStatementsInLanguagesThatTheModelDoesNotKnow() throws IOException {
    String german =
        "Die Ministerpräsidentin von Ostravien, Ilse Marn, sagte am Montag, sie werde ihr Amt noch"
            + " vor dem Sommer abgeben. „Wir haben genug gewartet“, sagte sie vor dem Parlament.\n";
    Run text = new Run().of("read", file("a.txt", german));
    assertThat(text.out()).contains("It is in German: no statements were looked for");
    Run json = new Run().of("read", "--format", "jsonl", file("b.txt", german));
    assertThat(json.out()).contains("\"language\":\"de\"", "\"statements\":null");
  }

  @Test
  void linksTheSameStory() throws IOException {
    Run run = new Run().of("read", file("a.txt", STORY), file("b.txt", STORY));
    assertThat(run.out()).contains("The same text as " + folder.resolve("a.txt"));
  }

  @Test
  void readsPagesAndFeedsOfTheWebAndRemembersThem() throws IOException {
    try (Courier courier = new Courier(1)) {
      String[] feed = {
        "read",
        "--allow-private",
        "--pause",
        "0",
        "--feed",
        courier.feed(),
        "--seen",
        folder.resolve("seen.json").toString()
      };
      assertThat(new Run().of("read", "--allow-private", courier.story(1)).out())
          .contains("Marn counts to 1", courier.story(1));
      assertThat(new Run().of(feed).out()).contains("Marn counts to 1");
      Run again = new Run().of(feed);
      assertThat(again.out()).isEmpty();
      assertThat(again.exitCode).isZero();
    }
  }

  @Test
  void refusesPausesAndAgentsThatAreNone() throws IOException {
    String file = file("a.txt", STORY);
    for (String pause : List.of("-1", "NaN", "1e300")) {
      Run run = new Run().of("read", "--pause", pause, file);
      assertThat(run.exitCode).isEqualTo(2);
      assertThat(run.err()).startsWith("quoth: --pause is from 0 to 86400 seconds");
    }
    Run agent = new Run().of("read", "--user-agent", "a\nb", file);
    assertThat(agent.exitCode).isEqualTo(2);
    assertThat(agent.err()).startsWith("quoth: --user-agent is not blank and one line of ASCII");
  }

  @Test
  void takesAnAddressForOneWhateverItsCase() {
    Run run = new Run().of("read", "HTTPS://10.0.0.1/");
    assertThat(run.err()).contains("HTTPS://10.0.0.1/: ", "the private address 10.0.0.1");
  }

  @Test
  void readsEachArticleOfAnArchive() throws IOException {
    String lines =
        """
        {"title": "First", "text": "“We hold” said Marn."}
        {"title": "Broken"
        {"title": "Third", "text": "“It is over” thought Pell."}
        """;
    Run run = new Run().of("read", "--format", "jsonl", file("a.jsonl", lines));
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err()).startsWith("quoth: " + folder + "/a.jsonl:2: is no JSON object");
    List<String> out = run.out().lines().toList();
    assertThat(out).hasSize(2);
    JsonNode third = new ObjectMapper().readTree(out.get(1));
    assertThat(third.get("source").asText()).isEqualTo(folder + "/a.jsonl:3");
    assertThat(third.get("headline").asText()).isEqualTo("Third");
    assertThat(third.get("statements")).hasSize(1);
    assertThat(terminal(Map.of()).of("read", folder + "/a.jsonl").err())
        .containsPattern("2 articles, 2 statements, .*; 1 article failed\n$");
  }

  @Test
  void mapsTheFieldsOfADataSet() throws IOException {
    String file = file("a.jsonl", "{\"story\": {\"words\": \"“We hold” said Marn.\"}}\n");
    Run run = new Run().of("read", "--map", "text=story.words", file);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("“We hold”");
    Run wrong = new Run().of("read", "--map", "txt=story", file);
    assertThat(wrong.exitCode).isEqualTo(2);
    assertThat(wrong.err()).startsWith("quoth: --map: there is no 'txt' in an article, only text,");
    assertThat(wrong.model.loads).hasValue(0);
  }

  @Test
  void whatCameBeforeAFaultIsKept() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 500; i++) {
        gzip.write(
            ("{\"text\": \"Marn counts " + i * 7919 + ".\"}\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = folder.resolve("cut.jsonl.gz");
    Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() - 30));
    Run run =
        new Run()
            .of(
                "read",
                "--no-statements",
                "--format",
                "jsonl",
                file.toString(),
                file("b.txt", STORY));
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err()).isEqualTo("quoth: " + file + ": its gzip data are cut short\n");
    assertThat(run.out().lines().count()).isBetween(300L, 500L);
    assertThat(run.out().lines().reduce("", (a, b) -> b)).contains("on the steps");
  }

  @Test
  void readsAnArchiveFromStandardInput() {
    Run run = new Run().in("{\"text\": \"“We hold” said Marn.\"}\n").of("read", "-");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("“We hold”", "-:1");
  }

  @Test
  void loadsNoModelWhereNothingIsToRead() {
    Run run = new Run().of("read", folder.resolve("missing.txt").toString());
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.model.loads).hasValue(0);
  }

  @Test
  void saysOnceThatTheModelCannotBeLoaded() throws IOException {
    Statements.Loader broken =
        new Statements.Loader() {
          @Override
          public Statements load(int threads, KnownActors known) {
            throw new UncheckedIOException(new IOException("weights.onnx is cut short"));
          }

          @Override
          public String modelVersion() {
            return "broken";
          }

          @Override
          public String modelDigest() {
            return "none";
          }
        };
    Run run = new Run().of(broken, "read", file("a.txt", STORY), file("b.txt", STORY));
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("quoth: the model cannot be loaded: weights.onnx is cut short\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void keepsTheOrderOfTheSources(int threads) throws IOException {
    for (int i = 10; i < 60; i++) {
      file("n" + i + ".txt", "Line " + i + "\n\n“Item " + i + "” said Marn. ".repeat(60 - i));
    }
    Run run =
        new Run().of("read", "--format", "jsonl", "--threads", "" + threads, folder.toString());
    List<String> sources = new ArrayList<>();
    for (String line : run.out().split("\n")) {
      sources.add(new ObjectMapper().readTree(line).get("source").asText());
    }
    assertThat(sources)
        .isEqualTo(IntStream.range(10, 60).mapToObj(i -> folder + "/n" + i + ".txt").toList());
  }

  @Test
  void colourFollowsTerminalAndWish() throws IOException {
    String file = file("a.txt", STORY);
    Map<String, String> noColour = Map.of("NO_COLOR", "1");
    assertThat(terminal(Map.of()).of("read", file).out()).contains("\u001b[1mMarn\u001b[0m");
    assertThat(terminal(noColour).of("read", file).out()).doesNotContain("\u001b");
    assertThat(terminal(Map.of("TERM", "dumb")).of("read", file).out()).doesNotContain("\u001b");
    assertThat(terminal(noColour).of("read", "--color", "always", file).out()).contains("\u001b[");
    assertThat(terminal(Map.of()).of("read", "--color=never", file).out()).doesNotContain("\u001b");
    assertThat(new Run().of("read", "--color", "ALWAYS", file).out()).contains("\u001b[");
  }

  @Test
  void widthFollowsTerminalUpToAHundred() throws IOException {
    String file = file("a.txt", STORY);
    assertThat(widest(terminal(Map.of(), 300).of("read", "--color", "never", file))).isEqualTo(100);
    assertThat(widest(terminal(Map.of(), 70).of("read", "--color", "never", file))).isEqualTo(70);
    assertThat(widest(new Run().of("read", file))).isEqualTo(80);
    assertThat(widest(new Run().of("read", "--width", "120", file))).isEqualTo(120);
    assertThat(widest(new Run().of("read", "--width", "30", file))).isLessThanOrEqualTo(30);
  }

  @Test
  void sumsUpOnATerminalOnly() throws IOException {
    String file = file("a.txt", STORY);
    assertThat(terminal(Map.of()).of("read", file, "missing").err())
        .containsPattern("1 article, 3 statements, \\d+ words in \\d+\\.\\d s; 1 source failed\n$");
    assertThat(new Run().of("read", file).err()).isEmpty();
  }

  @Test
  void bratWithoutFolderPrintsOneSourceOnly() throws IOException {
    String file = file("a.txt", STORY);
    Run one = new Run().of("read", "--format", "brat", file);
    assertThat(one.exitCode).isZero();
    assertThat(one.out()).startsWith("T1\tSource ").contains("\nE2\tAttribution:T8", "Within:E1");
    String line = "{\"text\": \"“We hold” said Marn.\"}\n";
    Run many = new Run().of("read", "--format", "brat", file("a.jsonl", line + line));
    assertThat(many.exitCode).isEqualTo(2);
    assertThat(many.err()).contains("--format brat prints one article only, and " + folder);
    Run two = new Run().of("read", "--format", "brat", file, file("b.txt", STORY));
    assertThat(two.exitCode).isEqualTo(2);
    assertThat(two.err())
        .startsWith(
            "quoth: --format brat prints one source only; for more, name a folder with --out\n");
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws IOException {
    ConsoleOn gone = new ConsoleOn(new IOException("Broken pipe"));
    assertThat(gone.read(file("a.txt", STORY))).isZero();
    assertThat(gone.errors()).isEmpty();
  }

  @Test
  void saysThatStandardOutputCannotBeWritten() throws IOException {
    ConsoleOn full = new ConsoleOn(new IOException("No space left on device"));
    assertThat(full.read(file("a.txt", STORY))).isEqualTo(1);
    assertThat(full.errors())
        .isEqualTo("quoth: standard output: cannot be written to: No space left on device\n");
  }

  @Test
  void doesNotLetAnArticleCommandTheTerminal() throws IOException {
    String evil =
        "“\u001b]0;owned\u0007\u009b2J\u202E” said Marn\u001b[31m before the house rose.\n";
    for (String[] options : new String[][] {{}, {"--no-statements"}}) {
      List<String> args = new ArrayList<>(List.of("read", "--color", "never"));
      args.addAll(List.of(options));
      args.add(file("evil\u001b[2J.txt", evil));
      Run run = terminal(Map.of()).of(args.toArray(String[]::new));
      assertThat(run.exitCode).isZero();
      assertThat(run.out().codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> Character.isISOControl(c) || c == 0x202E);
      assertThat(run.out()).contains("“␛]0;owned␇�2J�”");
    }
  }

  /** A run whose standard output fails. */
  private static final class ConsoleOn {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final IOException failure;

    ConsoleOn(IOException failure) {
      this.failure = failure;
    }

    int read(String file) {
      OutputStream out =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw failure;
            }
          };
      Console console =
          new Console(
              InputStream.nullInputStream(),
              out,
              new PrintStream(err, true),
              false,
              false,
              Map.of(),
              () -> 0);
      return new Main(console, new FakeModel()).run("read", file);
    }

    String errors() {
      return err.toString(StandardCharsets.UTF_8);
    }
  }

  private static int widest(Run run) {
    return run.out().lines().mapToInt(DisplayWidth::of).max().orElseThrow();
  }

  private static Run terminal(Map<String, String> environment) {
    return terminal(environment, 80);
  }

  private static Run terminal(Map<String, String> environment, int columns) {
    return new Run().onTerminal(columns, environment);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
