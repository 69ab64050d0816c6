package dev.quoth.lab.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.lab.bench.Rounds.Spread;
import dev.quoth.lab.bench.WholeWay.Found;
import dev.quoth.lab.bench.WholeWay.Result;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells how fast web pages are read, in words and in JSON. */
final class PagesReport {
  private final PrintWriter out;
  private final ObjectNode figures;

  /**
   * @param figures where the figures go that are also printed
   */
  PagesReport(PrintWriter out, ObjectNode figures) {
    this.out = out;
    this.figures = figures;
  }

  void pages(Pages pages) {
    print(
        "pages    %,d with %.1f MB; %d more that cannot be read are left out",
        pages.pages().size(), pages.bytes() / 1e6, pages.unreadable());
    figures
        .put("count", pages.pages().size())
        .put("bytes", pages.bytes())
        .put("unreadable", pages.unreadable());
  }

  void race(Pages pages, Rounds rounds) {
    int n = pages.pages().size();
    long bytes = pages.bytes();
    print("");
    print("1 thread, page by page in turn, median of %d rounds", rounds.rounds().size());
    speed("jsoup's bare parse", rounds.parsed(n), rounds.parsed(bytes));
    speed("the reader", rounds.read(n), rounds.read(bytes));
    Spread ratio = rounds.ratio();
    print(
        "  %9.2f times the bare parse's time is the reader's (%.2f to %.2f)",
        ratio.median(), ratio.least(), ratio.most());
    ObjectNode node = figures.putObject("reader").put("rounds", rounds.rounds().size());
    put(node, "parse_pages_per_second", rounds.parsed(n));
    put(node, "parse_bytes_per_second", rounds.parsed(bytes));
    put(node, "read_pages_per_second", rounds.read(n));
    put(node, "read_bytes_per_second", rounds.read(bytes));
    put(node, "ratio", ratio);
  }

  private void speed(String what, Spread pages, Spread bytes) {
    print(
        "  %,9.1f pages/s (%,.1f to %,.1f), %,.2f MB/s: %s",
        pages.median(), pages.least(), pages.most(), bytes.median() / 1e6, what);
  }

  void wholeWay(int threads, Archive archive, Result result) {
    Found found = result.found();
    Spread pages = result.perSecond(found.articles());
    int passes = result.passSeconds().size();
    print("");
    print(
        "%d %s, from a WARC of %,d pages with %.1f MB, packed to %.1f MB, to statements",
        threads,
        threads == 1 ? "thread" : "threads",
        found.articles(),
        archive.pages().bytes() / 1e6,
        archive.packed().length / 1e6);
    print(
        "  %,9.1f pages/s, %s (%,.1f to %,.1f)",
        pages.median(),
        passes == 1 ? "of one pass" : "median of " + passes + " passes",
        pages.least(),
        pages.most());
    print(
        "  %,9.2f MB/s of pages unpacked",
        result.perSecond(archive.pages().bytes()).median() / 1e6);
    print("  %,9.0f words/s of the English articles", result.perSecond(found.words()).median());
    print(
        "  %,9d statements a pass, in %,d English articles with %,d words",
        found.statements(), found.english(), found.words());
    ObjectNode node =
        figures
            .withArray("whole_way")
            .addObject()
            .put("threads", threads)
            .put("passes", passes)
            .put("pages", found.articles())
            .put("english", found.english())
            .put("bytes", archive.pages().bytes())
            .put("packed_bytes", archive.packed().length)
            .put("words", found.words())
            .put("statements", found.statements());
    put(node, "pages_per_second", pages);
    put(node, "bytes_per_second", result.perSecond(archive.pages().bytes()));
    put(node, "words_per_second", result.perSecond(found.words()));
  }

  private static void put(ObjectNode node, String name, Spread spread) {
    node.putObject(name)
        .put("median", spread.median())
        .put("least", spread.least())
        .put("most", spread.most());
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
