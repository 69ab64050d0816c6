package dev.quoth.reader.identity;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import dev.quoth.SameStory;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article.
 *
 * @param id of the article
 * @param source where it was read
 * @param url its canonical address, if it has one
 * @param words number of words of its story
 * @param signature of its story
 */
record Story(
    String id, @Nullable String source, @Nullable String url, int words, Signature signature) {

  static Story of(Article article) {
    String url = article.metadata().get(Field.URL);
    long[] words = Words.of(article);
    return new Story(
        article.id(),
        article.source(),
        url == null ? null : CanonicalUrl.of(url).orElse(null),
        words.length,
        Signature.of(Shingles.of(words)));
  }

  /** That another article tells it too. */
  SameStory toldAgain(SameStory.By by, double similarity) {
    return new SameStory(id, source, by, similarity);
  }
}
