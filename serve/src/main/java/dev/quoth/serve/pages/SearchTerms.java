package dev.quoth.serve.pages;

import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, as an address has it.
 *
 * @param typed the query as it was typed
 * @param query null where it was left empty: then all statements are wanted
 * @param each whether statements that report the same are shown each, not once
 * @param after cursor of the answer that this one goes on from; null for the first
 */
record SearchTerms(String typed, @Nullable Query query, boolean each, @Nullable String after) {
  /**
   * As a request has it.
   *
   * @throws QueryException if the query is none
   */
  static SearchTerms of(Request request) throws QueryException {
    String typed = request.queryOrEmpty("q");
    String after = request.queryOrEmpty("after");
    return new SearchTerms(
        typed,
        typed.isEmpty() ? null : Query.parse(typed),
        isEach(request),
        after.isEmpty() ? null : after);
  }

  static boolean isEach(Request request) {
    return request.queryOrEmpty("each").equals("1");
  }

  /** The query, all statements where it was left empty. */
  Query asked() {
    return query == null ? Query.ALL : query;
  }

  /** The address of the same search with another query, from its beginning. */
  String with(String other) {
    return link("/search", other, each, null);
  }

  /** That of the same with or without those that report the same. */
  String withEach(boolean other) {
    return link("/search", typed, other, null);
  }

  /** That of what follows. */
  String following(String path, String cursor) {
    return link(path, typed, each, cursor);
  }

  private static String link(String path, String query, boolean each, @Nullable String cursor) {
    return path
        + "?q="
        + Links.encoded(query)
        + (each ? "&each=1" : "")
        + (cursor == null ? "" : "&after=" + Links.encoded(cursor));
  }

  /** The address of a file of all that is found. */
  String export(String format) {
    return link("/search/export", typed, each, null) + "&to=" + Links.encoded(format);
  }
}
