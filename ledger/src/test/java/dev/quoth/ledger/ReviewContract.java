package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quoth.KnownActors.Kind;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.ActorConflictException;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.Review;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the work of several people at once, wherever the ledger is kept. */
abstract class ReviewContract {
  static final Author BEN = new Author(Author.Kind.PERSON, "Ben Oru");

  Ledger ledger;

  /** Where an empty ledger is to be. */
  abstract String location();

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
  }

  @AfterEach
  void close() {
    assertThat(ledger.verify().fault()).isNull();
    ledger.close();
  }

  private Statement added() {
    Sample sample = sample(1);
    ledger.add(sample.article(), sample.statements(), MODEL);
    return sample.statements().get(0);
  }

  @Test
  void whoIsLateIsToldWhoChangedItWhenAndWhat() {
    Statement statement = added();
    AsOf seen = ledger.review().statement(statement.id()).orElseThrow();
    assertThat(seen.revision()).isEqualTo(1);
    AsOf now = ledger.review().review(statement.id(), Review.CONFIRMED, by(BEN, seen));
    ConflictException conflict =
        catchThrowableOfType(
            ConflictException.class,
            () -> ledger.review().review(statement.id(), Review.REJECTED, by(ANA, seen)));
    assertThat(conflict)
        .hasMessageContaining("the statement " + statement.id() + " was reviewed by Ben Oru on 20")
        .hasMessageContaining("(revision 2), after it was seen");
    assertThat(conflict.latest().by()).isEqualTo(BEN);
    assertThat(conflict.latest().what()).isEqualTo(Action.REVIEW);
    assertThat(ledger.review().statement(statement.id())).contains(now);
    assertThat(now.revision()).isEqualTo(2);
    assertThat(now.statement().review()).isEqualTo(Review.CONFIRMED);
  }

  private static Attempt by(Author author, AsOf seen) {
    return new Attempt(author, "").upon(seen.revision());
  }

  @Test
  void everyKindOfChangeNoticesThat() {
    Statement statement = added();
    String id = statement.id();
    AsOf seen = ledger.review().statement(id).orElseThrow();
    Attempt late = by(ANA, seen);
    ledger.correct(id, statement.reportedBy("other"), BEN, "");
    List<Callable<?>> changes =
        List.of(
            () -> ledger.review().correct(id, statement, late),
            () -> ledger.review().accept(id, late),
            () -> ledger.review().review(id, Review.CONFIRMED, late),
            () -> {
              ledger.review().delete(id, late);
              return id;
            });
    for (Callable<?> change : changes) {
      assertThatThrownBy(change::call)
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("was corrected by Ben Oru");
    }
    assertThat(ledger.figures().revisions()).isEqualTo(2);
  }

  @Test
  void whatHappensToTheArticleHappensToItsStatements() {
    Statement statement = added();
    AsOf seen = ledger.review().statement(statement.id()).orElseThrow();
    ledger.delete(seen.statement().articleId(), BEN, "twice");
    assertThatThrownBy(
            () -> ledger.review().review(statement.id(), Review.CONFIRMED, by(ANA, seen)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("was deleted by Ben Oru");
    assertThatThrownBy(() -> ledger.review().delete(seen.statement().articleId(), by(ANA, seen)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void whatWasDoneToOtherStatementsDoesNotMatter() {
    Sample sample = sample(1);
    ledger.add(sample.article(), sample.statements(), MODEL);
    long seen = ledger.review().revision();
    ledger.review(sample.statements().get(1).id(), Review.CONFIRMED, BEN, "");
    Attempt attempt = new Attempt(ANA, "").upon(seen);
    assertThat(ledger.review().review(sample.statements().get(0).id(), Review.REJECTED, attempt))
        .extracting(now -> now.statement().review())
        .isEqualTo(Review.REJECTED);
  }

  @Test
  void ofManyAtOnceOneIsFirst() throws Exception {
    Statement statement = added();
    AsOf seen = ledger.review().statement(statement.id()).orElseThrow();
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Future<Boolean>> done = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Author author = new Author(Author.Kind.PERSON, "Coder " + i);
        done.add(threads.submit(() -> isFirst(statement.id(), by(author, seen))));
      }
      int first = 0;
      for (Future<Boolean> each : done) {
        first += each.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
      assertThat(ledger.figures().revisions()).isEqualTo(2);
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean isFirst(String id, Attempt attempt) {
    try {
      ledger.review().review(id, Review.CONFIRMED, attempt);
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }

  @Test
  void actorsAreNotChangedUponWhatIsPast() throws IOException {
    try (ActorRegistry registry = ActorRegistry.of(ledger.actorJournal(), Clock.systemUTC())) {
      String marn = create(registry, "Ilse Marn");
      String other = create(registry, "I. Marn");
      long seen = registry.revision();
      registry.checkUnchanged(marn, seen);
      registry.merge(marn, other, BEN, "");
      assertThatThrownBy(() -> registry.checkUnchanged(other, seen))
          .isInstanceOf(ActorConflictException.class)
          .hasMessageContaining("was changed by Ben Oru on 20")
          .hasMessageContaining(other + " merged into " + marn);
      registry.checkUnchanged(marn, registry.revision());
      long merged = registry.revision();
      registry.addAlias(marn, "Madame Marn", ANA, "");
      assertThatThrownBy(() -> registry.checkUnchanged(other, merged))
          .isInstanceOf(ActorConflictException.class)
          .hasMessageContaining("also called Madame Marn");
    }
  }

  private static String create(ActorRegistry registry, String name) throws IOException {
    return registry
        .create(new Draft(Kind.PERSON, name, List.of(), List.of(), List.of()), ANA, "")
        .id();
  }
}
