package dev.quoth.ledger.exchange;

import dev.quoth.Proposition;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.StoredProposition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The propositions that lines name, known by their wordings; those that are new are made. */
final class LinePropositions {
  private static final Pattern ID = Pattern.compile("p\\d+");

  private final Ledger ledger;
  private final Author by;
  private final Map<String, String> ids = new HashMap<>();
  private long made;

  LinePropositions(Ledger ledger, Author by) {
    this.ledger = ledger;
    this.by = by;
  }

  /** How many were made. */
  long made() {
    return made;
  }

  /**
   * The id in this ledger of what a line names.
   *
   * @param named by its id in another ledger, or its wording
   * @param told the propositions of which the line tells
   * @throws IllegalArgumentException if it is an id of which the line does not tell, or tells
   *     twice, or it is part of itself there
   */
  String id(String named, List<Proposition> told) {
    return id(named, told, new HashSet<>());
  }

  private String id(String named, List<Proposition> told, Set<String> below) {
    Proposition proposition = whole(named, told);
    if (!below.add(proposition.id())) {
      throw new IllegalArgumentException("the proposition " + named + " is part of itself there");
    }
    String known = ids.get(proposition.wording());
    if (known == null) {
      known = found(proposition, told, below);
      ids.put(proposition.wording(), known);
    }
    return known;
  }

  private static Proposition whole(String named, List<Proposition> told) {
    List<Proposition> meant = told.stream().filter(each -> each.id().equals(named)).toList();
    if (meant.size() > 1) {
      throw new IllegalArgumentException("the line tells of two propositions " + named);
    }
    if (meant.isEmpty() && ID.matcher(named).matches()) {
      throw new IllegalArgumentException(
          "the line does not tell what the proposition " + named + " says");
    }
    return meant.isEmpty() ? new Proposition(named, named) : meant.get(0);
  }

  private String found(Proposition proposition, List<Proposition> told, Set<String> below) {
    Optional<StoredProposition> there = ledger.propositions().worded(proposition.wording());
    if (there.isPresent()) {
      return there.get().proposition().id();
    }
    String parent = proposition.parent();
    PropositionDraft draft =
        PropositionDraft.of(proposition).under(parent == null ? null : id(parent, told, below));
    String id = ledger.propositions().add(draft, new Attempt(by, "")).proposition().id();
    made++;
    return id;
  }
}
