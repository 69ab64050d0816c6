package dev.quoth.app;

import dev.quoth.Span;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows to people what a search found. */
final class SearchView {
  private static final int INDENT = 2;
  private static final int SHORT_ID = 8;

  private final Page page;

  SearchView(Page page) {
    this.page = page;
  }

  /**
   * The answer, in lines.
   *
   * @param hits what was found
   */
  List<String> lines(Hits hits) {
    List<String> lines = new ArrayList<>();
    if (hits.hits().isEmpty()) {
      lines.add("nothing found");
      return lines;
    }
    if (hits.fuzzy()) {
      lines.add(page.paint(Style.FAINT, "no statement has these words; these have most of them"));
      lines.add("");
    }
    for (Hit hit : hits.hits()) {
      add(hit, lines);
      lines.add("");
    }
    addFacets(hits, lines);
    lines.add(page.paint(Style.FAINT, total(hits)));
    if (hits.cursor() != null) {
      lines.add(page.paint(Style.FAINT, "more by --after " + hits.cursor()));
    }
    return lines;
  }

  private void add(Hit hit, List<String> lines) {
    String speakers = String.join("; ", hit.speakers());
    String said = hit.sourceWords();
    String who =
        speakers.isEmpty()
            ? said
            : speakers.equals(said) || said.isEmpty() ? speakers : said + " (" + speakers + ")";
    String head = Safe.line(who.isEmpty() ? "(no source)" : who);
    page.wrap(head, 0).forEach(line -> lines.add(page.paint(Style.SPEAKER, line)));
    page.wrap(marked(hit), INDENT).forEach(line -> lines.add(" ".repeat(INDENT) + line));
    List<String> facts = new ArrayList<>();
    facts.add(hit.statementId().substring(0, Math.min(SHORT_ID, hit.statementId().length())));
    facts.add(hit.kind());
    if (!hit.review().equals("none")) {
      facts.add(hit.review());
    }
    addIfKnown(facts, hit.outlet());
    addIfKnown(facts, hit.published() == null ? null : day(hit.published()));
    addIfKnown(facts, hit.headline());
    if (hit.elsewhere() > 0) {
      facts.add("the same in " + Numbers.counted(hit.elsewhere(), "other statement"));
    }
    for (String line : page.wrapFacts(facts, INDENT)) {
      lines.add(page.line().blanks(INDENT).styled(Style.FAINT, line).toString());
    }
  }

  /** The content with marks around what was looked for, as far as one sees them without colours. */
  private static String marked(Hit hit) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Span span : hit.highlights()) {
      text.append(hit.content(), at, span.start()).append('[');
      text.append(hit.content(), span.start(), span.end()).append(']');
      at = span.end();
    }
    return Safe.line(text.append(hit.content(), at, hit.content().length()).toString());
  }

  private void addFacets(Hits hits, List<String> lines) {
    for (Hits.Facet facet : Hits.Facet.values()) {
      List<Hits.Count> counts = hits.facets().getOrDefault(facet, List.of());
      if (!counts.isEmpty()) {
        List<String> values = new ArrayList<>();
        for (Hits.Count count : counts) {
          values.add(Safe.line(count.value()) + " " + Numbers.grouped(count.number()));
        }
        lines.add(facet.name().toLowerCase(Locale.ROOT));
        page.wrapFacts(values, INDENT).forEach(line -> lines.add(" ".repeat(INDENT) + line));
      }
    }
    if (!hits.facets().isEmpty()) {
      lines.add("");
    }
  }

  private static String total(Hits hits) {
    return (hits.more() ? "more than " : "") + Numbers.counted(hits.total(), "statement");
  }

  private static void addIfKnown(List<String> facts, @Nullable String fact) {
    if (fact != null && !fact.isBlank()) {
      facts.add(Safe.line(fact));
    }
  }

  private static String day(String published) {
    return published.substring(0, Math.min(10, published.length()));
  }
}
