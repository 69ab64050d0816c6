package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a source. */
sealed interface Outcome {

  /**
   * It was read.
   *
   * @param statements what was found in it; null where nobody looked
   */
  record Done(Source source, Article article, @Nullable List<Statement> statements)
      implements Outcome {}

  /**
   * It was not.
   *
   * @param name what the user calls it
   * @param reason ends a sentence that begins with the name
   */
  record Failed(String name, String reason) implements Outcome {}
}
