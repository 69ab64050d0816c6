package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.ArticleLine;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.review.Waiting;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.stances.StanceFact;
import dev.quoth.ledger.stances.StandFilter;
import dev.quoth.ledger.stances.StandPage;
import dev.quoth.ledger.stances.StandPreview;
import dev.quoth.ledger.stances.StoredPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Positions of the statements of a ledger, wherever it is kept. */
abstract class PositionContract extends StanceFixture {
  private List<String> find(String query) throws QueryException {
    return hits(query).hits().stream().map(Hit::statementId).sorted().toList();
  }

  private List<String> waiting(@Nullable String query) throws QueryException {
    Queue queue =
        Queue.ALL
            .inOrder(Queue.Order.POSITION)
            .filteredBy(query == null ? null : Query.parse(query))
            .atMost(1);
    List<String> ids = new ArrayList<>();
    Waiting waiting = ledger.review().next(queue);
    while (true) {
      waiting.statements().forEach(each -> ids.add(each.statement().statement().id()));
      if (waiting.cursor() == null) {
        return ids;
      }
      waiting = ledger.review().next(queue.after(waiting.cursor()));
    }
  }

  @Test
  void theQueueIsInTheOrderOfPositionsOnWhatTheFilterNames() throws QueryException {
    String port = add("The port should close", null);
    String night = add("The night port should close", port);
    String fares = add("Fares should rise", null);
    propose(
        OLD, found(first, night, Stance.SUPPORTS, 0.8), found(first, fares, Stance.OPPOSES, 0.4));
    propose(
        OLD, found(second, port, Stance.SUPPORTS, 0.6), found(second, fares, Stance.OPPOSES, 0.5));
    assertThat(waiting(null)).containsExactly(first.id(), second.id());
    assertThat(waiting("proposition:" + fares)).containsExactly(first.id(), second.id());
    assertThat(waiting("proposition:" + port)).containsExactly(second.id(), first.id());
    assertThat(waiting("position:\"supports on " + port + "\""))
        .containsExactly(second.id(), first.id());
    assertThat(waiting("proposition:" + port + " OR proposition:" + fares))
        .containsExactly(first.id(), second.id());
    assertThat(waiting("proposition:" + port + " OR kind:direct")).first().isEqualTo(first.id());
    ledger.positions().decide(second.id(), port, Stance.OPPOSES, List.of(), BY_ANA);
    assertThat(waiting("proposition:" + port)).containsExactly(first.id());
    assertThat(waiting("proposition:" + fares)).containsExactly(first.id(), second.id());
  }

  /** More than are put in order at once, in pages that end in the midst of a percent. */
  @Test
  void theQueueIsInTheOrderOfPositionsHoweverManyThereAre() {
    String port = add("The port should close", null);
    String fares = add("Fares should rise", null);
    List<ArticleLine> lines = new ArrayList<>();
    for (int i = 2; i < 480; i++) {
      Sample each = sample(i);
      lines.add(new ArticleLine(each.article(), each.statements()));
    }
    ledger.addAll(lines, MODEL);
    List<Position> found = new ArrayList<>();
    Map<Integer, List<String>> byPercent = new TreeMap<>();
    Random random = new Random(3);
    for (ArticleLine line : lines) {
      for (Statement statement : requireNonNull(line.statements())) {
        double least = random.nextInt(1001) / 1000.0;
        found.add(found(statement, port, Stance.SUPPORTS, least));
        if (random.nextInt(5) == 0) {
          double other = random.nextInt(1001) / 1000.0;
          found.add(found(statement, fares, Stance.OPPOSES, other));
          least = Math.min(least, other);
        }
        int percent = (int) (least * 100);
        byPercent.computeIfAbsent(percent, p -> new ArrayList<>()).add(statement.id());
      }
    }
    propose(OLD, found.toArray(Position[]::new));
    List<String> expected = byPercent.values().stream().flatMap(List::stream).toList();
    assertThat(found).hasSizeGreaterThan(2500);
    Queue queue = Queue.ALL.inOrder(Queue.Order.POSITION).atMost(171);
    List<String> ids = new ArrayList<>();
    Waiting waiting = ledger.review().next(queue);
    assertThat(waiting.count()).isEqualTo(expected.size());
    while (true) {
      waiting.statements().forEach(each -> ids.add(each.statement().statement().id()));
      if (waiting.cursor() == null) {
        break;
      }
      waiting = ledger.review().next(queue.after(waiting.cursor()));
    }
    assertThat(ids).isEqualTo(expected);
  }

