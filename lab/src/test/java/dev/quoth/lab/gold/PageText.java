package dev.quoth.lab.gold;

import java.util.regex.Pattern;

/**
 * All words of a page, a line for each element that is not inline.
 *
 * <p>No reader of pages: it knows the sample pages' few entities, and it keeps what a reader leaves
 * out, so that gold that is unambiguous here is so in the text of any reader.
 */
final class PageText {
  private static final Pattern NO_TEXT =
      Pattern.compile("<head>.*?</head>|<(script|style)\\b.*?</\\1>", Pattern.DOTALL);
  private static final Pattern INLINE = Pattern.compile("</?(?:a|em|strong|span)\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private PageText() {}

  static String of(String html) {
    String text = NO_TEXT.matcher(html).replaceAll(" ");
    text = INLINE.matcher(text).replaceAll("");
    text = TAG.matcher(text).replaceAll("\n");
    return text.replace("&nbsp;", "\u00a0");
  }
}
