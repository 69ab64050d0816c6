package dev.quoth.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

  private RunningLines() {}

  static List<Piece> without(List<Piece> blocks) {
    Map<Integer, List<String>> pages = new TreeMap<>();
    for (Piece block : blocks) {
      List<String> lines = pages.computeIfAbsent(block.page(), page -> new ArrayList<>());
      lines.addAll(List.of(block.text().split("\n")));
    }
    Map<Integer, Set<Integer>> drop = repeated(pages);
    List<Piece> kept = new ArrayList<>();
    Map<Integer, Integer> lineOfPage = new HashMap<>();
    for (Piece block : blocks) {
      StringBuilder text = new StringBuilder();
      Set<Integer> dropped = drop.getOrDefault(block.page(), Set.of());
      for (String line : block.text().split("\n")) {
        int number = lineOfPage.merge(block.page(), 1, Integer::sum) - 1;
        if (!dropped.contains(number)) {
          text.append(text.length() == 0 ? "" : "\n").append(line);
        }
      }
      if (!text.toString().isBlank()) {
        kept.add(block.withText(text.toString()));
      }
    }
    return kept;
  }

  /** For each page the indices of its lines that are repeated. */
  private static Map<Integer, Set<Integer>> repeated(Map<Integer, List<String>> pages) {
    Map<String, Set<Integer>> heads = new HashMap<>();
    Map<String, Set<Integer>> feet = new HashMap<>();
    pages.forEach(
        (page, lines) -> {
          for (int i = 0; i < Math.min(EDGE, lines.size()); i++) {
            heads.computeIfAbsent(shape(lines.get(i)), s -> new HashSet<>()).add(page);
            String foot = shape(lines.get(lines.size() - 1 - i));
            feet.computeIfAbsent(foot, s -> new HashSet<>()).add(page);
          }
        });
    Map<Integer, Set<Integer>> drop = new HashMap<>();
    pages.forEach(
        (page, lines) -> {
          Set<Integer> dropped = drop.computeIfAbsent(page, p -> new HashSet<>());
          int size = lines.size();
          // From the edge inwards: what stands behind a line of the text is of the text.
          for (int i = 0; i < Math.min(EDGE, size); i++) {
            if (!isRunning(heads.get(shape(lines.get(i))), pages.size())) {
              break;
            }
            dropped.add(i);
          }
          for (int i = size - 1; i >= Math.max(0, size - EDGE); i--) {
            if (!isRunning(feet.get(shape(lines.get(i))), pages.size())) {
              break;
            }
            dropped.add(i);
          }
        });
    return drop;
  }

  private static boolean isRunning(@org.jspecify.annotations.Nullable Set<Integer> on, int pages) {
    if (on == null || on.size() < 2) {
      return false;
    }
    long even = on.stream().filter(page -> page % 2 == 0).count();
    boolean oneSide = even == 0 || even == on.size();
    return 2 * on.size() >= pages || (oneSide && 4 * on.size() >= pages);
  }

  private static String shape(String line) {
    return line.strip().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }
}
