package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  /** The same with null for every {@code text}; {@link #parseLine} does not take such a line. */
  public static ArticleWriter jsonLinesWithoutText(OutputStream out) throws IOException {
    return new JsonLinesWriter(out, false);
  }

  /**
   * One article as a line of JSON Lines, without the end of the line.
   *
   * @param statements null where nobody looked for them
   */
  public static String writeLine(Article article, @Nullable List<Statement> statements) {
    return writeLine(new ArticleLine(article, statements));
  }

  /** The same of all that is told of an article. */
  public static String writeLine(ArticleLine line) {
    return text(writer -> writer.writeArticle(line));
  }

  /**
   * What a line of JSON Lines holds.
   *
   * <p>It is what was written, but for what the wire does not carry: probabilities have four
   * decimals, lone surrogates are U+FFFD, the {@linkplain Resolution#best best} answer is known
   * only where it is the speaker, and roles have no {@linkplain ActorRole#asOf day}. Keys that are
   * not known are passed over.
   *
   * @throws WireFormatException if it is no such line, or its id is not the digest of its text
   */
  public static ArticleLine parseLine(String line) throws WireFormatException {
    return JsonLinesReader.read(
        line,
        fault -> {
          throw fault;
        });
  }

  /**
   * The same, but for propositions, positions and relations that are none: each of them is left
   * out, and a sentence on it told, while the rest of the line is read.
   *
   * @param fault takes the sentences, which name the key
   * @throws WireFormatException if the article or its statements are none
   */
  public static ArticleLine parseLine(String line, Consumer<String> fault)
      throws WireFormatException {
    return JsonLinesReader.read(line, each -> fault.accept(each.getMessage()));
  }

  /**
   * One statement as a JSON object, as it stands in an article's line.
   *
   * @param text the article's, into which the spans point
   */
  public static String writeStatement(Statement statement, String text) {
    return text(writer -> writer.writeStatement(statement, text, CodePoints.of(text)));
  }

  /**
   * The statement that a JSON object holds; see {@link #parseLine} on what it lacks.
   *
   * @param text the article's, into which the spans point
   * @throws WireFormatException if it is no statement of that text
   */
  public static Statement parseStatement(String json, String text) throws WireFormatException {
    return JsonStatements.read(json, text);
  }

  /**
   * A position as a JSON object, as it stands in an article's line.
   *
   * @param text the article's, into which the spans point
   */
  public static String writePosition(Position position, String text) {
    return text(writer -> writer.positions().write(position, text, CodePoints.of(text)));
  }

  /**
   * The position that a JSON object holds.
   *
   * @param text the article's, into which the spans point
   * @throws WireFormatException if it is no position in that text
   */
  public static Position parsePosition(String json, String text) throws WireFormatException {
    return sensible(() -> JsonPositions.position(WireTree.parse(json), new WireSpans(text)));
  }

  /**
   * A relation as a JSON object, as it stands in an article's line.
   *
   * @param text of the article of the statement from which it goes, into which the spans point
   */
  public static String writeRelation(Relation relation, String text) {
    return text(writer -> writer.positions().write(relation, text, CodePoints.of(text)));
  }

  /**
   * The relation that a JSON object holds.
   *
   * @param text of the article of the statement from which it goes, into which the spans point
   * @throws WireFormatException if it is no relation in that text
   */
  public static Relation parseRelation(String json, String text) throws WireFormatException {
    return sensible(() -> JsonPositions.relation(WireTree.parse(json), new WireSpans(text)));
  }

  /** A proposition as a JSON object. */
  public static String writeProposition(Proposition proposition) {
    return text(writer -> writer.positions().write(proposition));
  }

  /**
   * The proposition that a JSON object holds.
   *
   * @throws WireFormatException if it is none
   */
  public static Proposition parseProposition(String json) throws WireFormatException {
    return sensible(() -> JsonPositions.proposition(WireTree.parse(json)));
  }

  private interface Parsing<T> {
    T parse() throws WireFormatException;
  }

  private static <T> T sensible(Parsing<T> parsing) throws WireFormatException {
    try {
      return parsing.parse();
    } catch (IllegalArgumentException e) { // a blank name and the like
      throw new WireFormatException("it makes no sense: " + e.getMessage());
    }
  }

  private interface Writing {
    void write(JsonLinesWriter writer) throws IOException;
  }

  private static String text(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLinesWriter writer = new JsonLinesWriter(out)) {
      writing.write(writer);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written to", e);
    }
    return out.toString(UTF_8);
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

  /** The same with empty cells for the words of source, cue and content. */
  public static ArticleWriter csvWithoutText(OutputStream out) throws IOException {
    return new CsvWriter(out, false);
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
