package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Nesting;
import dev.quoth.SpeakerWords;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who said what: the statements of one article, those reported by another below it.
 *
 * <p>The speaker leads, so that an eye running down the left edge reads who speaks; the facts stand
 * in columns at the right edge, the confidence outermost. The content has lines of its own, with
 * nothing but blanks before it, so that it can be copied.
 */
final class StatementsView {
  private static final int INDENT = 2;
  private static final int STEP = 2;
  private static final int MAX_DEPTH = 4;
  private static final int MIN_SPEAKER = 20;
  private static final String REPORTED = "↳ ";
  private static final String NO_SOURCE = "(no source)";

  private final Page page;

  StatementsView(Page page) {
    this.page = page;
  }

  List<String> lines(Article article, List<Statement> statements) {
    if (statements.isEmpty()) {
      return List.of(
          page.line().blanks(INDENT).styled(Style.FAINT, "no statements found").toString());
    }
    FactsView facts = new FactsView(page, new Places(article));
    List<String> lines = new ArrayList<>();
    for (Nesting.Nested nested : Nesting.of(statements)) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      addStatement(lines, nested, article.text(), facts);
    }
    return lines;
  }

  private void addStatement(
      List<String> lines, Nesting.Nested nested, String text, FactsView facts) {
    Statement statement = nested.statement();
    int indent = INDENT + STEP * Math.min(nested.depth(), MAX_DEPTH);
    Line right = facts.of(statement);
    int room = page.width() - indent - right.width() - 2;
    boolean beside = page.isWide() && room >= MIN_SPEAKER;
    List<Line> head = head(nested, text, indent, beside ? room : page.columnsAfter(indent));
    if (beside) {
      Line first = head.get(0);
      first.blanks(page.width() - first.width() - right.width()).append(right);
    }
    head.forEach(line -> lines.add(line.toString()));
    int inner = indent + STEP + (nested.depth() > 0 ? DisplayWidth.of(REPORTED) : 0);
    for (String line : page.wrap(Words.of(statement.attribution().content(), text), inner)) {
      lines.add(page.line().blanks(inner).plain(line).toString());
    }
    String circumstances = CircumstancesView.of(statement.circumstances());
    if (!circumstances.isEmpty()) {
      for (String line : page.wrap(circumstances, inner)) {
        lines.add(page.line().blanks(inner).styled(Style.FAINT, line).toString());
      }
    }
    for (Map.Entry<String, String> code : statement.codes().entrySet()) {
      for (String line : page.wrap(Safe.line(code.getKey() + ": " + code.getValue()), inner)) {
        lines.add(page.line().blanks(inner).styled(Style.FAINT, line).toString());
      }
    }
    if (!beside) {
      facts.lines(statement, inner).forEach(lines::add);
    }
  }

  /** The words of the source, and who is meant where they do not say it. */
  private static String named(String source, String speaker) {
    return speaker.isEmpty() ? source : (source + " (" + speaker + ")").strip();
  }

  /** The speaker and the cue, over as many lines as it takes to stay within {@code columns}. */
  private List<Line> head(Nesting.Nested nested, String text, int indent, int columns) {
    Statement statement = nested.statement();
    String mark = nested.depth() > 0 ? REPORTED : "";
    int hang = indent + DisplayWidth.of(mark);
    int width = columns - DisplayWidth.of(mark);
    String source = Words.of(statement.attribution().source(), text);
    String speaker = Safe.line(SpeakerWords.beside(statement, text));
    boolean unknown = source.isEmpty() && speaker.isEmpty();
    List<Line> lines = new ArrayList<>();
    for (String part : Wrapper.wrap(unknown ? NO_SOURCE : named(source, speaker), width)) {
      Line line =
          lines.isEmpty() ? page.line().blanks(indent).plain(mark) : page.line().blanks(hang);
      lines.add(line.styled(unknown ? Style.FAINT : Style.SPEAKER, part));
    }
    for (String part : Wrapper.wrap(Words.of(statement.attribution().cue(), text), width)) {
      Line last = lines.get(lines.size() - 1);
      if (last.width() - indent + 2 + DisplayWidth.of(part) <= columns) {
        last.blanks(2).styled(Style.CUE, part);
      } else {
        lines.add(page.line().blanks(hang).styled(Style.CUE, part));
      }
    }
    return lines;
  }
}
