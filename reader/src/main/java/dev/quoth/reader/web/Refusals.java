package dev.quoth.reader.web;

import dev.quoth.reader.web.http.FetchException;
import java.util.Map;

/** What the statuses of HTTP that are no success mean. */
final class Refusals {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(402, "Payment Required"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(408, "Request Timeout"),
          Map.entry(410, "Gone"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(451, "Unavailable For Legal Reasons"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  private Refusals() {}

  static FetchException of(int status, boolean saysWhen) {
    String name = NAMES.containsKey(status) ? status + " " + NAMES.get(status) : "status " + status;
    if (status >= 500) {
      return FetchException.passing("fails: " + name);
    }
    boolean passing = status == 408 || status == 429 || saysWhen;
    return passing
        ? FetchException.passing("refuses: " + name)
        : FetchException.lasting("refuses: " + name);
  }
}
