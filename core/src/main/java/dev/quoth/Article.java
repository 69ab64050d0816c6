package dev.quoth;

import static java.util.Objects.requireNonNull;

import dev.quoth.Metadata.Field;
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
 * @param metadata what is known of it beside its text
 * @param text the immutable text that all spans point into
 * @param blocks stretches of the text in order, without overlap; text between them is white space
 *     or markup
 * @param parts pages of a story cut into pages or entries of a live blog, in order, without
 *     overlap; empty where it is all one
 * @param sameStory an article read before that tells the same story; null where none is known
 * @param notes sentences on what a reader should know of this reading, such as that the rest of the
 *     text stands behind a paywall
 */
public record Article(
    String id,
    @Nullable String source,
    Metadata metadata,
    String text,
    List<Block> blocks,
    List<Part> parts,
    @Nullable SameStory sameStory,
    List<String> notes) {

  /**
   * @throws IllegalArgumentException if a block or part lies outside the text, or blocks or parts
   *     overlap or are out of order
   */
  public Article {
    requireNonNull(id, "id is null");
    requireNonNull(metadata, "metadata is null");
    requireNonNull(text, "text is null");
    blocks = List.copyOf(blocks);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
    int last = 0;
    for (Block block : blocks) {
      last = endOf("block", block.span(), last, text);
    }
    last = 0;
    for (Part part : parts) {
      last = endOf("part", part.span(), last, text);
    }
  }

  private static int endOf(String what, Span span, int last, String text) {
    if (span.start() < last || span.end() > text.length()) {
      throw new IllegalArgumentException(
          what + " out of order or outside the text of " + text.length() + " chars: " + span);
    }
    return span.end();
  }

  /** An article in one part, of which nothing else is to be said; its id is made of its text. */
  public static Article of(
      @Nullable String source, Metadata metadata, String text, List<Block> blocks) {
    return new Article(idOf(text), source, metadata, text, blocks, List.of(), null, List.of());
  }

  /** The article's own address, if it has one. */
  public @Nullable String url() {
    return metadata.get(Field.URL);
  }

  /** Who published it. */
  public @Nullable String outlet() {
    return metadata.get(Field.OUTLET);
  }

  public @Nullable String headline() {
    return metadata.get(Field.HEADLINE);
  }

  /** Who wrote it, as the page says. */
  public @Nullable String byline() {
    return metadata.get(Field.BYLINE);
  }

  /** Date or date-time in ISO 8601. */
  public @Nullable String published() {
    return metadata.get(Field.PUBLISHED);
  }

  /** BCP 47 tag. */
  public @Nullable String language() {
    return metadata.get(Field.LANGUAGE);
  }

  /** The same article read from elsewhere. */
  public Article withSource(String newSource) {
    return new Article(id, newSource, metadata, text, blocks, parts, sameStory, notes);
  }

  /** The same article with other metadata. */
  public Article withMetadata(Metadata other) {
    return new Article(id, source, other, text, blocks, parts, sameStory, notes);
  }

  /** The same article in these parts. */
  public Article withParts(List<Part> newParts) {
    return new Article(id, source, metadata, text, blocks, newParts, sameStory, notes);
  }

  /** The same article, known to tell the story of an earlier one. */
  public Article withSameStory(SameStory earlier) {
    return new Article(id, source, metadata, text, blocks, parts, earlier, notes);
  }

  /** The same article with one note more. */
  public Article withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Article(id, source, metadata, text, blocks, parts, sameStory, more);
  }

  /**
   * An article from bare text: every line that is not blank is a paragraph.
   *
   * <p>The reader module does better: it finds the headline and the furniture.
   */
  public static Article ofText(String text) {
    requireNonNull(text, "text is null");
    return of(null, Metadata.NONE, text, linesAsParagraphs(text));
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
