package dev.quoth.serve.review;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Revision;
import dev.quoth.serve.pages.Moment;
import java.util.List;
import java.util.Map;

/**
 * A change that was not made, because somebody else was faster.
 *
 * @param by who
 * @param person whether a person, not the program
 * @param did what they did, in words
 * @param mine what was to be decided, in words
 * @param theirs what is decided now, in words
 * @param differences between the version that was to be and the one that is; only where they differ
 * @param action address of a form that makes it all the same
 * @param again fields of that form: the same, upon what is there now
 * @param button what that form does, in words
 */
public record ConflictView(
    String by,
    boolean person,
    String did,
    Moment when,
    long number,
    String mine,
    String theirs,
    List<Difference> differences,
    String action,
    Map<String, String> again,
    String button) {

  static ConflictView of(
      Revision latest, String mine, String theirs, List<Difference> differences, Again again) {
    return new ConflictView(
        latest.by().name(),
        latest.by().kind() == Author.Kind.PERSON,
        Standing.did(latest.what()),
        Moment.of(latest.time()),
        latest.number(),
        mine,
        theirs,
        differences.stream().filter(each -> !each.same()).toList(),
        again.action(),
        again.fields(),
        again.button());
  }

  /**
   * A form that does it all the same.
   *
   * @param button what it says
   */
  record Again(String action, Map<String, String> fields, String button) {}
}
