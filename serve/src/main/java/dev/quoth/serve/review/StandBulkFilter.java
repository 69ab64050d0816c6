package dev.quoth.serve.review;

import dev.quoth.Stance;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.stances.StandFilter;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.pages.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which positions somebody wants to decide on at once, as an address has it.
 *
 * @param typed a query; empty for all statements
 * @param proposition id; empty for all
 * @param stance on the wire; empty for all
 * @param least how sure they are at least, as typed; empty for however sure
 */
public record StandBulkFilter(String typed, String proposition, String stance, String least) {

  static StandBulkFilter of(Request request) {
    return new StandBulkFilter(
        request.queryOrEmpty("q").strip(),
        request.queryOrEmpty("proposition"),
        stance(request.queryOrEmpty("stance")),
        request.queryOrEmpty("least").strip());
  }

  private static String stance(String asked) {
    for (Stance stance : Stance.values()) {
      if (stance.wireName().equals(asked)) {
        return asked;
      }
    }
    return "";
  }

  /**
   * As the ledger is asked.
   *
   * @throws Refusal if the query or the confidence is none
   */
  StandFilter filter() {
    Stance wanted = null;
    for (Stance each : Stance.values()) {
      wanted = each.wireName().equals(stance) ? each : wanted;
    }
    try {
      return new StandFilter(
          typed.isEmpty() ? null : Query.parse(typed),
          proposition.isEmpty() ? Set.of() : Set.of(proposition),
          wanted,
          false,
          confidence());
    } catch (QueryException e) {
      throw Refusal.badRequest("The query cannot be read: " + e.getMessage() + ".");
    }
  }

  private double confidence() {
    if (!least.matches("(0|1|[01]?\\.\\d{1,6})?")) {
      throw Refusal.badRequest("A confidence is from 0 to 1, such as .8, not " + least + ".");
    }
    return least.isEmpty() ? 0 : Double.parseDouble(least);
  }

  /** Whether all that waits is wanted. */
  public boolean isAll() {
    return typed.isEmpty() && proposition.isEmpty() && stance.isEmpty() && confidence() == 0;
  }

  /** The address of the page with it. */
  public String link() {
    List<String> parameters = new ArrayList<>();
    add(parameters, "q", typed);
    add(parameters, "proposition", proposition);
    add(parameters, "stance", stance);
    add(parameters, "least", least);
    return StandBulkPage.PATH + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }

  private static void add(List<String> parameters, String name, String value) {
    if (!value.isEmpty()) {
      parameters.add(name + "=" + Links.encoded(value));
    }
  }
}
