package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What stands around the articles of a page.
 *
 * <p>The page's style and script stand in it, and its Content Security Policy allows these two, by
 * their digests, and nothing else: whatever an article smuggled in could neither run nor load.
 *
 * @param style CSS
 * @param script JavaScript
 */
record HtmlFrame(String style, String script) {

  private static final String LEGEND =
      """
      <p class="legend"><span>Marked in the text:</span>
      <span class="m source">source</span>
      <span class="m cue">cue</span>
      <span><a class="ref">1</a><span class="m c1">content</span></span>
      <span><span class="m c2">content within a content</span></span>
      <span>A number leads to the statement’s card and back.</span></p>
      """;

  /** The frame that comes with the program. */
  static HtmlFrame load() throws IOException {
    return new HtmlFrame(resource("page.css"), resource("page.js"));
  }

  /** With the line ends that a browser sees, for it is those that the digest is made of. */
  private static String resource(String name) throws IOException {
    try (InputStream in =
        requireNonNull(
            HtmlFrame.class.getResourceAsStream(name), name + " is not on the class path")) {
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }

  /**
   * @param title what the page is about
   * @param legend whether statements are marked in it
   */
  void begin(HtmlOut out, String title, boolean legend) throws IOException {
    out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.raw("style-src 'sha256-" + digest(style) + "'; script-src 'sha256-" + digest(script));
    out.raw("'; base-uri 'none'; form-action 'none'\">\n");
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.raw("<title>").text(title).raw(" · Quoth</title>\n");
    out.raw("<style>").raw(style).raw("</style>\n</head>\n<body>\n");
    out.raw("<header class=\"top\">\n<p class=\"brand\">Quoth <span>who said what</span></p>\n");
    out.raw(legend ? LEGEND : "").raw("</header>\n<main>\n");
  }

  void end(HtmlOut out, Iterable<String> contents, int articles) throws IOException {
    out.raw("</main>\n");
    if (articles > 1) {
      out.raw("<nav id=\"contents\" aria-labelledby=\"contents-name\">\n");
      out.raw("<h2 id=\"contents-name\">" + articles + " articles</h2>\n<ol>\n");
      for (String entry : contents) {
        out.raw(entry);
      }
      out.raw("</ol>\n</nav>\n");
    }
    out.raw("<script>").raw(script).raw("</script>\n</body>\n</html>\n");
  }

  private static String digest(String inline) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
