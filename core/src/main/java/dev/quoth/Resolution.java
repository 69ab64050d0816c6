package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the question who made a statement.
 *
 * @param speaker who did; null where no answer is sure enough
 * @param best the likeliest answer, sure enough or not; null where there is none
 * @param candidates other actors whom the source may mean, the likeliest first; where the speaker
 *     is unknown, the actor of the likeliest answer is among them
 */
public record Resolution(
    @Nullable Speaker speaker, @Nullable Speaker best, List<Candidate> candidates) {
  /** Nothing is known of the speaker. */
  public static final Resolution UNKNOWN = new Resolution(null, null, List.of());

  /**
   * @throws IllegalArgumentException if there is a speaker and it is not the likeliest answer
   */
  public Resolution {
    candidates = List.copyOf(requireNonNull(candidates, "candidates is null"));
    if (speaker != null && !speaker.equals(best)) {
      throw new IllegalArgumentException("the speaker is not the likeliest answer");
    }
  }
}
