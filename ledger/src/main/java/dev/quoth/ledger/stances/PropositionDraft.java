package dev.quoth.ledger.stances;

import static java.util.Objects.requireNonNull;

import dev.quoth.Proposition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposition that is to be made, or what one is to become.
 *
 * @param wording the claim, a short declarative sentence
 * @param definition what it covers and what not; may be empty
 * @param parent id of the one that it is part of; null where it is of none
 * @param examples words of statements that are for or against it
 * @param counterExamples words of statements that seem to be, and are not
 */
public record PropositionDraft(
    String wording,
    String definition,
    @Nullable String parent,
    List<String> examples,
    List<String> counterExamples) {

  public PropositionDraft {
    wording = wording.strip();
    definition = definition.strip();
    requireNonNull(examples, "examples is null");
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }

  /** One of which only the wording is told. */
  public PropositionDraft(String wording) {
    this(wording, "", null, List.of(), List.of());
  }

  /** What a proposition is now. */
  public static PropositionDraft of(Proposition now) {
    return new PropositionDraft(
        now.wording(), now.definition(), now.parent(), now.examples(), now.counterExamples());
  }

  /** The same, part of another or of none. */
  public PropositionDraft under(@Nullable String other) {
    return new PropositionDraft(wording, definition, other, examples, counterExamples);
  }

  /** The same with another definition. */
  public PropositionDraft defined(String other) {
    return new PropositionDraft(wording, other, parent, examples, counterExamples);
  }

  Proposition as(String id) {
    return new Proposition(id, wording, definition, parent, examples, counterExamples);
  }
}
