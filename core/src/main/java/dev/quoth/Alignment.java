package dev.quoth;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which characters of a text that was derived from another come from which of the original: an
 * immutable monotone mapping between the UTF-16 offsets of both.
 *
 * <p>It holds the <em>runs</em> that link the texts, in order: a copied run links them char by
 * char, a replaced one as a whole. What lies between the runs is dropped on the side of the
 * original, inserted on the side of the derived text, and linked to nothing. A run takes 16 bytes;
 * looking up a span takes time in the logarithm of their number.
 *
 * <p>A {@link Span} is never empty, so what is linked to nothing maps to no span at all.
 */
public final class Alignment {
  final Side derived;
  final Side original;

  private Alignment(Side derived, Side original) {
    this.derived = derived;
    this.original = original;
  }

  /**
   * One of the two texts.
   *
   * @param length of the text
   * @param starts of the runs in it
   * @param ends of the runs; one is stored as its complement, which is negative, where the run is
   *     replaced as a whole
   */
  record Side(int length, int[] starts, int[] ends) {
    int runs() {
      return starts.length;
    }

    boolean isWhole(int run) {
      return ends[run] < 0;
    }

    int start(int run) {
      return starts[run];
    }

    int end(int run) {
      return ends[run] < 0 ? ~ends[run] : ends[run];
    }

