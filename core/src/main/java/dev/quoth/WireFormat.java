package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The formats in which articles and statements leave the program, all in UTF-8.
 *
 * <p>Offsets are Unicode code points into the article's text, end exclusive. A lone surrogate,
 * which no encoding of Unicode can carry, leaves as U+FFFD: one code point for one, so that the
 * offsets stay right. The writers returned buffer nothing beyond the article in hand, and close
 * {@code out} when they are closed.
 */
public final class WireFormat {

  private WireFormat() {}

  /** JSON Lines: one article a line, every key always there. */
  public static ArticleWriter jsonLines(OutputStream out) throws IOException {
    return new JsonLinesWriter(out);
  }

  /**
   * CSV as RFC 4180 has it, with a header and one statement a row.
   *
   * <p>A cell that a spreadsheet would take for a formula is led by an apostrophe, and NUL becomes
   * U+FFFD, so the cells are not always the text to the letter: JSON Lines is.
   */
  public static ArticleWriter csv(OutputStream out) throws IOException {
    return new CsvWriter(out);
  }

  /**
   * The brat standoff annotation ({@code .ann}) of one article, to stand beside its {@link
   * #textOf}.
   *
   * <p>The writer takes one article; a second one is an {@link IllegalStateException}, because
   * offsets of two texts cannot share a file.
   */
  public static ArticleWriter brat(OutputStream out) {
    return new BratWriter(out);
  }

  /**
   * One HTML page for all the articles, for people: each as read, its statements marked in the text
   * and listed on cards beside it.
   *
   * <p>The page needs nothing beside itself, and loads nothing. It is whole once the writer is
   * closed.
   */
  public static ArticleWriter html(OutputStream out) throws IOException {
    return new HtmlWriter(out);
  }

  /** What brat needs to show the annotation: the content of its {@code annotation.conf}. */
  public static String bratConfiguration() {
    return BratConfiguration.text();
  }

  /** The text that offsets on the wire count in, unchanged, as UTF-8. */
  public static byte[] textOf(Article article) {
    return WellFormed.of(article.text()).getBytes(UTF_8);
  }
}
