package dev.quoth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes an article's text with its statements marked in place.
 *
 * <p>Spans of different statements nest and overlap, which elements cannot. So the text is cut
 * wherever a span begins or ends, and each segment names all the statements that hold it, the
 * innermost last. Before each stretch of a content, and where it goes on in another block, stands
 * the statement's number, which links to its card; the first one is what the card links to.
 *
 * <p>Blocks are to be written in the order of the text. Takes time in proportion to the text and to
 * the marks that lie over one another.
 */
final class HtmlMarks {
  private static final int DRAWN_DEPTH = 3;

  private enum Role {
    SOURCE("source"),
    CUE("cue"),
    CONTENT("content");

    private final String word;

    Role(String word) {
      this.word = word;
    }
  }

  /** A stretch of one role of a statement, which is known by its place among the cards. */
  private record Mark(int statement, Role role, Span span) {}

  private final String text;
  private final int article;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Mark> active = new ArrayList<>();
  private final Set<Mark> numbered = new HashSet<>();
  private final BitSet anchored = new BitSet();
  private int next;

  /**
   * @param article the article's number in the page
   */
  HtmlMarks(String text, int article, List<Nesting.Nested> statements) {
    this.text = text;
    this.article = article;
    for (int i = 0; i < statements.size(); i++) {
      Attribution attribution = statements.get(i).statement().attribution();
      add(i, Role.SOURCE, attribution.source());
      add(i, Role.CUE, attribution.cue());
      add(i, Role.CONTENT, attribution.content());
    }
    marks.sort(Comparator.comparing(Mark::span).thenComparing(Mark::statement));
  }

  private void add(int statement, Role role, List<Span> spans) {
    spans.forEach(span -> marks.add(new Mark(statement, role, span)));
  }

  /**
   * Whether the content of the card with that index has been written, so that a link leads there.
   */
  boolean isAnchored(int statement) {
    return anchored.get(statement);
  }

  /** Writes a block that stands after those written before. */
  void write(HtmlOut out, Span block) throws IOException {
    numbered.clear();
    int at = block.start();
    while (at < block.end()) {
      moveTo(at);
      int end = segmentEnd(block.end());
      writeSegment(out, at, end);
      at = end;
    }
  }

  /** Makes active what holds the char at an offset. */
  private void moveTo(int at) {
    for (; next < marks.size() && marks.get(next).span().start() <= at; next++) {
      active.add(marks.get(next));
    }
    active.removeIf(mark -> mark.span().end() <= at);
  }

  private int segmentEnd(int blockEnd) {
    int end = blockEnd;
    for (Mark mark : active) {
      end = Math.min(end, mark.span().end());
    }
    return next < marks.size() ? Math.min(end, marks.get(next).span().start()) : end;
  }

  private void writeSegment(HtmlOut out, int start, int end) throws IOException {
    if (active.isEmpty()) {
      out.text(text, start, end);
      return;
    }
    List<Mark> here = active.stream().sorted(Comparator.comparing(Mark::statement)).toList();
    for (Mark mark : here) {
      if (mark.role() == Role.CONTENT && numbered.add(mark)) {
        writeNumber(out, mark.statement());
      }
    }
    out.raw("<span class=\"m" + classes(here) + "\" data-s=\"" + names(here) + "\" title=\"");
    out.raw(roles(here) + "\">").text(text, start, end).raw("</span>");
  }

  private void writeNumber(HtmlOut out, int statement) throws IOException {
    String name = article + "-" + (statement + 1);
    boolean first = !anchored.get(statement);
    anchored.set(statement);
    out.raw("<a class=\"ref\"" + (first ? " id=\"t" + name + "\"" : ""));
    out.raw(" href=\"#s" + name + "\" data-s=\"" + name + "\" aria-label=\"statement ");
    out.raw((statement + 1) + (first ? "" : " goes on") + "\">" + (statement + 1) + "</a>");
  }

  private static String classes(List<Mark> here) {
    StringBuilder classes = new StringBuilder();
    long depth = here.stream().filter(mark -> mark.role() == Role.CONTENT).count();
    if (depth > 0) {
      classes.append(" c").append(Math.min(depth, DRAWN_DEPTH));
    }
    for (Role role : List.of(Role.SOURCE, Role.CUE)) {
      if (here.stream().anyMatch(mark -> mark.role() == role)) {
        classes.append(' ').append(role.word);
      }
    }
    return classes.toString();
  }

  private String names(List<Mark> here) {
    return here.stream()
        .map(mark -> article + "-" + (mark.statement() + 1))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String roles(List<Mark> here) {
    return here.stream()
        .map(mark -> mark.role().word + " of " + (mark.statement() + 1))
        .collect(Collectors.joining(", "));
  }
}
