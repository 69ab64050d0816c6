package dev.quoth.serve.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.http.Answer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers of the usual forms. */
final class Replies {
  /** What is written first is as much, or the answer is not packed however long it gets. */
  private static final int BUFFER = 1 << 16;

  private Replies() {}

  /** One value. */
  static <T> Answer json(T value, Type<? super T> type) {
    return Answer.of(Content.JSON, Json.bytes(value, type));
  }

  /** Something that is new, and where it is. */
  static <T> Answer created(String path, T value, Type<? super T> type) {
    return json(value, type).withStatus(201).withHeader("Location", path);
  }

  /** It is done, and there is no more to say. */
  static Answer nothing() {
    return Answer.of(Content.JSON, new byte[0]).withStatus(204);
  }

  /** One value of many, and by what address one comes to the next ones. */
  static <T> Answer page(Call call, T value, Type<? super T> type, @Nullable String next) {
    Answer answer = json(value, type);
    return next == null
        ? answer
        : answer.withHeader("Link", "<" + following(call, next) + ">; rel=\"next\"");
  }

  /** The address of the same with another cursor. */
  private static String following(Call call, String cursor) {
    StringBuilder link = new StringBuilder(call.request().path()).append('?');
    call.operation().parameters().stream()
        .filter(each -> call.request().queryNames().contains(each.name()))
        .filter(each -> !each.name().equals(Parameters.AFTER.name()))
        .forEach(each -> add(link, each.name(), call.request().query(each.name())));
    add(link, Parameters.AFTER.name(), cursor);
    return link.substring(0, link.length() - 1);
  }

  private static void add(StringBuilder link, String name, @Nullable String value) {
    link.append(name).append('=').append(URLEncoder.encode(String.valueOf(value), UTF_8));
    link.append('&');
  }

  /**
   * Some of many values.
   *
   * @param values the next of them
   * @param cursor asks for those that follow; null where none do
   */
  record Stretch<T>(List<T> values, @Nullable String cursor) {}

  /**
   * Many values, a line each, as they are found.
   *
   * @param first read before anything is sent, so that what is wrong with the question can be told
   * @param next those of a cursor
   */
  static <T> Answer lines(
      Stretch<T> first, Function<String, Stretch<T>> next, Type<? super T> type) {
    return Answer.stream(
        Content.NDJSON,
        out -> {
          try (Lines<T> lines = new Lines<>(out, type)) {
            Stretch<T> stretch = first;
            while (true) {
              for (T value : stretch.values()) {
                lines.write(value);
              }
              String cursor = stretch.cursor();
              if (cursor == null) {
                break;
              }
              stretch = next.apply(cursor);
            }
            lines.done();
          }
        });
  }

  /** Hands out values, one after the other. */
  @FunctionalInterface
  interface Values<T> {
    void forEach(Line<T> each) throws IOException;
  }

  /** Takes a value. */
  @FunctionalInterface
  interface Line<T> {
    void write(T value) throws IOException;
  }

  /** All values, a line each, as they are handed out. */
  static <T> Answer lines(Values<T> values, Type<? super T> type) {
    return Answer.stream(
        Content.NDJSON,
        out -> {
          try (Lines<T> lines = new Lines<>(out, type)) {
            values.forEach(lines::write);
            lines.done();
          }
        });
  }

  /** Writes lines; what is buffered when something fails is never sent. */
  static final class Lines<T> implements AutoCloseable {
    private final OutputStream out;
    private final JsonGenerator json;
    private final Type<? super T> type;

    Lines(OutputStream out, Type<? super T> type) throws IOException {
      this.out = new BufferedOutputStream(out, BUFFER);
      this.json = Json.writer(this.out).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      this.type = type;
    }

    void write(T value) throws IOException {
      type.write(value, json);
      json.writeRaw('\n');
    }

    /** All is there. */
    void done() throws IOException {
      json.flush();
      out.flush();
    }

    @Override
    public void close() throws IOException {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT).close();
    }
  }
}
