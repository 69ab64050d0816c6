package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Proposition;
import dev.quoth.Stance;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.StanceFact;
import dev.quoth.ledger.stances.StandFilter;
import dev.quoth.ledger.stances.StandPreview;
import dev.quoth.ledger.stances.StoredProposition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Propositions of a ledger in their hierarchy, wherever it is kept. */
abstract class PropositionContract extends StanceFixture {
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
}
