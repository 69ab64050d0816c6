package dev.quoth.reader.source;

import dev.quoth.Article;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.Articles.Item;
import dev.quoth.reader.Hints;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes articles of what sources hold. Thread-safe. */
final class Maker {
  /** Makes bytes HTML whatever they begin with; a page's own declaration behind it is no harm. */
  private static final String HTML = "<!doctype html>";

  /** What was read was bounded where it was read. */
  private final ArticleReader reader = new ArticleReader(Integer.MAX_VALUE - 16);

  private final boolean explain;

  Maker(boolean explain) {
    this.explain = explain;
  }

  /** The article of a draft, or why there is none. */
  Item item(Draft draft, String source) {
    try {
      return new Item.Read(reading(draft, source));
    } catch (ReadException e) {
      return new Item.Failed(e);
    }
  }

  /** The article of a draft. */
  Reading reading(Draft draft, String source) throws ReadException {
    Reading reading =
        draft.text() != null
            ? text(draft.text(), source)
            : html(String.valueOf(draft.html()), draft, source);
    Article article = reading.article();
    Metadata metadata = draft.metadata().toBuilder().addAll(article.metadata()).build();
    article = article.withMetadata(metadata);
    for (String note : draft.notes()) {
      article = article.withNote(note);
    }
    return new Reading(article, reading.passages());
  }

  /**
   * The article of bytes that may be a page or a plain text.
   *
   * @param name what they would be called if they were not packed: tells by its ending what they
   *     are
   */
  Reading bytes(byte[] bytes, String name, String source) throws ReadException {
    try {
      Reading reading = bytes(bytes, name, Hints.NONE);
      return new Reading(reading.article().withSource(source), reading.passages());
    } catch (ReadException e) {
      throw new ReadException(source, e.reason(), e);
    }
  }

  /** The article of bytes that may be a page or a plain text, of which more is known. */
  Reading bytes(byte[] bytes, String source, Hints hints) throws ReadException {
    return guarded(
        () ->
            explain
                ? reader.explain(bytes, source, hints)
                : new Reading(reader.read(bytes, source, hints), List.of()),
        source);
  }

  private Reading text(String text, String source) throws ReadException {
    return guarded(
        () ->
            explain
                ? reader.explainText(text, source)
                : new Reading(reader.readText(text, source), List.of()),
        source);
  }

  private interface Reads {
    Reading read() throws ReadException;
  }

  /** A fault of the program on one article should not cost the others of an archive. */
  private static Reading guarded(Reads reads, String source) throws ReadException {
    try {
      return reads.read();
    } catch (RuntimeException | StackOverflowError e) {
      throw new ReadException(source, "could not be read, which is a fault: " + e, e);
    }
  }

  private Reading html(String html, Draft draft, String source) throws ReadException {
    Hints hints = new Hints(draft.metadata().get(Field.URL), StandardCharsets.UTF_8);
    return bytes((HTML + html).getBytes(StandardCharsets.UTF_8), source, hints);
  }
}
