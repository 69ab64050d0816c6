package dev.quoth.networks.picture;

import static java.util.Objects.requireNonNull;

import dev.quoth.networks.write.Table;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A picture, and the figures that it shows.
 *
 * @param kind one word, for names of files and classes
 * @param title what it is, for those who see it and those who do not
 * @param note what is to be known of it, such as what has been left out; may be empty
 * @param width in units of the picture, pixels of CSS where it is not scaled
 * @param height as width
 * @param body elements of SVG
 * @param linked whether the elements have links that a reader can follow
 * @param data the figures
 */
public record Picture(
    String kind,
    String title,
    String note,
    double width,
    double height,
    String body,
    boolean linked,
    Table data) {
  private static final double MARGIN = 24;
  private static final double TITLE = 20;
  private static final double NOTE = 12;

  public Picture {
    requireNonNull(body, "body is null");
    requireNonNull(data, "data is null");
    if (!kind.matches("[a-z]+")) {
      throw new IllegalArgumentException("a kind is a word, not " + kind);
    }
  }

  /** The element to be set into a page, which gives the colours by classes. */
  public String inline() {
    Svg svg = begun(width, height, "picture picture-" + kind, linked);
    return svg.add(body).end().toString();
  }

  /** A file of its own, on paper, with title and note. */
  public String file() {
    double top = MARGIN + TITLE + 10;
    double bottom = note.isEmpty() ? MARGIN : MARGIN + NOTE + 12;
    Svg svg = begun(width + 2 * MARGIN, height + top + bottom, "picture", linked);
    svg.empty("rect", "width", "100%", "height", "100%", "fill", Ink.PAPER);
    line(svg, Labels.fitted(title, TITLE, width), MARGIN + TITLE * .8, TITLE, Ink.INK);
    if (!note.isEmpty()) {
      line(svg, Labels.fitted(note, NOTE, width), top + height + NOTE + 14, NOTE, Ink.SOFT);
    }
    svg.begin("g", "transform", "translate(" + Svg.tenths(MARGIN) + " " + Svg.tenths(top) + ")");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.add(body).end().end();
  }

  private static void line(Svg svg, String text, double y, double size, String fill) {
    svg.text("text", text, "x", MARGIN, "y", y, "font-size", size, "fill", fill);
  }

  private Svg begun(double w, double h, String classes, boolean links) {
    Svg svg = new Svg();
    svg.begin(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        classes,
        "viewBox",
        "0 0 " + Svg.tenths(w) + " " + Svg.tenths(h),
        "width",
        w,
        "height",
        h,
        "role",
        links ? "group" : "img", // what is in an img is not reached by screen readers
        "aria-labelledby",
        kind + "-title",
        "aria-describedby",
        kind + "-desc",
        "font-family",
        Ink.FACE);
    svg.text("title", Labels.line(title), "id", kind + "-title");
    return svg.text("desc", note.isEmpty() ? "" : Labels.line(note), "id", kind + "-desc");
  }

  /**
   * The same file as an image.
   *
   * @param scale pixels for each unit
   * @throws IOException if it cannot be written, or is too large to be painted
   */
  public void writePng(OutputStream out, double scale) throws IOException {
    Png.write(file(), scale, out);
  }
}
