package dev.quoth.serve.debate;

import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Period;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Band;
import dev.quoth.networks.measures.Bands;
import dev.quoth.networks.measures.Dendrogram;
import dev.quoth.networks.measures.Linkage;
import dev.quoth.networks.measures.Polarisation;
import dev.quoth.networks.picture.DendrogramPicture;
import dev.quoth.networks.picture.HeatMap;
import dev.quoth.networks.picture.HeatMapPicture;
import dev.quoth.networks.picture.Links;
import dev.quoth.networks.picture.NetworkOptions;
import dev.quoth.networks.picture.NetworkPicture;
import dev.quoth.networks.picture.Picture;
import dev.quoth.networks.picture.Point;
import dev.quoth.networks.picture.PolarisationPicture;
import dev.quoth.networks.picture.RiverPicture;
import dev.quoth.networks.picture.Streams;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws what is asked for, bounded so that a page is never long in coming. */
final class Drawing {
  private static final int LEAVES = 60;
  private static final int MOST_SAMPLES = 40;
  private static final int LEAST_SAMPLES = 10;

  /** How many events all samples together may hold. */
  private static final int SAMPLED = 400_000;

  private static final long SEED = 1;

  private final Stage stage;
  private final DebateTerms terms;
  private final Links links;

  /** Draws with links for a page, or without for a file. */
  Drawing(Stage stage, Links links) {
    this.stage = stage;
    this.terms = stage.terms();
    this.links = links;
  }

  /** The picture; there must be events that count. */
  Picture picture() {
    return switch (terms.value(Setting.VIEW)) {
      case "heat" -> heat();
      case "polarisation" -> polarisation();
      case "river" -> river();
      case "dendrogram" -> dendrogram();
      default -> network();
    };
  }

  /** The network that is shown, with groups. */
  Network shown() {
    return stage.network(terms.network()).with(group(), groups());
  }

  private String group() {
    return terms.value(Setting.COLOUR);
  }

  private Map<String, String> groups() {
    return Camps.of(terms, stage.counted());
  }

  private Picture network() {
    boolean grouped = !group().equals("none") && !groups().isEmpty();
    int ties = Integer.parseInt(terms.value(Setting.TIES));
    NetworkOptions options =
        NetworkOptions.of(title("Who stands with whom"))
            .groupedBy(grouped ? group() : "")
            .most(NetworkOptions.USUAL_NODES, ties)
            .linked(links);
    Map<String, Point> pins = new HashMap<>(Pins.of(terms.pins()));
    if (stage.window() != null) { // nodes stay where they are in all of time
      Network whole = terms.network().of(stage.counted(), Period.ALWAYS, stage.all());
      Map<String, Point> places =
          new HashMap<>(NetworkPicture.places(whole.with(group(), groups()), options.pinned(pins)));
      places.putAll(pins);
      pins = places;
    }
    return NetworkPicture.of(shown(), options.pinned(pins));
  }

  private Picture heat() {
    NetworkQuery query = terms.both();
    HeatMap map = HeatMap.of(stage.shown(), query, HeatMap.USUAL_ROWS, HeatMap.USUAL_COLUMNS);
    return HeatMapPicture.of(title("Who is for what"), map, links);
  }

  private Picture polarisation() {
    Windows windows = windows();
    NetworkQuery query = terms.agreement();
    List<Polarisation.Point> points =
        Polarisation.over(query.of(stage.all(), windows), Polarisation.Camps.TWO_OR_MORE, SEED);
    int held = stage.counted().size() * Math.max(1, windows.size() / windows.step());
    int samples = Math.min(MOST_SAMPLES, SAMPLED / Math.max(1, held));
    List<Band> bands =
        samples < LEAST_SAMPLES
            ? List.of()
            : new Bands(samples, .9, SEED)
                .over(
                    stage.all(),
                    query,
                    windows,
                    each ->
                        Polarisation.best(each, Polarisation.Camps.TWO_OR_MORE, SEED).modularity());
    return PolarisationPicture.of("How far the camps are apart", points, bands);
  }

  private Picture river() {
    Windows steps = steps();
    return RiverPicture.of(
        "What is spoken of", Streams.of(stage.counted(), steps, Streams.USUAL), links);
  }

  private Picture dendrogram() {
    NetworkQuery query = terms.agreement();
    if (terms.is(Setting.NORM, "none")) {
      query = query.normalisation(Normalisation.COSINE);
    }
    Network all = stage.network(query);
    List<String> most =
        all.rows().stream()
            .sorted(Comparator.comparingInt(node -> -node.frequency()))
            .limit(LEAVES)
            .map(Node::name)
            .toList();
    NetworkQuery chosen = query.filter(query.filter().only(query.rows(), most));
    Network network = chosen.of(stage.shown()).with(group(), groups());
    Dendrogram tree = Dendrogram.of(network, Linkage.AVERAGE);
    String left =
        most.size() < all.rows().size()
            ? ", the " + most.size() + " of " + all.rows().size() + " who speak most"
            : "";
    boolean grouped = !group().equals("none");
    return DendrogramPicture.of(
        title("Who is like whom" + left), network, tree, grouped ? group() : "", links);
  }

  private String title(String what) {
    String window = Spans.words(stage.window());
    return window.isEmpty() ? what : what + ", " + window;
  }

  /** The windows that were chosen, or such as suit the length of the debate. */
  private Windows windows() {
    Windows chosen = terms.windows();
    return chosen == null ? steps() : chosen;
  }

  /** Windows one behind the other, some dozens. */
  private Windows steps() {
    List<Event> events = stage.counted().list();
    long days = ChronoUnit.DAYS.between(events.get(0).time(), events.get(events.size() - 1).time());
    if (days <= 45) {
      return Windows.ofTime(1, 1, ChronoUnit.DAYS);
    }
    if (days <= 7 * 45) {
      return Windows.ofTime(1, 1, ChronoUnit.WEEKS);
    }
    int months = (int) (days / 30 / 45) + 1;
    return Windows.ofTime(months, months, ChronoUnit.MONTHS);
  }

  /** Whether there is anything to draw: actors and propositions that count. */
  static boolean isEmpty(Stage stage) {
    Variable actor = stage.terms().actor();
    Events named = stage.counted().where(event -> actor.of(event) != null);
    return named.size() == 0;
  }
}
