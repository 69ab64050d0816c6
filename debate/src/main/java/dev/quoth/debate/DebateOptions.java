package dev.quoth.debate;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;

/**
 * What of a ledger's positions makes a debate.
 *
 * @param propositions those that count by their ids or wordings, with what is part of them and what
 *     went up in them; empty for all
 * @param level where a position on a proposition counts in the hierarchy
 * @param nameless whether groups and unnamed people ("critics", "a senior official") count as
 *     persons under the words that describe them; else only for whom they speak is known of them
 */
public record DebateOptions(Set<String> propositions, Level level, boolean nameless) {
  /** On all propositions, each by itself, by those who have a name. */
  public static final DebateOptions USUAL = new DebateOptions(Set.of(), Level.OWN, false);

  public DebateOptions {
    propositions = Set.copyOf(propositions);
    requireNonNull(level, "level is null");
  }

  /** The same on these and what is part of them. */
  public DebateOptions on(Set<String> ids) {
    return new DebateOptions(ids, level, nameless);
  }

  public DebateOptions at(Level newLevel) {
    return new DebateOptions(propositions, newLevel, nameless);
  }

  /** The same with those who have no name. */
  public DebateOptions withNameless() {
    return new DebateOptions(propositions, level, true);
  }

  /** Where a position counts. Who is for a part counts as for the whole. */
  public enum Level {
    /** On the proposition itself. */
    OWN,
    /** On what it is part of; on itself, where that is nothing. */
    PARENT,
    /** On the topmost that it is part of. */
    TOP;

    /** By which people ask for it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
