package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.extract.Extractor;
import dev.quoth.reader.language.Languages;
import org.jspecify.annotations.Nullable;

/** Says of articles in languages that the extractor was not trained on that they are. */
final class ForeignLanguage {
  private ForeignLanguage() {}

  /** Why no statements are looked for in the article; null where they are. */
  static @Nullable String note(Article article) {
    String language = article.language();
    return language == null || Extractor.isTrainedOn(language)
        ? null
        : "It is in "
            + Languages.name(language)
            + ": no statements were looked for, since the model was trained on English only.";
  }
}
