package dev.quoth.ledger.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What statements tell of who makes them.
 *
 * @param statements how many were looked at: the newest, each of those that report the same
 * @param words those that tell these statements from others of the ledger, the most telling first
 * @param venues where they were said or to whom, the most frequent first
 * @param reported who makes the statements that are reported in these, the most frequent first
 * @param reporters who reports these in statements of theirs, the most frequent first
 */
public record Portrait(
    int statements,
    List<Word> words,
    List<Hits.Count> venues,
    List<Somebody> reported,
    List<Somebody> reporters) {
  /** So many of the newest statements are looked at: enough for a picture, in a moment. */
  public static final int MOST_LOOKED_AT = 500;

  public Portrait {
    words = List.copyOf(words);
    venues = List.copyOf(venues);
    reported = List.copyOf(reported);
    reporters = List.copyOf(reporters);
  }

  /**
   * A word in all its forms.
   *
   * @param form the one that is used most, as it is written
   * @param statements how many of those looked at have it, where those that report the same count
   *     once
   * @param telling how many standard deviations it is more likely in these than in others
   */
  public record Word(String form, int statements, double telling) {}

  /**
   * Somebody who speaks.
   *
   * @param name as it is written best
   * @param known id in the registry of actors; null where it does not know them
   */
  public record Somebody(String name, @Nullable String known, long statements) {}
}
