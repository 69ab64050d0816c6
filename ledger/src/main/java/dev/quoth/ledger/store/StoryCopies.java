package dev.quoth.ledger.store;

import dev.quoth.ledger.utterances.Copies;
import dev.quoth.likeness.StorySketch;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Tells copies of one story by the texts of the articles, each of which is read once at most. */
final class StoryCopies implements Copies {
  private final Handle handle;
  private final String ledger;
  private final Map<String, Optional<StorySketch>> sketches = new ConcurrentHashMap<>();

  StoryCopies(Handle handle, String ledger) {
    this.handle = handle;
    this.ledger = ledger;
  }

  @Override
  public boolean areCopies(String oneArticle, String otherArticle) {
    Optional<StorySketch> one = sketch(oneArticle);
    Optional<StorySketch> other = sketch(otherArticle);
    return one.isPresent() && other.isPresent() && one.get().again(other.get()).isPresent();
  }

  private Optional<StorySketch> sketch(String article) {
    return sketches.computeIfAbsent(article, this::read);
  }

  /** One after the other, since the connection can do no more. */
  private synchronized Optional<StorySketch> read(String article) {
    return ArticleTable.withId(handle, article)
        .map(kept -> StorySketch.of(KeptArticle.of(handle, ledger, kept).article()));
  }
}
