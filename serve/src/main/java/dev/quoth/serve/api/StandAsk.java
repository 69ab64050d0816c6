package dev.quoth.serve.api;

import dev.quoth.Stance;
import dev.quoth.ledger.stances.StandFilter;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Types;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which positions a program asks for. */
final class StandAsk {
  static final Parameter PROPOSITION =
      Parameter.query(
          "proposition",
          "Id of the proposition on which they are, without those on its parts; all where it is left"
              + " out",
          Parameters.text(200));
  static final Parameter STANCE =
      Parameter.query("stance", "How they stand", Parameters.oneOf(Types.names(Stance.class)));
  static final Parameter BY =
      Parameter.query(
          "by",
          "Those that a person decided on (`person`), or those that nobody did (`machine`)",
          Parameters.oneOf(List.of("person", "machine")));
  static final Parameter LEAST =
      Parameter.query("minConfidence", "At least as sure, from 0 to 1", new Schema.Decimal());

  private StandAsk() {}

  static StandFilter filter(Call call) {
    String proposition = call.text("proposition");
    String by = call.text("by");
    return new StandFilter(
        Searches.given(call.text("q")),
        proposition == null ? Set.of() : Set.of(proposition),
        stance(call.text("stance")),
        by == null ? null : Boolean.valueOf(by.equals("person")),
        least(call));
  }

  private static @Nullable Stance stance(@Nullable String name) {
    return name == null ? null : Stance.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static double least(Call call) {
    double least = call.decimal("minConfidence", 0);
    if (least < 0 || least > 1) {
      throw Problem.malformed("MinConfidence has to be from 0 to 1.");
    }
    return least;
  }
}
