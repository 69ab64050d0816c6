package dev.quoth.serve.coding;

import dev.quoth.serve.pages.StandLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a coder has a statement stand on a proposition of the batch.
 *
 * @param proposition id
 * @param covers what the proposition covers; empty where nothing says so
 * @param stance on the wire; empty where they have said nothing
 * @param says the same in words
 * @param words they marked, a stretch each
 * @param spans of these, as forms have them
 * @param proposed what the machine proposed when the batch was made; null where it did not, or
 *     coders are not to see that
 */
public record CodedStand(
    String proposition,
    String wording,
    String covers,
    String stance,
    String says,
    List<String> words,
    String spans,
    @Nullable StandLine proposed) {}
