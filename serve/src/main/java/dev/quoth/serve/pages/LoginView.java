package dev.quoth.serve.pages;

import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;

/**
 * What the page shows on which somebody logs in. It stands wherever nobody may see what is asked
 * for, so that they are where they wanted to be once they have logged in.
 *
 * @param sentence why it is there, or what was wrong
 * @param problem whether something was wrong
 * @param name what was typed as the name
 * @param back where to go then
 */
public record LoginView(String sentence, boolean problem, String name, String back) {

  /** Instead of what was asked for. */
  static LoginView at(Request request, String sentence) {
    String back = request.changes() ? "/" : request.pathAndQuery();
    return new LoginView(sentence, false, "", back);
  }

  /** The page. */
  public Answer answer(Request request, Views views) {
    Answer page = views.page(request, "Log in", Frame.Section.NONE, "login", this);
    if (request.header("HX-Request") != null) {
      return page.withHeader("HX-Refresh", "true"); // a part of a page was asked for
    }
    return isFromElsewhere(request) ? page.withHeader("Refresh", "0") : page;
  }

  /**
   * Whether a link of another site led here: then the browser keeps the session's cookie back, and
   * sends it once our own page asks again.
   */
  private static boolean isFromElsewhere(Request request) {
    return !request.changes()
        && "navigate".equals(request.header("Sec-Fetch-Mode"))
        && "cross-site".equals(request.header("Sec-Fetch-Site"));
  }
}
