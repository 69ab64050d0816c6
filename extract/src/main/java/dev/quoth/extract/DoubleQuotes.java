package dev.quoth.extract;

import dev.quoth.Span;
import dev.quoth.extract.words.WordChars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the outermost stretches between double quotation marks of one paragraph.
 *
 * <p>Curly marks and guillemets face by their shape, so far as what is open agrees: {@code „…“},
 * {@code »…«} and {@code ”…”} are quotations too. Straight marks face by their neighbours, and by
 * turns where those do not tell. A mark that opens inside a quotation nests, unless reading
 * straight marks by turns is what makes the paragraph come out even.
 *
 * <p>Each char is looked at once or twice, and a mark enters and leaves the stack once.
 */
final class DoubleQuotes {
  private final String text;
  private final int start;
  private final int end;
  private final boolean continues;

  private DoubleQuotes(String text, int start, int end, boolean continues) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.continues = continues;
  }

  /**
   * The stretches of the paragraph {@code [start, end)}, which neither begins nor ends with space.
   *
   * @param continues whether the paragraph before left a quotation open: then a closing mark with
   *     nothing open ends what runs from this paragraph's start
   */
  static Found in(String text, int start, int end, boolean continues) {
    DoubleQuotes quotes = new DoubleQuotes(text, start, end, continues);
    Pass nesting = quotes.new Pass(true);
    if (nesting.depth == 0 || !nesting.nestedStraight) {
      return nesting.found();
    }
    Pass turns = quotes.new Pass(false);
    return turns.depth == 0 ? turns.found() : nesting.found();
  }

  /**
   * What a paragraph holds.
   *
   * @param stretches outermost stretches in text order
   * @param leftOpen whether the last one has no closing mark
   */
  record Found(List<Span> stretches, boolean leftOpen) {}

  /** One reading of the paragraph from left to right. */
  private final class Pass {
    private final boolean nestStraight;
    private final List<Span> closed = new ArrayList<>();
    private int[] open = new int[4];
    private int depth;
    private int shapedOpen;
    private boolean nestedStraight;
    private boolean markSeen;

    Pass(boolean nestStraight) {
      this.nestStraight = nestStraight;
      int at = start;
      while (at < end) {
        int length = Marks.doubleLength(text, at);
        if (length > 0) {
          read(at, length);
          markSeen = true;
        }
        at += Math.max(length, 1);
      }
    }

    private void read(int at, int length) {
      switch (facing(at, length)) {
        case OPENING -> push(at);
        case CLOSING -> close(at, at + length);
        case EITHER -> {
          if (depth > 0) {
            close(at, at + length);
          } else {
            push(at);
          }
        }
      }
    }

    private Marks.Facing facing(int at, int length) {
      char c = text.charAt(at);
      Marks.Facing byNeighbours = Marks.facing(text, at, length);
      char innermost = depth > 0 ? text.charAt(open[depth - 1]) : 0;
      return switch (c) {
        case '\u201C', '\u201F', '\u301D' -> openingShape(innermost, byNeighbours);
        case '\u201E', '\u2018', '`' -> Marks.Facing.OPENING;
        case '\u00AB' -> innermost == '\u00BB' ? Marks.Facing.CLOSING : Marks.Facing.OPENING;
        case '\u2039' -> innermost == '\u203A' ? Marks.Facing.CLOSING : Marks.Facing.OPENING;
        case '\u00BB', '\u203A' -> closingShape(c, innermost, byNeighbours);
        case '\u201D', '\u301E' -> depth > 0 ? Marks.Facing.CLOSING : byNeighbours;
        default -> straight(byNeighbours);
      };
    }

    /**
     * An opening mark closes {@code „}, and what is open where it can only be the wrong way round.
     */
    private Marks.Facing openingShape(char innermost, Marks.Facing byNeighbours) {
      boolean closes =
          innermost == '\u201E'
              ? byNeighbours != Marks.Facing.OPENING
              : innermost != 0 && byNeighbours == Marks.Facing.CLOSING;
      return closes ? Marks.Facing.CLOSING : Marks.Facing.OPENING;
    }

    /** A closing guillemet opens where none of its kind is open and it stands before a word. */
    private Marks.Facing closingShape(char c, char innermost, Marks.Facing byNeighbours) {
      char partner = c == '\u00BB' ? '\u00AB' : '\u2039';
      if (innermost == partner || innermost == c || byNeighbours != Marks.Facing.OPENING) {
        return Marks.Facing.CLOSING;
      }
      return Marks.Facing.OPENING;
    }

    private Marks.Facing straight(Marks.Facing byNeighbours) {
      if (depth > 0 && byNeighbours == Marks.Facing.OPENING) {
        nestedStraight = true;
        return nestStraight ? Marks.Facing.OPENING : Marks.Facing.CLOSING;
      }
      if (depth == 0 && !nestStraight) {
        return Marks.Facing.EITHER;
      }
      return byNeighbours;
    }

    private void push(int at) {
      if (depth == open.length) {
        open = Arrays.copyOf(open, 2 * depth);
      }
      open[depth++] = at;
      shapedOpen += isShaped(at) ? 1 : 0;
    }

    private void close(int at, int markEnd) {
      if (depth == 0) {
        if (continues && !markSeen) {
          closed.add(new Span(start, markEnd));
        }
        return;
      }
      // a shaped mark closes a shaped one, over straight ones left open inside it
      while (isShaped(at) && shapedOpen > 0 && !isShaped(open[depth - 1])) {
        depth--;
      }
      int from = open[--depth];
      shapedOpen -= isShaped(from) ? 1 : 0;
      while (!closed.isEmpty() && closed.get(closed.size() - 1).start() > from) {
        closed.remove(closed.size() - 1);
      }
      closed.add(new Span(from, markEnd));
    }

    private boolean isShaped(int at) {
      char c = text.charAt(at);
      return c != '"' && c != '\'' && c != '\uFF02';
    }

    /**
     * Closed stretches, and those left open: each runs to the next one, the last to the end. One
     * that begins the paragraph goes on in the next by convention, so it takes the whole.
     */
    Found found() {
      if (depth == 0) {
        return new Found(closed, false);
      }
      if (open[0] == start && end > start + Marks.doubleLength(text, start)) {
        return new Found(List.of(new Span(start, end)), true);
      }
      List<Span> all = new ArrayList<>(closed.size() + depth);
      int next = 0;
      for (int i = 0; i < depth; i++) {
        while (next < closed.size() && closed.get(next).start() < open[i]) {
          all.add(closed.get(next++));
        }
        int stop = i + 1 < depth ? open[i + 1] : end;
        if (next < closed.size()) {
          stop = Math.min(stop, closed.get(next).start());
        }
        addUnlessBare(all, open[i], stop);
      }
      all.addAll(closed.subList(next, closed.size()));
      boolean leftOpen = !all.isEmpty() && next == closed.size();
      return new Found(all, leftOpen);
    }

    private void addUnlessBare(List<Span> all, int from, int stop) {
      int to = stop;
      while (to > from && WordChars.isSpace(WordChars.before(text, to))) {
        to--;
      }
      if (to > from + Marks.doubleLength(text, from)) {
        all.add(new Span(from, to));
      }
    }
  }
}
