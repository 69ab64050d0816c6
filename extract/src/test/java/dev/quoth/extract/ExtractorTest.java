package dev.quoth.extract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Metadata;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.decode.ModelFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extractor with the shipped model, on plain sentences about a country that is none. */
@SuppressWarnings("NullAway.Init") // the extractor is there before the first test, or no test runs
class ExtractorTest {
  private static final String STORY =
      """
      “The budget is sound,” said Minister Ana Kolar on Tuesday.
      The opposition leader Boris Tamm said that the government had lost its majority.
      Kolar said the reform was “a great step forward” for the whole country.
      According to the central bank, prices will fall next year.
      “We will not give up our island,” President Eva Lind told reporters in Port Merel. \
      “Not now and not later.”
      The weather was fine and the streets of the capital were empty.
      """;

  private static final String TEASER =
      "“The harbour must stay open,” said Mayor Ivo Rask in an interview.";

  private static Extractor extractor;

  @BeforeAll
  static void load() {
    extractor = Models.load(2);
  }

  @AfterAll
  static void close() {
    if (extractor != null) {
      extractor.close();
    }
  }

  @Test
  void tellsTheShippedVersionWithoutLoading() {
    try (Extractor extractor = Models.load(1)) {
      assertThat(Extractor.shippedVersion()).isEqualTo(extractor.modelVersion());
    }
  }

  @Test
  void findsADirectStatement() {
    Statement found = about(STORY, "The budget is sound");
    assertThat(found.kind()).isEqualTo(Statement.Kind.DIRECT);
    assertThat(found.cueClass()).isEqualTo(Statement.CueClass.SPEECH);
    assertThat(text(found.attribution().source())).contains("Ana Kolar");
    assertThat(text(found.attribution().cue())).contains("said");
    assertThat(found.block()).isEqualTo(Block.Kind.PARAGRAPH);
    assertThat(found.within()).isNull();
  }

  @Test
  void findsAnIndirectStatement() {
    Statement found = about(STORY, "the government had lost its majority");
    assertThat(found.kind()).isEqualTo(Statement.Kind.INDIRECT);
    assertThat(text(found.attribution().source())).contains("Boris Tamm");
    assertThat(text(found.attribution().cue())).contains("said");
    Statement bank = about(STORY, "prices will fall next year");
    assertThat(bank.kind()).isEqualTo(Statement.Kind.INDIRECT);
    assertThat(text(bank.attribution().source())).contains("the central bank");
  }

  @Test
  void findsAMixedStatement() {
    Statement found = about(STORY, "a great step forward");
    assertThat(found.kind()).isEqualTo(Statement.Kind.MIXED);
    assertThat(text(found.attribution().source())).contains("Kolar");
  }

  @Test
  void findsNothingWhereNobodySpeaks() {
    assertThat(extract("The weather was fine and the streets of the capital were empty."))
        .isEmpty();
  }

