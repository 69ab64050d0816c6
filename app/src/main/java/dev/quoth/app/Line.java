package dev.quoth.app;

/** A line in the making that knows how many columns it takes. */
final class Line {
  private final StringBuilder painted = new StringBuilder();
  private final boolean colours;
  private int width;

  Line(boolean colours) {
    this.colours = colours;
  }

  int width() {
    return width;
  }

  Line blanks(int count) {
    painted.append(" ".repeat(count));
    width += count;
    return this;
  }

  Line plain(String text) {
    painted.append(text);
    width += DisplayWidth.of(text);
    return this;
  }

  Line styled(Style style, String text) {
    painted.append(style.paint(text, colours));
    width += DisplayWidth.of(text);
    return this;
  }

  Line append(Line other) {
    painted.append(other.painted);
    width += other.width;
    return this;
  }

  @Override
  public String toString() {
    return painted.toString();
  }
}