    /** The first run that ends after {@code offset}. */
    int firstEndingAfter(int offset) {
      int low = 0;
      int high = runs();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (end(middle) <= offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** The last run that starts before {@code offset}, -1 for none. */
    int lastStartingBefore(int offset) {
      int at = Arrays.binarySearch(starts, offset);
      return (at >= 0 ? at : -at - 1) - 1;
    }
  }

  /** The mapping of a text of {@code length} chars to itself. */
  public static Alignment identity(int length) {
    return builder().copied(length).build();
  }

  /** Begins with two empty texts. */
  public static Builder builder() {
    return new Builder();
  }

  /** Number of UTF-16 chars of the original. */
  public int originalLength() {
    return original.length;
  }

  /** Number of UTF-16 chars of the derived text. */
  public int derivedLength() {
    return derived.length;
  }

  /** Whether every char is copied. */
  public boolean isIdentity() {
    int copied = derived.runs() == 1 && !derived.isWhole(0) ? derived.end(0) - derived.start(0) : 0;
    return derived.length == copied && original.length == copied;
  }

  /**
   * The shortest span of the original that holds all that a span of the derived text comes from;
   * empty if all of that was inserted. A part of a replaced run comes from the whole of it.
   *
   * @throws IllegalArgumentException if the span lies outside the derived text
   */
  public Optional<Span> toOriginal(Span inDerived) {
    return map(inDerived, derived, original, "derived");
  }

  /**
   * The shortest span of the derived text that holds all that became of a span of the original;
   * empty if all of that was dropped. A part of a replaced run became the whole of it.
   *
   * @throws IllegalArgumentException if the span lies outside the original
   */
  public Optional<Span> toDerived(Span inOriginal) {
    return map(inOriginal, original, derived, "original");
  }

  private static Optional<Span> map(Span span, Side from, Side to, String name) {
    if (span.end() > from.length) {
      throw new IllegalArgumentException(
          span + " lies outside the " + name + " text of " + from.length + " chars");
    }
    int first = from.firstEndingAfter(span.start());
    int last = from.lastStartingBefore(span.end());
    if (first > last) {
      return Optional.empty();
    }
    int head = from.isWhole(first) ? 0 : Math.max(0, span.start() - from.start(first));
    int tail = from.isWhole(last) ? 0 : Math.max(0, from.end(last) - span.end());
    return Optional.of(new Span(to.start(first) + head, to.end(last) - tail));
  }

  /**
   * The mapping between this one's original and the text that {@code next} derives from this one's
   * derived text.
   *
   * <p>Replaced runs of the two that overlap become one.
   *
   * @throws IllegalArgumentException if the text between the two has not the same length in both
   */
  public Alignment then(Alignment next) {
    if (derived.length != next.original.length) {
      throw new IllegalArgumentException(
          "cannot join: one derives "
              + derived.length
              + " chars, the next goes on from "
              + next.original.length);
    }
    return isIdentity() ? next : next.isIdentity() ? this : new AlignmentJoin(this, next).join();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Alignment alignment
        && derived.length == alignment.derived.length
        && original.length == alignment.original.length
        && Arrays.equals(derived.starts, alignment.derived.starts)
        && Arrays.equals(derived.ends, alignment.derived.ends)
        && Arrays.equals(original.starts, alignment.original.starts)
        && Arrays.equals(original.ends, alignment.original.ends);
  }

  @Override
  public int hashCode() {
    int hash = 31 * derived.length + original.length;
    hash = 31 * hash + Arrays.hashCode(derived.starts);
    return 31 * hash + Arrays.hashCode(original.ends);
  }

  /** The runs as {@code [derived)=[original)}, with {@code ~} for those replaced as a whole. */
  @Override
  public String toString() {
    StringBuilder runs = new StringBuilder();
    for (int i = 0; i < derived.runs(); i++) {
      runs.append("[%d,%d)".formatted(derived.start(i), derived.end(i)))
          .append(derived.isWhole(i) ? '~' : '=')
          .append("[%d,%d) ".formatted(original.start(i), original.end(i)));
    }
    return runs + "of " + derived.length + " from " + original.length;
  }

  /** Appends stretch after stretch to both texts. */
  public static final class Builder {
    private int[] runs = new int[16];
    private int size;
    private int derivedLength;
    private int originalLength;

    private Builder() {}

    /** The next {@code length} chars of the original stand in the derived text as they are. */
    public Builder copied(int length) {
      return add(length, length, false);
    }

    /** The derived text has {@code derived} chars in place of {@code original} chars. */
    public Builder replaced(int original, int derived) {
      return add(original, derived, true);
    }

    /** The next {@code length} chars of the original are not in the derived text. */
    public Builder dropped(int length) {
      return add(length, 0, false);
    }

    /** The next {@code length} chars of the derived text come from nowhere. */
    public Builder inserted(int length) {
      return add(0, length, false);
    }

    /**
     * The derived text goes on with that of {@code next}, which derives from stretches of the same
     * original that all come later than those before.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Builder derived(Alignment next) {
      int base = derivedLength;
      if (next.original.runs() > 0 && next.original.start(0) < originalLength) {
        throw new IllegalArgumentException(
            "comes from " + next.original.start(0) + " on, but " + originalLength + " is reached");
      }
      for (int run = 0; run < next.derived.runs(); run++) {
        linked(
            new Span(next.original.start(run), next.original.end(run)),
            new Span(base + next.derived.start(run), base + next.derived.end(run)),
            next.derived.isWhole(run));
      }
      derivedLength = base + next.derived.length;
      return this;
    }

    /** Chars of the original that were passed so far. */
    public int originalLength() {
      return originalLength;
    }

    private Builder add(int original, int derived, boolean whole) {
      if (original < 0 || derived < 0) {
        throw new IllegalArgumentException("negative length: " + Math.min(original, derived));
      }
      int originalEnd = Math.addExact(originalLength, original);
      int derivedEnd = Math.addExact(derivedLength, derived);
      if (original > 0 && derived > 0) {
        link(originalEnd, derivedEnd, whole);
      }
      originalLength = originalEnd;
      derivedLength = derivedEnd;
      return this;
    }

    void linked(Span original, Span derived, boolean whole) {
      originalLength = original.start();
      derivedLength = derived.start();
      add(original.length(), derived.length(), whole);
    }

    /** One char for one is a copy, so far as offsets go; a copy after a copy goes on with it. */
    private void link(int originalEnd, int derivedEnd, boolean whole) {
      boolean copy =
          !whole || (originalEnd - originalLength == 1 && derivedEnd - derivedLength == 1);
      if (copy && size > 0 && runs[size - 3] == derivedLength && runs[size - 1] == originalLength) {
        runs[size - 3] = derivedEnd;
        runs[size - 1] = originalEnd;
        return;
      }
      if (size == runs.length) {
        runs = Arrays.copyOf(runs, 2 * size);
      }
      runs[size++] = derivedLength;
      runs[size++] = copy ? derivedEnd : ~derivedEnd;
      runs[size++] = originalLength;
      runs[size++] = copy ? originalEnd : ~originalEnd;
    }

    Alignment end(int original, int derived) {
      originalLength = original;
      derivedLength = derived;
      return build();
    }

    /** The mapping of all that was appended. */
    public Alignment build() {
      return new Alignment(side(derivedLength, 0), side(originalLength, 2));
    }

    private Side side(int length, int first) {
      int[] starts = new int[size / 4];
      int[] ends = new int[size / 4];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = runs[4 * i + first];
        ends[i] = runs[4 * i + first + 1];
      }
      return new Side(length, starts, ends);
    }
  }
}
