package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.reader.Passage;
import dev.quoth.reader.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * How an article was read: what is known of it and from where, then what its source holds in the
 * order of the page, kept or left out, with the reason and the beginning of the text.
 *
 * <p>Passages that were left out and are nothing in particular, which a page has by the dozen, are
 * one line for each run of them.
 */
final class ExplainView {
  private static final int INDENT = 2;

  private final Page page;

  ExplainView(Page page) {
    this.page = page;
  }

  List<String> lines(Reading reading) {
    Article article = reading.article();
    List<String> lines = new ArrayList<>(new HeadingView(page).title(article));
    lines.add("");
    lines.addAll(new OriginsView(page).lines(article));
    lines.add("");
    List<PassageRun> runs = PassageRun.of(reading.passages());
    if (runs.isEmpty()) {
      lines.add(
          page.line().blanks(INDENT).styled(Style.FAINT, "no account of passages").toString());
      return lines;
    }
    lines.addAll(new PassagesView(page).lines(runs));
    lines.add("");
    for (String line : page.wrap(summary(reading.passages()), INDENT)) {
      lines.add(page.line().blanks(INDENT).styled(Style.FAINT, line).toString());
    }
    return lines;
  }

  private static String summary(List<Passage> passages) {
    long kept = passages.stream().filter(Passage::kept).count();
    return Numbers.counted(passages.size(), "passage")
        + ": "
        + Numbers.grouped(kept)
        + " kept, "
        + Numbers.grouped(passages.size() - kept)
        + " left out";
  }
}
