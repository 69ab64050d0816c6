package dev.quoth.serve.pages;

import dev.quoth.ArticleWriter;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.exchange.ExportFormat;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes all that a search shows, on this page and those that follow, in a format for other
 * programs: the statements that were found and no others, each with its article.
 */
final class SearchExport {
  private static final int AT_ONCE = 500;

  private final Ledger ledger;

  SearchExport(Ledger ledger) {
    this.ledger = ledger;
  }

  Route route() {
    return Route.get("/search/export", this::export);
  }

  private Answer export(Request request) {
    String name = request.queryOrEmpty("to");
    ExportFormat format =
        ExportFormat.of(name)
            .orElseThrow(() -> Refusal.badRequest("There is no format of that name."));
    SearchTerms terms = terms(request);
    return Answer.stream("application/octet-stream", out -> write(terms, format, out))
        .asFile("statements." + format.extension());
  }

  private static SearchTerms terms(Request request) {
    try {
      return SearchTerms.of(request);
    } catch (QueryException e) {
      throw Refusal.badRequest("The query cannot be read: " + e.getMessage() + ".");
    }
  }

  private void write(SearchTerms terms, ExportFormat format, OutputStream out) throws IOException {
    try (ArticleWriter writer = format.open(new Unclosed(out), true)) {
      for (Map.Entry<String, Set<String>> article : found(terms).entrySet()) {
        StoredArticle stored = ledger.article(article.getKey()).orElse(null);
        if (stored != null) {
          writer.write(stored.article(), chosen(stored, article.getValue()));
        }
      }
    }
  }

  /** Ids of statements by those of their articles, in the order in which they are shown. */
  private Map<String, Set<String>> found(SearchTerms terms) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    String cursor = terms.after();
    do {
      Hits hits = ledger.search(new Search(terms.asked(), AT_ONCE, cursor, false, !terms.each()));
      for (Hit hit : hits.hits()) {
        found.computeIfAbsent(hit.articleId(), id -> new LinkedHashSet<>()).add(hit.statementId());
      }
      cursor = hits.cursor();
    } while (cursor != null);
    return found;
  }

  private static List<Statement> chosen(StoredArticle stored, Set<String> ids) {
    return stored.statements().stream()
        .filter(each -> !each.deleted())
        .map(StoredStatement::statement)
        .filter(statement -> ids.contains(statement.id()))
        .toList();
  }

  /** The end of a file is not the end of the answer, which belongs to the server. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
