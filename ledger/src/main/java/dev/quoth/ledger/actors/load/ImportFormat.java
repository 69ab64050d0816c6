package dev.quoth.ledger.actors.load;

/** The formats from which actors are read. */
public enum ImportFormat {
  /** Popolo JSON: persons, organizations, memberships, posts. */
  POPOLO,
  /** Lines of a Wikidata JSON dump, an entity each. */
  WIKIDATA,
  /** A table with a header row. */
  CSV
}
