package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.reader.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an article, or of a source that could not be read. */
sealed interface Outcome {

  /**
   * It was read.
   *
   * @param source what holds it
   * @param statements what was found in it; null where nobody looked
   */
  record Done(Source source, Reading reading, @Nullable List<Statement> statements)
      implements Outcome {

    Article article() {
      return reading.article();
    }

    /** What the user calls it: its source, and where it stands in that if there are many. */
    String name() {
      String name = article().source();
      return name == null ? source.name() : name;
    }

    /** What tells it from the others of its source; empty where there are none. */
    String item() {
      String prefix = source.name() + ":";
      return name().startsWith(prefix) ? name().substring(prefix.length()) : "";
    }
  }

  /**
   * It was not.
   *
   * @param name what the user calls it
   * @param reason ends a sentence that begins with the name
   * @param item whether it is one of the articles of a source, which may hold others
   */
  record Failed(String name, String reason, boolean item) implements Outcome {}
}
