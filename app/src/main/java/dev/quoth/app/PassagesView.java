package dev.quoth.app;

import dev.quoth.reader.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * Passages in columns: kept or out, kind, why, and as much of the text as fits. On a narrow page
 * the reason stands under the text.
 */
final class PassagesView {
  private static final int INDENT = 2;
  private static final int STATE_COLUMNS = 4;
  private static final int KIND_COLUMNS = 10;
  private static final int GAP = 2;

  /** The reason's share of a wide page's columns; a longer one goes on in the next line. */
  private static final double WHY_SHARE = 0.3;

  private final Page page;

  PassagesView(Page page) {
    this.page = page;
  }

  List<String> lines(List<PassageRun> runs) {
    int widest = runs.stream().mapToInt(run -> DisplayWidth.of(run.why())).max().orElse(0);
    int whyColumns = Math.min(widest, (int) (WHY_SHARE * page.width()));
    List<String> lines = new ArrayList<>();
    for (PassageRun run : runs) {
      if (page.isWide()) {
        addRow(lines, run, whyColumns);
      } else {
        addNarrow(lines, run);
      }
    }
    return lines;
  }

  private void addRow(List<String> lines, PassageRun run, int whyColumns) {
    List<String> why = Wrapper.wrap(run.why(), Math.max(2, whyColumns));
    Line line = head(run);
    int whyStart = line.width();
    if (whyColumns > 0) {
      cell(line, Style.FAINT, why.isEmpty() ? "" : why.get(0), whyColumns);
    }
    lines.add(end(line, run));
    for (int i = 1; i < why.size(); i++) {
      lines.add(page.line().blanks(whyStart).styled(Style.FAINT, why.get(i)).toString());
    }
  }

  private void addNarrow(List<String> lines, PassageRun run) {
    lines.add(end(head(run), run));
    int indent = INDENT + STATE_COLUMNS + GAP;
    for (String why : page.wrap(run.why(), indent)) {
      lines.add(page.line().blanks(indent).styled(Style.FAINT, why).toString());
    }
  }

  private Line head(PassageRun run) {
    Passage passage = run.first();
    Line line = page.line().blanks(INDENT);
    cell(line, passage.kept() ? Style.SURE : Style.FAINT, state(passage), STATE_COLUMNS);
    Style style = passage.kind().isFurniture() ? Style.FURNITURE : Style.INDIRECT;
    cell(line, style, passage.kind().wireName(), KIND_COLUMNS);
    return line;
  }

  private static String state(Passage passage) {
    return passage.kept() ? "kept" : "out";
  }

  private static void cell(Line line, Style style, String value, int columns) {
    line.styled(style, value).blanks(Math.max(0, columns - DisplayWidth.of(value)) + GAP);
  }

  /** The line with as much of the text as fits. */
  private String end(Line line, PassageRun run) {
    String count = run.count() == 1 ? "" : Numbers.counted(run.count(), "passage") + ": ";
    String text = Beginning.of(count + run.first().text(), page.width() - line.width());
    return run.first().kept()
        ? line.plain(text).toString().stripTrailing()
        : line.styled(Style.FAINT, text).toString().stripTrailing();
  }
}
