package dev.quoth.serve.accounts;

import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds a session's id: no script reads it, and no page of another site makes a
 * browser send it.
 *
 * @param https whether this server is reached by {@code https} only. The cookie is never sent by
 *     anything else then, and its name keeps others of the same domain from setting one (RFC
 *     6265bis, section 4.1.3.2)
 */
record SessionCookie(boolean https) {
  private static final String NAME = "quoth-session";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

  private String name() {
    return https ? "__Host-" + NAME : NAME;
  }

  /** The id that a request brings; null where it brings none. */
  @Nullable String in(Request request) {
    return request.cookie(name());
  }

  /** The answer, which makes the browser keep an id until it is closed. */
  Answer set(Answer answer, String id) {
    return with(answer, name() + "=" + id + ATTRIBUTES);
  }

  /** The answer, which makes the browser forget it. */
  Answer clear(Answer answer) {
    return with(answer, name() + "=" + ATTRIBUTES + "; Max-Age=0");
  }

  private Answer with(Answer answer, String cookie) {
    return answer.withHeader("Set-Cookie", https ? cookie + "; Secure" : cookie);
  }
}
