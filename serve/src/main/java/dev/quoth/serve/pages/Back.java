package dev.quoth.serve.pages;

import dev.quoth.serve.http.Request;

/** Where a form leads back to. */
public final class Back {
  private Back() {}

  /** The page of ours that the form names; the front page where it names none. */
  public static String to(Request request) {
    String back = request.formOrEmpty("back");
    return back.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*") ? back : "/";
  }
}
