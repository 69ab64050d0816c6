package dev.quoth.reader.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a live blog, as its page's JSON-LD has it.
 *
 * @param published ISO 8601
 * @param url its own address, absolute
 * @param body its text, as it stands there; may hold markup
 */
public record Update(
    @Nullable String headline,
    @Nullable String published,
    @Nullable String url,
    @Nullable String body) {

  /** A body is read no further, in UTF-16 chars. */
  private static final int MAX_BODY = 100_000;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|section|article)\\b[^<>]*>|[\\n\\r]+",
          Pattern.CASE_INSENSITIVE);

  /** The body's paragraphs as text, each on one line and none blank. */
  public List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    if (body != null) {
      String start = body.substring(0, Math.min(body.length(), MAX_BODY));
      String html = start.contains("&lt;p") ? Shown.unescaped(start) : start;
      for (String piece : BETWEEN.split(html)) {
        String paragraph = Shown.plain(piece, MAX_BODY);
        if (!paragraph.isEmpty()) {
          paragraphs.add(paragraph);
        }
      }
    }
    return paragraphs;
  }
}
