package dev.quoth.serve.text;

import dev.quoth.Attribution;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article's text token by token, so that the edges of a statement can be moved by them.
 *
 * <p>Each token is a {@code span class="t"} with {@code data-a} and {@code data-b}, where it begins
 * and ends in the article's text: code points, end exclusive. White space between them is {@code
 * span class="w"}. What is of the statement has the classes that {@link MarkedText} gives it; what
 * other statements say has {@code o}. Tokens are words as the language has them, marks of
 * punctuation, and single characters of ideographic writing; where a span begins or ends within
 * one, it is cut there.
 */
public final class TokenText {
  private static final int SOURCE = 1;
  private static final int CUE = 1 << 1;
  private static final int CONTENT = 1 << 2;
  private static final int OTHER = 1 << 3;

  private final String text;
  private final Locale language;
  private final String kind;
  private final CodePoints points;
  private final byte[] roles;
  private final BitSet edges = new BitSet();

  /**
   * @param language as an attribute has it; empty where it is unknown
   * @param statement whose edges are to be moved; null for none
   * @param others statements of the same article
   */
  public TokenText(
      String text, String language, @Nullable Statement statement, List<Statement> others) {
    this.text = text;
    this.language = Locale.forLanguageTag(language);
    kind = statement == null ? "" : statement.kind().wireName();
    points = CodePoints.of(text);
    roles = new byte[text.length()];
    others.forEach(other -> mark(OTHER, other.attribution().content()));
    if (statement != null) {
      Attribution attribution = statement.attribution();
      mark(SOURCE, attribution.source());
      mark(CUE, attribution.cue());
      mark(CONTENT, attribution.content());
    }
  }

  private void mark(int role, List<Span> spans) {
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        roles[i] |= (byte) role;
      }
      edges.set(span.start());
      edges.set(span.end());
    }
  }

  /** The words of a block. */
  public Markup of(Span block) {
    BreakIterator words = BreakIterator.getWordInstance(language);
    words.setText(block.of(text));
    Markup.Out out = new Markup.Out();
    int start = block.start();
    for (int at = words.next(); at != BreakIterator.DONE; at = words.next()) {
      cut(out, start, block.start() + at);
      start = block.start() + at;
    }
    return out.markup();
  }

  /** Cuts a word where spans begin or end, and ideographs apart. */
  private void cut(Markup.Out out, int start, int end) {
    int from = start;
    for (int at = start; at < end; ) {
      int next = at + Character.charCount(text.codePointAt(at));
      if (next >= end || edges.get(next) || Character.isIdeographic(text.codePointAt(at))) {
        token(out, from, Math.min(next, end));
        from = Math.min(next, end);
      }
      at = next;
    }
  }

  private void token(Markup.Out out, int start, int end) {
    boolean blank = text.substring(start, end).isBlank();
    out.raw("<span class=\"" + (blank ? "w" : "t") + classes(roles[start]) + "\"");
    if (!blank) {
      out.raw(" data-a=\"" + points.fromUtf16(start) + "\" data-b=\"" + points.fromUtf16(end));
      out.raw("\"");
    }
    out.raw(">").text(text.substring(start, end)).raw("</span>");
  }

  private String classes(int role) {
    return ((role & (SOURCE | CUE | CONTENT)) != 0 ? " m" : "")
        + ((role & CONTENT) != 0 ? " content c1 k-" + kind : "")
        + ((role & SOURCE) != 0 ? " source" : "")
        + ((role & CUE) != 0 ? " cue" : "")
        + ((role & OTHER) != 0 ? " o" : "");
  }
}
