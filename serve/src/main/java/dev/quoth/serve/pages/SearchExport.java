package dev.quoth.serve.pages;

import dev.quoth.ArticleWriter;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.exchange.ExportFormat;
import dev.quoth.ledger.search.Found;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes all that a search finds, in a format for other programs: the statements that were found
 * and no others, each with its article, in the order in which the first of each article is shown.
 *
 * <p>All is looked for before anything is sent. What fails later breaks the answer off, so that
 * half a file is not taken for a whole one.
 */
final class SearchExport {
  private final Ledger ledger;

  SearchExport(Ledger ledger) {
    this.ledger = ledger;
  }

  Route route() {
    return Route.get("/search/export", this::export);
  }

  private Answer export(Request request) {
    ExportFormat format =
        ExportFormat.of(request.queryOrEmpty("to"))
            .orElseThrow(() -> Refusal.badRequest("There is no format of that name."));
    SearchTerms terms = terms(request);
    if (terms.after() != null) {
      throw Refusal.badRequest("A file has all that is found; it does not go on from any answer.");
    }
    Found found = ledger.found(terms.asked(), !terms.each());
    return Answer.stream("application/octet-stream", out -> write(found, format, out))
        .asFile("statements." + format.extension());
  }

  private static SearchTerms terms(Request request) {
    try {
      return SearchTerms.of(request);
    } catch (QueryException e) {
      throw Refusal.badRequest("The query cannot be read: " + e.getMessage() + ".");
    }
  }

  private static void write(Found found, ExportFormat format, OutputStream out) throws IOException {
    WholeOnly file = new WholeOnly(out);
    try (ArticleWriter writer = format.open(file, true)) {
      try {
        found.forEach((article, statements) -> writer.write(article.article(), statements));
      } catch (IOException | RuntimeException | Error e) {
        file.giveUp(); // closing the writer is to remove what it has set aside, and write no end
        throw e;
      }
    }
  }

  /** Gets no end where what comes before it is not whole. */
  private static final class WholeOnly extends FilterOutputStream {
    private boolean givenUp;

    WholeOnly(OutputStream out) {
      super(out);
    }

    void giveUp() {
      givenUp = true;
    }

    @Override
    public void write(int one) throws IOException {
      if (!givenUp) {
        out.write(one);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (!givenUp) {
        out.write(bytes, from, count);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!givenUp) {
        out.flush();
      }
    }

    /** The end of a file is not the end of the answer, which belongs to the server. */
    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
