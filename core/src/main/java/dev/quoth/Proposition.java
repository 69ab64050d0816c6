package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that one can be for or against: "Selm should leave the union of valleys".
 *
 * @param id names it
 * @param wording the claim, a short declarative sentence
 * @param definition what it covers and what not, for those who code; empty where nothing is told
 * @param parent id of the proposition or subject that it is part of; null where it is of none
 * @param examples words of statements that are for or against it
 * @param counterExamples words of statements that seem to be, and are not
 */
public record Proposition(
    String id,
    String wording,
    String definition,
    @Nullable String parent,
    List<String> examples,
    List<String> counterExamples) {

  /**
   * @throws IllegalArgumentException if the wording is blank, or it is part of itself
   */
  public Proposition {
    requireNonNull(id, "id is null");
    requireNonNull(wording, "wording is null");
    requireNonNull(definition, "definition is null");
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
    if (wording.isBlank()) {
      throw new IllegalArgumentException("a proposition has a wording");
    }
    if (id.equals(parent)) {
      throw new IllegalArgumentException("a proposition is no part of itself: " + id);
    }
  }

  /** One of which only the wording is told. */
  public Proposition(String id, String wording) {
    this(id, wording, "", null, List.of(), List.of());
  }

  /** The same, part of another or of none. */
  public Proposition under(@Nullable String other) {
    return new Proposition(id, wording, definition, other, examples, counterExamples);
  }
}
