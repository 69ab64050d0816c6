package dev.quoth.fuzz;

import static java.util.Objects.requireNonNull;

import dev.quoth.Alignment;
import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Part;
import dev.quoth.Span;
import dev.quoth.reader.Passage;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import java.util.Optional;

/**
 * What holds of whatever is read, by plain comparisons: a target runs thousands of times a second,
 * and the fuzzer should see the reader's branches, not those of an assertion library.
 */
final class Sound {
  private Sound() {}

  /** An article's blocks, parts, id and account. */
  static void check(Reading reading) {
    Article article = reading.article();
    String text = article.text();
    int end = 0;
    for (Block block : article.blocks()) {
      end = after(block.span(), end, text, "block");
      String words = block.span().of(text);
      hold(!words.isBlank(), "a block shows nothing");
    }
    end = 0;
    for (Part part : article.parts()) {
      end = after(part.span(), end, text, "part");
    }
    hold(article.id().equals(Article.idOf(text)), "the id is not that of the text");
    for (Passage passage : reading.passages()) {
      Span span = passage.span();
      hold(span == null || span.end() <= text.length(), "a passage outside the text");
      hold(!passage.text().isBlank(), "a passage shows nothing");
    }
    if (reading.origin() != null) {
      checkOrigin(article, reading.origin());
    }
  }

  private static int after(Span span, int end, String text, String what) {
    hold(span.start() >= end && span.end() <= text.length(), what + " out of order: " + span);
    return span.end();
  }

  /** What blocks come from stands in the source in their order. */
  private static void checkOrigin(Article article, Alignment origin) {
    hold(origin.derivedLength() == article.text().length(), "the origin is of another text");
    int end = 0;
    for (Block block : article.blocks()) {
      Optional<Span> span = origin.toOriginal(block.span());
      if (span.isPresent()) {
        hold(span.get().start() >= end, "origins out of order: " + span.get());
        hold(span.get().end() <= origin.originalLength(), "an origin outside the source");
        end = span.get().end();
      }
    }
  }

  /** No half of a pair stands alone, as UTF-8 could not carry it. */
  static void checkWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        hold(
            i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1)),
            "a lone surrogate at " + i);
        i++;
      }
    }
  }

  /** An error is one sentence that names its source. */
  static void check(ReadException e, String source) {
    String message = requireNonNull(e.getMessage());
    hold(message.startsWith(source), "an error that does not name its source: " + message);
    hold(!e.reason().isBlank(), "an error without a reason");
    hold(message.indexOf('\n') < 0, "an error of several lines: " + message);
  }

  static void hold(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
