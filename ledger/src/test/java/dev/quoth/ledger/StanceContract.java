package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.exchange.HistoryFile;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.review.Waiting;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.Propositions;
import dev.quoth.ledger.stances.StanceFact;
import dev.quoth.ledger.stances.StandFilter;
import dev.quoth.ledger.stances.StandPage;
import dev.quoth.ledger.stances.StandPreview;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.ledger.stances.StoredRelation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Propositions, positions and relations of a ledger, wherever it is kept. */
abstract class StanceContract {
  private static final Attempt BY_ANA = new Attempt(ANA, "codebook");
  private static final Author OLD = new Author(Author.Kind.MODEL, "positions 0.1");
  private static final Author NEW = new Author(Author.Kind.MODEL, "positions 0.2");

  @TempDir Path folder;
  private Ledger ledger;
  private Propositions propositions;
  private final Sample sample = sample(1);
  private final Statement first = sample.statements().get(0);
  private final Statement second = sample.statements().get(1);

  /** Where an empty ledger is to be. */
  abstract String location();

  /** Does something in the database behind the ledger's back. */
  abstract void behindItsBack(String sql) throws Exception;

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
    propositions = ledger.propositions();
    ledger.add(sample.article(), sample.statements(), MODEL);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private String add(String wording, @Nullable String parent) {
    PropositionDraft draft = new PropositionDraft(wording).under(parent);
    return propositions.add(draft, BY_ANA).proposition().id();
  }

  private static Position found(Statement statement, String on, Stance stance, double confidence) {
    List<Span> words = List.of(statement.attribution().content().get(0));
    Decider anybody = new Decider(Decider.Kind.MODEL, "x");
    return new Position(statement.id(), on, stance, words, confidence, anybody);
  }

  private int propose(Author model, Position... found) {
    return ledger.positions().propose(List.of(found), model, "read");
  }

  private Position only(Statement statement) {
    List<StoredPosition> all = ledger.positions().of(statement.id());
    assertThat(all).hasSize(1);
    return all.get(0).position();
  }

  private void undoLast() {
    Revision last = ledger.log(LogFilter.ALL.latest(1)).get(0);
    ledger.undo(last.number(), ANA, "no");
  }

  private List<String> find(String query) throws QueryException {
    return hits(query).hits().stream().map(Hit::statementId).sorted().toList();
  }

  private Hits hits(String query) throws QueryException {
    return ledger.search(new Search(Query.parse(query), 50, null, true, false));
  }

  private void assertSound() {
    assertThat(ledger.verify().fault()).isNull();
  }

  private List<String> outline() {
    return propositions.all().stream()
        .map(each -> " ".repeat(each.depth()) + each.proposition().wording())
        .toList();
  }

