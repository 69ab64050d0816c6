package dev.quoth.serve.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.adding.Extraction;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.Payload;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds who says what in what is sent, and keeps nothing. */
final class Extractions {
  private static final String TAG = "extraction";
  private static final long MOST_BYTES = 16L << 20;
  private static final long PATIENCE_SECONDS = 20;

  private final Extraction extraction;
  private final Semaphore places;

  /**
   * @param atOnce how many are worked on at the same time
   */
  Extractions(Extraction extraction, int atOnce) {
    this.extraction = extraction;
    places = new Semaphore(atOnce, true);
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            Operations.changing(
                    Method.POST, Api.BASE + "/extract", "extract", "Find who says what in a text")
                .in(TAG)
                .telling(
                    "Keeps nothing. Of a text, a page or an object the answer is one article on the"
                        + " wire. Of lines of JSON, an object each, the answer is a line each, in"
                        + " their order, as they are worked on; of what cannot be read a problem"
                        + " with the line that it is of.")
                .needing(Role.VIEWER)
                .taking(
                    new Payload(
                        "The text, up to 16 MiB.",
                        List.of(
                            Content.of("text/plain"),
                            Content.of("text/html"),
                            Content.json(Documents.DOCUMENT.schema()),
                            Content.lines(new Schema.Anything())),
                        MOST_BYTES))
                .gives(
                    new Outcome(
                        200,
                        "The article, or articles, on the wire.",
                        List.of(
                            Content.json(Wire.ARTICLE),
                            Content.lines(
                                new Schema.Either(List.of(Wire.ARTICLE, Problem.SHAPE.schema())))),
                        Map.of()))
                .refuses(ProblemKind.TOO_MANY, ProblemKind.UNAVAILABLE)
                .end(),
            this::extract));
  }

  private Answer extract(Call call) throws IOException {
    String type = MediaType.of(call.request().header("Content-Type"));
    if (type.equals(Content.NDJSON)) {
      InputStream lines = call.request().body();
      takePlace();
      return Answer.stream(Content.NDJSON, out -> leaving(() -> read(lines, out)));
    }
    Values sent = call.sent();
    InputStream in =
        sent == null ? call.request().body() : new ByteArrayInputStream(document(sent));
    String name = type.equals("text/html") ? "page.html" : sent == null ? "text.txt" : "a.json";
    Whole whole = new Whole();
    takePlace();
    leaving(() -> extraction.read(in, name, whole));
    ArticleLine line = whole.line();
    if (!call.wantsLines()) {
      return Replies.json(line, Documents.WIRE);
    }
    return Answer.of(Content.NDJSON, Json.bytes(line, Documents.WIRE));
  }

  /** One of few at a time, for who waits long is better told to come again. */
  private void takePlace() {
    if (extraction == Extraction.NONE) {
      throw new Problem(ProblemKind.UNAVAILABLE, "This server does not look for statements.");
    }
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Problem(
            ProblemKind.UNAVAILABLE, "Too many texts are worked on at the moment; ask again soon.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(ProblemKind.UNAVAILABLE, "The server is about to stop.");
    }
  }

  private void leaving(Runnable work) {
    try {
      work.run();
    } catch (UnsupportedOperationException e) {
      throw new Problem(ProblemKind.UNAVAILABLE, String.valueOf(e.getMessage()));
    } finally {
      places.release();
    }
  }

  /** The same as a line of JSON that the reader takes. */
  private static byte[] document(Values sent) throws IOException {
    String html = sent.text("html");
    String text = html == null ? sent.text("text") : html;
    if (text == null) {
      throw Problem.meaningless("There is neither a text nor html.");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.writer(out)) {
      json.writeStartObject();
      json.writeStringField(html == null ? "text" : "html", text);
      for (String key : List.of("url", "outlet", "headline", "byline", "published", "language")) {
        if (sent.text(key) != null) {
          json.writeStringField(key, sent.text(key));
        }
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** The one article of a document. */
  private static final class Whole implements Extraction.Listener {
    private final List<ArticleLine> found = new ArrayList<>();
    private @Nullable String reason;

    @Override
    public void found(Article article, @Nullable List<Statement> statements) {
      found.add(new ArticleLine(article, statements));
    }

    @Override
    public void failed(String name, String why) {
      reason = why;
    }

    ArticleLine line() {
      if (found.isEmpty()) {
        throw Problem.meaningless(
            "The document " + Optional.ofNullable(reason).orElse("has nothing in it") + ".");
      }
      return found.get(0);
    }
  }

  private void read(InputStream in, OutputStream out) {
    try (Replies.Lines<byte[]> lines = new Replies.Lines<>(out, RAW)) {
      extraction.read(in, "lines.jsonl", new Each(lines));
      lines.done();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Type<byte[]> RAW =
      Types.written(new Schema.Anything(), line -> new String(line, UTF_8).strip());

  /** The articles of many lines, as they come. */
  private record Each(Replies.Lines<byte[]> lines) implements Extraction.Listener {
    @Override
    public void found(Article article, @Nullable List<Statement> statements) {
      write(WireFormat.writeLine(article, statements).getBytes(UTF_8));
    }

    @Override
    public void failed(String name, String reason) {
      Problem problem = Problem.meaningless(name + " " + reason + ".");
      write(Json.bytes(problem, Problem.SHAPE));
    }

    private void write(byte[] line) {
      try {
        lines.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
