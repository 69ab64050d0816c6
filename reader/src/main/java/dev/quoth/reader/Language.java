package dev.quoth.reader;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.language.Languages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the language of an article from what its page declares and what its story is in. */
final class Language {
  /** No more of a story is looked at, in UTF-16 chars. */
  private static final int ENOUGH = 700;

  /** So much tells most stories' language, if only whether it is the one declared. */
  private static final int FIRST_LOOK = 400;

  private Language() {}

  static Article decided(Article article) {
    Metadata metadata = article.metadata();
    Metadata.@Nullable Value declared = declared(metadata);
    CharSequence story = story(article);
    if (declared != null && story.length() > FIRST_LOOK) {
      CharSequence start = story.subSequence(0, FIRST_LOOK);
      if (Languages.decide(declared, start).filter(declared::equals).isPresent()) {
        return article;
      }
    }
    Optional<Metadata.Value> decided = Languages.decide(declared, story);
    if (decided.isEmpty() || decided.get().equals(declared)) {
      return article;
    }
    Metadata.Value value = decided.get();
    return article.withMetadata(
        metadata.toBuilder().put(Field.LANGUAGE, value.value(), value.origin()).build());
  }

  private static Metadata.@Nullable Value declared(Metadata metadata) {
    String value = metadata.get(Field.LANGUAGE);
    String origin = metadata.origin(Field.LANGUAGE);
    return value == null || origin == null ? null : new Metadata.Value(value, origin);
  }

  private static CharSequence story(Article article) {
    StringBuilder story = new StringBuilder();
    for (Block block : article.blocks()) {
      if (!block.kind().isFurniture() && story.length() < ENOUGH) {
        int end = Math.min(block.span().end(), block.span().start() + ENOUGH);
        story.append(article.text(), block.span().start(), end).append('\n');
      }
    }
    return story;
  }
}