  @Test
  void whatIsDeletedIsNotCounted() {
    String port = add("The port should close", null);
    propose(OLD, found(first, port, Stance.SUPPORTS, 0.8));
    propose(OLD, found(second, port, Stance.SUPPORTS, 0.6));
    assertThat(ledger.positions().counts()).isEqualTo(Map.of(port, Map.of(Stance.SUPPORTS, 2L)));
    ledger.delete(first.id(), ANA, "");
    assertThat(ledger.positions().counts()).isEqualTo(Map.of(port, Map.of(Stance.SUPPORTS, 1L)));
    ledger.delete(ledger.statement(second.id()).orElseThrow().articleId(), ANA, "");
    assertThat(ledger.positions().counts()).isEmpty();
    ledger.undo(ledger.log(LogFilter.ALL.latest(1)).get(0).number(), ANA, "");
    assertThat(ledger.positions().counts()).isEqualTo(Map.of(port, Map.of(Stance.SUPPORTS, 1L)));
  }

  @Test
  void positionsAreFoundInStretches() throws QueryException {
    String port = add("The port should close", null);
    String fares = add("Fares should rise", null);
    String gone = add("Law", null);
    propose(
        OLD, found(first, port, Stance.SUPPORTS, 0.8), found(first, fares, Stance.OPPOSES, 0.4));
    propose(
        OLD, found(second, port, Stance.UNCLEAR, 0.6), found(second, gone, Stance.OPPOSES, 0.5));
    ledger.positions().decide(second.id(), fares, Stance.OPPOSES, List.of(), BY_ANA);
    assertThat(stretches(StandFilter.ALL))
        .containsExactly(
            first.id() + port,
            first.id() + fares,
            second.id() + port,
            second.id() + fares,
            second.id() + gone);
    assertThat(stretches(StandFilter.ALL.decidedOrNot(true))).containsExactly(second.id() + fares);
    propositions.remove(gone, BY_ANA);
    Set<String> ports = Set.of(port);
    assertThat(stretches(new StandFilter(null, ports, null, null, 0.7)))
        .containsExactly(first.id() + port);
    assertThat(stretches(new StandFilter(null, Set.of(), Stance.OPPOSES, null, 0)))
        .containsExactly(first.id() + fares, second.id() + fares);
    Query query = Query.parse("position:unclear");
    assertThat(stretches(new StandFilter(query, Set.of(), null, null, 0)))
        .containsExactly(second.id() + port, second.id() + fares);
    assertThat(stretches(new StandFilter(null, Set.of("p99"), null, null, 0))).isEmpty();
    assertThatThrownBy(() -> ledger.positions().found(StandFilter.ALL, "nonsense", 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> stretches(StandFilter filter) {
    List<String> found = new ArrayList<>();
    StandPage page = ledger.positions().found(filter, null, 2);
    while (true) {
      page.positions().stream()
          .map(StoredPosition::position)
          .forEach(each -> found.add(each.statement() + each.proposition()));
      if (page.cursor() == null) {
        return found;
      }
      page = ledger.positions().found(filter, page.cursor(), 2);
    }
  }

  @Test
  void manyPositionsAreDecidedAndUndoneAsOne() {
    String port = add("The port should close", null);
    String fares = add("Fares should rise", null);
    propose(
        OLD, found(first, port, Stance.SUPPORTS, 0.8), found(first, fares, Stance.OPPOSES, 0.4));
    propose(OLD, found(second, port, Stance.SUPPORTS, 0.6));
    StandFilter sure = new StandFilter(null, Set.of(port), null, null, 0.7);
    StandPreview one = ledger.positions().preview(sure);
    assertThat(one.keys()).containsExactly(new StandPreview.Key(first.id(), port));
    StandPreview all = ledger.positions().preview(StandFilter.ALL);
    assertThat(all.counts())
        .isEqualTo(Map.of(port, Map.of(Stance.SUPPORTS, 2L), fares, Map.of(Stance.OPPOSES, 1L)));
    assertThat(ledger.positions().of(all.keys())).hasSize(3);

    Revision accepted = decideAll(one, true);
    assertThat(ledger.positions().found(StandFilter.ALL.decidedOrNot(true), null, 9).positions())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.position().stance()).isEqualTo(Stance.SUPPORTS);
              assertThat(each.position().words()).isNotEmpty();
              assertThat(each.position().by().name()).isEqualTo(ANA.name());
            });
    assertThatThrownBy(() -> decideAll(all, true)).isInstanceOf(ConflictException.class);
    assertThat(ledger.positions().preview(StandFilter.ALL).count()).isEqualTo(2);

    Revision rejected = decideAll(ledger.positions().preview(StandFilter.ALL), false);
    assertThat(ledger.positions().preview(StandFilter.ALL).count()).isZero();
    assertThat(ledger.positions().of(second.id()).get(0).position().stance())
        .isEqualTo(Stance.UNRELATED);
    ledger.undo(rejected.number(), ANA, "");
    assertThat(ledger.positions().preview(StandFilter.ALL).count()).isEqualTo(2);
    ledger.undo(accepted.number(), ANA, "");
    assertThat(ledger.positions().preview(StandFilter.ALL).counts()).isEqualTo(all.counts());
    assertSound();
  }

