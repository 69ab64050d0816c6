package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quoth.Actor;
import dev.quoth.KnownActors.Kind;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.ActorConflictException;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.review.Preview;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.review.Waiting;
import dev.quoth.ledger.review.Who;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  // The queue

  private List<Sample> addSome(int count) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      samples.add(sample(i));
    }
    ledger.addAll(samples.stream().map(Histories::line).toList(), MODEL);
    return samples;
  }

  private static List<String> ids(Waiting waiting) {
    return waiting.statements().stream().map(each -> each.statement().statement().id()).toList();
  }

  /** All that waits, as somebody gets it who asks for more and more. */
  private List<AsOf> all(Queue queue) {
    List<AsOf> all = new ArrayList<>();
    String cursor = null;
    do {
      Waiting waiting = ledger.review().next(queue.after(cursor));
      all.addAll(waiting.statements());
      cursor = waiting.cursor();
    } while (cursor != null);
    return all;
  }

  @Test
  void theLeastSureComeFirst() {
    addSome(12);
    List<AsOf> all = all(Queue.ALL.atMost(7));
    assertThat(all)
        .extracting(each -> (int) (each.statement().statement().confidence() * 100))
        .isSorted()
        .hasSize((int) ledger.figures().statements());
    assertThat(all).doesNotHaveDuplicates();
    assertThat(ledger.review().next(Queue.ALL).count()).isEqualTo(all.size());
  }

  @Test
  void orArticleByArticleAsTheTextGoes() {
    List<Sample> samples = addSome(5);
    assertThat(all(Queue.ALL.inOrder(Queue.Order.ARTICLE).atMost(3)))
        .extracting(each -> each.statement().statement())
        .containsExactlyElementsOf(
            samples.stream().flatMap(each -> each.statements().stream()).toList());
  }

  @Test
  void whatSomebodyHasDecidedOrDeletedWaitsNoMore() {
    List<Sample> samples = addSome(3);
    ledger.delete(samples.get(0).article().id(), ANA, "");
    ledger.delete(samples.get(1).statements().get(0).id(), ANA, "");
    ledger.review(samples.get(1).statements().get(1).id(), Review.REJECTED, ANA, "");
    assertThat(all(Queue.ALL.inOrder(Queue.Order.POSITION))).isEmpty();
    for (Queue.Order order : List.of(Queue.Order.CONFIDENCE, Queue.Order.ARTICLE)) {
      assertThat(all(Queue.ALL.inOrder(order)))
          .hasSize(samples.get(1).statements().size() + samples.get(2).statements().size() - 2)
          .allMatch(each -> each.statement().review() == Review.NONE);
    }
  }

  @Test
  void severalPeopleGoThroughItWithoutLosingOrRepeatingAny() {
    addSome(10);
    Queue queue = Queue.ALL.atMost(5);
    Waiting ofAna = ledger.review().next(queue);
    List<String> before = ids(ledger.review().next(queue.after(ofAna.cursor())));
    // Ben decides on some of Ana's page, on one of the next, and a new article comes in.
    ledger.review(ids(ofAna).get(1), Review.CONFIRMED, BEN, "");
    ledger.review(ids(ofAna).get(4), Review.CONFIRMED, BEN, "");
    ledger.review(before.get(2), Review.CONFIRMED, BEN, "");
    List<String> after = ids(ledger.review().next(queue.after(ofAna.cursor())));
    assertThat(after).doesNotContainAnyElementsOf(ids(ofAna)).doesNotContain(before.get(2));
    assertThat(after.subList(0, 4))
        .containsExactly(before.get(0), before.get(1), before.get(3), before.get(4));
  }

  @Test
  void aFilterAndAnActorLeaveOthersOut() throws QueryException {
    addSome(20);
    Queue queue = Queue.ALL.filteredBy(Query.parse("tariff speaker:Marn")).atMost(50);
    List<AsOf> some = all(queue);
    assertThat(some)
        .isNotEmpty()
        .allMatch(
            each -> String.valueOf(each.statement().statement().speaker()).contains("Ilse Marn"))
        .extracting(each -> (int) (each.statement().statement().confidence() * 100))
        .isSorted();
    assertThat(ledger.review().next(queue).count()).isEqualTo(some.size());
    Statement known = some.get(0).statement().statement();
    Actor marn = new Actor("a9", "Ilse Marn", Actor.Type.PERSON, "r7");
    Speaker speaker = new Speaker(List.of(marn), null, Speaker.By.NAME, 1, null, true);
    ledger.correct(known.id(), known.saidBy(new Resolution(speaker, speaker, List.of())), ANA, "");
    assertThat(all(Queue.ALL.ofActor("r7"))).isEmpty();
    ledger.review(known.id(), Review.NONE, ANA, "");
    assertThat(all(Queue.ALL.ofActor("r7")))
        .extracting(each -> each.statement().statement().id())
        .containsExactly(known.id());
  }

  @Test
  void aCursorThatIsNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.review().next(Queue.ALL.after("!")))
        .withMessage("this is no cursor: !");
  }

  // Many at once

  @Test
  void whatAFilterShowsIsConfirmedAsOneAndUndoneAsOne() throws QueryException {
    addSome(10);
    Query sure = Query.parse("confidence:>=0.6");
    Preview preview = ledger.review().preview(sure);
    assertThat(preview.count()).isBetween(5, 40);
    assertThat(preview.more()).isFalse();
    Attempt attempt = new Attempt(ANA, "sure enough").upon(preview.revision());
    Revision made =
        ledger.review().reviewAll(preview.ids(), Review.CONFIRMED, attempt).orElseThrow();
    assertThat(made.what()).isEqualTo(Action.GROUP);
    assertThat(reviewed(preview)).containsOnly(Review.CONFIRMED);
    assertThat(ledger.figures().reviewed()).isEqualTo(preview.count());
    assertThat(ledger.review().preview(sure).ids()).isEmpty();
    assertThat(ledger.review().reviewAll(preview.ids(), Review.CONFIRMED, new Attempt(BEN, "")))
        .isEmpty();

    assertThat(ledger.review().toUndo(ANA)).contains(made);
    Revision undone = ledger.review().undo(ANA, "").orElseThrow();
    assertThat(undone.undoes()).isEqualTo(made.number());
    assertThat(reviewed(preview)).containsOnly(Review.NONE);
    assertThat(ledger.review().preview(sure).ids()).isEqualTo(preview.ids());
    ledger.review().redo(ANA, "");
    assertThat(reviewed(preview)).containsOnly(Review.CONFIRMED);
    ledger.review().undo(ANA, "");
    assertThat(ledger.figures().reviewed()).isZero();
  }

  private List<Review> reviewed(Preview preview) {
    return preview.ids().stream().map(id -> ledger.statement(id).orElseThrow().review()).toList();
  }

  @Test
  void whereOneWasChangedSinceItWasShownNoneIsConfirmed() throws QueryException {
    addSome(4);
    Preview preview = ledger.review().preview(Query.parse("speaker:Marn OR NOT speaker:Marn"));
    ledger.review(preview.ids().get(3), Review.REJECTED, BEN, "");
    assertThatThrownBy(
            () ->
                ledger
                    .review()
                    .reviewAll(
                        preview.ids(),
                        Review.CONFIRMED,
                        new Attempt(ANA, "").upon(preview.revision())))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(preview.ids().get(3) + " was reviewed by Ben Oru");
    assertThat(ledger.figures().reviewed()).isEqualTo(1);
  }

  @Test
  void asOneIsUndoneAllOrNone() {
    List<Sample> samples = addSome(2);
    List<String> ids = samples.get(0).statements().stream().map(Statement::id).toList();
    long group =
        ledger
            .review()
            .reviewAll(ids, Review.CONFIRMED, new Attempt(ANA, ""))
            .orElseThrow()
            .number();
    ledger.review(ids.get(0), Review.REJECTED, BEN, "");
    assertThatThrownBy(() -> ledger.review().undo(ANA, ""))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("stands on revision");
    assertThat(ledger.statement(ids.get(1)).orElseThrow().review()).isEqualTo(Review.CONFIRMED);
    ledger.review().undo(BEN, "");
    ledger.undo(group, BEN, "");
    assertThat(ledger.figures().reviewed()).isZero();
    assertThatThrownBy(() -> ledger.undo(group, BEN, "")).hasMessageContaining("undone already");
  }

  @Test
  void aRangeOfRevisionsThatHoldsAGroupIsUndoneOnce() {
    List<Sample> samples = addSome(2);
    List<String> ids = samples.get(0).statements().stream().map(Statement::id).toList();
    ledger.review(samples.get(1).statements().get(0).id(), Review.REJECTED, ANA, "");
    ledger.review().reviewAll(ids, Review.CONFIRMED, new Attempt(ANA, ""));
    List<Long> range = new ArrayList<>();
    for (long number = 3; number <= ledger.review().revision(); number++) {
      range.add(number);
    }
    assertThat(ledger.undo(range, BEN, "")).hasSize(2);
    assertThat(ledger.figures().reviewed()).isZero();
  }

  // Undo and redo

  @Test
  void everyStepIsTakenBackAndDoneAgain() {
    List<String> ids = addSome(1).get(0).statements().stream().map(Statement::id).toList();
    int steps = ids.size();
    for (String id : ids) {
      ledger.review(id, Review.CONFIRMED, ANA, "");
    }
    for (int round = 0; round < 3; round++) {
      for (int i = steps - 1; i >= 0; i--) {
        assertThat(ledger.review().undo(ANA, "").orElseThrow().subject().id())
            .isEqualTo(ids.get(i));
      }
      assertThat(ledger.figures().reviewed()).isZero();
      assertThat(ledger.review().undo(ANA, "")).isEmpty();
      for (int i = 0; i < steps; i++) {
        assertThat(ledger.review().redo(ANA, "").orElseThrow().subject().id())
            .isEqualTo(ids.get(i));
      }
      assertThat(ledger.figures().reviewed()).isEqualTo(steps);
      assertThat(ledger.review().redo(ANA, "")).isEmpty();
    }
  }

  @Test
  void whatIsDoneAnewEndsRedoing() {
    List<String> ids = addSome(1).get(0).statements().stream().map(Statement::id).toList();
    ledger.review(ids.get(0), Review.CONFIRMED, ANA, "");
    ledger.review().undo(ANA, "");
    assertThat(ledger.review().toRedo(ANA)).isPresent();
    ledger.review(ids.get(1), Review.CONFIRMED, ANA, "");
    assertThat(ledger.review().toRedo(ANA)).isEmpty();
    assertThat(ledger.review().undo(ANA, "").orElseThrow().subject().id()).isEqualTo(ids.get(1));
  }

  @Test
  void everybodyUndoesTheirOwn() {
    List<String> ids = addSome(1).get(0).statements().stream().map(Statement::id).toList();
    ledger.review(ids.get(0), Review.CONFIRMED, ANA, "");
    ledger.review(ids.get(1), Review.CONFIRMED, BEN, "");
    assertThat(ledger.review().undo(ANA, "").orElseThrow().subject().id()).isEqualTo(ids.get(0));
    assertThat(ledger.review().undo(ANA, "")).isEmpty();
    assertThat(ledger.statement(ids.get(1)).orElseThrow().review()).isEqualTo(Review.CONFIRMED);
  }

  @Test
  void whatSomebodyElseHasChangedSinceIsPassedOverOnlyWhenAsked() {
    List<String> ids = addSome(1).get(0).statements().stream().map(Statement::id).toList();
    ledger.review(ids.get(0), Review.CONFIRMED, ANA, "");
    ledger.review(ids.get(1), Review.CONFIRMED, ANA, "");
    ledger.review(ids.get(1), Review.REJECTED, BEN, "");
    ConflictException conflict =
        catchThrowableOfType(ConflictException.class, () -> ledger.review().undo(ANA, ""));
    assertThat(conflict.latest().by()).isEqualTo(BEN);
    long blocked = ledger.review().toUndo(ANA).orElseThrow().number();
    assertThat(ledger.review().undoBefore(blocked, ANA, "").orElseThrow().subject().id())
        .isEqualTo(ids.get(0));
  }

  /** Held against two stacks, by which editors usually do it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anySequenceOfStepsIsWhatTwoStacksWouldMakeOfIt(long seed) {
    List<String> ids = addSome(1).get(0).statements().stream().map(Statement::id).toList();
    Random random = new Random(seed);
    Deque<Map<String, Review>> past = new ArrayDeque<>();
    Deque<Map<String, Review>> future = new ArrayDeque<>();
    Map<String, Review> now = new HashMap<>();
    ids.forEach(id -> now.put(id, Review.NONE));
    for (int i = 0; i < 80; i++) {
      int step = random.nextInt(5);
      Map<String, Review> before = Map.copyOf(now);
      if (step < 2) {
        String id = ids.get(random.nextInt(ids.size()));
        Review review = random.nextBoolean() ? Review.CONFIRMED : Review.REJECTED;
        ledger.review(id, review, ANA, "");
        now.put(id, review);
      } else if (step == 2) {
        ledger.review().reviewAll(ids, Review.CONFIRMED, new Attempt(ANA, ""));
        now.replaceAll((id, was) -> was == Review.NONE ? Review.CONFIRMED : was);
      } else {
        boolean back = step == 3;
        Deque<Map<String, Review>> from = back ? past : future;
        assertThat(back ? ledger.review().undo(ANA, "") : ledger.review().redo(ANA, ""))
            .matches(made -> made.isPresent() != from.isEmpty());
        if (!from.isEmpty()) {
          (back ? future : past).push(before);
          now.putAll(from.pop());
        }
      }
      if (step < 3 && !now.equals(before)) {
        past.push(before);
        future.clear();
      }
      Map<String, Review> there = new HashMap<>();
      ids.forEach(id -> there.put(id, ledger.statement(id).orElseThrow().review()));
      assertThat(there).as("step " + i).isEqualTo(now);
    }
  }

  @Test
  void speakersAreFoundAsTheirNamesAreTyped() {
    for (String name : List.of("Ilse Marn", "Ilse Marner", "Maro Ilsen", "Bela Korn")) {
      ledger.addAll(
          List.of(Saying.of("Courier", "2031-05-0" + name.length() % 9, name).by(name).line()),
          MODEL);
    }
    assertThat(names("il")).containsExactly("Ilse Marn", "Ilse Marner", "Maro Ilsen");
    assertThat(names("Ilse MÄRN")).containsExactly("Ilse Marn", "Ilse Marner");
    assertThat(names("ilse ko")).isEmpty();
    assertThat(names(" - ")).isEmpty();
    assertThat(ledger.review().speakers("il", 1))
        .extracting(Who::name)
        .containsExactly("Ilse Marn");
  }

  private List<String> names(String typed) {
    return ledger.review().speakers(typed, 10).stream().map(Who::name).toList();
  }

  @Test
  void whatAQueueOfOneBatchShowsIsPreviewed() {
    for (int i = 0; i < 4; i++) {
      Sample sample = sample(i);
      ledger.add(sample.article(), sample.statements(), MODEL);
    }
    Plan plan = new Plan("some", List.of(sample(2).article().id()), List.of(), true);
    Batch batch = ledger.coding().open(plan, new Attempt(ANA, ""));
    Preview preview = ledger.review().preview(Queue.ALL.ofBatch(batch.id()).atMost(1));
    assertThat(preview.ids())
        .containsExactlyInAnyOrderElementsOf(
            sample(2).statements().stream().map(Statement::id).toList());
  }
}
