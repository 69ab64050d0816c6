package dev.quoth.ledger.exchange;

import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.List;

/** The kind of a statement where nobody tells it: by the quotation marks of its content. */
final class QuotedKind {
  private static final String OPENING = "\"“„«‹‘‚「";
  private static final String CLOSING = "\"”“»›’」";

  private QuotedKind() {}

  /** Direct where each stretch is quoted as a whole, mixed where a part of one is. */
  static Statement.Kind of(List<Span> content, String text) {
    boolean all = true;
    boolean any = false;
    for (Span span : content) {
      String words = span.of(text).strip();
      boolean quoted = isQuoted(words);
      all &= quoted;
      any |= quoted || words.chars().anyMatch(c -> c == '"' || c == '“' || c == '„' || c == '«');
    }
    return all ? Statement.Kind.DIRECT : any ? Statement.Kind.MIXED : Statement.Kind.INDIRECT;
  }

  private static boolean isQuoted(String words) {
    return words.length() > 1
        && OPENING.indexOf(words.charAt(0)) >= 0
        && CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
