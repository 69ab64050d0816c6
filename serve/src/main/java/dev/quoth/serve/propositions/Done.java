package dev.quoth.serve.propositions;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.serve.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has just done to a proposition.
 *
 * @param sentence that says so
 * @param number of its revision, by which it is undone
 */
public record Done(String sentence, long number) {

  /** What was done. */
  enum What {
    ADDED("The proposition is there."),
    CHANGED("The proposition is changed."),
    MERGED("The other one has gone up in this."),
    REMOVED("The proposition is removed. What was said of it counts no more.");

    private final String sentence;

    What(String sentence) {
      this.sentence = sentence;
    }
  }

  /** The address of a page that tells of the last change of a proposition. */
  static String link(Ledger ledger, String page, String id, What what) {
    return lastOf(ledger, id)
        .map(last -> page + "?changed=" + last.number() + "&done=" + name(what))
        .orElse(page);
  }

  private static Optional<Revision> lastOf(Ledger ledger, String id) {
    return ledger.log(LogFilter.of(subject(id)).latest(1)).stream().findFirst();
  }

  /** How the log names a proposition. */
  static String subject(String id) {
    return "proposition/" + id;
  }

  private static String name(What what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  /** What an address tells of; null where that is nothing, or cannot be undone any more. */
  static @Nullable Done of(Request request, Ledger ledger) {
    String number = request.queryOrEmpty("changed");
    for (What what : What.values()) {
      if (number.matches("\\d{1,18}") && name(what).equals(request.queryOrEmpty("done"))) {
        return of(Long.parseLong(number), what, ledger);
      }
    }
    return null;
  }

  private static @Nullable Done of(long number, What what, Ledger ledger) {
    List<Revision> found = ledger.log(LogFilter.ALL.before(number + 1).latest(1));
    boolean there =
        !found.isEmpty()
            && found.get(0).number() == number
            && found.get(0).subject().kind() == Subject.Kind.PROPOSITION;
    return there && ledger.undoable(found).contains(number)
        ? new Done(what.sentence, number)
        : null;
  }
}
