package dev.quoth.serve.pages;

import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The search: what was found, by what it can be narrowed, and files of all of it. */
final class SearchPage {
  static final int PAGE = 25;
  private static final List<String> FORMATS =
      List.of("csv", "jsonl", "brat", "web-annotation", "schema-org", "xmi", "qdpx", "dna");

  private final Desk desk;
  private final Views views;

  SearchPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param typed the query as it was typed
   * @param total how many were found, in words
   * @param each whether statements that report the same are shown each
   * @param otherEach the address of the other way
   * @param problem null where the query can be read
   */
  record View(
      String typed,
      String total,
      boolean fuzzy,
      boolean each,
      String otherEach,
      List<Narrowing.Chip> chips,
      List<Narrowing.Group> groups,
      Histogram histogram,
      Lines lines,
      List<File> files,
      @Nullable Problem problem) {}

  /**
   * A stretch of what was found.
   *
   * @param more address of those that follow, as a page; null where none do
   * @param morePart the same as part of a page; null if and only if the other is
   * @param cut whether there are others behind the last, which no page shows
   */
  record Lines(
      List<StatementLine> found, @Nullable String more, @Nullable String morePart, boolean cut) {}

  /** A file of all that was found. */
  record File(String format, String link) {}

  /**
   * What is wrong with a query.
   *
   * @param pointer the query, and a mark below the character at which it goes wrong
   */
  record Problem(String sentence, String pointer, int at) {}

  List<Route> routes() {
    return List.of(Route.get("/search", this::show), Route.get("/search/more", this::more));
  }

  private Answer show(Request request) {
    View view;
    try {
      view = found(SearchTerms.of(request));
    } catch (QueryException e) {
      view = wrong(request, e);
    }
    String title = view.typed().isEmpty() ? "All statements" : view.typed();
    return views.page(request, title, Frame.Section.SEARCH, "search", view);
  }

  private Answer more(Request request) {
    try {
      SearchTerms terms = SearchTerms.of(request);
      return views.part("lines", lines(terms, search(terms, false)));
    } catch (QueryException e) {
      throw Refusal.badRequest("The query cannot be read: " + e.getMessage() + ".");
    }
  }

  private Hits search(SearchTerms terms, boolean facets) {
    try {
      return desk.ledger()
          .search(new Search(terms.asked(), PAGE, terms.after(), facets, !terms.each()));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("This address does not go on from any answer: " + e.getMessage());
    }
  }

  private View found(SearchTerms terms) {
    Hits hits = search(terms, true);
    return new View(
        terms.typed(),
        total(hits),
        hits.fuzzy(),
        terms.each(),
        terms.withEach(!terms.each()),
        Narrowing.chips(terms),
        Narrowing.groups(terms, hits.facets()),
        Histogram.of(terms, hits.days()),
        lines(terms, hits),
        FORMATS.stream().map(format -> new File(format, terms.export(format))).toList(),
        null);
  }

  static Lines lines(SearchTerms terms, Hits hits) {
    String cursor = hits.cursor();
    return new Lines(
        StatementLine.of(hits.hits()),
        cursor == null ? null : terms.following("/search", cursor),
        cursor == null ? null : terms.following("/search/more", cursor),
        cursor == null && hits.more());
  }

  static String total(Hits hits) {
    String number = String.format(Locale.ROOT, "%,d", hits.total());
    return (hits.more() ? "more than " : "")
        + number
        + (hits.total() == 1 ? " statement" : " statements");
  }

  private static View wrong(Request request, QueryException e) {
    return new View(
        request.queryOrEmpty("q"),
        "",
        false,
        SearchTerms.isEach(request),
        "",
        List.of(),
        List.of(),
        new Histogram(List.of(), 0, "", "", ""),
        new Lines(List.of(), null, null, false),
        List.of(),
        new Problem(String.valueOf(e.getMessage()), e.pointer(), e.at() + 1));
  }
}
