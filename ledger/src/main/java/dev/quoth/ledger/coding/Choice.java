package dev.quoth.ledger.coding;

import dev.quoth.ledger.review.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adjudicator makes of the codings of a statement.
 *
 * @param coder name of whose coding is right; null where none is
 * @param edits what is to be changed of it nonetheless
 */
public record Choice(@Nullable String coder, List<Edit> edits) {
  /** It is no statement. */
  public static final Choice NONE = new Choice(null, List.of());

  /**
   * @throws IllegalArgumentException if nobody's coding is to be changed
   */
  public Choice {
    edits = List.copyOf(edits);
    if (coder == null && !edits.isEmpty()) {
      throw new IllegalArgumentException("edits of nobody's coding");
    }
  }

  /** This coder is right, also where they say that it is none. */
  public static Choice of(String coder) {
    return new Choice(coder, List.of());
  }
}
