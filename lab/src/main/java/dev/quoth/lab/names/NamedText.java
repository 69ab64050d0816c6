package dev.quoth.lab.names;

import dev.quoth.Span;
import dev.quoth.extract.tokens.NameType;
import java.util.List;
import java.util.Set;

/**
 * A text with its names marked.
 *
 * @param text the text
 * @param paragraphs what of it is read, in order, UTF-16 offsets
 * @param names in text order, without overlap
 * @param unmarked types that the corpus does not mark: where no name is marked there may be one
 */
public record NamedText(
    String text, List<Span> paragraphs, List<Marked> names, Set<NameType> unmarked) {

  /**
   * A marked name.
   *
   * @param span where it stands, UTF-16 offsets
   * @param label the corpus's own label
   * @param types what it may be by our types: several where the corpus tells less than they do
   */
  public record Marked(Span span, String label, Set<NameType> types) {}

  public NamedText {
    paragraphs = List.copyOf(paragraphs);
    names = List.copyOf(names);
    unmarked = Set.copyOf(unmarked);
  }
}
