package dev.quoth.serve.pages;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;

/** Changes as forms ask for them. */
public final class Attempts {
  private static final int WHY_CHARS = 500;

  private Attempts() {}

  /**
   * With the reason that the form gives, upon the revision that its page has shown.
   *
   * @throws Refusal if it does not tell which that is
   */
  public static Attempt upon(Request request, Author by) {
    String upon = request.formOrEmpty("upon");
    if (!upon.matches("\\d{1,18}")) {
      throw Refusal.badRequest("It does not say upon which revision.");
    }
    String why = request.formOrEmpty("why").strip();
    if (why.length() > WHY_CHARS) {
      throw Refusal.badRequest("A reason has at most " + WHY_CHARS + " characters.");
    }
    return new Attempt(by, why, Long.parseLong(upon));
  }
}
