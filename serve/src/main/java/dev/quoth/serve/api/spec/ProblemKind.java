package dev.quoth.serve.api.spec;

import java.util.Locale;

/** What can go wrong; each has a type in the sense of RFC 9457. */
public enum ProblemKind {
  MALFORMED(400, "The request cannot be read", "A parameter or what was sent is not as described."),
  QUERY(400, "The query cannot be read", "`at` says after how many characters it goes wrong."),
  UNAUTHENTICATED(401, "Nobody is logged in", "A token or a session is needed."),
  FORBIDDEN(403, "Not allowed", "The role does not allow it, or another site asks for it."),
  NOT_FOUND(404, "Not there", "There is nothing of this name."),
  METHOD(405, "The method is not known here", "`Allow` lists those that are."),
  NOT_ACCEPTABLE(406, "Not in that form", "None of the forms in `Accept` can be given."),
  CONFLICT(409, "It cannot be done as things are", "`detail` says why the ledger refuses it."),
  LENGTH(411, "The length is missing", "What is sent has to say how long it is."),
  CHANGED(412, "It was changed meanwhile", "Nothing was changed; `latest` is what came between."),
  TOO_LARGE(413, "Too much at once", "`detail` says how much is taken."),
  MEDIA_TYPE(415, "Not a form that is taken", "`Content-Type` is none of those described."),
  MISDIRECTED(421, "Not this server", "It is asked for by a name that is not its own."),
  MEANINGLESS(422, "It makes no sense", "All can be read, but it is nothing that can be done."),
  PRECONDITION(
      428, "If-Match is missing", "Say upon which version it is changed, `*` for whichever."),
  TOO_MANY(429, "Too often", "`Retry-After` says after how many seconds to ask again."),
  HEADERS(431, "Too many headers", "The headers are too long."),
  FAULT(500, "A fault of the program", "It is not your fault; nothing was changed."),
  UNAVAILABLE(503, "Not now", "It cannot be done at the moment, or not by this server.");

  private final int status;
  private final String title;
  private final String description;

  ProblemKind(int status, String title, String description) {
    this.status = status;
    this.title = title;
    this.description = description;
  }

  /** The kind of a status; of one that none has, the one of its hundred. */
  public static ProblemKind of(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status < 500 ? MALFORMED : FAULT;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A few words that are the same whenever it happens. */
  public String title() {
    return title;
  }

  /** What to know of it. */
  public String description() {
    return description;
  }

  /** Its name in addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its address, where it is explained. */
  public String type() {
    return "/api#problem-" + slug();
  }
}
