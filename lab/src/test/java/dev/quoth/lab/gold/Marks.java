package dev.quoth.lab.gold;

import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** What the marks in a content say of its kind, by a rule simpler than the extractor's. */
final class Marks {
  private static final Pattern OPENING =
      Pattern.compile("^(?:[\"“„«]|''|``|['‘](?=\\S))", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ANY =
      Pattern.compile("[\"“”„«»]|''|``|(?<!\\w)['‘](?=\\w)", Pattern.UNICODE_CHARACTER_CLASS);

  private Marks() {}

  /** Whether the statement's kind can be true, given the marks inside its content. */
  static boolean allow(Statement statement, String text) {
    List<Span> content = statement.attribution().content();
    boolean opens = OPENING.matcher(content.get(0).of(text)).find();
    boolean any = content.stream().anyMatch(span -> ANY.matcher(span.of(text)).find());
    return switch (statement.kind()) {
      case DIRECT -> opens;
      case MIXED -> any;
      case INDIRECT -> !any;
    };
  }
}
