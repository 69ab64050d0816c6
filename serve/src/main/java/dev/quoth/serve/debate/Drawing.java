package dev.quoth.serve.debate;

import dev.quoth.debate.Camps;
import dev.quoth.debate.picture.Pictures;
import dev.quoth.debate.picture.Pins;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Period;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Dendrogram;
import dev.quoth.networks.measures.Linkage;
import dev.quoth.networks.picture.Cluster;
import dev.quoth.networks.picture.ClustersPicture;
import dev.quoth.networks.picture.DendrogramPicture;
import dev.quoth.networks.picture.HeatMap;
import dev.quoth.networks.picture.HeatMapPicture;
import dev.quoth.networks.picture.Links;
import dev.quoth.networks.picture.NetworkLook;
import dev.quoth.networks.picture.NetworkPicture;
import dev.quoth.networks.picture.Picture;
import dev.quoth.networks.picture.Point;
import dev.quoth.networks.picture.RiverPicture;
import dev.quoth.networks.picture.Streams;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws what is asked for, bounded so that a page is never long in coming. */
final class Drawing {
  private static final int SEED = 1;

  private final Stage stage;
  private final DebateTerms terms;
  private final Links links;
  private @Nullable Map<String, String> groups;

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
      case "clusters" -> ClustersPicture.of(title(Pictures.CLUSTERS), clusters(stage));
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
    if (groups == null) {
      groups = groups(stage, group());
    }
    return groups;
  }

  /** The groups of all of time: parties, or communities of who agrees with whom. */
  private static Map<String, String> groups(Stage stage, String sign) {
    String groups = sign.equals("community") ? "communities" : sign;
    return Camps.named(groups, stage.terms().agreement(), stage.counted(), SEED);
  }

  /** The clusters of the window; none where there are too few actors, or none of a known party. */
  static List<Cluster> clusters(Stage stage) {
    DebateTerms terms = stage.terms();
    return Cluster.of(
        stage.shown(),
        terms.actor(),
        stage.network(terms.both()).rows(),
        groups(stage, terms.is(Setting.COLOUR, "party") ? "party" : "community"));
  }

  private Picture network() {
    boolean grouped = !group().equals("none") && !groups().isEmpty();
    int ties = Integer.parseInt(terms.value(Setting.TIES));
    NetworkLook options =
        NetworkLook.of(title("Who stands with whom"))
            .groupedBy(grouped ? group() : "")
            .most(NetworkLook.USUAL_NODES, ties)
            .linked(links);
    Map<String, Point> pins = Pins.of(terms.pins());
    if (stage.window() != null) {
      Network whole = terms.network().of(stage.counted(), Period.ALWAYS, stage.all());
      pins = Pictures.places(whole.with(group(), groups()), options, pins);
    }
    return NetworkPicture.of(shown(), options.pinned(pins));
  }

  private Picture heat() {
    NetworkQuery query = terms.both();
    HeatMap map = HeatMap.of(stage.shown(), query, HeatMap.USUAL_ROWS, HeatMap.USUAL_COLUMNS);
    return HeatMapPicture.of(title("Who is for what"), map, links);
  }

  private Picture polarisation() {
    return Pictures.polarisation(
        stage.all(), stage.counted().size(), terms.agreement(), windows(), SEED);
  }

  private Picture river() {
    Windows steps = Pictures.steps(stage.counted());
    return RiverPicture.of(
        "What is spoken of", Streams.of(stage.counted(), steps, Streams.USUAL), links);
  }

  private Picture dendrogram() {
    NetworkQuery query = terms.agreement();
    if (terms.is(Setting.NORM, "none")) {
      query = query.normalisation(Normalisation.COSINE);
    }
    Network all = stage.network(query);
    Network network = Pictures.ofMost(all).of(stage.shown()).with(group(), groups());
    Dendrogram tree = Dendrogram.of(network, Linkage.AVERAGE);
    boolean grouped = !group().equals("none");
    return DendrogramPicture.of(
        title(Pictures.likeness(all)), network, tree, grouped ? group() : "", links);
  }

  private String title(String what) {
    return Pictures.within(what, stage.window());
  }

  /** The windows that were chosen, or such as suit the length of the debate. */
  private Windows windows() {
    Windows chosen = terms.windows();
    return chosen == null ? Pictures.steps(stage.counted()) : chosen;
  }

  /** Whether there is anything to draw: actors and propositions that count. */
  static boolean isEmpty(Stage stage) {
    Variable actor = stage.terms().actor();
    Events named = stage.counted().where(event -> actor.of(event) != null);
    return named.size() == 0;
  }
}
