package dev.quoth.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that never change while the program runs: styles, scripts, fonts.
 *
 * <p>Their addresses hold a digest of them all, so browsers keep them for good and ask for others
 * once the program is another.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final Map<String, byte[]> files = new TreeMap<>();
  private final String base;

  /**
   * @param resources paths on the class path by the names under which they are served
   */
  public Assets(Map<String, String> resources) {
    MessageDigest digest = sha256();
    new TreeMap<>(resources)
        .forEach(
            (name, path) -> {
              byte[] bytes = read(path);
              files.put(name, bytes);
              digest.update(name.getBytes(UTF_8));
              digest.update(bytes);
            });
    base = "/assets/" + HexFormat.of().formatHex(digest.digest(), 0, 8) + "/";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] read(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read from the class path: " + path, e);
    }
  }

  /** The beginning of their addresses, with a slash at its end. */
  public String base() {
    return base;
  }

  /** What serves them. */
  public Route route() {
    return Route.get(base + "{name}", this::serve).opened();
  }

  private Answer serve(Request request) {
    String name = request.inPath("name");
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw Refusal.notFound("There is no such file.");
    }
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    return Answer.of(type, bytes)
        .withHeader("Cache-Control", "public, max-age=31536000, immutable");
  }
}