  @Test
  void whoStandsHowIsCountedWithWhatWentUpAndWithoutWhatIsGone() {
    String port = add("The port should close", null);
    String harbour = add("The harbour should close", null);
    String law = add("Law", null);
    propose(OLD, found(first, port, Stance.SUPPORTS, 0.9), found(second, law, Stance.UNCLEAR, 0.9));
    propose(OLD, found(second, harbour, Stance.OPPOSES, 0.8));
    propositions.merge(port, harbour, BY_ANA);
    assertThat(ledger.positions().counts())
        .isEqualTo(
            Map.of(
                port,
                Map.of(Stance.SUPPORTS, 1L, Stance.OPPOSES, 1L),
                law,
                Map.of(Stance.UNCLEAR, 1L)));
    ledger.delete(second.id(), ANA, "");
    assertThat(ledger.positions().counts()).isEqualTo(Map.of(port, Map.of(Stance.SUPPORTS, 1L)));
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

  private Revision decideAll(StandPreview preview, boolean accepted) {
    Attempt attempt = new Attempt(ANA, "read them").upon(preview.revision());
    return ledger.positions().decideAll(preview.keys(), accepted, attempt).orElseThrow();
  }

  @Test
  void whatHasGoneUpIsDecidedWhereItIsKept() {
    String port = add("The port should close", null);
    String harbour = add("The harbour should close", null);
    propose(OLD, found(first, harbour, Stance.SUPPORTS, 0.8));
    propositions.merge(port, harbour, BY_ANA);
    StandPreview preview = ledger.positions().preview(StandFilter.ALL);
    assertThat(preview.counts()).isEqualTo(Map.of(port, Map.of(Stance.SUPPORTS, 1L)));
    decideAll(preview, true);
    assertThat(ledger.positions().preview(StandFilter.ALL).count()).isZero();
    assertThat(only(first).proposition()).isEqualTo(port);
    assertSound();
  }

  @Test
  void aHierarchyIsMadeChangedAndUndone() {
    String sea = add("The sea", null);
    String ferry = add("The ferry should be sold", sea);
    String port = add("The port should close", sea);
    add("The night port should close", port);
    String law = add("Law", null);
    assertThat(outline())
        .containsExactly(
            "The sea",
            " The ferry should be sold",
            " The port should close",
            "  The night port should close",
            "Law");
    propositions.move(port, law, BY_ANA);
    assertThat(outline())
        .containsExactly(
            "The sea",
            " The ferry should be sold",
            "Law",
            " The port should close",
            "  The night port should close");
    PropositionDraft defined =
        new PropositionDraft(
            "The ferry may be sold", "also let", sea, List.of("sell it"), List.of());
    StoredProposition edited = propositions.edit(ferry, defined, BY_ANA);
    assertThat(edited.proposition())
        .isEqualTo(
            new Proposition(
                ferry, "The ferry may be sold", "also let", sea, List.of("sell it"), List.of()));
    undoLast();
    assertThat(propositions.get(ferry).orElseThrow().proposition().wording())
        .isEqualTo("The ferry should be sold");
    propositions.remove(ferry, BY_ANA);
    assertThat(propositions.get(ferry)).isEmpty();
    assertThat(propositions.worded("the FERRY should be sold")).isEmpty();
    undoLast();
    assertThat(propositions.worded("the FERRY should be sold")).isPresent();
    assertSound();
  }

  @Test
  void whatWouldMakeNoHierarchyIsRefused() {
    String sea = add("The sea", null);
    String port = add("The port should close", sea);
    assertThatThrownBy(() -> propositions.move(sea, port, BY_ANA))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith("the proposition " + sea + " would be part of itself");
    assertThatThrownBy(() -> propositions.merge(port, sea, BY_ANA))
        .hasMessageEndingWith("the proposition " + port + " is part of " + sea);
    assertThatThrownBy(() -> propositions.remove(sea, BY_ANA))
        .hasMessageEndingWith("the proposition " + port + " is part of " + sea);
    assertThatThrownBy(() -> add("the PORT should close", null))
        .hasMessageEndingWith(
            "the proposition " + port + " has the same wording: \"The port should close\"");
    assertThatThrownBy(() -> add("Ferries", "p99"))
        .hasMessageEndingWith("there is no proposition 'p99'");
    assertThatThrownBy(() -> propositions.remove("p99", BY_ANA))
        .hasMessageEndingWith("there is no proposition 'p99'");
    long made = propositions.get(sea).orElseThrow().revision();
    assertThatThrownBy(() -> ledger.undo(made, ANA, ""))
        .hasMessageContaining("the proposition " + port + " is part of " + sea);
    assertThat(outline()).containsExactly("The sea", " The port should close");
    assertSound();
  }

  @Test
  void undoingMakesNoCircle() {
    String one = add("One", null);
    String other = add("Other", null);
    propositions.move(one, other, BY_ANA);
    undoLast();
    long undoing = ledger.log(LogFilter.ALL.latest(1)).get(0).number();
    propositions.move(other, one, BY_ANA);
    assertThatThrownBy(() -> ledger.undo(undoing, ANA, ""))
        .hasMessageContaining("would be part of itself");
    assertThat(outline()).containsExactly("One", " Other");
  }

  @Test
  void whoIsLateIsTold() {
    String port = add("The port should close", null);
    long seen = propositions.get(port).orElseThrow().revision();
    propositions.edit(port, new PropositionDraft("The port may close"), BY_ANA.upon(seen));
    assertThatThrownBy(
            () -> propositions.edit(port, new PropositionDraft("Ports"), BY_ANA.upon(seen)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("the proposition " + port + " was changed by Ana Belm");
    long before = ledger.log(LogFilter.ALL.latest(1)).get(0).number();
    ledger.positions().decide(first.id(), port, Stance.OPPOSES, List.of(), BY_ANA.upon(before));
    assertThatThrownBy(
            () ->
                ledger
                    .positions()
                    .decide(first.id(), port, Stance.SUPPORTS, List.of(), BY_ANA.upon(before)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("the position was changed by Ana Belm");
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
  void whatIsMergedCountsAsOne() {
    String port = add("The port should close", null);
    String same = add("Close the port", null);
    add("Close the night port", same);
    propose(OLD, found(first, same, Stance.SUPPORTS, 0.7));
    StoredProposition merged = propositions.merge(port, same, BY_ANA);
    assertThat(merged.merged()).containsExactly(same);
    assertThat(outline()).containsExactly("The port should close", " Close the night port");
    assertThat(propositions.get(same).orElseThrow().proposition().id()).isEqualTo(port);
    assertThat(only(first).proposition()).isEqualTo(port);
    assertThat(ledger.positions().on(port, Stance.SUPPORTS, 9)).hasSize(1);
    assertThat(facts(null, Set.of(port))).extracting(StanceFact::proposition).containsOnly(port);
    undoLast();
    assertThat(only(first).proposition()).isEqualTo(same);
    assertThat(ledger.positions().on(port, Stance.SUPPORTS, 9)).isEmpty();
    assertSound();
  }

  private List<StanceFact> facts(@Nullable Query query, Set<String> on) {
    List<StanceFact> facts = new ArrayList<>();
    ledger.positions().facts(query, on, facts::add);
    return facts;
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

  @Test
  void relationsAreProposedAndDecided() {
    Relation disputes =
        new Relation(
            first.id(),
            second.id(),
            Relation.Kind.DISPUTES,
            first.attribution().content(),
            false,
            0.6,
            new Decider(Decider.Kind.MODEL, OLD.name()));
    assertThat(ledger.relations().propose(List.of(disputes), OLD, "")).isEqualTo(1);
    assertThat(ledger.relations().of(second.id()))
        .extracting(StoredRelation::relation)
        .containsExactly(disputes);
    assertThat(ledger.relations().in(sample.article())).containsExactly(disputes);
    assertThat(ledger.relations().around(sample.article()))
        .extracting(StoredRelation::relation)
        .containsExactly(disputes);
    ledger.relations().decide(disputes, false, BY_ANA);
    ledger.relations().propose(List.of(disputes), NEW, "");
    assertThat(ledger.relations().of(first.id())).isEmpty();
    ledger.relations().decide(disputes, true, BY_ANA);
    assertThat(ledger.relations().of(first.id()).get(0).relation().by().name())
        .isEqualTo("Ana Belm");
    ledger.relations().takeBack(disputes, BY_ANA);
    assertThat(ledger.relations().of(first.id()).get(0).relation().by().name())
        .isEqualTo(NEW.name());
    assertSound();
  }

  @Test
  void allOfItComesBackFromTheHistory() throws IOException {
    String sea = add("The sea “Selm”", null);
    String port = add("The port should close", sea);
    propose(
        OLD, found(first, port, Stance.SUPPORTS, 0.7), found(second, port, Stance.OPPOSES, 0.5));
    ledger.positions().decide(first.id(), port, Stance.UNCLEAR, List.of(), BY_ANA);
    Relation echo =
        new Relation(
            first.id(),
            second.id(),
            Relation.Kind.ECHOES,
            List.of(),
            true,
            0.5,
            new Decider(Decider.Kind.MODEL, "x"));
    ledger.relations().propose(List.of(echo), OLD, "");
    List<Entry> entries = new ArrayList<>();
    ledger.history(entries::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HistoryFile.write(ledger, out, true);
    assertThat(out.toString(UTF_8)).contains("\"subjectKind\":\"position\"");
    try (Ledger copy = Ledger.open(folder.resolve("copy.quoth"))) {
      copy.replay(entries);
      assertThat(copy.verify()).isEqualTo(ledger.verify());
      assertThat(copy.propositions().all()).isEqualTo(propositions.all());
      assertThat(copy.positions().of(first.id())).isEqualTo(ledger.positions().of(first.id()));
      assertThat(copy.relations().of(first.id())).isEqualTo(ledger.relations().of(first.id()));
    }
    Path backup = folder.resolve("backup.quoth");
    ledger.backup(backup);
    try (Ledger copy = Ledger.open(backup)) {
      assertThat(copy.verify()).isEqualTo(ledger.verify());
      assertThat(
              copy.search(new Search(Query.parse("position:unclear"), 9, null, false, false))
                  .hits())
          .hasSize(1);
    } catch (QueryException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsAlteredBehindItsBackIsFound() throws Exception {
    String port = add("The port should close", null);
    propose(OLD, found(first, port, Stance.SUPPORTS, 0.7));
    assertSound();
    behindItsBack("UPDATE position SET stance = 'opposes'");
    assertThat(ledger.verify().fault())
        .isEqualTo(
            "what is decided on position/"
                + port
                + "/"
                + first.id()
                + " is not what its revisions say");
    behindItsBack("UPDATE position SET stance = 'supports'");
    assertSound();
    behindItsBack("DELETE FROM position");
    assertThat(ledger.verify().fault()).isNotNull();
  }

  @Test
  void revisionsTellOfThem() {
    String port = add("The port should close", null);
    Revision made = ledger.log(LogFilter.ALL.latest(1)).get(0);
    assertThat(made.subject())
        .isEqualTo(new Subject(Subject.Kind.PROPOSITION, "proposition/" + port));
    assertThat(made.by()).isEqualTo(ANA);
    assertThat(made.why()).isEqualTo("codebook");
    assertThat(ledger.undoable(List.of(made))).containsExactly(made.number());
    ledger.positions().decide(first.id(), port, Stance.OPPOSES, List.of(), BY_ANA);
    ledger.review().undo(ANA, "");
    assertThat(ledger.positions().of(first.id())).isEmpty();
    ledger.review().redo(ANA, "");
    assertThat(only(first).stance()).isEqualTo(Stance.OPPOSES);
  }
}
