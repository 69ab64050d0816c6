package dev.quoth.serve.propositions;

import dev.quoth.Proposition;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.RevisionLine;
import dev.quoth.serve.pages.StandLine;
import dev.quoth.serve.propositions.PropositionView.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gathers what the page of a proposition shows. */
final class PropositionReader {
  private static final int STATED = 6;
  private static final int HOLDERS = 14;
  private static final int REVISIONS = 20;

  private final Ledger ledger;

  PropositionReader(Ledger ledger) {
    this.ledger = ledger;
  }

  PropositionView view(StoredProposition stored) {
    Proposition proposition = stored.proposition();
    Map<String, StoredProposition> tree = tree();
    Set<String> within = within(proposition.id(), tree);
    StandQuery query = new StandQuery(proposition.id());
    StatedLines lines = new StatedLines(ledger, proposition.id(), within);
    Hits supports = search(query, Stance.SUPPORTS, true);
    Hits opposes = search(query, Stance.OPPOSES, true);
    Hits unclear = search(query, Stance.UNCLEAR, false);
    Holders holders = new Holders(query);
    ledger.positions().facts(query.all(), within, holders::add);
    return new PropositionView(
        proposition,
        above(proposition, tree),
        parts(proposition.id(), tree),
        stored.merged().stream().sorted().toList(),
        query.link(),
        StandChart.of(query, supports.days(), opposes.days()),
        holders.first(HOLDERS),
        Math.max(0, holders.size() - HOLDERS),
        List.of(
            side(Stance.SUPPORTS, supports, query, lines),
            side(Stance.OPPOSES, opposes, query, lines),
            side(Stance.UNCLEAR, unclear, query, lines)),
        "/review?q=" + Links.encoded(query.all().toString()),
        RevisionLine.of(
            ledger.log(LogFilter.of(Done.subject(proposition.id())).latest(REVISIONS)), ledger),
        null);
  }

  private Map<String, StoredProposition> tree() {
    Map<String, StoredProposition> tree = new LinkedHashMap<>();
    ledger.propositions().all().forEach(each -> tree.put(each.proposition().id(), each));
    return tree;
  }

  /** Itself and all below it; each comes behind its parent. */
  private static Set<String> within(String id, Map<String, StoredProposition> tree) {
    Set<String> within = new HashSet<>(Set.of(id));
    tree.forEach(
        (each, stored) -> {
          if (stored.proposition().parent() != null
              && within.contains(stored.proposition().parent())) {
            within.add(each);
          }
        });
    return within;
  }

  private static List<Choice> above(Proposition of, Map<String, StoredProposition> tree) {
    List<Choice> above = new ArrayList<>();
    StoredProposition next = of.parent() == null ? null : tree.get(of.parent());
    while (next != null) {
      above.add(0, Choice.of(next));
      String parent = next.proposition().parent();
      next = parent == null ? null : tree.get(parent);
    }
    return above;
  }

  private static List<Choice> parts(String id, Map<String, StoredProposition> tree) {
    return tree.values().stream()
        .filter(each -> id.equals(each.proposition().parent()))
        .map(Choice::of)
        .toList();
  }

  /** The newest, and where days are wanted how many there are on each. */
  private Hits search(StandQuery query, Stance stance, boolean days) {
    return ledger.search(new Search(query.of(stance), STATED, null, days, true));
  }

  private static Side side(Stance stance, Hits hits, StandQuery query, StatedLines lines) {
    String title = StandLine.inWords(stance);
    return new Side(
        stance.wireName(),
        title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
        (hits.more() ? "more than " : "") + String.format(Locale.ROOT, "%,d", hits.total()),
        query.link(stance),
        hits.cursor() != null,
        hits.hits().stream().flatMap(hit -> lines.of(hit, stance).stream()).toList());
  }
}
