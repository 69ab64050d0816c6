package dev.quoth.debate.picture;

import static dev.quoth.debate.NetworkOption.AT;
import static dev.quoth.debate.NetworkOption.GROUPS;
import static dev.quoth.debate.NetworkOption.LIMIT;
import static dev.quoth.debate.NetworkOption.LINKAGE;
import static dev.quoth.debate.NetworkOption.PINS;
import static dev.quoth.debate.NetworkOption.SEED;
import static dev.quoth.debate.NetworkOption.STEP;
import static dev.quoth.debate.NetworkOption.WINDOW;

import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkOption;
import dev.quoth.debate.NetworkOptions;
import dev.quoth.networks.Events;
import dev.quoth.networks.picture.Picture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be drawn of a debate. */
public enum PictureKind {
  NETWORK(Drawing::network, false),
  HEAT_MAP(Drawing::heatMap, false),
  POLARISATION(Drawing::polarisation, true),
  RIVER(Drawing::river, true),
  DENDROGRAM(Drawing::dendrogram, false),
  CLUSTERS(Drawing::clusters, false);

  /** Options of pictures beyond those of {@link NetworkOption#NETWORK}. */
  public static final List<NetworkOption> OPTIONS =
      List.of(GROUPS, LIMIT, LINKAGE, WINDOW, STEP, AT, PINS, SEED);

  @SuppressWarnings("ImmutableEnumChecker") // a method
  private final Function<Drawing, Picture> drawn;

  private final boolean overTime;

  PictureKind(Function<Drawing, Picture> drawn, boolean overTime) {
    this.drawn = drawn;
    this.overTime = overTime;
  }

  /** By which people ask for it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of a label. */
  public static Optional<PictureKind> of(String label) {
    return Stream.of(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  /**
   * The picture.
   *
   * @param events of the debate that the options ask for, of which at least one counts
   * @throws IllegalArgumentException as {@link NetworkOptions#of} says
   */
  public Picture of(Events events, NetworkOptions asked, Given given) {
    return drawn.apply(new Drawing(events, asked, given, overTime));
  }
}
