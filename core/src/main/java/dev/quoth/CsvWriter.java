package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement a row as RFC 4180 has it: lines end in CRLF, cells with a comma, a quotation
 * mark or a line end are quoted.
 *
 * <p>Against formula injection it follows OWASP: a text cell that starts with a character by which
 * a spreadsheet recognises a formula is led by an apostrophe.
 */
final class CsvWriter implements ArticleWriter {
  static final String HEADER =
      "file,article,headline,statement,kind,source,cue,content,start,end,"
          + "block,cueClass,within,confidence,polarity,saidFrom,saidTo,venue,"
          + "speaker,speakerType,speakerRole,speakerBy,speakerConfidence,spokenFor,speakerId,"
          + "codes";

  private static final String LINE_END = "\r\n";

  private final Writer out;
  private final boolean withText;

  CsvWriter(OutputStream out) throws IOException {
    this(out, true);
  }

  /**
   * @param withText whether the cells for words of the article are filled
   */
  CsvWriter(OutputStream out, boolean withText) throws IOException {
    this.withText = withText;
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.out.write(HEADER + LINE_END);
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    if (statements == null || statements.isEmpty()) {
      return;
    }
    CodePoints codePoints = CodePoints.of(article.text());
    for (Statement statement : statements) {
      writeRow(article, statement, codePoints);
    }
  }

  private void writeRow(Article article, Statement statement, CodePoints codePoints)
      throws IOException {
    Attribution attribution = statement.attribution();
    List<Span> content = attribution.content();
    text(article.source());
    text(article.id());
    text(article.headline());
    text(statement.id());
    text(statement.kind().wireName());
    words(attribution.source(), article.text());
    words(attribution.cue(), article.text());
    words(content, article.text());
    plain(Integer.toString(codePoints.fromUtf16(content.get(0).start())));
    plain(Integer.toString(codePoints.fromUtf16(content.get(content.size() - 1).end())));
    text(statement.block().wireName());
    text(statement.cueClass().wireName());
    text(statement.within());
    plain(WireNumbers.probability(statement.confidence()));
    Circumstances circumstances = statement.circumstances();
    text(circumstances.polarity().wireName());
    Said said = circumstances.said();
    text(said == null || said.from() == null ? null : said.from().toString());
    text(said == null || said.to() == null ? null : said.to().toString());
    text(circumstances.venue() == null ? null : circumstances.venue().name());
    writeSpeaker(statement.speaker());
    out.write(CsvCell.of(codes(statement.codes())));
    out.write(LINE_END);
  }

  private void writeSpeaker(@Nullable Speaker speaker) throws IOException {
    if (speaker == null) {
      out.write(",,,,,,,");
      return;
    }
    text(speaker.names());
    text(speaker.actor().type().wireName());
    text(speaker.role() == null ? null : speaker.role().words());
    text(speaker.by().wireName());
    plain(WireNumbers.probability(speaker.confidence()));
    text(speaker.spokenFor() == null ? null : speaker.spokenFor().name());
    text(speaker.actor().id());
  }

  private static String codes(Map<String, String> codes) {
    return codes.entrySet().stream()
        .map(code -> code.getKey() + ": " + code.getValue())
        .collect(Collectors.joining("; "));
  }

  private void words(List<Span> spans, String text) throws IOException {
    text(withText ? Fragments.join(spans, text) : null);
  }

  private void text(@Nullable String value) throws IOException {
    plain(CsvCell.of(value));
  }

  private void plain(String cell) throws IOException {
    out.write(cell);
    out.write(',');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
