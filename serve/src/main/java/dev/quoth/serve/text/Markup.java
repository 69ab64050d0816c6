package dev.quoth.serve.text;

import static java.util.Objects.requireNonNull;

/**
 * HTML that is safe to stand in a page as it is.
 *
 * <p>Only this package makes it, out of text that it escapes and words of its own.
 *
 * @param html well formed, without scripts, styles or addresses of others
 */
public record Markup(String html) {
  public Markup {
    requireNonNull(html, "html is null");
  }

  /** Text as it may be shown. */
  public static Markup of(String text) {
    return new Markup(new Out().text(text).toString());
  }

  /** Builds markup. */
  static final class Out {
    private final StringBuilder html = new StringBuilder();

    /** Words of our own, as they are. */
    Out raw(String markup) {
      html.append(markup);
      return this;
    }

    /** Text of others, cleaned and escaped, also for values in quotation marks. */
    Out text(String text) {
      String visible = Visible.of(text);
      for (int i = 0; i < visible.length(); i++) {
        char c = visible.charAt(i);
        switch (c) {
          case '&' -> html.append("&amp;");
          case '<' -> html.append("&lt;");
          case '>' -> html.append("&gt;");
          case '"' -> html.append("&quot;");
          case '\'' -> html.append("&#39;");
          default -> html.append(c);
        }
      }
      return this;
    }

    Markup markup() {
      return new Markup(toString());
    }

    @Override
    public String toString() {
      return html.toString();
    }
  }
}
