package dev.quoth.serve.propositions;

import dev.quoth.Stance;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.pages.Links;
import java.util.ArrayList;
import java.util.List;

/** Asks for those who stand on a proposition. */
final class StandQuery {
  private final Query.Filter proposition;

  StandQuery(String id) {
    proposition = new Query.Filter(Query.Field.PROPOSITION, id);
  }

  /** Whoever stands on it. */
  Query all() {
    return proposition;
  }

  /** Those who stand so. */
  Query of(Stance stance) {
    return new Query.And(List.of(proposition, position(stance)));
  }

  private static Query.Filter position(Stance stance) {
    return new Query.Filter(Query.Field.POSITION, stance.wireName());
  }

  /** The address of a search for those who stand so, and one thing more. */
  String link(Stance stance, Query.Filter... more) {
    List<Query> parts = new ArrayList<>(List.of(proposition, position(stance)));
    parts.addAll(List.of(more));
    return Links.search(new Query.And(parts).toString());
  }

  /** The address of a search for all. */
  String link() {
    return Links.search(proposition.toString());
  }
}
