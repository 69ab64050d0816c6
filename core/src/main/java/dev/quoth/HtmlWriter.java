package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Metadata.Field;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes all articles into one HTML page that needs nothing beside itself.
 *
 * <p>Of an article that has been written it keeps the line of the table of contents only. The table
 * is written last, when it is known, and the page's style and script show it first.
 */
final class HtmlWriter implements ArticleWriter {
  /** A headline is cut to so many chars where it stands in a title or table of contents. */
  private static final int MAX_TITLE = 200;

  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");

  private final Writer writer;
  private final HtmlOut out;
  private final HtmlFrame frame;
  private final List<String> contents = new ArrayList<>();
  private final Map<String, Integer> written = new HashMap<>();
  private boolean begun;
  private boolean ended;

  HtmlWriter(OutputStream out) throws IOException {
    this.writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.out = new HtmlOut(writer);
    this.frame = HtmlFrame.load();
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    begin(titleOf(article), statements != null);
    int number = contents.size() + 1;
    contents.add(contentsEntry(article, statements, number));
    String heading = "h" + number;
    String state = statements == null ? "plain" : "read";
    out.raw("<article class=\"" + state + "\" id=\"a" + number + "\" aria-labelledby=\"" + heading);
    out.raw("\">\n<header>\n");
    new HtmlFacts(out, written).write(article);
    writeHeading(article, heading);
    out.raw("</header>\n");
    writeBody(article, statements, number);
    out.raw("</article>\n");
    written.putIfAbsent(article.id(), number);
  }

  private void writeBody(Article article, @Nullable List<Statement> statements, int number)
      throws IOException {
    String language = languageOf(article);
    List<Nesting.Nested> nested = Nesting.of(statements == null ? List.of() : statements);
    HtmlMarks marks = new HtmlMarks(article.text(), number, nested);
    out.raw("<div class=\"text\" lang=\"" + language + "\">\n");
    new HtmlBlocks(out, article, marks, "h" + number).write();
    out.raw("</div>\n");
    if (statements != null) {
      out.raw("<aside aria-label=\"statements\">\n<p class=\"count\">");
      out.raw(nested.isEmpty() ? "no statements found" : counted(nested.size(), "statement"));
      out.raw("</p>\n");
      if (!nested.isEmpty()) {
        new HtmlCards(out, article.text(), number, nested).write(marks, language);
      }
      out.raw("</aside>\n");
    }
  }

  /** The heading, where the text brings none along. */
  private void writeHeading(Article article, String id) throws IOException {
    if (article.blocks().stream().noneMatch(block -> block.kind() == Block.Kind.HEADLINE)) {
      out.raw("<h1 dir=\"auto\" class=\"given\" id=\"" + id + "\">");
      out.text(titleOf(article)).raw("</h1>\n");
    }
  }

  private static String contentsEntry(
      Article article, @Nullable List<Statement> statements, int number) throws IOException {
    StringWriter entry = new StringWriter();
    HtmlOut out = new HtmlOut(entry);
    out.raw("<li><a dir=\"auto\" href=\"#a" + number + "\">").text(titleOf(article)).raw("</a>");
    out.raw(" <span>");
    String between = "";
    for (Field field : List.of(Field.OUTLET, Field.PUBLISHED)) {
      String value = article.metadata().get(field);
      if (value != null) {
        out.raw(between).raw("<bdi>");
        if (field == Field.PUBLISHED) {
          HtmlLinks.writeTime(out, value);
        } else {
          out.text(value);
        }
        out.raw("</bdi>");
        between = " · ";
      }
    }
    out.raw(statements == null ? "" : between + counted(statements.size(), "statement"));
    out.raw("</span></li>\n");
    return entry.toString();
  }

  private static String titleOf(Article article) {
    String headline = article.headline();
    String source = article.source();
    String title =
        headline != null
            ? headline
            : source != null ? HtmlFacts.sourceName(source) : "(no headline)";
    int end = Math.min(title.length(), MAX_TITLE);
    return end == title.length()
        ? title
        : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, end) - 1)) + "…";
  }

  /** The language as an attribute has it; empty, which means unknown, where it is none. */
  private static String languageOf(Article article) {
    String language = article.language();
    return language != null && LANGUAGE_TAG.matcher(language).matches() ? language : "";
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private void begin(String title, boolean legend) throws IOException {
    if (!begun) {
      begun = true;
      frame.begin(out, title, legend);
    }
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (!ended) {
        ended = true;
        begin("No article", false);
        frame.end(out, contents, contents.size());
      }
    }
  }
}
