package dev.quoth.lab.positions;

import java.util.List;

/**
 * A debate that was written for Quoth: propositions, and statements that stand to each of them in
 * some way.
 *
 * @param name what it is called, which no other debate is
 * @param propositions short declarative sentences
 * @param said the statements
 */
public record Debate(String name, List<String> propositions, List<Said> said) {
  public Debate {
    propositions = List.copyOf(propositions);
    said = List.copyOf(said);
  }

  /** How a statement stands to a proposition. */
  public enum Stand {
    FOR('+'),
    AGAINST('-'),
    /** It is about the proposition, and takes no side or both. */
    NO_SIDE('?'),
    UNRELATED('.');

    private final char sign;

    Stand(char sign) {
      this.sign = sign;
    }

    /** A proposition and a statement that stands so to it. */
    Pair pair(String proposition, String statement) {
      return switch (this) {
        case FOR -> Pair.about(proposition, statement, true);
        case AGAINST -> Pair.about(proposition, statement, false);
        case NO_SIDE -> Pair.withoutSide(proposition, statement);
        case UNRELATED -> Pair.unrelated(proposition, statement);
      };
    }

    /**
     * What a sign of the files stands for.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Stand of(char sign) {
      for (Stand stand : values()) {
        if (stand.sign == sign) {
          return stand;
        }
      }
      throw new IllegalArgumentException("no sign of a stand: " + sign);
    }
  }

  /**
   * A statement.
   *
   * @param text its content
   * @param stands how it stands to each of the propositions, in their order
   */
  public record Said(String text, List<Stand> stands) {
    public Said {
      stands = List.copyOf(stands);
    }
  }

  /** A statement and a proposition of this debate, by their numbers, as a pair. */
  Pair pair(int statement, int proposition) {
    Said said = this.said.get(statement);
    return said.stands().get(proposition).pair(propositions.get(proposition), said.text());
  }
}
