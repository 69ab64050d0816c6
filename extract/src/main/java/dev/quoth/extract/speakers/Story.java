package dev.quoth.extract.speakers;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.extract.decode.Name;
import java.util.List;

/**
 * An article with what was found in it, whose speakers are looked for.
 *
 * @param article the article
 * @param paragraphs the stretches of its text that belong together, such as those of its story, in
 *     text order, without overlap
 * @param quoted its quoted stretches with their marks, in text order, without overlap
 * @param names names in it, in text order, without overlap
 * @param attributions its statements, in any order
 */
public record Story(
    Article article,
    List<Span> paragraphs,
    List<Span> quoted,
    List<Name> names,
    List<Attribution> attributions) {

  public Story {
    requireNonNull(article, "article is null");
    paragraphs = List.copyOf(paragraphs);
    quoted = List.copyOf(quoted);
    names = List.copyOf(names);
    attributions = List.copyOf(attributions);
  }
}
