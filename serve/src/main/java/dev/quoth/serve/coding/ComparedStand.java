package dev.quoth.serve.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where all coders have a statement stand on a proposition, to be decided on.
 *
 * @param proposition id
 * @param sides what each coder says
 * @param open whether they differ, and nobody has decided
 * @param settled the stance that was chosen, on the wire; empty where nobody has
 */
public record ComparedStand(
    String proposition, String wording, List<Side> sides, boolean open, String settled) {

  /**
   * What a coder says.
   *
   * @param stance on the wire; null where they do not have the statement
   * @param says the same in words
   * @param words they marked, a stretch each
   */
  public record Side(String coder, @Nullable String stance, String says, List<String> words) {}
}
