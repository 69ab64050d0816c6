package dev.quoth.ledger.actors;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.names.Likeness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mention means.
 *
 * @param actor the one that it means; null where that is not sure
 * @param why what decided it, or why it is not sure, in words
 * @param candidates all who came into question, the likeliest first
 */
public record Match(@Nullable KnownActor actor, String why, List<Candidate> candidates) {

  public Match {
    requireNonNull(why, "why is null");
    candidates = List.copyOf(candidates);
  }

  /** Whether more than a name speaks for the actor; false where there is none. */
  public boolean hasEvidence() {
    return actor != null
        && candidates.stream().anyMatch(c -> actor.equals(c.actor()) && !c.evidence().isEmpty());
  }

  /**
   * One who came into question.
   *
   * @param actor who
   * @param likeness how far the names agree
   * @param evidence what else speaks for it, in words
   * @param against what rules it out; null if nothing does
   */
  public record Candidate(
      KnownActor actor, Likeness likeness, List<String> evidence, @Nullable String against) {

    public Candidate {
      requireNonNull(actor, "actor is null");
      requireNonNull(likeness, "likeness is null");
      evidence = List.copyOf(evidence);
    }
  }
}
