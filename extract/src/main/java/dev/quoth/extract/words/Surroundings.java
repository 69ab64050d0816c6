package dev.quoth.extract.words;

import static java.util.Objects.requireNonNull;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The words around an attribution's cue and source that belong to them: in the same sentence and
 * clause, and outside the attribution's own content. Where there is no cue the source stands for
 * it.
 *
 * @param source the words of the source
 * @param cue the words of the cue, one stretch a span
 * @param between what stands between source and cue, if it says when or where
 * @param before phrases before both that say when or where, the nearest first
 * @param after what follows both
 * @param end what follows the content, where it does not end a sentence
 * @param told whether {@code after} follows the cue with no source between
 */
public record Surroundings(
    List<Stretch> source,
    List<Stretch> cue,
    List<Stretch> between,
    List<Stretch> before,
    Stretch after,
    Stretch end,
    boolean told) {

  /** The longest stretch beside a cue that is read, in chars. */
  private static final int REACH = 240;

  private static final int MOST_SPANS = 8;

  /**
   * The surroundings of an attribution.
   *
   * @param text the article's text
   * @param attribution spans in it
   * @param block the stretch of the text that holds the cue, such as its paragraph
   * @throws IllegalArgumentException if a span or the block ends outside the text
   */
  public static Surroundings of(String text, Attribution attribution, Span block) {
    requireNonNull(text, "text is null");
    requireInside(text, attribution.source());
    requireInside(text, attribution.cue());
    requireInside(text, attribution.content());
    requireInside(text, List.of(block));
    return new Finder(text, attribution, block).find();
  }

  private static void requireInside(String text, List<Span> spans) {
    for (Span span : spans) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(
            span + " ends outside the text of " + text.length() + " chars");
      }
    }
  }

  /** Finds them for one attribution. */
  private static final class Finder {
    private final String text;
    private final Attribution attribution;
    private final Span block;
    private final List<Stretch> between = new ArrayList<>();
    private int start;
    private int end;
    private boolean told = true;

    Finder(String text, Attribution attribution, Span block) {
      this.text = text;
      this.attribution = attribution;
      this.block = block;
    }

    Surroundings find() {
      List<Span> cue = attribution.cue();
      List<Span> anchor = cue.isEmpty() ? attribution.source() : cue;
      if (anchor.isEmpty() || !block.contains(anchor.get(0))) {
        return nothing();
      }
      start = anchor.get(0).start();
      end = lastEnd(anchor);
      if (!cue.isEmpty() && !attribution.source().isEmpty()) {
        joinSource(attribution.source());
      }
      return new Surroundings(
          stretches(attribution.source()), stretches(cue), between, before(), after(), end(), told);
    }

    private Surroundings nothing() {
      Stretch none = Stretch.of(text, block.start(), block.start());
      return new Surroundings(List.of(), List.of(), List.of(), List.of(), none, none, false);
    }

    private List<Stretch> stretches(List<Span> spans) {
      return spans.stream()
          .limit(MOST_SPANS)
          .filter(span -> !isInContent(span.start(), span.end()))
          .map(span -> Stretch.of(text, span.start(), span.end()))
          .toList();
    }

    private void joinSource(List<Span> source) {
      int sourceStart = source.get(0).start();
      int sourceEnd = lastEnd(source);
      if (sourceEnd <= start && isNear(sourceEnd, start)) {
        addBetween(sourceEnd, start);
        start = sourceStart;
      } else if (sourceStart >= end && isNear(end, sourceStart)) {
        addBetween(end, sourceStart);
        end = sourceEnd;
        told = false;
      }
    }

    private boolean isNear(int from, int to) {
      return to - from <= REACH
          && !isInContent(from, to)
          && (to == from || Sentences.end(text, from, to) == to)
          && !(to > from && Sentences.endedBefore(text, to));
    }

    private void addBetween(int from, int to) {
      for (Stretch part : partsAtCommas(from, to)) {
        if (Clauses.isAdverbial(part)) {
          between.add(part.from(Clauses.skipLeading(part)));
        } else if (Clauses.holdsClause(part)) {
          return; // what follows may be of the clause: "who fell ill in Berin, in July"
        }
      }
    }

    private List<Stretch> before() {
      int least = Math.max(block.start(), start - REACH);
      int from = Sentences.start(text, start, least);
      boolean cut = from == least && least > block.start();
      int free = lastContentEndBefore(start);
      if (free > from) {
        from = free;
        cut = false;
      }
      if (cut || isInContent(from, start)) {
        return List.of();
      }
      return leads(partsAtCommas(from, start));
    }

    /** The phrases that say when or where, from the last to the first; none beyond a clause. */
    private static List<Stretch> leads(List<Stretch> parts) {
      List<Stretch> leads = new ArrayList<>();
      for (int i = parts.size() - 1; i >= 0; i--) {
        Stretch part = parts.get(i);
        if (Clauses.isAdverbial(part)) {
          leads.add(part.from(Clauses.skipLeading(part)));
        } else if (!isName(part) && (i == parts.size() - 1 || !Clauses.isSubordinate(part))) {
          break;
        }
      }
      return leads;
    }

    /** Whether the part is a name or nothing: the state after a town. */
    private static boolean isName(Stretch part) {
      return part.size() <= 3 && part.words().stream().allMatch(CueWords.Word::capital);
    }

    private List<Stretch> partsAtCommas(int from, int to) {
      List<Stretch> parts = new ArrayList<>();
      int last = from;
      for (int i = from; i < to; i++) {
        if (text.charAt(i) == ',') {
          parts.add(Stretch.of(text, last, i));
          last = i + 1;
        }
      }
      parts.add(Stretch.of(text, last, to));
      return parts;
    }

    private Stretch after() {
      int most = Math.min(Math.min(block.end(), text.length()), end + REACH);
      for (Span content : attribution.content()) {
        if (content.end() > end) {
          most = Math.min(most, Math.max(end, content.start()));
          break;
        }
      }
      int stop = end >= most ? end : Sentences.end(text, end, most);
      return Stretch.of(text, end, stop);
    }

    private Stretch end() {
      int from = lastEnd(attribution.content());
      boolean follows = from >= end && from < block.end() && !Sentences.endedBefore(text, from);
      int most = Math.min(block.end(), from + REACH);
      Stretch end = Stretch.of(text, from, follows ? Sentences.end(text, from, most) : from);
      return opensClause(end) ? Stretch.of(text, from, from) : end;
    }

    /** Whether what follows is the beginning of another clause: ", at the rally she said". */
    private static boolean opensClause(Stretch end) {
      int at = 0;
      while (at < end.size() && !Clauses.begins(end, at)) {
        at++;
      }
      return at < end.size() && Clauses.isSubject(end.form(at)) && !end.isAfterComma(at);
    }

    private int lastContentEndBefore(int at) {
      int last = 0;
      for (Span content : attribution.content()) {
        if (content.end() <= at) {
          last = content.end();
        }
      }
      return last;
    }

    private boolean isInContent(int from, int to) {
      return attribution.content().stream()
          .anyMatch(content -> content.start() < to && from < content.end());
    }

    private static int lastEnd(List<Span> spans) {
      return spans.get(spans.size() - 1).end();
    }
  }
}