  @Test
  void whatAPersonDecidesOutranksEveryModel() {
    String port = add("The port should close", null);
    assertThat(propose(OLD, found(first, port, Stance.SUPPORTS, 0.7))).isEqualTo(1);
    Position proposed = only(first);
    assertThat(proposed).isEqualTo(ofModel(port, Stance.SUPPORTS, 0.7, OLD));
    assertThat(ledger.positions().in(sample.article())).containsExactly(proposed);
    assertThat(ledger.positions().waiting(9)).hasSize(1);

    StoredPosition decided =
        ledger.positions().decide(first.id(), port, Stance.OPPOSES, List.of(), BY_ANA);
    assertThat(decided.position().by()).isEqualTo(new Decider(Decider.Kind.PERSON, "Ana Belm"));
    assertThat(decided.proposed()).isEqualTo(proposed);
    assertThat(ledger.positions().waiting(9)).isEmpty();

    propose(NEW, found(first, port, Stance.UNCLEAR, 0.9), found(second, port, Stance.OPPOSES, 0.4));
    assertThat(only(first).stance()).isEqualTo(Stance.OPPOSES);
    assertThat(ledger.positions().of(first.id()).get(0).proposed())
        .isEqualTo(ofModel(port, Stance.UNCLEAR, 0.9, NEW));
    assertThat(ledger.positions().waiting(9))
        .extracting(each -> each.position().statement())
        .containsExactly(second.id());
    assertThat(propose(NEW, found(first, port, Stance.UNCLEAR, 0.9))).isZero();

    ledger.positions().takeBack(first.id(), port, BY_ANA);
    assertThat(only(first).stance()).isEqualTo(Stance.UNCLEAR);
    undoLast();
    assertThat(only(first).stance()).isEqualTo(Stance.OPPOSES);
    assertSound();
  }

  private Position ofModel(String on, Stance stance, double confidence, Author model) {
    Position found = found(first, on, stance, confidence);
    Decider by = new Decider(Decider.Kind.MODEL, model.name());
    return new Position(first.id(), on, stance, found.words(), confidence, by);
  }

