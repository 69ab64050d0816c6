package dev.quoth.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param headers others than the type and those that every answer has
 * @param body what is sent
 */
public record Answer(int status, String type, Map<String, String> headers, Body body) {
  private static final String HTML = "text/html; charset=utf-8";

  /** What is sent: all at once, or as it comes. */
  public sealed interface Body {

    /** All at once. */
    record Whole(byte[] bytes) implements Body {}

    /** As it is made; broken off, so that the client notices, where that fails. */
    record Streamed(Writing writing) implements Body {}

    /** For as long as somebody follows it; each part is sent when it is flushed. */
    record Followed(Writing writing) implements Body {}
  }

  /** Writes an answer as it comes. */
  @FunctionalInterface
  public interface Writing {

    /**
     * Writes all of it.
     *
     * @throws IOException if the client is gone, or it cannot be made
     */
    void to(OutputStream out) throws IOException;
  }

  public Answer {
    requireNonNull(type, "type is null");
    requireNonNull(body, "body is null");
    headers = Map.copyOf(headers);
  }

  /** A page. */
  public static Answer html(String markup) {
    return of(HTML, markup.getBytes(UTF_8));
  }

  /** Anything that is there as bytes. */
  public static Answer of(String type, byte[] bytes) {
    return new Answer(200, type, Map.of(), new Body.Whole(bytes));
  }

  /** A text. */
  public static Answer text(String type, String text) {
    return of(type + "; charset=utf-8", text.getBytes(UTF_8));
  }

  /** What may be long, as it is made. */
  public static Answer stream(String type, Writing writing) {
    return new Answer(200, type, Map.of(), new Body.Streamed(writing));
  }

  /** Events as they happen, in the format of server-sent events. */
  public static Answer events(Writing writing) {
    return new Answer(
        200,
        "text/event-stream",
        Map.of("Cache-Control", "no-store", "X-Accel-Buffering", "no"),
        new Body.Followed(writing));
  }

  /**
   * Go there, by {@code GET}.
   *
   * @param path within this server
   */
  public static Answer seeOther(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
      throw new IllegalArgumentException("not a path of this server: " + path);
    }
    return html("").withStatus(303).withHeader("Location", path);
  }

  /** The same with another status. */
  public Answer withStatus(int other) {
    return new Answer(other, type, headers, body);
  }

  /** The same with one header more. */
  public Answer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, type, more, body);
  }

  /**
   * The same as a file to keep.
   *
   * @param name of letters, digits, dots and hyphens
   */
  public Answer asFile(String name) {
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("not a name of a file: " + name);
    }
    return withHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
