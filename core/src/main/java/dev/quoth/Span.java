package dev.quoth;

/**
 * A stretch of an article's text: UTF-16 offsets into {@link Article#text()}, end exclusive.
 *
 * <p>Never empty. Offsets leave the program as Unicode code points; {@link CodePoints} converts.
 *
 * @param start first char of the stretch
 * @param end one past its last char; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} is not after it
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Number of UTF-16 chars. */
  public int length() {
    return end - start;
  }

  /** Whether every char of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two spans share a char. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The chars of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
