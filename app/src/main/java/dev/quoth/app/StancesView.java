package dev.quoth.app;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.ledger.stances.StoredRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows to people where a statement stands, and what it does with others. */
final class StancesView {
  private static final int INDENT = 2;
  private static final int SHORT_ID = 8;

  private final Ledger ledger;
  private final Page page;

  StancesView(Ledger ledger, Page page) {
    this.ledger = ledger;
    this.page = page;
  }

  /**
   * The lines of a statement; none where nothing is known.
   *
   * @param text of its article
   */
  List<String> lines(String statementId, String text) {
    List<String> lines = new ArrayList<>();
    for (StoredPosition stored : ledger.positions().of(statementId)) {
      add(position(stored, text), lines);
    }
    List<StoredRelation> relations = ledger.relations().of(statementId);
    Map<String, String> captions =
        relations.isEmpty()
            ? Map.of()
            : ledger.captions(
                relations.stream().map(each -> other(each.relation(), statementId)).toList());
    for (StoredRelation stored : relations) {
      add(relation(stored.relation(), statementId, text, captions), lines);
    }
    return lines;
  }

  private void add(List<String> facts, List<String> lines) {
    for (String line : page.wrapFacts(facts.stream().map(Safe::line).toList(), INDENT)) {
      lines.add(" ".repeat(INDENT) + line);
    }
  }

  private List<String> position(StoredPosition stored, String text) {
    Position position = stored.position();
    String id = position.proposition();
    String wording =
        ledger.propositions().get(id).map(each -> each.proposition().wording()).orElse("");
    List<String> facts = new ArrayList<>();
    facts.add(position.stance().wireName() + " " + id + " " + wording);
    addWords(position.words(), text, facts);
    facts.add(by(position.by(), position.confidence()));
    Position proposed = stored.proposed();
    if (proposed != null && proposed.stance() != position.stance()) {
      facts.add(by(proposed.by(), proposed.confidence()) + ": " + proposed.stance().wireName());
    }
    return facts;
  }

  private static List<String> relation(
      Relation relation, String statementId, String text, Map<String, String> captions) {
    boolean active = relation.from().equals(statementId);
    String other = other(relation, statementId);
    String shown = other.substring(0, Math.min(SHORT_ID, other.length()));
    String does = relation.kind().wireName().replace('_', ' ');
    List<String> facts = new ArrayList<>();
    facts.add(active ? does + " " + shown : shown + " " + does + " this");
    facts.add("“" + captions.getOrDefault(other, "") + "”");
    if (relation.inferred()) {
      facts.add("inferred");
    } else if (active) {
      addWords(relation.words(), text, facts);
    }
    facts.add(by(relation.by(), relation.confidence()));
    return facts;
  }

  private static String other(Relation relation, String statementId) {
    return relation.from().equals(statementId) ? relation.to() : relation.from();
  }

  private static void addWords(List<Span> words, String text, List<String> facts) {
    for (Span span : words) {
      facts.add("“" + span.of(text) + "”");
    }
  }

  private static String by(Decider by, double confidence) {
    String sure =
        by.kind() == Decider.Kind.PERSON ? "" : String.format(Locale.ROOT, ", %.2f", confidence);
    return "by " + by.name() + sure;
  }
}
