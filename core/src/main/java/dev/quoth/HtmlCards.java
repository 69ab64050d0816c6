package dev.quoth;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the list of an article's statements: for each a card with who, by what words, what, and
 * what else is known. Its number links to the place in the text; those that it reports follow it.
 */
final class HtmlCards {
  private static final int DRAWN_DEPTH = 3;
  private static final double DOUBTFUL = 0.5;

  private final HtmlOut out;
  private final String text;
  private final int article;
  private final List<Nesting.Nested> statements;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param article the article's number in the page
   */
  HtmlCards(HtmlOut out, String text, int article, List<Nesting.Nested> statements) {
    this.out = out;
    this.text = text;
    this.article = article;
    this.statements = statements;
    for (int i = 0; i < statements.size(); i++) {
      numbers.putIfAbsent(statements.get(i).statement().id(), i + 1);
    }
  }

  /**
   * @param marks has written all of the text
   * @param language of the words, as the value of an attribute
   */
  void write(HtmlMarks marks, String language) throws IOException {
    out.raw("<ol>\n");
    for (int i = 0; i < statements.size(); i++) {
      write(statements.get(i), i + 1, marks.isAnchored(i), language);
    }
    out.raw("</ol>\n");
  }

  private void write(Nesting.Nested nested, int number, boolean linked, String language)
      throws IOException {
    Statement statement = nested.statement();
    Attribution attribution = statement.attribution();
    String name = article + "-" + number;
    String depth = nested.depth() == 0 ? "" : " d" + Math.min(nested.depth(), DRAWN_DEPTH);
    String doubtful = statement.confidence() < DOUBTFUL ? " doubtful" : "";
    out.raw("<li class=\"card" + depth + doubtful + "\" id=\"s" + name + "\" data-n=\"" + name);
    out.raw("\">\n<p class=\"who\">");
    if (linked) {
      out.raw("<a class=\"n\" href=\"#t" + name + "\" aria-label=\"statement " + number);
      out.raw(", to its place in the text\">" + number + "</a> ");
    } else {
      out.raw("<span class=\"n\">" + number + "</span> ");
    }
    words("b", attribution.source(), language, "(no source)");
    writeSpeaker(statement);
    out.raw(" ");
    words("i", attribution.cue(), language, "");
    out.raw("</p>\n");
    words("blockquote", attribution.content(), language, "");
    out.raw("\n<p class=\"what\">");
    writeFacts(statement);
    out.raw("</p>\n</li>\n");
  }

  /** Who speaks, where the words of the source do not say it as it is. */
  private void writeSpeaker(Statement statement) throws IOException {
    String names = SpeakerWords.beside(statement, text);
    if (!names.isEmpty()) {
      out.raw(" (<bdi>").text(names).raw("</bdi>)");
    }
  }

  private void words(String element, List<Span> spans, String language, String instead)
      throws IOException {
    if (!spans.isEmpty()) {
      out.raw("<" + element + " dir=\"auto\" lang=\"" + language + "\">");
      out.text(Fragments.join(spans, text)).raw("</" + element + ">");
    } else if (!instead.isEmpty()) {
      out.raw("<span class=\"none\">" + instead + "</span>");
    }
  }

  private void writeFacts(Statement statement) throws IOException {
    Circumstances circumstances = statement.circumstances();
    if (circumstances.polarity() != Polarity.AFFIRMS) {
      out.raw("<b>" + circumstances.polarity().wireName() + "</b> · ");
    }
    out.raw(statement.kind().wireName());
    if (!statement.attribution().cue().isEmpty()) {
      out.raw(" · " + statement.cueClass().wireName());
    }
    out.raw(" · confidence <b>" + twoDecimals(statement.confidence()) + "</b>");
    out.raw(statement.confidence() < DOUBTFUL ? ", doubtful" : "");
    if (statement.block().isFurniture()) {
      out.raw(" · in furniture: " + statement.block().wireName());
    }
    writeSpeakerFacts(statement.speaker());
    if (circumstances.venue() != null) {
      out.raw(" · venue <bdi>").text(circumstances.venue().name()).raw("</bdi>");
    }
    if (circumstances.said() != null) {
      out.raw(" · <bdi>").text(circumstances.said().words()).raw("</bdi>");
      out.raw(days(circumstances.said()));
    }
    for (Map.Entry<String, String> code : statement.codes().entrySet()) {
      out.raw(" · <bdi>").text(code.getKey()).raw("</bdi>: <bdi>");
      out.text(code.getValue()).raw("</bdi>");
    }
    Integer reporter = statement.within() == null ? null : numbers.get(statement.within());
    if (reporter != null) {
      out.raw(" · within <a href=\"#s" + article + "-" + reporter + "\" aria-label=\"statement ");
      out.raw(reporter + "\">" + reporter + "</a>");
    }
  }

  private void writeSpeakerFacts(@Nullable Speaker speaker) throws IOException {
    if (speaker == null) {
      return;
    }
    if (speaker.role() != null) {
      out.raw(" · role <bdi>").text(speaker.role().words()).raw("</bdi>");
    }
    if (speaker.spokenFor() != null) {
      out.raw(" · for <bdi>").text(speaker.spokenFor().name()).raw("</bdi>");
    }
    out.raw(" · speaker by " + speaker.by().wireName().replace('_', ' '));
    out.raw(" " + twoDecimals(speaker.confidence()));
  }

  private static String days(Said said) {
    if (said.from() == null || said.to() == null) {
      return "";
    }
    return said.from().equals(said.to())
        ? " (" + said.from() + ")"
        : " (" + said.from() + " to " + said.to() + ")";
  }

  /** Two decimals, rounded down so that nothing is shown as surer than it is. */
  private static String twoDecimals(double probability) {
    return BigDecimal.valueOf(probability).setScale(2, RoundingMode.DOWN).toPlainString();
  }
}
