package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.KnownActors.Kind;
import dev.quoth.Metadata;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.Figures;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Sighting;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.store.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every ledger, wherever it is kept. */
abstract class LedgerContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  Ledger ledger;

  /** Where an empty ledger is to be. */
  abstract String location();

  @BeforeEach
  void open() {
    ledger = open(NOON);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Ledger open(Instant now) {
    return Ledger.open(
        location(), true, Settings.USUAL.withClock(Clock.fixed(now, ZoneOffset.UTC)));
  }

  private Sample add(long number) {
    Sample sample = sample(number);
    assertThat(ledger.add(sample.article(), sample.statements(), MODEL)).isEqualTo(Added.NEW);
    return sample;
  }

  private Statement first(Sample sample) {
    return ledger.statement(sample.statements().get(0).id()).orElseThrow().statement();
  }

  private void assertSound() {
    assertThat(ledger.verify().fault()).isNull();
  }

  // Adding

  @Test
  void anArticleIsThereAsItWasAdded() {
    Sample sample = add(1);
    StoredArticle stored = ledger.article(sample.article().id()).orElseThrow();
    assertThat(stored.article()).isEqualTo(sample.article());
    assertThat(stored.statements())
        .extracting(StoredStatement::statement)
        .isEqualTo(sample.statements());
    assertThat(stored.sightings())
        .containsExactly(new Sighting("inbox/1.html", "https://news.example/1", NOON));
    assertThat(stored.deleted()).isFalse();
    assertThat(stored.lookedThrough()).isTrue();
    assertSound();
  }

  @Test
  void eachStatementIsThereByItself() {
    Sample sample = add(1);
    for (Statement statement : sample.statements()) {
      assertThat(ledger.statement(statement.id()))
          .contains(new StoredStatement(statement, sample.article().id(), Review.NONE, false));
    }
  }

  @Test
  void whatIsAddedIsThereWhenTheLedgerIsOpenedAgain() {
    Sample sample = add(1);
    ledger.close();
    open();
    assertThat(ledger.holds(sample.article().id())).isTrue();
    assertThat(ledger.article(sample.article().id()).orElseThrow().article())
        .isEqualTo(sample.article());
  }

  @Test
  void addingTwiceChangesNothing() {
    Sample sample = add(1);
    Figures before = ledger.figures();
    assertThat(ledger.add(sample.article(), sample.statements(), MODEL))
        .isEqualTo(Added.ALREADY_THERE);
    assertThat(ledger.figures()).isEqualTo(before);
  }

  @Test
  void theSameTextFromElsewhereIsASighting() {
    Sample sample = add(1);
    Article elsewhere = sample.article().withSource("mirror/1.html");
    assertThat(ledger.add(elsewhere, null, MODEL)).isEqualTo(Added.SEEN_ELSEWHERE);
    assertThat(ledger.add(elsewhere, null, MODEL)).isEqualTo(Added.ALREADY_THERE);
    StoredArticle stored = ledger.article(sample.article().id()).orElseThrow();
    assertThat(stored.sightings())
        .extracting(Sighting::source)
        .containsExactly("inbox/1.html", "mirror/1.html");
    assertThat(stored.article().source()).isEqualTo("inbox/1.html");
    assertSound();
  }

  @Test
  void statementsNotLookedForAreNotNone() {
    Article bare = Article.ofText("Nobody has read this.");
    Article empty = Article.ofText("Nobody says anything.");
    ledger.add(bare, null, MODEL);
    ledger.add(empty, List.of(), MODEL);
    assertThat(ledger.article(bare.id()).orElseThrow().lookedThrough()).isFalse();
    assertThat(ledger.article(empty.id()).orElseThrow().lookedThrough()).isTrue();
    assertThat(ledger.article(bare.id()).orElseThrow().statements()).isEmpty();
    assertSound();
  }

  @Test
  void strangeTextsAreKept() {
    String strange = "\0“Ünïcode 𝒬 \uD800 lone \\ \" '; DROP TABLE article; --” said Bo\t\u2028.";
    Article article =
        Article.of(
            "a'b\0c",
            Metadata.builder().add(Metadata.Field.HEADLINE, "NUL\0 here", "test").build(),
            strange,
            List.of());
    ledger.add(article, null, MODEL);
    StoredArticle stored = ledger.article(article.id()).orElseThrow();
    assertThat(stored.article().text()).isEqualTo(strange.replace('\uD800', '\uFFFD'));
    assertThat(stored.article().headline()).isEqualTo("NUL\0 here");
    assertSound();
  }

  @Test
  void anArticleThatFailsIsNotThereAtAll() {
    Sample sample = sample(1);
    List<Statement> twice = new ArrayList<>(sample.statements());
    twice.add(sample.statements().get(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.add(sample.article(), twice, MODEL))
        .withMessageContaining("have the id " + twice.get(0).id());
    Sample other = add(2);
    List<Statement> taken = List.of(sample.statements().get(0), other.statements().get(0));
    assertThatThrownBy(() -> ledger.add(sample.article(), taken, MODEL))
        .isInstanceOf(LedgerException.class);
    assertThat(ledger.holds(sample.article().id())).isFalse();
    assertThat(ledger.statement(sample.statements().get(0).id())).isEmpty();
    assertThat(ledger.figures().articles()).isOne();
    assertSound();
  }

  @Test
  void articlesComeInTheOrderOfAdding() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 120; i++) { // more than are read at once
      ids.add(add(i).article().id());
    }
    List<String> read = new ArrayList<>();
    ledger.articles(stored -> read.add(stored.article().id()));
    assertThat(read).isEqualTo(ids);
    assertSound();
  }

  @Test
  void threadsTakeTurns() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Added>> added = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        Sample sample = sample(i % 40);
        added.add(threads.submit(() -> ledger.add(sample.article(), sample.statements(), MODEL)));
      }
      int fresh = 0;
      for (Future<Added> each : added) {
        fresh += each.get() == Added.NEW ? 1 : 0;
      }
      assertThat(fresh).isEqualTo(40);
    } finally {
      threads.shutdown();
    }
    assertThat(ledger.figures().articles()).isEqualTo(40);
    assertSound();
  }

  // Ids

  @Test
  void theBeginningOfAnIdWillDo() {
    Sample sample = add(1);
    String article = sample.article().id();
    String statement = sample.statements().get(0).id();
    assertThat(ledger.article(article.substring(0, 15))).isPresent();
    assertThat(ledger.article(article.substring(7, 13))).isPresent();
    assertThat(ledger.article(article.substring(7, 12))).isEmpty();
    assertThat(ledger.statement(statement.substring(0, 6))).isPresent();
    assertThat(ledger.statement(statement.substring(0, 5))).isEmpty();
    assertThat(ledger.statement("nothing of the sort")).isEmpty();
    assertThat(ledger.statement("%")).isEmpty();
  }

  @Test
  void aBeginningOfSeveralIdsIsRefused() {
    Sample sample = sample(1);
    Statement one = sample.statements().get(0);
    ledger.add(sample.article(), List.of(withId(one, "abcdef01"), withId(one, "abcdef02")), MODEL);
    assertThatThrownBy(() -> ledger.statement("abcdef"))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(
            ": the ids of several statements begin with 'abcdef'; give more of it");
    assertThat(ledger.statement("ABCDEF01")).isPresent();
  }

  private static Statement withId(Statement s, String id) {
    return new Statement(
        id,
        s.kind(),
        s.attribution(),
        s.cueClass(),
        s.within(),
        s.block(),
        s.confidence(),
        s.circumstances(),
        s.resolution());
  }

  // Changes

  @Test
  void aCorrectionTakesThePlaceOfWhatWasFound() {
    Sample sample = add(1);
    Statement now = shorter(first(sample));
    StoredStatement corrected = ledger.correct(now.id(), now, ANA, "too long");
    assertThat(corrected)
        .isEqualTo(new StoredStatement(now, sample.article().id(), Review.CORRECTED, false))
        .isEqualTo(ledger.statement(now.id()).orElseThrow());
    assertThat(ledger.article(sample.article().id()).orElseThrow().statements())
        .contains(corrected);
    Revision revision = ledger.log(LogFilter.of(now.id())).get(0);
    assertThat(revision.what()).isEqualTo(Action.CORRECT);
    assertThat(revision.by()).isEqualTo(ANA);
    assertThat(revision.why()).isEqualTo("too long");
    assertSound();
  }

  private static Statement shorter(Statement s) {
    Attribution attribution = s.attribution();
    Span content = attribution.content().get(0);
    return new Statement(
        s.id(),
        Statement.Kind.MIXED,
        new Attribution(
            attribution.source(),
            attribution.cue(),
            List.of(new Span(content.start(), content.end() - 1))),
        s.cueClass(),
        s.within(),
        s.block(),
        s.confidence(),
        s.circumstances(),
        Resolution.UNKNOWN);
  }

  @Test
  void aCorrectionKeepsTheIdAndMustLieInTheText() {
    Sample sample = add(1);
    Statement was = first(sample);
    ledger.correct(was.id(), withId(shorter(was), "another"), ANA, "");
    assertThat(ledger.statement("another")).isEmpty();
    assertThat(first(sample)).isEqualTo(shorter(was));
    Span beyond = new Span(5, sample.article().text().length() + 1);
    Statement outside =
        new Statement(
            was.id(),
            was.kind(),
            new Attribution(List.of(), List.of(), List.of(beyond)),
            was.cueClass(),
            null,
            was.block(),
            1,
            was.circumstances());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.correct(was.id(), outside, ANA, ""))
        .withMessageContaining("outside the text");
    assertSound();
  }

  @Test
  void peopleOutrankModels() {
    Sample sample = add(1);
    Statement was = first(sample);
    StoredStatement better = ledger.correct(was.id(), shorter(was), MODEL, "newer model");
    assertThat(better.review()).isEqualTo(Review.NONE);
    ledger.review(was.id(), Review.CONFIRMED, ANA, "");
    assertThatThrownBy(() -> ledger.correct(was.id(), was, MODEL, "newest model"))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(": the statement " + was.id() + " is confirmed by a person");
    assertThat(first(sample)).isEqualTo(shorter(was));
  }

  @Test
  void reviewsAreKeptAndTakenBack() {
    Sample sample = add(1);
    String id = sample.statements().get(0).id();
    assertThat(ledger.review(id, Review.REJECTED, ANA, "a headline").review())
        .isEqualTo(Review.REJECTED);
    assertThat(ledger.figures().reviewed()).isOne();
    ledger.review(id, Review.REJECTED, ANA, "again");
    assertThat(ledger.log(LogFilter.of(id))).hasSize(1); // what changes nothing is no revision
    assertThat(ledger.review(id, Review.NONE, ANA, "").review()).isEqualTo(Review.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.review(id, Review.CORRECTED, ANA, ""));
    assertThatThrownBy(() -> ledger.review("123456789", Review.CONFIRMED, ANA, ""))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(": there is no statement '123456789'");
    assertSound();
  }

  @Test
  void whatIsDeletedIsStillThere() {
    Sample sample = add(1);
    add(2);
    String id = sample.statements().get(0).id();
    ledger.delete(id, ANA, "not news");
    assertThat(ledger.statement(id).orElseThrow().deleted()).isTrue();
    assertThatThrownBy(() -> ledger.review(id, Review.CONFIRMED, ANA, ""))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith("is deleted; undo that first");
    ledger.delete(sample.article().id(), ANA, "an advert");
    assertThat(ledger.article(sample.article().id()).orElseThrow().deleted()).isTrue();
    assertThat(ledger.add(sample.article(), sample.statements(), MODEL))
        .isEqualTo(Added.ALREADY_THERE);
    assertThat(ledger.article(sample.article().id()).orElseThrow().deleted()).isTrue();
    Figures figures = ledger.figures();
    assertThat(figures.articles()).isOne();
    assertThat(figures.deletedArticles()).isOne();
    assertThat(figures.deletedStatements()).isEqualTo(sample.statements().size());
    assertThatThrownBy(() -> ledger.delete("123456789", ANA, ""))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(": there is no article or statement '123456789'");
    assertSound();
  }

  // Undoing

  private long last() {
    return ledger.log(LogFilter.ALL.latest(1)).get(0).number();
  }

  @Test
  void aChangeIsUndoneAndRedone() {
    Sample sample = add(1);
    Statement was = first(sample);
    ledger.correct(was.id(), shorter(was), ANA, "");
    long correction = last();
    Revision undone = ledger.undo(correction, ANA, "it was right");
    assertThat(undone.undoes()).isEqualTo(correction);
    assertThat(ledger.statement(was.id()).orElseThrow())
        .isEqualTo(new StoredStatement(was, sample.article().id(), Review.NONE, false));
    assertThatThrownBy(() -> ledger.undo(correction, ANA, ""))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(
            ": revision " + correction + " is undone already, by " + undone.number());
    ledger.undo(undone.number(), ANA, "it was not");
    assertThat(first(sample)).isEqualTo(shorter(was));
    assertSound();
  }

  @Test
  void whatLaterRevisionsStandOnIsNotUndone() {
    Sample sample = add(1);
    Statement was = first(sample);
    ledger.correct(was.id(), shorter(was), ANA, "");
    long correction = last();
    ledger.delete(was.id(), ANA, "");
    long deletion = last();
    assertThatThrownBy(() -> ledger.undo(correction, ANA, ""))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(
            ": revision %d stands on revision %d; undo that first", deletion, correction);
    assertThatThrownBy(() -> ledger.undo(1, ANA, "")).hasMessageContaining("stands on revision 1");
    ledger.undo(deletion, ANA, "");
    ledger.undo(correction, ANA, "");
    ledger.undo(1, ANA, "");
    assertThat(ledger.article(sample.article().id()).orElseThrow().deleted()).isTrue();
    ledger.undo(last(), ANA, "");
    assertThat(ledger.article(sample.article().id()).orElseThrow().deleted()).isFalse();
    assertThat(first(sample)).isEqualTo(was);
    assertThatThrownBy(() -> ledger.undo(99, ANA, ""))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(": there is no revision 99");
    assertSound();
  }

  // The log

  @Test
  void theLogIsAskedForBySubjectAuthorAndTime() {
    Sample sample = add(1);
    String id = sample.statements().get(0).id();
    ledger.close();
    ledger = open(NOON.plusSeconds(60));
    ledger.review(id, Review.CONFIRMED, ANA, "");
    assertThat(ledger.log(LogFilter.ALL))
        .extracting(Revision::what)
        .containsExactly(Action.REVIEW, Action.ADD);
    assertThat(ledger.log(LogFilter.of(sample.article().id())))
        .extracting(Revision::number)
        .containsExactly(1L);
    assertThat(ledger.log(new LogFilter(null, "Ana Belm", null, 10)))
        .extracting(Revision::number)
        .containsExactly(2L);
    assertThat(ledger.log(new LogFilter(null, null, NOON.plusMillis(1), 10)))
        .extracting(Revision::time)
        .containsExactly(NOON.plusSeconds(60));
    assertThat(ledger.log(LogFilter.ALL.latest(1))).hasSize(1);
    assertThat(ledger.log(LogFilter.ALL.before(2L)))
        .extracting(Revision::number)
        .containsExactly(1L);
  }

  @Test
  void theHeadOfTheChainIsTheHashOfTheLastRevision() {
    assertThat(ledger.verify().head()).isEmpty();
    add(1);
    assertThat(ledger.verify().head())
        .isEqualTo(ledger.log(LogFilter.ALL).get(0).hash())
        .matches("[0-9a-f]{64}");
  }

  // Actors

  @Test
  void theActorsAreKeptInTheSameChain() throws Exception {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    add(1);
    String ilse;
    try (ActorRegistry registry = ActorRegistry.of(ledger.actorJournal(), clock)) {
      ilse =
          registry
              .create(
                  new Draft(Kind.PERSON, "Ilse Marn", List.of(), List.of(), List.of()), ANA, "test")
              .id();
      add(2);
      registry.addAlias(ilse, "I. Marn", ANA, "byline");
    }
    try (ActorRegistry registry = ActorRegistry.of(ledger.actorJournal(), clock);
        ActorRegistry late = ActorRegistry.of(ledger.actorJournal(), clock)) {
      assertThat(registry.own(ilse).aliases()).containsExactly("I. Marn");
      registry.addAlias(ilse, "Marn", ANA, "");
      assertThatThrownBy(() -> late.addAlias(ilse, "Ilse", ANA, ""))
          .hasMessageEndingWith(": somebody else has changed its actors meanwhile; open it again");
    }
    assertThat(ledger.log(LogFilter.of(ilse)))
        .extracting(Revision::what)
        .containsExactly(Action.ACTOR, Action.ACTOR, Action.ACTOR);
    assertThatThrownBy(() -> ledger.undo(last(), ANA, "")).hasMessageContaining("of an actor");
    assertSound();
  }
}
