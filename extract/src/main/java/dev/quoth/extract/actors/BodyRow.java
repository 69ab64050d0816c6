package dev.quoth.extract.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One row of the tables of states and bodies, read. */
final class BodyRow {
  private static final int NAME = 2;
  private static final int NAMES = 3;
  private static final int ADJECTIVES = 4;
  private static final int PEOPLE = 5;
  private static final int CAPITALS = 6;
  private static final int SEATS = 7;
  private static final int INSTITUTIONS = 8;

  private final Body body;
  private final List<Reference> references = new ArrayList<>();

  private BodyRow(Body body) {
    this.body = body;
  }

  /** All references of the row: names first, then demonyms, seats and institutions. */
  static List<Reference> references(List<String> cells) {
    String name = cells.get(NAME);
    Body.Status status = Body.Status.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
    BodyRow row = new BodyRow(new Body(cells.get(0), status, Table.unmarked(name)));
    row.add(name, Reference.Kind.NAME, Organ.WHOLE);
    row.addAll(cells.get(NAMES), Reference.Kind.NAME, Organ.WHOLE);
    row.addAll(cells.get(ADJECTIVES), Reference.Kind.DEMONYM, Organ.WHOLE);
    row.addAll(cells.get(PEOPLE), Reference.Kind.DEMONYM, Organ.WHOLE);
    row.addAll(cells.get(CAPITALS), Reference.Kind.SEAT, Organ.GOVERNMENT);
    row.addOrgans(cells.get(SEATS), Reference.Kind.SEAT);
    row.addOrgans(cells.get(INSTITUTIONS), Reference.Kind.INSTITUTION);
    return row.references;
  }

  private void addAll(String cell, Reference.Kind kind, Organ organ) {
    for (String entry : Table.entries(cell)) {
      add(entry, kind, organ);
    }
  }

  private void addOrgans(String cell, Reference.Kind kind) {
    for (String entry : Table.entries(cell)) {
      int equals = entry.indexOf('=');
      if (equals < 0) {
        throw new IllegalStateException("no organ is given for " + entry + " of " + body.name());
      }
      add(entry.substring(equals + 1), kind, Organ.labelled(entry.substring(0, equals)));
    }
  }

  private void add(String entry, Reference.Kind kind, Organ organ) {
    boolean ambiguous = Table.isMarked(entry);
    String form = Table.unmarked(entry);
    if (kind != Reference.Kind.DEMONYM || !isDemonym(form)) { // adjectives are nouns too: "Swiss"
      references.add(new Reference(body, kind, organ, ambiguous, form));
    }
  }

  private boolean isDemonym(String form) {
    for (Reference reference : references) {
      if (reference.kind() == Reference.Kind.DEMONYM && reference.form().equals(form)) {
        return true;
      }
    }
    return false;
  }
}
