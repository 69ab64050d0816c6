package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Role;
import java.util.List;

/** Counts, in constant time, the mentions of a role that lie wholly between two words. */
final class Between {
  private final int from;
  private final int[][] starts;
  private final int[][] ends;

  /**
   * Counts for {@code mentions}, which do not overlap and lie in {@code from} to {@code to - 1}.
   */
  Between(List<Mention> mentions, int from, int to) {
    this.from = from;
    int words = to - from;
    starts = new int[Role.values().length][words + 1];
    ends = new int[Role.values().length][words + 1];
    for (Mention mention : mentions) {
      starts[mention.role().ordinal()][mention.words().from() - from + 1]++;
      ends[mention.role().ordinal()][mention.words().to() - from]++;
    }
    for (int role = 0; role < starts.length; role++) {
      for (int word = 1; word <= words; word++) {
        starts[role][word] += starts[role][word - 1];
        ends[role][word] += ends[role][word - 1];
      }
    }
  }

  /** Number of the role's mentions that begin at or after {@code left} and end by {@code right}. */
  int count(Role role, int left, int right) {
    return Math.max(0, ends[role.ordinal()][right - from] - starts[role.ordinal()][left - from]);
  }
}
