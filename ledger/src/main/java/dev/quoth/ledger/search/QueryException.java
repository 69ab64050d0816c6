package dev.quoth.ledger.search;

/** Says in one sentence what is wrong with a query, and where. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String query;
  private final int at;

  /**
   * @param at UTF-16 offset into the query
   */
  QueryException(String query, int at, String sentence) {
    super(sentence);
    this.query = query;
    this.at = query.codePointCount(0, at);
  }

  /** Where it goes wrong: code points of the query before that. */
  public int at() {
    return at;
  }

  /** The query, and a mark below the character at which it goes wrong. */
  public String pointer() {
    StringBuilder line = new StringBuilder();
    query.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(line::appendCodePoint);
    return line + "\n" + " ".repeat(at) + "^";
  }
}
