package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Polarity;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.Venue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the view to golden files; how it looks is judged by eye. */
class TextViewTest {
  private static final String TEXT =
      """
      Marn says budget ‘will stand’ as coalition frays
      Prime Minister Ilse Marn said on Tuesday that the budget “will stand, whatever the harbour \
      barons vow,” and told Radio Quay that she had no intention of resigning.
      “We did not come here to please the shipping lobby,” said a minister who asked not to be \
      named because the talks of the inner cabinet are confidential, “we came here to keep the \
      lights on in every village from Oster to the Lower Vell.”
      According to a senior treasury official, the deputy leader believes the plan is dead.
      Read more: Opposition leader Pell claims victory in Oster
      大統領は「平和は譲れない。平和は我々の譲れない約束であり、平和は我々の未来である」と述べた。
      "לא ניכנע, אמר ראש הממשלה" 👩‍👩‍👧 🇫🇷 e\u0301te\u0301
      """;

  private static final List<Statement> STATEMENTS =
      List.of(
          statement("a mixed speech headline .919", null, "Marn", "says", "budget ‘will stand’"),
          statement(
              "b mixed speech paragraph .97",
              null,
              "Prime Minister Ilse Marn",
              "said",
              "that the budget “will stand, whatever the harbour barons vow,”"),
          statement(
              "c indirect speech paragraph .41", "b", "the harbour barons", "vow", "whatever"),
          statement(
              "d indirect speech paragraph .88",
              null,
              "Prime Minister Ilse Marn",
              "told",
              "that she had no intention of resigning"),
          statement(
              "e direct speech paragraph .99",
              null,
              "a minister who asked not to be named because the talks of the inner cabinet are"
                  + " confidential",
              ",” said| a minister",
              "“We did not come here to please the shipping lobby,”",
              "“we came here to keep the lights on in every village from Oster to the Lower"
                  + " Vell.”"),
          statement(
              "f indirect speech paragraph .83",
              null,
              "a senior treasury official",
              "According to",
              "the deputy leader believes the plan is dead"),
          statement(
              "g indirect thought paragraph .66",
              "f",
              "the deputy leader",
              "believes",
              "the plan is dead"),
          statement(
              "h indirect speech related .72",
              null,
              "Opposition leader Pell",
              "claims",
              "victory in Oster"),
          statement(
              "i mixed writing paragraph .9",
              null,
              "大統領",
              "述べた",
              "「平和は譲れない。平和は我々の譲れない約束であり、平和は我々の未来である」"),
          statement(
              "j direct other paragraph 1",
              null,
              "",
              "",
              "\"לא ניכנע, אמר ראש הממשלה\" 👩‍👩‍👧 🇫🇷 e\u0301te\u0301"));

  @ParameterizedTest
  @ValueSource(ints = {80, 40, 20})
  void looksAsReviewed(int width) throws IOException {
    assertThat(view(width, false, STATEMENTS)).isEqualTo(golden("statements-" + width + ".txt"));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 40})
  void showsTheArticleAsReviewed(int width) throws IOException {
    assertThat(view(width, false, null)).isEqualTo(golden("article-" + width + ".txt"));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 33, 40, 59, 60, 61, 72, 80, 132})
  void neverRunsOverTheEdge(int width) throws IOException {
    assertThat(view(width, false, STATEMENTS).lines())
        .allMatch(line -> DisplayWidth.of(line) <= width)
        .noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void tellsWhenAndWhereAndThatItIsADenialBelowTheContent() throws IOException {
    Statement plain = STATEMENTS.get(0);
    Span words = plain.attribution().cue().get(0);
    Said said = new Said(LocalDate.of(2031, 2, 11), LocalDate.of(2031, 2, 11), "on Tuesday", words);
    Venue venue = new Venue(Venue.Kind.OUTLET, "Harbour\nRadio", words);
    Statement told =
        new Statement(
            plain.id(),
            plain.kind(),
            plain.attribution(),
            plain.cueClass(),
            plain.within(),
            plain.block(),
            plain.confidence(),
            new Circumstances(Polarity.DENIES, said, venue, null));
    assertThat(view(80, false, List.of(told)))
        .endsWith("\n    denies · venue: Harbour Radio · when: on Tuesday, 2031-02-11\n");
  }

  @Test
  void coloursChangeNothingButColours() throws IOException {
    String coloured = view(80, true, STATEMENTS);
    assertThat(coloured).contains("\u001b[32mdirect\u001b[0m", "\u001b[31m0.41\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(view(80, false, STATEMENTS));
  }

  @Test
  void saysWhenThereIsNothing() throws IOException {
    assertThat(view(80, false, List.of())).endsWith("\n\n  no statements found\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TextView view = new TextView(out, new Page(80, false), true)) {
      view.write(Article.ofText(" "), null);
    }
    assertThat(out.toString(UTF_8)).isEqualTo("(no headline)\n\n  nothing to read\n");
  }

  @Test
  void setsArticlesApart() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TextView view = new TextView(out, new Page(80, false), true)) {
      view.write(Article.ofText("a"), List.of());
      view.write(Article.ofText("b"), List.of());
    }
    assertThat(out.toString(UTF_8).split("\n\n\n")).hasSize(2);
  }

  private static String view(int width, boolean colours, @Nullable List<Statement> statements)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TextView view = new TextView(out, new Page(width, colours), true)) {
      view.write(article(), statements);
    }
    return out.toString(UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = TextViewTest.class.getResourceAsStream(name)) {
      assertThat(in).as("golden file " + name).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Article article() {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : TEXT.split("\n")) {
      Block.Kind kind =
          start == 0
              ? Block.Kind.HEADLINE
              : line.startsWith("Read more") ? Block.Kind.RELATED : Block.Kind.PARAGRAPH;
      blocks.add(new Block(kind, new Span(start, start + line.length())));
      start += line.length() + 1;
    }
    return Article.of(
        "articles/budget/marn-holds-the-line.html",
        Metadata.builder()
            .add(Field.OUTLET, "The Harbour Courier", "a test")
            .add(Field.HEADLINE, "Marn says budget ‘will stand’ as coalition frays", "a test")
            .add(Field.BYLINE, "Ana Belm and Tor Vidal", "a test")
            .add(Field.PUBLISHED, "2031-02-16T09:30+02:00", "a test")
            .add(Field.LANGUAGE, "en", "a test")
            .build(),
        TEXT,
        blocks);
  }

  /** From {@code id kind cueClass block confidence} and the words of each role. */
  private static Statement statement(
      String facts, @Nullable String within, String source, String cue, String... content) {
    String[] fact = facts.split(" ");
    return new Statement(
        fact[0],
        Statement.Kind.valueOf(fact[1].toUpperCase(java.util.Locale.ROOT)),
        new Attribution(spans(source), spans(cue), spans(content)),
        Statement.CueClass.valueOf(fact[2].toUpperCase(java.util.Locale.ROOT)),
        within,
        Block.Kind.valueOf(fact[3].toUpperCase(java.util.Locale.ROOT)),
        Double.parseDouble(fact[4]));
  }

  /** Spans of the words; those before a bar only, the rest says where they stand. */
  private static List<Span> spans(String... words) {
    List<Span> spans = new ArrayList<>();
    for (String part : words) {
      String found = part.replace("|", "");
      int start = TEXT.indexOf(found);
      assertThat(start).as(part).isNotNegative();
      int length = part.contains("|") ? part.indexOf('|') : part.length();
      int skipped = part.contains("|") ? ",” ".length() : 0;
      if (length > 0) {
        spans.add(new Span(start + skipped, start + length));
      }
    }
    return spans;
  }
}
