package dev.quoth.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds and leaves out the lines that pages repeat at their head or foot: titles, names, numbers of
 * pages.
 *
 * <p>Two lines are the same if they differ in digits only. One is repeated if it stands at the edge
 * of at least two pages and of half of all, or of half of the even or of the odd ones, which books
 * set apart.
 */
final class RunningLines {
  /** Lines looked at from the head and from the foot of a page. */
  private static final int EDGE = 3;

  private final Map<Integer, List<PdfLine>> pages = new TreeMap<>();
  private final Map<String, Set<Integer>> heads = new HashMap<>();
  private final Map<String, Set<Integer>> feet = new HashMap<>();

  private RunningLines() {}

  static List<PdfLine> without(List<PdfLine> lines) {
    return new RunningLines().kept(lines);
  }

  private List<PdfLine> kept(List<PdfLine> lines) {
    for (PdfLine line : lines) {
      pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line);
    }
    pages.forEach(this::noteEdges);
    List<PdfLine> kept = new ArrayList<>();
    pages.values().forEach(page -> kept.addAll(page.subList(begin(page), end(page))));
    return kept;
  }

  private void noteEdges(int number, List<PdfLine> page) {
    for (int i = 0; i < Math.min(EDGE, page.size()); i++) {
      note(heads, page.get(i), number);
      note(feet, page.get(page.size() - 1 - i), number);
    }
  }

  private static void note(Map<String, Set<Integer>> edges, PdfLine line, int page) {
    edges.computeIfAbsent(shape(line), shape -> new HashSet<>()).add(page);
  }

  /** From the edge inwards: what stands behind a line of the text is of the text. */
  private int begin(List<PdfLine> page) {
    int begin = 0;
    while (begin < Math.min(EDGE, page.size()) && isRunning(heads.get(shape(page.get(begin))))) {
      begin++;
    }
    return begin;
  }

  private int end(List<PdfLine> page) {
    int end = page.size();
    int least = Math.max(begin(page), page.size() - EDGE);
    while (end > least && isRunning(feet.get(shape(page.get(end - 1))))) {
      end--;
    }
    return end;
  }

  private boolean isRunning(@Nullable Set<Integer> on) {
    if (on == null || on.size() < 2) {
      return false;
    }
    long even = on.stream().filter(page -> page % 2 == 0).count();
    boolean oneSide = even == 0 || even == on.size();
    return 2 * on.size() >= pages.size() || (oneSide && 4 * on.size() >= pages.size());
  }

  private static String shape(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
