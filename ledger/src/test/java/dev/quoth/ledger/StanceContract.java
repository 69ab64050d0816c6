package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Stance;
import dev.quoth.ledger.exchange.HistoryFile;
import dev.quoth.ledger.records.Entry;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.stances.StoredRelation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relations of a ledger, and how all of it is kept, wherever that is. */
abstract class StanceContract extends StanceFixture {
  /** Does something in the database behind the ledger's back. */
  abstract void behindItsBack(String sql) throws Exception;

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
