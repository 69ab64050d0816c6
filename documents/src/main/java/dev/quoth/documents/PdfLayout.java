package dev.quoth.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the text of a PDF is set, by what is most common.
 *
 * @param size of the letters of the running text
 * @param bold whether the running text is bold
 * @param leading from one line to the next
 * @param width of a full line
 */
record PdfLayout(float size, boolean bold, float leading, float width) {
  private static final double FULL = 0.8;

  static PdfLayout of(List<PdfLine> lines) {
    Map<Float, Integer> sizes = new HashMap<>();
    int letters = 0;
    int bold = 0;
    for (PdfLine line : lines) {
      sizes.merge(line.size(), line.text().length(), Integer::sum);
      letters += line.text().length();
      bold += line.bold() ? line.text().length() : 0;
    }
    float size = commonest(sizes, 10);
    return new PdfLayout(size, 2 * bold > letters, leading(lines, size), width(lines, size));
  }

  private static float leading(List<PdfLine> lines, float size) {
    Map<Float, Integer> gaps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > size / 2 && gap < 3 * size) {
        gaps.merge(Math.round(2 * gap) / 2f, 1, Integer::sum);
      }
    }
    return commonest(gaps, 1.2f * size);
  }

  /** That which one in five lines has or exceeds. */
  private static float width(List<PdfLine> lines, float size) {
    List<Float> widths = new ArrayList<>();
    lines.stream().filter(line -> line.size() == size).forEach(line -> widths.add(line.width()));
    widths.sort(Comparator.naturalOrder());
    return widths.isEmpty() ? 0 : widths.get((int) (FULL * (widths.size() - 1)));
  }

  /** The smaller one of two that are as common. */
  private static float commonest(Map<Float, Integer> counts, float otherwise) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Float, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Float, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
