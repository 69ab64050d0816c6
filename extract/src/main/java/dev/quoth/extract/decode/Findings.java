package dev.quoth.extract.decode;

import java.util.List;

/**
 * What the model finds in a text.
 *
 * @param attributions in the order of {@link Decoder}
 * @param names in text order, without overlap; none if the model has no head for them
 */
public record Findings(List<Decoded> attributions, List<Name> names) {

  public Findings {
    attributions = List.copyOf(attributions);
    names = List.copyOf(names);
  }
}
