package dev.quoth.serve.propositions;

import dev.quoth.Proposition;
import dev.quoth.serve.pages.Moment;
import dev.quoth.serve.pages.RelationLine;
import dev.quoth.serve.pages.RevisionLine;
import dev.quoth.serve.pages.StandLine;
import dev.quoth.serve.text.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposition with all who stand on it.
 *
 * @param above those that it is part of, the widest first
 * @param parts those that are part of it, whose positions count as its own here
 * @param merged ids of those that have gone up in it
 * @param all the address of a search for all statements about it
 * @param chart when who was for and against
 * @param holders who is for and against, those who speak most of it first
 * @param left how many others stand on it
 * @param sides the statements, by where they stand
 * @param review the address of the desk with those that wait
 * @param revisions what was done to it
 * @param done null where nothing was done
 */
public record PropositionView(
    Proposition proposition,
    List<Choice> above,
    List<Choice> parts,
    List<String> merged,
    String all,
    StandChart chart,
    List<Holder> holders,
    int left,
    List<Side> sides,
    String review,
    List<RevisionLine> revisions,
    @Nullable Done done) {

  /** The same after something was done; null where nothing was. */
  PropositionView after(@Nullable Done what) {
    return new PropositionView(
        proposition,
        above,
        parts,
        merged,
        all,
        chart,
        holders,
        left,
        sides,
        review,
        revisions,
        what);
  }

  /** Whether anybody stands on it. */
  public boolean isStoodOn() {
    return sides.stream().anyMatch(side -> !side.stated().isEmpty());
  }

  /**
   * Statements that stand alike.
   *
   * @param stance on the wire
   * @param title in words
   * @param total how many, in words
   * @param all the address of a search for all of them
   * @param stated the newest
   */
  public record Side(
      String stance, String title, String total, String all, boolean more, List<Stated> stated) {}

  /**
   * A statement that stands on it.
   *
   * @param content what is said, with the words marked that show where it stands
   * @param elsewhere how many others report the same
   * @param stand where it stands; on a part of the proposition, if that is what it is about
   * @param onPart whether it is
   */
  public record Stated(
      String link,
      String place,
      List<Somebody> speakers,
      String source,
      Markup content,
      String headline,
      @Nullable String outlet,
      @Nullable String outletLink,
      @Nullable Moment published,
      int elsewhere,
      StandLine stand,
      boolean onPart,
      List<RelationLine> relations) {}

  /** Somebody with a page. */
  public record Somebody(String name, String link) {}

  /**
   * Somebody who stands on it, with how many utterances.
   *
   * @param party of which they are a member; empty where none is known
   * @param counts those for it, against it and unclear, those only that there are
   */
  public record Holder(String name, String link, String party, List<Count> counts, long most) {

    /** How long the bar of a stance is, of 100. */
    public long length(String stance) {
      return counts.stream()
          .filter(count -> count.stance().equals(stance))
          .mapToLong(count -> Math.max(3, 100 * count.number() / Math.max(1, most)))
          .findFirst()
          .orElse(0);
    }

    /** The address of what somebody says so; empty where they say nothing so. */
    public String link(String stance) {
      return counts.stream()
          .filter(count -> count.stance().equals(stance))
          .map(Count::link)
          .findFirst()
          .orElse("");
    }
  }

  /**
   * How many.
   *
   * @param says the stance in words
   * @param link to a search for them
   */
  public record Count(String stance, String says, long number, String link) {}
}
