package dev.quoth.app;

import dev.quoth.ledger.actors.Author;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * Who makes a change, and why, as the options of a command say.
 *
 * @param why empty where that is not said
 */
record Reasoned(Author by, String why) {

  /** As the command says; by the user of the machine where it does not. */
  static Reasoned of(ParseResult parsed) {
    @Nullable String by = parsed.matchedOptionValue(ActorsCommandLine.BY, (String) null);
    String name = by == null ? System.getProperty("user.name", "") : by;
    return new Reasoned(
        new Author(Author.Kind.PERSON, name.isBlank() ? "somebody" : name),
        parsed.matchedOptionValue(ActorsCommandLine.WHY, ""));
  }
}
