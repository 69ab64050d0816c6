package dev.quoth.reader;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import java.util.List;

/**
 * An article with an account of how it was read.
 *
 * @param passages what the source holds, in its order, kept or left out; empty where nobody asked
 *     for it
 */
public record Reading(Article article, List<Passage> passages) {
  public Reading {
    requireNonNull(article, "article is null");
    passages = List.copyOf(passages);
  }
}
