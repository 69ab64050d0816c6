package dev.quoth.networks.picture;

import dev.quoth.networks.Period;
import dev.quoth.networks.write.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws how much is said of each proposition over time: streams on one another, the broader the
 * more, about a line in the middle (Havre, Hetzler, Whitney and Nowell, ThemeRiver, IEEE
 * Transactions on Visualization and Computer Graphics 8(1), 2002).
 */
public final class RiverPicture {
  private static final double WIDTH = NetworkPicture.WIDTH;
  private static final double TOP = 10;
  private static final double BOTTOM = 400;
  private static final double MIDDLE = (TOP + BOTTOM) / 2;

  private final Streams streams;
  private final Links links;
  private final TimeAxis axis;
  private final double perStatement;
  private final Svg svg = new Svg();

  private RiverPicture(Streams streams, Links links) {
    this.streams = streams;
    this.links = links;
    List<Period> periods = streams.periods();
    axis =
        new TimeAxis(
            TimeAxis.middle(periods.get(0)),
            TimeAxis.middle(periods.get(periods.size() - 1)),
            6,
            WIDTH - 6);
    perStatement = (BOTTOM - TOP) / Math.max(1, streams.most());
  }

  /**
   * Draws streams.
   *
   * @param links of propositions, each a node
   */
  public static Picture of(String title, Streams streams, Links links) {
    return new RiverPicture(streams, links).drawn(title);
  }

  private Picture drawn(String title) {
    int windows = streams.periods().size();
    double[] upper = new double[windows];
    for (int window = 0; window < windows; window++) {
      upper[window] = MIDDLE - streams.total(window) * perStatement / 2;
    }
    List<double[]> edges = new ArrayList<>(List.of(upper));
    svg.begin("g", "class", "plot");
    for (int stream = 0; stream < streams.list().size(); stream++) {
      double[] lower = new double[windows];
      for (int window = 0; window < windows; window++) {
        lower[window] =
            upper[window] + streams.list().get(stream).counts().get(window) * perStatement;
      }
      stream(stream, upper, lower);
      upper = lower;
      edges.add(lower);
    }
    names(edges);
    svg.end();
    axis.draw(svg, BOTTOM + 10);
    svg.begin("g", "class", "legend").add(legend().elements()).end();
    return new Picture(
        "river",
        title,
        streams.note(),
        WIDTH,
        legend().bottom(),
        svg.toString(),
        links != Links.NONE,
        data());
  }

  private Legend legend() {
    Legend legend = new Legend(WIDTH, BOTTOM + 44);
    for (int i = 0; i < streams.list().size(); i++) {
      int number = i;
      legend.add(streams.list().get(i).name(), sign -> swatch(sign, number));
    }
    return legend;
  }

  private void swatch(Svg sign, int stream) {
    sign.empty(
        "rect",
        "class",
        css(stream),
        "x",
        -8.0,
        "y",
        -6.0,
        "width",
        16.0,
        "height",
        12.0,
        "fill",
        fill(stream),
        "fill-opacity",
        .8);
  }

  private String css(int stream) {
    return streams.list().get(stream).rest()
        ? "stream g-other"
        : "stream g" + stream % Groups.OTHER;
  }

  private String fill(int stream) {
    return streams.list().get(stream).rest() ? Ink.RULE : Ink.GROUPS.get(stream % Groups.OTHER);
  }

  private void stream(int number, double[] upper, double[] lower) {
    Streams.Stream stream = streams.list().get(number);
    String link = stream.rest() ? "" : links.ofNode(stream.node());
    if (link.isEmpty()) {
      svg.begin("g", "class", "of-stream");
    } else {
      svg.begin("a", "class", "of-stream", "href", link);
    }
    svg.text("title", Labels.line(stream.name()) + ", " + Weights.statements(stream.total()));
    String path = edge(upper, false) + "L" + edge(lower, true).substring(1) + "Z";
    svg.empty(
        "path",
        "class",
        css(number),
        "d",
        path,
        "fill",
        fill(number),
        "fill-opacity",
        .8,
        "stroke",
        Ink.PAPER,
        "stroke-width",
        1.0);
    svg.end();
  }

  /** A smooth edge through the windows, level at each, so that it overshoots nowhere. */
  private String edge(double[] y, boolean backwards) {
    StringBuilder path = new StringBuilder();
    for (int step = 0; step < y.length; step++) {
      int i = backwards ? y.length - 1 - step : step;
      if (step == 0) {
        path.append("M").append(at(x(i), y[i]));
      } else {
        int before = backwards ? i + 1 : i - 1;
        double half = (x(before) + x(i)) / 2;
        path.append("C")
            .append(at(half, y[before]))
            .append(" ")
            .append(at(half, y[i]))
            .append(" ")
            .append(at(x(i), y[i]));
      }
    }
    if (y.length == 1) { // one window is a block
      double other = backwards ? 6 : WIDTH - 6;
      path.append("L").append(at(other, y[0]));
    }
    return path.toString();
  }

  private static String at(double x, double y) {
    return Svg.tenths(x) + " " + Svg.tenths(y);
  }

  /** Names of streams, over all of them, where there is room; the legend has the others. */
  private void names(List<double[]> edges) {
    double[] x = new double[streams.periods().size()];
    for (int window = 0; window < x.length; window++) {
      x[window] = x(window);
    }
    for (int i = 0; i < streams.list().size(); i++) {
      StreamName.place(streams.list().get(i).name(), x, edges.get(i), edges.get(i + 1))
          .ifPresent(name -> name.draw(svg));
    }
  }

  private double x(int window) {
    return axis.at(TimeAxis.middle(streams.periods().get(window)));
  }

  private Table data() {
    List<List<Object>> rows = new ArrayList<>();
    for (int window = 0; window < streams.periods().size(); window++) {
      Period period = streams.periods().get(window);
      for (Streams.Stream stream : streams.list()) {
        rows.add(
            List.of(
                String.valueOf(period.from()),
                String.valueOf(period.until()),
                stream.name(),
                stream.counts().get(window)));
      }
    }
    return new Table(List.of("from", "until", "proposition", "statements"), rows);
  }
}
