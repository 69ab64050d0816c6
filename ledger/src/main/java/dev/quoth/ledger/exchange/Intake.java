package dev.quoth.ledger.exchange;

import dev.quoth.Decider;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes in what lines tell of statements and who decided it: what persons decided one by one, what
 * a machine found in an article as one. What is there stays, but for what a machine had proposed
 * where a person decides, and what a model had where another one, or the same later, says something
 * that is new.
 *
 * @param <T> positions, or relations
 */
abstract class Intake<T> {
  private final ImportListener listener;
  private long taken;
  private long there;
  private long failed;

  Intake(ImportListener listener) {
    this.listener = listener;
  }

  /** By what it is known: of two of one key only one can hold. */
  abstract String key(T each);

  abstract Decider by(T each);

  /** Whether a person has said that there is no such thing. */
  abstract boolean isDenied(T each);

  /** Whether a machine has proposed just this at any time. */
  abstract boolean wasProposed(T each);

  /** What a person decided. */
  abstract void decide(T each, Attempt attempt);

  /**
   * What a machine found.
   *
   * @return how many changed something
   */
  abstract int propose(List<T> found, Author by);

  final long taken() {
    return taken;
  }

  final long there() {
    return there;
  }

  final long failed() {
    return failed;
  }

  /**
   * Takes in what one line tells; what cannot be taken is told to the listener.
   *
   * @param resolved makes of what is told what this ledger can hold, or fails
   * @param known what is there, by its key
   * @param place of the line, for people
   */
  final void take(List<T> told, UnaryOperator<T> resolved, Map<String, T> known, String place) {
    Map<Author, List<T>> proposed = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (T each : told) {
      try {
        T ours = resolved.apply(each);
        if (!seen.add(key(ours))) {
          throw new IllegalArgumentException("the line tells twice " + key(ours));
        }
        T now = known.get(key(ours));
        if (now == null ? isDenied(ours) : stays(now, ours)) {
          there++;
        } else if (by(ours).kind() == Decider.Kind.PERSON) {
          decide(ours, new Attempt(author(by(ours)), ""));
          taken++;
        } else {
          proposed.computeIfAbsent(author(by(ours)), by -> new ArrayList<>()).add(ours);
        }
      } catch (LedgerException | IllegalArgumentException e) {
        fail(place, e);
      }
    }
    proposed.forEach((by, found) -> propose(by, found, place));
  }

  private boolean stays(T now, T told) {
    Decider before = by(now);
    Decider by = by(told);
    if (before.kind() == Decider.Kind.PERSON || by.kind() == Decider.Kind.PERSON) {
      return before.kind() == Decider.Kind.PERSON;
    }
    boolean models = before.kind() == Decider.Kind.MODEL && by.kind() == Decider.Kind.MODEL;
    return !models
        || told.equals(now)
        || ModelNames.isOlder(by.name(), before.name())
        || wasProposed(told); // and something else since, which a file read again does not undo
  }

  /** All of one author at once; where one cannot be taken, each by itself. */
  private void propose(Author by, List<T> found, String place) {
    try {
      int changed = propose(found, by);
      taken += changed;
      there += found.size() - changed;
    } catch (LedgerException | IllegalArgumentException e) {
      if (found.size() == 1) {
        fail(place, e);
      } else {
        found.forEach(each -> propose(by, List.of(each), place));
      }
    }
  }

  private static Author author(Decider by) {
    Author.Kind kind =
        switch (by.kind()) {
          case PERSON -> Author.Kind.PERSON;
          case MODEL -> Author.Kind.MODEL;
          case IMPORT -> Author.Kind.IMPORT;
        };
    return new Author(kind, by.name());
  }

  private void fail(String place, RuntimeException failure) {
    failed++;
    String reason = failure instanceof LedgerException e ? e.reason() : failure.getMessage();
    listener.bad(place, String.valueOf(reason));
  }
}
