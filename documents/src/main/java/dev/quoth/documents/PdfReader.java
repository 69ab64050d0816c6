package dev.quoth.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the lines of a PDF in their order, with their places and sizes, which tell paragraphs and
 * headings and which Tika's own parser does not hand on.
 */
final class PdfReader extends PDFTextStripper {
  private static final double MOSTLY = 0.8;

  private final Budget budget;
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<Float, Integer> sizes = new HashMap<>();
  private int letters;
  private int boldLetters;
  private float left;
  private float right;
  private float y;

  private PdfReader(Limits limits) {
    this.budget = new Budget(limits);
  }

  /**
   * @throws IOException if the document is damaged; caused by a {@link LimitException} if it is too
   *     large or takes too long
   */
  static List<PdfLine> lines(PDDocument document, Limits limits) throws IOException {
    PdfReader reader = new PdfReader(limits);
    reader.writeText(document, Writer.nullWriter());
    reader.endLine();
    return reader.lines;
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) throws IOException {
    try {
      budget.spend(words.length());
    } catch (LimitException e) {
      throw new IOException(e);
    }
    text.append(words);
    for (TextPosition position : positions) {
      add(position);
    }
  }

  private void add(TextPosition position) {
    if (letters == 0) {
      left = position.getXDirAdj();
      right = left;
    }
    left = Math.min(left, position.getXDirAdj());
    right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
    y = position.getYDirAdj();
    sizes.merge(Math.round(2 * position.getFontSizeInPt()) / 2f, 1, Integer::sum);
    letters++;
    boldLetters += isBold(position.getFont()) ? 1 : 0;
  }

  private static boolean isBold(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    return name.contains("bold") || name.contains("black") || name.contains("heavy");
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String words = text.toString().strip().replaceAll("\\s+", " ");
    if (!words.isEmpty() && letters > 0) {
      float size =
          sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      boolean bold = boldLetters >= MOSTLY * letters;
      lines.add(new PdfLine(words, getCurrentPageNo(), left, right, y, size, bold));
    }
    text.setLength(0);
    sizes.clear();
    letters = 0;
    boldLetters = 0;
  }
}
