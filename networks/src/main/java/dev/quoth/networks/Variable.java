package dev.quoth.networks;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What can be a node of a network, or be filtered by: a part of each event.
 *
 * @param name as in files: {@code person}, {@code organization}, {@code concept} and the rest are
 *     those of the constants; any other is the name of an attribute
 */
public record Variable(String name) {
  public static final Variable PERSON = new Variable("person");

  /** In the spelling of Discourse Network Analyzer. */
  public static final Variable ORGANISATION = new Variable("organization");

  public static final Variable PARTY = new Variable("party");

  /** Discourse Network Analyzer's word for a proposition. */
  public static final Variable PROPOSITION = new Variable("concept");

  public static final Variable DOCUMENT = new Variable("document");

  public Variable {
    requireNonNull(name, "name is null");
  }

  /** The attribute of that name. */
  public static Variable attribute(String name) {
    return new Variable(name);
  }

  /** Its value in an event, null where the event has none. */
  public @Nullable String of(Event event) {
    return switch (name) {
      case "person" -> event.actor().person();
      case "organization" -> event.actor().organisation();
      case "party" -> event.actor().party();
      case "concept" -> event.proposition();
      case "document" -> event.document();
      default -> event.attributes().get(name);
    };
  }
}