  @Test
  void whatAModelFindsNoMoreIsWithdrawnAndAllIsUndoneAsOne() {
    String port = add("The port should close", null);
    propose(
        OLD, found(first, port, Stance.SUPPORTS, 0.7), found(second, port, Stance.OPPOSES, 0.6));
    propose(
        NEW, found(first, port, Stance.UNRELATED, 0.9), found(second, port, Stance.SUPPORTS, 0.6));
    assertThat(ledger.positions().of(first.id())).isEmpty();
    assertThat(only(second).stance()).isEqualTo(Stance.SUPPORTS);
    undoLast();
    assertThat(only(first).stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(only(second).stance()).isEqualTo(Stance.OPPOSES);
    assertSound();
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsTakenIn() {
    String port = add("The port should close", null);
    int end = sample.article().text().length();
    List<Span> outside = List.of(new Span(0, end + 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ledger.positions().decide(first.id(), port, Stance.OPPOSES, outside, BY_ANA));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ledger
                    .positions()
                    .decide(first.id(), port, Stance.OPPOSES, List.of(), new Attempt(OLD, "")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> propose(ANA, found(first, port, Stance.OPPOSES, 1)));
    assertThatThrownBy(
            () ->
                propose(
                    OLD,
                    found(first, port, Stance.OPPOSES, 1),
                    found(first, "p9", Stance.OPPOSES, 1)))
        .hasMessageEndingWith("there is no proposition 'p9'");
    assertThat(ledger.positions().of(first.id())).isEmpty();
    ledger.delete(first.id(), ANA, "");
    assertThatThrownBy(
            () -> ledger.positions().decide(first.id(), port, Stance.OPPOSES, List.of(), BY_ANA))
        .hasMessageContaining("is deleted");
    assertSound();
  }

  @Test
  void aReadingDoesNotDoAwayWithWhatPersonsDecided() {
    String port = add("The port should close", null);
    ledger.positions().decide(first.id(), port, Stance.OPPOSES, List.of(), BY_ANA);
    propose(OLD, found(second, port, Stance.SUPPORTS, 0.8));
    List<Statement> otherwise = new ArrayList<>();
    otherwise.add(second.withId("f00dfeed00000001").reportedBy("y"));
    ledger.reread(sample.article().id(), otherwise, new Author(Author.Kind.MODEL, "newer"), "");
    assertThat(ledger.statement(first.id()).orElseThrow().deleted()).isFalse();
    assertThat(only(first).stance()).isEqualTo(Stance.OPPOSES);
    assertThat(ledger.statement(second.id()).orElseThrow().statement().within()).isEqualTo("y");
    assertThat(only(second).stance()).isEqualTo(Stance.SUPPORTS);
    assertSound();
  }

  @Test
  void theyAreFoundByFilters() throws QueryException {
    String sea = add("Europe’s seas", null);
    String port = add("The port should close", sea);
    String ferry = add("The ferry should be sold", null);
    propose(
        OLD,
        found(first, port, Stance.SUPPORTS, 0.7),
        found(first, ferry, Stance.OPPOSES, 0.7),
        found(second, ferry, Stance.SUPPORTS, 0.7));
    List<String> both = List.of(first.id(), second.id()).stream().sorted().toList();
    assertThat(find("proposition:" + port)).containsExactly(first.id());
    assertThat(find("proposition:" + sea)).containsExactly(first.id());
    assertThat(find("proposition:\"ferry sold\"")).isEqualTo(both);
    assertThat(find("position:supports")).isEqualTo(both);
    assertThat(find("position:opposes")).containsExactly(first.id());
    assertThat(find("position:unclear")).isEmpty();
    assertThat(find("proposition:ferry position:supports")).containsExactly(second.id());
    assertThat(find("proposition:ferry -position:supports")).containsExactly(first.id());
    assertThat(find("position:\"supports on port\"")).containsExactly(first.id());
    assertThat(find("proposition:nothing")).isEmpty();
    assertThat(hits("position:supports").facets().get(Hits.Facet.PROPOSITION))
        .containsExactly(
            new Hits.Count("The ferry should be sold", 2),
            new Hits.Count("The port should close", 1));

    ledger.review(first.id(), dev.quoth.ledger.records.Review.CONFIRMED, ANA, "");
    assertThat(find("position:opposes review:confirmed")).containsExactly(first.id());
    ledger.positions().decide(first.id(), ferry, Stance.UNRELATED, List.of(), BY_ANA);
    assertThat(find("proposition:ferry")).containsExactly(second.id());
    propositions.merge(port, ferry, BY_ANA);
    assertThat(find("proposition:" + port)).isEqualTo(both);
    assertThat(find("proposition:" + ferry)).isEqualTo(both);
    undoLast();
    assertThat(find("proposition:" + port)).containsExactly(first.id());
    propositions.remove(ferry, BY_ANA);
    assertThat(find("position:supports")).containsExactly(first.id());
    ledger.delete(sample.article().id(), ANA, "");
    assertThat(find("position:supports")).isEmpty();
    undoLast();
    assertThat(find("position:supports")).containsExactly(first.id());
    assertSound();
  }

  @Test
  void whatPersonsDecideHoldsAlsoForPropositionsThatBecameOne() throws QueryException {
    String port = add("The port should close", null);
    String same = add("The harbour should be shut", null);
    propose(
        OLD,
        found(first, same, Stance.SUPPORTS, 0.6),
        found(second, same, Stance.SUPPORTS, 0.7),
        found(second, port, Stance.SUPPORTS, 0.9));
    propositions.merge(port, same, BY_ANA);
    assertThat(waiting(null)).containsExactly(first.id(), second.id());
    assertThat(ledger.positions().counts()).isEqualTo(Map.of(port, Map.of(Stance.SUPPORTS, 2L)));
    assertThat(facts(null, Set.of(port))).extracting(StanceFact::stance).contains(Stance.SUPPORTS);
    assertOneFactOfEachSpeaker();
    assertThat(hits("position:supports").facets().get(Hits.Facet.PROPOSITION))
        .containsExactly(new Hits.Count("The port should close", 2));

    StoredPosition seen = ledger.positions().of(second.id()).get(0);
    assertThat(ledger.positions().of(second.id())).hasSize(1);
    Attempt upon = BY_ANA.upon(seen.revision());
    for (Statement each : List.of(first, second)) {
      ledger.positions().decide(each.id(), port, Stance.OPPOSES, List.of(), BY_ANA);
      assertThat(only(each).by().name()).isEqualTo(ANA.name());
    }
    assertThatThrownBy(
            () -> ledger.positions().decide(second.id(), port, Stance.UNCLEAR, List.of(), upon))
        .isInstanceOf(ConflictException.class);
    assertThat(waiting(null)).isEmpty();
    assertThat(ledger.positions().counts()).isEqualTo(Map.of(port, Map.of(Stance.OPPOSES, 2L)));
    assertThat(facts(null, Set.of()))
        .allMatch(fact -> fact.stance() == Stance.OPPOSES && fact.byPerson());
    assertOneFactOfEachSpeaker();
    assertThat(find("position:supports")).isEmpty();
    undoLast(); // both of the second statement are one
    assertThat(only(second).stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(waiting(null)).containsExactly(second.id());

    propose(NEW, found(first, port, Stance.UNCLEAR, 0.8));
    assertThat(only(first).stance()).isEqualTo(Stance.OPPOSES);
    ledger.positions().takeBack(first.id(), port, BY_ANA);
    assertThat(only(first).by().name()).isEqualTo(NEW.name());
    assertSound();
  }

  private void assertOneFactOfEachSpeaker() {
    List<StanceFact> facts = facts(null, Set.of());
    assertThat(facts)
        .extracting(fact -> fact.statement() + " " + fact.actor())
        .doesNotHaveDuplicates();
    assertThat(facts)
        .extracting(StanceFact::statement)
        .contains(first.id(), second.id())
        .isSubsetOf(first.id(), second.id());
  }

  @Test
  void networksAreMadeOfFacts() throws QueryException {
    String port = add("The port should close", null);
    propose(
        OLD, found(first, port, Stance.SUPPORTS, 0.7), found(second, port, Stance.OPPOSES, 0.5));
    List<StanceFact> all = facts(null, Set.of());
    assertThat(all).extracting(StanceFact::statement).contains(first.id(), second.id());
    StanceFact fact = all.get(0);
    assertThat(fact.article()).isEqualTo(sample.article().id());
    assertThat(fact.outlet())
        .isEqualTo(sample.article().metadata().get(dev.quoth.Metadata.Field.OUTLET));
    assertThat(fact.stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(fact.confidence()).isEqualTo(0.7);
    assertThat(fact.byPerson()).isFalse();
    assertThat(facts(Query.parse("position:opposes"), Set.of()))
        .extracting(StanceFact::statement)
        .containsOnly(second.id());
    assertThat(facts(null, Set.of("p77"))).isEmpty();
    ledger.delete(second.id(), ANA, "");
    assertThat(facts(null, Set.of(port)))
        .extracting(StanceFact::statement)
        .containsOnly(first.id());
  }
}
