package dev.quoth.ledger.exchange.parquet;

import static dev.quoth.ledger.exchange.parquet.Column.Type.DATE;
import static dev.quoth.ledger.exchange.parquet.Column.Type.DOUBLE;
import static dev.quoth.ledger.exchange.parquet.Column.Type.INT;
import static dev.quoth.ledger.exchange.parquet.Column.Type.STRING;

import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Attribution;
import dev.quoth.Circumstances;
import dev.quoth.CodePoints;
import dev.quoth.Fragments;
import dev.quoth.Metadata.Field;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes two tables: {@code articles.parquet} and {@code statements.parquet}, whose column {@code
 * article} is the other's {@code id}.
 */
public final class ParquetExporter implements ArticleWriter {
  private static final int DAY = "2031-02-16".length();

  private final boolean text;
  private final Table articles;
  private final Table statements;

  /**
   * @param folder made where it is not there; it may not hold tables yet
   * @param text whether the words of articles go along
   * @throws IOException if the tables cannot be made
   */
  public ParquetExporter(Path folder, boolean text) throws IOException {
    this.text = text;
    Files.createDirectories(folder);
    articles =
        table(
            folder.resolve("articles.parquet"),
            List.of(
                strings("id", "source", "url", "outlet", "headline", "byline", "published"),
                List.of(new Column("published_day", DATE)),
                strings("modified", "language", "section", "text"),
                List.of(new Column("statements", INT))));
    try {
      statements =
          table(
              folder.resolve("statements.parquet"),
              List.of(
                  strings("id", "article", "kind", "content", "cue", "source"),
                  List.of(new Column("content_start", INT), new Column("content_end", INT)),
                  strings("block", "cue_class", "polarity", "within"),
                  List.of(new Column("said_from", DATE), new Column("said_to", DATE)),
                  strings("venue", "venue_kind", "addressee", "speaker", "speaker_type"),
                  strings("speaker_role", "speaker_known", "speaker_by"),
                  List.of(new Column("speaker_confidence", DOUBLE)),
                  strings("spoken_for"),
                  List.of(new Column("confidence", DOUBLE)),
                  strings("codes")));
    } catch (IOException | RuntimeException e) {
      articles.close();
      throw e;
    }
  }

  private static List<Column> strings(String... names) {
    return List.of(names).stream().map(name -> new Column(name, STRING)).toList();
  }

  private static Table table(Path file, List<List<Column>> columns) throws IOException {
    return new Table(
        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)),
        columns.stream().flatMap(List::stream).toList());
  }

  @Override
  public void write(Article article, @Nullable List<Statement> found) throws IOException {
    articles.add(
        article.id(),
        article.source(),
        article.url(),
        article.outlet(),
        article.headline(),
        article.byline(),
        article.published(),
        day(article.published()),
        article.metadata().get(Field.MODIFIED),
        article.language(),
        article.metadata().get(Field.SECTION),
        text ? article.text() : null,
        found == null ? null : found.size());
    if (found != null && !found.isEmpty()) {
      CodePoints codePoints = CodePoints.of(article.text());
      for (Statement statement : found) {
        write(article, statement, codePoints);
      }
    }
  }

  private static @Nullable LocalDate day(@Nullable String published) {
    if (published == null || published.length() < DAY) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, DAY));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void write(Article article, Statement statement, CodePoints codePoints)
      throws IOException {
    Attribution attribution = statement.attribution();
    List<Span> content = attribution.content();
    Circumstances circumstances = statement.circumstances();
    Said said = circumstances.said();
    Venue venue = circumstances.venue();
    Span addressee = circumstances.addressee();
    Speaker speaker = statement.speaker();
    statements.add(
        statement.id(),
        article.id(),
        statement.kind().wireName(),
        words(content, article),
        words(attribution.cue(), article),
        words(attribution.source(), article),
        codePoints.fromUtf16(content.get(0).start()),
        codePoints.fromUtf16(content.get(content.size() - 1).end()),
        statement.block().wireName(),
        statement.cueClass().wireName(),
        circumstances.polarity().wireName(),
        statement.within(),
        said == null ? null : said.from(),
        said == null ? null : said.to(),
        venue == null ? null : venue.name(),
        venue == null ? null : venue.kind().wireName(),
        addressee == null ? null : words(List.of(addressee), article),
        speaker == null ? null : speaker.names(),
        speaker == null ? null : speaker.actor().type().wireName(),
        speaker == null || speaker.role() == null ? null : speaker.role().words(),
        speaker == null ? null : speaker.actor().known(),
        speaker == null ? null : speaker.by().wireName(),
        speaker == null ? null : speaker.confidence(),
        speaker == null || speaker.spokenFor() == null ? null : speaker.spokenFor().name(),
        statement.confidence(),
        codes(statement));
  }

  private @Nullable String words(List<Span> spans, Article article) {
    return text && !spans.isEmpty() ? Fragments.join(spans, article.text()) : null;
  }

  private static @Nullable String codes(Statement statement) {
    return statement.codes().isEmpty()
        ? null
        : statement.codes().entrySet().stream()
            .map(code -> code.getKey() + ": " + code.getValue())
            .collect(Collectors.joining("; "));
  }

  /** Rows come out by groups. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    try (articles) {
      statements.close();
    }
  }
}
