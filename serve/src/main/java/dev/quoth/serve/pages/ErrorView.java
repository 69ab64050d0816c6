package dev.quoth.serve.pages;

import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;

/** Tells people what went wrong, and where to go on. */
final class ErrorView {
  private final Views views;

  ErrorView(Views views) {
    this.views = views;
  }

  /** What it shows. */
  record View(int status, String heading, String sentence) {}

  Answer show(Request request, int status, String sentence) {
    if (status == 401) {
      return LoginView.at(request, sentence).answer(request, views);
    }
    String heading =
        switch (status) {
          case 404 -> "Not here";
          case 409 -> "That cannot be done";
          case 403, 421 -> "Refused";
          case 429 -> "Too often";
          default -> status < 500 ? "That makes no sense" : "Something broke";
        };
    View view = new View(status, heading, sentence);
    return views.page(request, heading, Frame.Section.NONE, "error", view);
  }
}
