package dev.quoth.ledger.store;

/**
 * What revisions say of an article.
 *
 * @param line SHA-256 of its line of the wire format
 * @param statements how many the line holds
 * @param deleted whether it is deleted
 */
record ArticleState(String line, int statements, boolean deleted) {

  ArticleState deleted(boolean now) {
    return new ArticleState(line, statements, now);
  }

  /** As revisions have it. */
  String json() {
    return "{\"line\":\"sha256:"
        + line
        + "\",\"statements\":"
        + statements
        + ",\"deleted\":"
        + deleted
        + "}";
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static ArticleState parse(String json) {
    RawObject reader = RawObject.of(json);
    String line = reader.text("line");
    return new ArticleState(
        line.substring(line.indexOf(':') + 1),
        Integer.parseInt(reader.text("statements")),
        Boolean.parseBoolean(reader.text("deleted")));
  }
}
