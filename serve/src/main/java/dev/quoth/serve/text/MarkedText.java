package dev.quoth.serve.text;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.serve.text.Segments.Mark;
import dev.quoth.serve.text.Segments.Role;
import dev.quoth.serve.text.Segments.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article's text with its statements marked in place.
 *
 * <p>Each marked segment is a {@code span} with a class for each role that it has and {@code
 * data-s}, the numbers of its statements; a content also has {@code c1} to {@code c3}, how many lie
 * over one another, and {@code k-} with the kind of the innermost. Before the first segment of each
 * stretch of a content, and where it goes on in another block, stands the statement's number as a
 * link to its card, {@code #s1}; the first of them is {@code id="t1"}, to which the card links.
 */
public final class MarkedText {
  private static final int DRAWN_DEPTH = 3;

  private final String text;
  private final List<Statement> statements;
  private final Segments segments;
  private final Set<Integer> anchored = new HashSet<>();

  /**
   * @param text the article's
   * @param statements in the order of their numbers, from 1; their spans lie in the text
   */
  public MarkedText(String text, List<Statement> statements) {
    this.text = text;
    this.statements = List.copyOf(statements);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Attribution attribution = statements.get(i).attribution();
      add(marks, i + 1, Role.SOURCE, attribution.source());
      add(marks, i + 1, Role.CUE, attribution.cue());
      add(marks, i + 1, Role.CONTENT, attribution.content());
    }
    segments = new Segments(marks);
  }

  private static void add(List<Mark> marks, int statement, Role role, List<Span> spans) {
    spans.forEach(span -> marks.add(new Mark(statement, role, span, marks.size())));
  }

  /** The words of a block, which stands behind those asked for before. */
  public Markup of(Span block) {
    Markup.Out out = new Markup.Out();
    for (Segment segment : segments.of(block)) {
      for (Mark mark : segment.begun()) {
        if (mark.role() == Role.CONTENT) {
          number(out, mark.statement());
        }
      }
      write(out, segment);
    }
    return out.markup();
  }

  /** Whether a statement's content has been written, so that a link leads there. */
  public boolean isAnchored(int statement) {
    return anchored.contains(statement);
  }

  private void number(Markup.Out out, int statement) {
    boolean first = anchored.add(statement);
    out.raw("<a class=\"ref\"" + (first ? " id=\"t" + statement + "\"" : ""));
    out.raw(" href=\"#s" + statement + "\" data-s=\"" + statement + "\" aria-label=\"statement ");
    out.raw(statement + (first ? "" : " goes on") + "\">" + statement + "</a>");
  }

  private void write(Markup.Out out, Segment segment) {
    String words = text.substring(segment.start(), segment.end());
    if (segment.marks().isEmpty()) {
      out.text(words);
      return;
    }
    out.raw("<span class=\"m" + classes(segment.marks()) + "\" data-s=\"");
    out.raw(numbers(segment.marks()) + "\">").text(words).raw("</span>");
  }

  /** How deep a content lies in others, and how the innermost is reported. */
  private String classes(List<Mark> marks) {
    StringBuilder classes = new StringBuilder();
    List<Mark> contents = marks.stream().filter(mark -> mark.role() == Role.CONTENT).toList();
    if (!contents.isEmpty()) {
      int inner = contents.get(contents.size() - 1).statement();
      classes.append(" content c").append(Math.min(contents.size(), DRAWN_DEPTH));
      classes.append(" k-").append(statements.get(inner - 1).kind().wireName());
    }
    for (Role role : List.of(Role.SOURCE, Role.CUE)) {
      if (marks.stream().anyMatch(mark -> mark.role() == role)) {
        classes.append(' ').append(role.word());
      }
    }
    return classes.toString();
  }

  private static String numbers(List<Mark> marks) {
    return marks.stream()
        .map(mark -> String.valueOf(mark.statement()))
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .collect(Collectors.joining(" "));
  }
}
