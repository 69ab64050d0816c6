package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.Propositions;
import dev.quoth.ledger.stances.StanceFact;
import dev.quoth.ledger.stances.StandPreview;
import dev.quoth.ledger.stances.StoredPosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger with an article, on whose statements propositions, positions and relations are made. */
abstract class StanceFixture {
  static final Attempt BY_ANA = new Attempt(ANA, "codebook");
  static final Author OLD = new Author(Author.Kind.MODEL, "positions 0.1");
  static final Author NEW = new Author(Author.Kind.MODEL, "positions 0.2");
  @TempDir Path folder;
  Ledger ledger;
  Propositions propositions;
  final Sample sample = sample(1);
  final Statement first = sample.statements().get(0);
  final Statement second = sample.statements().get(1);

  /** Where an empty ledger is to be. */
  abstract String location();

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

  String add(String wording, @Nullable String parent) {
    PropositionDraft draft = new PropositionDraft(wording).under(parent);
    return propositions.add(draft, BY_ANA).proposition().id();
  }

  static Position found(Statement statement, String on, Stance stance, double confidence) {
    List<Span> words = List.of(statement.attribution().content().get(0));
    Decider anybody = new Decider(Decider.Kind.MODEL, "x");
    return new Position(statement.id(), on, stance, words, confidence, anybody);
  }

  int propose(Author model, Position... found) {
    return ledger.positions().propose(List.of(found), model, "read");
  }

  Position only(Statement statement) {
    List<StoredPosition> all = ledger.positions().of(statement.id());
    assertThat(all).hasSize(1);
    return all.get(0).position();
  }

  void undoLast() {
    Revision last = ledger.log(LogFilter.ALL.latest(1)).get(0);
    ledger.undo(last.number(), ANA, "no");
  }

  Hits hits(String query) throws QueryException {
    return ledger.search(new Search(Query.parse(query), 50, null, true, false));
  }

  void assertSound() {
    assertThat(ledger.verify().fault()).isNull();
  }

  Revision decideAll(StandPreview preview, boolean accepted) {
    Attempt attempt = new Attempt(ANA, "read them").upon(preview.revision());
    return ledger.positions().decideAll(preview.keys(), accepted, attempt).orElseThrow();
  }

  List<StanceFact> facts(@Nullable Query query, Set<String> on) {
    List<StanceFact> facts = new ArrayList<>();
    ledger.positions().facts(query, on, facts::add);
    return facts;
  }
}