  @Test
  void readsTheSameTwice() {
    assertThat(extract(STORY)).isNotEmpty().isEqualTo(extract(STORY));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void readsTheSameOnAnyNumberOfThreads(int threads) {
    try (Extractor other = Models.load(threads)) {
      assertThat(other.extract(Article.ofText(STORY))).isEqualTo(extract(STORY));
      assertThat(other.modelVersion()).isEqualTo(extractor.modelVersion());
    }
  }

  @Test
  void readsTheSameBesideOthers() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      texts.add(i % 3 == 0 ? STORY : STORY.substring(59 * (i % 3)));
    }
    List<List<Statement>> alone = texts.stream().map(ExtractorTest::extract).toList();
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Statement>>> calls = new ArrayList<>();
      for (String text : texts) {
        calls.add(() -> extract(text));
      }
      List<Future<List<Statement>>> beside = callers.invokeAll(calls);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(beside.get(i).get()).isEqualTo(alone.get(i));
      }
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void tellsWhenAndWhereAndThatItIsADenial() {
    String text =
        "Minister Ana Kolar told Harbour Radio on Tuesday that the budget was sound.\n"
            + "The mayor of Port Merel denied that the ferry was late.";
    Metadata dated =
        Metadata.NONE.toBuilder()
            .put(Metadata.Field.PUBLISHED, "2031-02-13T09:30+01:00", "time")
            .build();
    Article article = Article.of(null, dated, text, Article.ofText(text).blocks());
    List<Statement> found = extractor.extract(article);
    assertThat(found).hasSize(2);
    Circumstances told = found.get(0).circumstances();
    assertThat(told.polarity()).isEqualTo(Polarity.AFFIRMS);
    assertThat(requireNonNull(told.venue()).name()).isEqualTo("Harbour Radio");
    assertThat(requireNonNull(told.said()).from())
        .isEqualTo("2031-02-11")
        .isEqualTo(told.said().to());
    assertThat(found.get(1).circumstances())
        .isEqualTo(new Circumstances(Polarity.DENIES, null, null, null));
  }

  @Test
  void furnitureIsReadApart() {
    int cut = STORY.indexOf("According to");
    String text = STORY.substring(0, cut) + TEASER + "\n" + STORY.substring(cut);
    List<Block> story = new ArrayList<>(Article.ofText(text).blocks());
    Span teaser = new Span(cut, cut + TEASER.length());
    List<Block> marked = new ArrayList<>();
    for (Block block : story) {
      Block.Kind kind = block.span().equals(teaser) ? Block.Kind.RELATED : block.kind();
      marked.add(new Block(kind, block.span()));
    }
    List<Statement> found = extractor.extract(article(text, marked));
    story.removeIf(block -> block.span().equals(teaser));
    List<Statement> without = extractor.extract(article(text, story));
    List<Statement> inTeaser =
        found.stream().filter(statement -> statement.block().isFurniture()).toList();
    assertThat(inTeaser).isNotEmpty();
    assertThat(inTeaser)
        .allSatisfy(
            statement -> {
              assertThat(statement.block()).isEqualTo(Block.Kind.RELATED);
              assertThat(statement.attribution().content()).allMatch(teaser::contains);
            });
    List<Statement> ofStory =
        found.stream().filter(statement -> !statement.block().isFurniture()).toList();
    assertThat(ofStory).isNotEmpty().isEqualTo(without);
    assertThat(ofStory)
        .flatExtracting(statement -> statement.attribution().content())
        .noneMatch(teaser::overlaps);
  }

  @Test
  void noStatementOfATeaserReachesIntoAnotherPieceOfFurniture() {
    List<String> lines =
        List.of(
            "The council met on Monday and talked about the harbour until late at night.",
            "Veskaria",
            "No Plans to Land on the Island, Deputy Minister Says",
            "The harbour stays open, the council said.");
    String text = String.join("\n", lines);
    List<Block> blocks = new ArrayList<>();
    for (Block block : Article.ofText(text).blocks()) {
      Block.Kind kind =
          switch (blocks.size()) {
            case 1 -> Block.Kind.LABEL;
            case 2 -> Block.Kind.RELATED;
            default -> Block.Kind.PARAGRAPH;
          };
      blocks.add(new Block(kind, block.span()));
    }
    Span teaser = blocks.get(2).span();
    assertThat(extractor.extract(article(text, blocks)))
        .filteredOn(statement -> statement.block().isFurniture())
        .isNotEmpty()
        .allSatisfy(
            statement -> {
              assertThat(statement.block()).isEqualTo(Block.Kind.RELATED);
              assertThat(statement.attribution().content()).allMatch(teaser::contains);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "\"",
        "\n",
        "\r",
        "\0",
        "\uFEFF",
        "\uD83D",
        "\uDE00",
        "😀",
        "e\u0301",
        "\u0301",
        "שלום",
        "قال الوزير",
        "東京",
        " \t\u00A0 ",
        "“”",
        "\"\"\"\"",
        "((((((",
        "said",
        "\0\0\n\0",
      })
  void readsOddTexts(String text) {
    StatementRules.check(text, extract(text));
  }

  /** The same story with other ends of line: the same statements, each at its place. */
  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n", "\n \u00A0\n", "\n\0\n"})
  void readsAnyLineEnd(String lineEnd) {
    String text = STORY.replace("\n", lineEnd);
    List<Statement> found = extract(text);
    StatementRules.check(text, found);
    List<String> expected = contents(STORY, extract(STORY));
    assertThat(contents(text, found)).isEqualTo(expected);
  }

  @Test
  void readsATextWithoutALastLineEnd() {
    assertThat(extract(STORY.strip())).hasSameSizeAs(extract(STORY));
  }

  @Test
  void oddCharactersWithinAStoryDoNotStopIt() {
    String text =
        STORY
            .replace("Ana Kolar", "Ana\0 Kolar\uD800")
            .replace("Eva Lind", "Eva 😀 Li\u0301nd")
            .replace("Port Merel", "\u202Eשלום\u202C");
    List<Statement> found = extract(text);
    StatementRules.check(text, found);
    assertThat(contents(text, found)).anyMatch(content -> content.contains("budget is sound"));
  }

  @Test
  void aStatementWithinAnotherPointsToIt() {
    String text = "The paper reported that Kolar had denied that she would resign.";
    List<Statement> found = extract(text);
    StatementRules.check(text, found);
    assertThat(contents(text, found))
        .containsExactly("that Kolar had denied that she would resign", "that she would resign");
    assertThat(found.get(0).within()).isNull();
    assertThat(found.get(1).within()).isEqualTo(found.get(0).id());
    assertThat(found.get(1).attribution().source().get(0).of(text)).isEqualTo("Kolar");
  }

  @Test
  void theMarksAroundAStatementAreNotThoseOfAStatementWithinIt() {
    String text =
        "“Our neighbours claim that the border is closed,” President Eva Lind told reporters.";
    List<Statement> found = extract(text);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).kind()).isEqualTo(Statement.Kind.DIRECT);
    assertThat(found.get(1).within()).isEqualTo(found.get(0).id());
    assertThat(found.get(1).kind()).isEqualTo(Statement.Kind.INDIRECT);
  }

  /** Thousands of paragraphs, and one: neither may take time that grows faster than the text. */
  @Test
  void readsAMegabyteInBoundedTime() {
    String word = "x".repeat(119) + " "; // one input each, so that a megabyte is not many windows
    String lines = (word.repeat(20) + "\n" + STORY.lines().findFirst().orElseThrow() + "\n");
    String text = lines.repeat(1_000_000 / lines.length());
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          List<Statement> found = extract(text);
          assertThat(found).hasSizeGreaterThan(text.length() / lines.length() / 2);
          StatementRules.check(text, found);
          String line = text.replace('\n', ' ');
          StatementRules.check(line, extract(line));
        });
  }

  @Test
  void refusesToWorkOnNoThreads() {
    assertThatThrownBy(() -> Models.load(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threads must be at least 1, not 0");
  }

  @Test
  void aNetworkThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
    for (String name : List.of(ModelFiles.VOCABULARY, ModelFiles.SETTINGS)) {
      try (InputStream in = getClass().getResourceAsStream("/dev/quoth/model/" + name)) {
        Files.write(folder.resolve(name), requireNonNull(in).readAllBytes());
      }
    }
    Files.write(folder.resolve(ModelFiles.NETWORK), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> Extractor.load(folder, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve(ModelFiles.NETWORK).toString())
        .hasMessageContaining("cannot be loaded");
  }

  private static List<Statement> extract(String text) {
    return extractor.extract(Article.ofText(text));
  }

  private static Article article(String text, List<Block> blocks) {
    return Article.of(null, Metadata.NONE, text, blocks);
  }

  private static Statement about(String text, String words) {
    List<Statement> found =
        extract(text).stream()
            .filter(statement -> statement.within() == null)
            .filter(statement -> contents(text, List.of(statement)).get(0).contains(words))
            .toList();
    assertThat(found).as(words).hasSize(1);
    return found.get(0);
  }

  private static List<String> contents(String text, List<Statement> statements) {
    return statements.stream()
        .map(
            s ->
                String.join(
                    " … ", s.attribution().content().stream().map(c -> c.of(text)).toList()))
        .toList();
  }

  private static String text(List<Span> spans) {
    return String.join(" … ", spans.stream().map(span -> span.of(STORY)).toList());
  }
}
