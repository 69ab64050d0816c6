package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news text with its metadata.
 *
 * @param id {@code sha256:} and the digest of the text's UTF-8 bytes
 * @param source where it was read from: a path, a url, {@code -}; null where it came from a caller
 * @param url the article's own address
 * @param outlet who published it
 * @param headline its headline
 * @param byline who wrote it, as the page says
 * @param published date or date-time in ISO 8601
 * @param language BCP 47 tag
 * @param text the immutable text that all spans point into
 * @param blocks stretches of the text in order, without overlap; text between them is white space
 *     or markup
 */
public record Article(
    String id,
    @Nullable String source,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String headline,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String language,
    String text,
    List<Block> blocks) {

  /**
   * @throws IllegalArgumentException if a block lies outside the text, or blocks overlap or are out
   *     of order
   */
  public Article {
    requireNonNull(id, "id is null");
    requireNonNull(text, "text is null");
    blocks = List.copyOf(blocks);
    int last = 0;
    for (Block block : blocks) {
      if (block.span().start() < last || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "block out of order or outside the text of " + text.length() + " chars: " + block);
      }
      last = block.span().end();
    }
  }

  /**
   * An article from bare text: every line that is not blank is a paragraph.
   *
   * <p>The reader module does better: it finds the headline and the furniture.
   */
  public static Article ofText(String text) {
    requireNonNull(text, "text is null");
    return new Article(
        idOf(text), null, null, null, null, null, null, null, text, linesAsParagraphs(text));
  }

  /**
   * The id of a text: {@code sha256:} and the hexadecimal digest of its UTF-8 bytes, U+FFFD
   * standing for a lone surrogate as it does on the wire.
   */
  public static String idOf(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(WellFormed.of(text).getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<Block> linesAsParagraphs(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        if (!text.substring(start, i).isBlank()) {
          blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, i)));
        }
        start = i + 1;
      }
    }
    return blocks;
  }
}
