package dev.quoth.reader;

import static java.util.Objects.requireNonNull;

import dev.quoth.Alignment;
import dev.quoth.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with an account of how it was read.
 *
 * @param passages what the source holds, in its order, kept or left out; empty where nobody asked
 *     for it
 * @param origin which chars of the decoded source the article's text comes from; null where nobody
 *     asked for it
 */
public record Reading(Article article, List<Passage> passages, @Nullable Alignment origin) {
  public Reading {
    requireNonNull(article, "article is null");
    passages = List.copyOf(passages);
  }

  /** An article with an account of its passages alone. */
  public Reading(Article article, List<Passage> passages) {
    this(article, passages, null);
  }

  /** The same reading of the same text, of which more is known. */
  public Reading with(Article sameText) {
    return new Reading(sameText, passages, origin);
  }

  /** An article without the account. */
  public Reading(Article article) {
    this(article, List.of(), null);
  }
}
