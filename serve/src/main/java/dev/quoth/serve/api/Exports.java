package dev.quoth.serve.api;

import dev.quoth.ArticleWriter;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.exchange.ExportFormat;
import dev.quoth.ledger.exchange.HistoryFile;
import dev.quoth.ledger.exchange.StandingLines;
import dev.quoth.ledger.exchange.parquet.ParquetExporter;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ledger holds, for other programs, in every format that it exports. */
final class Exports {
  private static final String TAG = "exports";
  private static final String PARQUET = "parquet";
  private static final int BUFFER = 1 << 16;
  private static final List<String> FORMATS =
      Stream.concat(
              Stream.of(ExportFormat.values()).map(ExportFormat::wireName), Stream.of(PARQUET))
          .toList();

  private final Desk desk;

  Exports(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(whole(), export());
  }

  private Endpoint whole() {
    return new Endpoint(
        Operations.get(Api.BASE + "/exports/ledger", "exportLedger", "The whole ledger")
            .in(TAG)
            .telling(
                "A revision a line, with the articles as they came in and what coders decided"
                    + " blind, of which `quoth import` makes the same ledger again.")
            .with(Parameters.TEXT)
            .needing(Role.ADMIN)
            .gives(200, "The file.", Content.of(Content.NDJSON))
            .end(),
        call ->
            Answer.stream(
                    Content.NDJSON,
                    out -> {
                      try (OutputStream file = new Unclosed(out)) {
                        HistoryFile.write(desk.ledger(), file, withText(call));
                      }
                    })
                .asFile("ledger.jsonl"));
  }

  private static boolean withText(Call call) {
    return !Boolean.FALSE.equals(call.parameters().get("text"));
  }

  private Endpoint export() {
    return new Endpoint(
        Operations.get(
                Api.BASE + "/exports/{format}", "export", "Articles and statements as a file")
            .in(TAG)
            .telling(
                "All that stand, neither deleted nor rejected; with a query the statements that it"
                    + " finds and no others, each with its article, however many. Written as it is read, so that"
                    + " a failure breaks the connection off. Tables of `parquet` come in a zip.")
            .with(
                Parameter.path("format", "What it is written as", Parameters.oneOf(FORMATS)),
                Parameters.QUERY,
                Parameter.query(
                    "each",
                    "Whether each of those that report the same is wanted, and not only the first;"
                        + " matters with a query alone",
                    Parameters.flag()),
                Parameters.TEXT)
            .gives(
                new Outcome(
                    200,
                    "The file.",
                    List.of(Content.of(Content.FILE)),
                    Map.of("Content-Disposition", "how the file is best named")))
            .end(),
        this::export);
  }

  private Answer export(Call call) {
    @Nullable Query query = Searches.given(call.text("q"));
    boolean once = !call.flag("each");
    String name = call.need("format");
    boolean text = withText(call);
    ExportFormat format = ExportFormat.of(name).orElse(null);
    Answer answer =
        Answer.stream(
            Content.FILE,
            out -> {
              if (format == null) {
                ZippedTables.write(
                    out, folder -> fill(new ParquetExporter(folder, text), query, once));
              } else {
                OutputStream file = new Unclosed(new BufferedOutputStream(out, BUFFER));
                fill(format.open(file, text), query, once);
              }
            });
    return answer.asFile("statements." + (format == null ? "zip" : format.extension()));
  }

  private void fill(ArticleWriter to, @Nullable Query query, boolean once) throws IOException {
    StandingLines lines = new StandingLines(desk.ledger());
    try (ArticleWriter writer = to) {
      if (query == null) {
        desk.ledger().articles(article -> write(writer, lines, article));
      } else {
        desk.ledger()
            .found(query, once)
            .forEach((article, found) -> writer.write(lines.of(article.article(), found)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(ArticleWriter writer, StandingLines lines, StoredArticle article) {
    if (article.deleted()) {
      return;
    }
    try {
      writer.write(lines.of(article.article(), Articles.standing(article)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The end of a file is not the end of the answer, which belongs to the server. */
  static final class Unclosed extends FilterOutputStream {
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
