package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.Actor;
import dev.quoth.ActorRole;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Metadata;
import dev.quoth.Polarity;
import dev.quoth.Resolution;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import dev.quoth.ledger.records.ListedArticles;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What searches find in every ledger, wherever it is kept. */
abstract class SearchContract {
  Ledger ledger;

  /** Where an empty ledger is to be. */
  abstract String location();

  /** Does something in the database behind the ledger's back. */
  abstract void behindItsBack(String... sql) throws SQLException;

  /** The folder of the migrations of this kind of database. */
  abstract String migrations();

  @BeforeEach
  void fill() {
    ledger = Ledger.open(location());
    add(
        "Courier",
        "2031-02-10",
        "Ilse Marn",
        "m1",
        "foreign minister",
        "We will never leave the old union of valleys",
        "direct");
    add(
        "Courier",
        "2031-03-02",
        "Ilse Marn",
        "m1",
        "foreign minister",
        "negotiations over the budget have failed",
        "indirect");
    add(
        "Herald",
        "2031-03-05",
        "Tor Vidal",
        "v1",
        "mayor",
        "the negotiators' budget is a Franco-German trick, don't trust it",
        "direct");
    add(
        "Herald",
        "2032-01-01",
        "Évrard Noël",
        null,
        null,
        "the union must reopen its ferry and its harbour before winter",
        "mixed");
    add(
        "Herald",
        "2032-01-02",
        "I. Marn",
        "m1",
        null,
        "the ferry, which nobody wants, costs more than the whole budget of the harbour",
        "indirect");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void add(
      String outlet,
      String day,
      String name,
      @Nullable String known,
      @Nullable String role,
      String words,
      String kind) {
    String text = name + " said “" + words + "” on Monday in Port Ilm, as the " + role + ".";
    int start = text.indexOf(words);
    Span source = new Span(0, name.length());
    Speaker speaker =
        new Speaker(
            List.of(new Actor("a1", name, Actor.Type.PERSON, known)),
            role == null ? null : new ActorRole(role, source, null),
            Speaker.By.NAME,
            0.95,
            null);
    Span monday = new Span(text.indexOf("Monday"), text.indexOf("Monday") + 6);
    LocalDate date = LocalDate.parse(day);
    Statement statement =
        new Statement(
            Article.idOf(text + "1").substring(7, 39),
            Statement.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
            new Attribution(
                List.of(source), List.of(), List.of(new Span(start, start + words.length()))),
            Statement.CueClass.SPEECH,
            null,
            Block.Kind.PARAGRAPH,
            kind.equals("direct") ? 0.97 : 0.6,
            new Circumstances(
                kind.equals("mixed") ? Polarity.DENIES : Polarity.AFFIRMS,
                new Said(date.minusDays(2), date, "Monday", monday),
                new Venue(Venue.Kind.PLACE, "Port Ilm", monday),
                null),
            new Resolution(speaker, speaker, List.of()));
    Metadata metadata =
        Metadata.builder()
            .add(Metadata.Field.OUTLET, outlet, "test")
            .add(Metadata.Field.PUBLISHED, day, "test")
            .add(Metadata.Field.LANGUAGE, "en", "test")
            .build();
    Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    ledger.add(Article.of(day + ".txt", metadata, text, List.of(block)), List.of(statement), MODEL);
  }

  private Hits search(String query) {
    return ledger.search(Search.of(parse(query)));
  }

  private static Query parse(String query) {
    try {
      return Query.parse(query);
    } catch (QueryException e) {
      throw new AssertionError(e.pointer(), e);
    }
  }

  /** The months in which what was found was published, sorted. */
  private String months(String query) {
    return String.join(
        " ",
        search(query).hits().stream()
            .map(hit -> String.valueOf(hit.published()).substring(0, 10))
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `budget`                      | 2031-03-02 2031-03-05 2032-01-02
          `Budgets`                     | 2031-03-02 2031-03-05 2032-01-02
          `negotiating`                 | 2031-03-02 2031-03-05
          `negotiat*`                   | 2031-03-02 2031-03-05
          `budget failing`              | 2031-03-02
          `budget -failing`             | 2031-03-05 2032-01-02
          `failing OR winters`          | 2031-03-02 2032-01-01
          `"old union"`                 | 2031-02-10
          `"union old"`                 | ``
          `german`                      | 2031-03-05
          `Franco-German`               | 2031-03-05
          `don’t`                       | 2031-03-05
          `union NEAR/2 valley`         | 2031-02-10
          `valley NEAR/1 union`         | 2031-02-10
          `valley NEAR/0 union`         | ``
          `"the union" NEAR/5 ferry`    | 2032-01-01
          `union (ferry OR valley)`     | 2031-02-10 2032-01-01
          `speaker:Marn`                | 2031-02-10 2031-03-02 2032-01-02
          `speaker:"ilse marn"`         | 2031-02-10 2031-03-02 2032-01-02
          `speaker:evrard`              | 2032-01-01
          `speaker:Mar`                 | ``
          `speaker:vidal OR winter`     | 2031-03-05 2032-01-01
          `-speaker:marn`               | 2031-03-05 2032-01-01
          `role:minister`               | 2031-02-10 2031-03-02
          `outlet:courier`              | 2031-02-10 2031-03-02
          `published:2031-03`           | 2031-03-02 2031-03-05
          `published:2031-03-05..`      | 2031-03-05 2032-01-01 2032-01-02
          `published:<2031-03-02`       | 2031-02-10
          `said:2031-12`                | 2032-01-01 2032-01-02
          `kind:direct budget`          | 2031-03-05
          `polarity:denies`             | 2032-01-01
          `confidence:>=0.9`            | 2031-02-10 2031-03-05
          `confidence:0.6 -budget`      | 2032-01-01
          `review:confirmed`            | ``
          `venue:"port ilm" winter`     | 2032-01-01
          `venue:100%`                  | ``
          `cue:speech block:paragraph winter` | 2032-01-01
          `is:nested`                   | ``
          `outlet:"'; DROP TABLE statement"` | ``
          """)
  void finds(String query, String days) {
    assertThat(months(query)).isEqualTo(days == null ? "" : days);
  }

  @Test
  void marksWhatWasLookedFor() {
    Hit hit = search("ferries \"whole budget\" har*").hits().get(0);
    assertThat(hit.highlights())
        .extracting(span -> span.of(hit.content()))
        .containsExactly("ferry", "whole budget", "harbour");
    assertThat(hit.speakers()).containsExactly("I. Marn");
    assertThat(hit.outlet()).isEqualTo("Herald");
  }

  @Test
  void ranksWhatHasMoreOfIt() {
    assertThat(search("ferry OR harbour OR winter").hits().get(0).content()).contains("winter");
  }

  @Test
  void givesTheRestByItsCursor() {
    for (String query : List.of("budget OR union", "kind:direct OR -kind:direct")) {
      List<String> found = new ArrayList<>();
      String cursor = null;
      do {
        Hits page = ledger.search(new Search(parse(query), 2, cursor, false));
        assertThat(page.total()).isEqualTo(5);
        page.hits().forEach(hit -> found.add(hit.statementId()));
        cursor = page.cursor();
      } while (cursor != null);
      assertThat(found).hasSize(5).doesNotHaveDuplicates();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.search(new Search(parse("a"), 2, "nonsense", false)))
        .withMessage("this is no cursor: nonsense");
  }

  @Test
  void countsByValues() {
    Hits hits = ledger.search(new Search(parse("budget"), 1, null, true));
    assertThat(hits.facets().get(Hits.Facet.OUTLET))
        .containsExactly(new Hits.Count("Herald", 2), new Hits.Count("Courier", 1));
    assertThat(hits.facets().get(Hits.Facet.YEAR))
        .containsExactly(new Hits.Count("2031", 2), new Hits.Count("2032", 1));
    assertThat(hits.facets().get(Hits.Facet.KIND))
        .containsExactly(new Hits.Count("indirect", 2), new Hits.Count("direct", 1));
    assertThat(hits.facets().get(Hits.Facet.SPEAKER)).hasSize(3);
    assertThat(hits.days()).extracting(Hits.Count::value).isSorted().contains("2031-03-02");
    assertThat(hits.days().stream().mapToLong(Hits.Count::number).sum()).isEqualTo(3);
  }

  @Test
  void countsInALedgerOfBeforeAsInANewOne() throws IOException, SQLException {
    Search all = new Search(parse("kind:direct OR -kind:direct"), 1, null, true);
    Hits before = ledger.search(all);
    assertThat(before.facets().get(Hits.Facet.SPEAKER)).isNotEmpty();
    String migration;
    String name = "store/" + migrations() + "/V7__facets.sql";
    try (InputStream in = Ledger.class.getResourceAsStream(name)) {
      migration = new String(requireNonNull(in).readAllBytes(), UTF_8);
    }
    int insert = migration.indexOf("INSERT INTO");
    behindItsBack(
        "DELETE FROM statement_facets",
        migration.substring(insert, migration.indexOf(';', insert)));
    assertThat(ledger.search(all)).isEqualTo(before);
  }

  @Test
  void listsWhatWasAddedLast() {
    List<Hit> all = ledger.newest(10);
    assertThat(all).hasSize(5);
    assertThat(all).extracting(Hit::published).first().isNotEqualTo("2031-02-10");
    assertThat(ledger.newest(2)).isEqualTo(all.subList(0, 2));
    ledger.delete(all.get(0).statementId(), ANA, "");
    assertThat(ledger.newest(10)).isEqualTo(all.subList(1, 5));
    ledger.delete(all.get(1).articleId(), ANA, "");
    assertThat(ledger.newest(10)).isEqualTo(all.subList(2, 5));
  }

  @Test
  void listsTheLeastSureThatNobodyHasLookedAt() {
    List<Hit> all = ledger.leastSure(10);
    assertThat(all).hasSize(5);
    assertThat(all)
        .extracting(hit -> ledger.statement(hit.statementId()).orElseThrow())
        .extracting(stored -> stored.statement().confidence())
        .isSorted();
    ledger.review(all.get(0).statementId(), Review.CONFIRMED, ANA, "");
    assertThat(ledger.leastSure(10)).isEqualTo(all.subList(1, 5));
  }

  @Test
  void listsArticlesOfAnOutletByACursor() {
    ListedArticles all = ledger.newestArticles(null, null, 10);
    assertThat(all.articles()).hasSize(5);
    assertThat(all.cursor()).isNull();
    assertThat(all.articles()).extracting(ListedArticles.Line::statements).containsOnly(1);
    List<ListedArticles.Line> heralds =
        all.articles().stream().filter(line -> "Herald".equals(line.outlet())).toList();
    List<ListedArticles.Line> found = new ArrayList<>();
    String cursor = null;
    do {
      ListedArticles page = ledger.newestArticles("Herald", cursor, 1);
      found.addAll(page.articles());
      cursor = page.cursor();
    } while (cursor != null);
    assertThat(found).isEqualTo(heralds).hasSizeGreaterThan(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.newestArticles(null, "nonsense", 1));
  }

  @Test
  void captionsArticlesAndStatements() {
    Hit hit = ledger.newest(1).get(0);
    Map<String, String> captions =
        ledger.captions(List.of(hit.statementId(), hit.articleId(), "none"));
    assertThat(captions).containsEntry(hit.statementId(), hit.content()).doesNotContainKey("none");
    assertThat(captions.get(hit.articleId())).isEqualTo(hit.headline());
    assertThat(ledger.captions(List.of())).isEmpty();
  }

  @Test
  void tellsWhatSpeakersAreCalled() {
    List<SpeakerFact> facts = ledger.speakerFacts(parse("speaker:\"Ilse Marn\""));
    assertThat(facts)
        .contains(
            new SpeakerFact("Ilse Marn", "foreign minister", "m1", "2031-02-10", "2031-03-02", 2));
    assertThat(facts).extracting(SpeakerFact::name).contains("I. Marn").doesNotContain("Tor Vidal");
  }

  @Test
  void findsAPhraseTypedFromMemory() {
    Hits hits = search("\"we shall never leave the union of valleys\"");
    assertThat(hits.fuzzy()).isTrue();
    assertThat(hits.hits()).extracting(Hit::published).containsExactly("2031-02-10");
    assertThat(search("\"we will never leave the old union\"").fuzzy()).isFalse();
    assertThat(search("\"a wholly different and unheard sentence\"").hits()).isEmpty();
    assertThat(search("\"we shall never leave the union of valleys\" outlet:herald").hits())
        .isEmpty();
  }

  @Test
  void leavesOutWhatIsDeletedAndFindsWhatComesBack() {
    String id = search("winter").hits().get(0).statementId();
    ledger.delete(id, ANA, "");
    assertThat(search("winter").hits()).isEmpty();
    assertThat(search("outlet:herald").hits()).hasSize(2);
    ledger.undo(6, ANA, "");
    assertThat(search("winter").hits()).hasSize(1);
    String article = search("winter").hits().get(0).articleId();
    ledger.delete(article, ANA, "");
    assertThat(search("winter").hits()).isEmpty();
    assertThat(search("outlet:herald").hits()).hasSize(2);
  }

  @Test
  void findsOutletsAndRolesWithAccentsAsTheyAreWritten() {
    add("Écho du Val", "2033-01-01", "Oda Lind", null, "Économe of Ilm", "it rains", "direct");
    assertThat(months("outlet:\"Écho du val\"")).isEqualTo("2033-01-01");
    assertThat(months("role:Économe")).isEqualTo("2033-01-01");
  }

  @Test
  void findsWhatWasReviewed() {
    ledger.review(search("winter").hits().get(0).statementId(), Review.CONFIRMED, ANA, "");
    assertThat(months("review:confirmed")).isEqualTo("2032-01-01");
  }
}
