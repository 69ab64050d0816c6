package dev.quoth;

/** Joins two mappings by walking along the text between them. Used once. */
final class AlignmentJoin {
  private final Alignment one;
  private final Alignment next;
  private final Alignment.Side left;
  private final Alignment.Side right;
  private final Alignment.Builder joined = Alignment.builder();

  AlignmentJoin(Alignment one, Alignment next) {
    this.one = one;
    this.next = next;
    this.left = one.derived;
    this.right = next.original;
  }

  Alignment join() {
    int i = 0;
    int j = 0;
    int done = 0;
    while (i < left.runs() && j < right.runs()) {
      if (left.end(i) <= done) {
        i++;
      } else if (right.end(j) <= done) {
        j++;
      } else {
        done = link(i, j, done);
      }
    }
    return joined.end(one.originalLength(), next.derivedLength());
  }

  /** Links what two runs have in common after {@code done}; returns how far all is done. */
  private int link(int i, int j, int done) {
    int start = Math.max(done, Math.max(left.start(i), right.start(j)));
    int end = Math.min(left.end(i), right.end(j));
    if (start >= end) {
      return end;
    }
    boolean whole = left.isWhole(i) || right.isWhole(j);
    if (whole) {
      if (left.isWhole(i)) {
        start = Math.min(start, left.start(i));
      }
      if (right.isWhole(j)) {
        start = Math.min(start, right.start(j));
      }
      start = Math.max(start, done);
      end = closed(end);
    }
    Span between = new Span(start, end);
    joined.linked(
        one.toOriginal(between).orElseThrow(), next.toDerived(between).orElseThrow(), whole);
    return end;
  }

  /** The first offset from {@code end} on that cuts no replaced run of either side. */
  private int closed(int end) {
    for (int before = -1; before != end; ) {
      before = end;
      end = uncut(right, uncut(left, end));
    }
    return end;
  }

  private static int uncut(Alignment.Side side, int end) {
    int run = side.lastStartingBefore(end);
    return run >= 0 && side.isWhole(run) ? Math.max(end, side.end(run)) : end;
  }
}
