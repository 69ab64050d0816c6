package dev.quoth.serve.debate;

import dev.quoth.serve.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements behind what is drawn.
 *
 * @param title whose they are
 * @param window the time that is meant; empty for all of it
 * @param back to the picture
 * @param total how many there are, listed or not
 * @param lines the newest
 */
public record EvidenceView(String title, String window, String back, int total, List<Line> lines) {

  /**
   * A position of a statement.
   *
   * @param party empty where none is known
   * @param supports whether it supports the proposition; else it opposes it
   * @param words of the statement
   * @param outlet empty where none is known
   * @param sure percent
   */
  public record Line(
      String who,
      String party,
      boolean supports,
      String proposition,
      String words,
      String link,
      String outlet,
      @Nullable Moment day,
      String headline,
      String place,
      int sure) {}

  /** How many are not listed. */
  public int left() {
    return total - lines.size();
  }
}
