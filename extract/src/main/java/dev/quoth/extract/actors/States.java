package dev.quoth.extract.actors;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The states of the world, unions and territories, by all the words that stand for them in news:
 * names, demonyms, seats of government, institutions.
 *
 * <p>Accents, apostrophes, dots, hyphens, a leading "the" and a genitive are no difference;
 * capitals are: "US" is a state and "us" none. Immutable; the tables are read once, when first
 * asked for.
 */
public final class States {
  private final List<Reference> references;
  private final Forms<Reference> forms = new Forms<>();

  private static final class Shipped {
    static final States STATES = new States(read());
  }

  private States(List<Reference> references) {
    this.references = List.copyOf(references);
    for (Reference reference : references) {
      forms.add(reference.form(), subject(reference), reference);
    }
  }

  private static String subject(Reference reference) {
    String body = reference.body().code();
    return body.concat(reference.kind().name()).concat(reference.organ().name());
  }

  /**
   * The shipped tables.
   *
   * @throws IllegalStateException if the library was packaged without them
   */
  public static States load() {
    return Shipped.STATES;
  }

  private static List<Reference> read() {
    List<Reference> references = new ArrayList<>();
    for (String table : List.of("states", "bodies")) {
      for (List<String> row : Table.rows(table)) {
        references.addAll(BodyRow.references(row));
      }
    }
    return references;
  }

  /**
   * What the words stand for, all of them and no others beside; states before unions, unions before
   * territories, and of one body its name first.
   *
   * @return several where bodies share a name, as Congo, or a body its name with its capital, as
   *     Luxembourg; empty where nothing is known
   */
  public List<Reference> find(String words) {
    return forms.find(requireNonNull(words, "words is null"));
  }

  /** The bodies that are named so: "the U.S.". */
  public List<Reference> byName(String words) {
    return find(words, Reference.Kind.NAME);
  }

  /** The bodies whose people are called so: "the Dutch", "Frenchman", "Iranian". */
  public List<Reference> byDemonym(String words) {
    return find(words, Reference.Kind.DEMONYM);
  }

  /** The bodies that are meant by this capital, building or place: "Ankara", "the Kremlin". */
  public List<Reference> bySeat(String words) {
    return find(words, Reference.Kind.SEAT);
  }

  /** The bodies one of whose organs is called so: "the Knesset". */
  public List<Reference> byInstitution(String words) {
    return find(words, Reference.Kind.INSTITUTION);
  }

  private List<Reference> find(String words, Reference.Kind kind) {
    List<Reference> found = new ArrayList<>();
    for (Reference reference : find(words)) {
      if (reference.kind() == kind) {
        found.add(reference);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** All forms of all bodies, in the order of the tables. */
  public List<Reference> references() {
    return references;
  }
}
