package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * What one statement does with another, of the same article or of two.
 *
 * @param from id of the statement that does it
 * @param to id of the one to which it is done
 * @param kind what it does
 * @param words the stretches of the article of {@code from} that say so, such as "refutes the
 *     claims"; empty where it is inferred
 * @param inferred whether no words say it: it follows from something else, such as opposite
 *     positions
 * @param confidence estimated probability, 0 to 1, that it is so; 1 where a person decided
 * @param by who decided it
 */
public record Relation(
    String from,
    String to,
    Kind kind,
    List<Span> words,
    boolean inferred,
    double confidence,
    Decider by) {

  /**
   * @throws IllegalArgumentException if a statement is related to itself, words say what is
   *     inferred, or the confidence lies outside 0 to 1
   */
  public Relation {
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireNonNull(kind, "kind is null");
    words = List.copyOf(words);
    requireNonNull(by, "by is null");
    if (from.equals(to)) {
      throw new IllegalArgumentException("a statement is not related to itself: " + from);
    }
    if (inferred && !words.isEmpty()) {
      throw new IllegalArgumentException("what words say is not inferred: " + words);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }

  /** What a statement does with another. */
  public enum Kind {
    /** Says the same again. */
    REPEATS,
    /** Another speaker says what agrees with it: "the remarks were echoed by". */
    ECHOES,
    /** Says that it is wrong: "refutes the claims", "lashed out at calls". */
    DISPUTES,
    /** Answers it, for or against. */
    RESPONDS_TO,
    /** Tells of it. */
    REPORTS;

    /** Its name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
