package dev.quoth.reader.identity;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import dev.quoth.SameStory;
import dev.quoth.likeness.StorySketch;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article.
 *
 * @param id of the article
 * @param source where it was read
 * @param url its canonical address, if it has one
 * @param sketch of its story
 */
record Story(String id, @Nullable String source, @Nullable String url, StorySketch sketch) {

  static Story of(Article article) {
    String url = article.metadata().get(Field.URL);
    return new Story(
        article.id(),
        article.source(),
        url == null ? null : CanonicalUrl.of(url).orElse(null),
        StorySketch.of(article));
  }

  /** That another article tells it too. */
  SameStory toldAgain(SameStory.By by, double similarity) {
    return new SameStory(id, source, by, similarity);
  }
}
