package dev.quoth.networks.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.networks.Debate;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Bands;
import dev.quoth.networks.measures.Dendrogram;
import dev.quoth.networks.measures.Distinctive;
import dev.quoth.networks.measures.Linkage;
import dev.quoth.networks.measures.Polarisation;
import dev.quoth.networks.measures.Polarisation.Camps;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FiguresPictureTest {
  private static final NetworkQuery ACTORS =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);
  private static final NetworkQuery BOTH =
      NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION);
  private static final Windows WEEKS = Windows.ofTime(1, 1, ChronoUnit.WEEKS);

  /** Two camps in the first week and the third, none in the second, nobody in the fourth. */
  private static final Events EVENTS =
      new Debate()
          .say("Ada +tax", "Bo +tax", "Cy -tax", "Di -tax")
          .day(8)
          .say("Ada +tax", "Bo +tax", "Cy +tax", "Di +tax", "Ada +port")
          .day(15)
          .say("Ada +port", "Bo +port", "Cy -port", "Di -port")
          .day(30)
          .say("Ada +tax", "Cy +port", "Di -ferry")
          .events();

  @Test
  void polarisationLiesOnItsScaleAndIsBrokenWhereNobodySpoke() {
    List<Polarisation.Point> points = Polarisation.over(ACTORS.of(EVENTS, WEEKS), Camps.TWO, 1);
    Drawn drawn = Drawn.of(PolarisationPicture.of("Camps", points, List.of()).inline());
    List<Element> dots = drawn.all("//*[@class='dot']/circle");
    assertThat(dots).hasSize(4); // of five weeks
    double zero = Drawn.number(drawn.all("//*[@class='rule']").get(0), "y1");
    double tenth = Drawn.number(drawn.all("//*[@class='rule']").get(1), "y1") - zero;
    assertThat(Drawn.number(dots.get(0), "cy")).isCloseTo(zero + 5 * tenth, within(.2)); // .5
    assertThat(drawn.texts("//*[@class='dot']/title").get(0))
        .isEqualTo("2031-01-06 to 2031-01-12: 0.50, 4 statements in 2 camps");
    assertThat(drawn.all("//path[@class='curve']")).hasSize(2);
    assertThat(drawn.all("//path[@class='band']")).isEmpty();
  }

  @Test
  void bandsAreBesideTheirPoints() {
    NetworkQuery query = ACTORS;
    List<Polarisation.Point> points = Polarisation.over(query.of(EVENTS, WEEKS), Camps.TWO, 1);
    var bands =
        new Bands(4, .9, 1)
            .over(EVENTS, query, WEEKS, n -> Polarisation.best(n, Camps.TWO, 1).modularity());
    Picture picture = PolarisationPicture.of("Camps", points, bands);
    assertThat(Drawn.of(picture.inline()).all("//path[@class='band']")).hasSize(2);
    assertThat(picture.data().rows()).hasSize(5);
    assertThat(picture.data().rows().get(0))
        .containsExactly("2031-01-06T00:00", "2031-01-13T00:00", 4, 2, .5, .5, .5);
    assertThatThrownBy(() -> PolarisationPicture.of("Camps", points, bands.subList(1, 3)))
        .hasMessage("5 points and 2 bands");
  }

  @Test
  void heatMapTellsForLessAgainstAndPutsTogetherWhoIsAlike() {
    HeatMap map = HeatMap.of(EVENTS, BOTH, 40, 24);
    List<String> rows = map.rows().stream().map(Node::name).toList();
    List<String> columns = map.columns().stream().map(Node::name).toList();
    int ada = rows.indexOf("Ada");
    assertThat(Math.abs(ada - rows.indexOf("Bo"))).isEqualTo(1);
    assertThat(map.net()[ada][columns.indexOf("tax")]).isEqualTo(3);
    assertThat(map.net()[rows.indexOf("Cy")][columns.indexOf("tax")]).isZero();
    assertThat(map.spoken()[rows.indexOf("Cy")][columns.indexOf("tax")]).isEqualTo(2);
    Picture picture = HeatMapPicture.of("Heat", map, Links.NONE);
    assertThat(Drawn.of(picture.inline()).texts("//*[@class='of-cell']/text"))
        .containsExactlyInAnyOrder("+3", "+2", "+2", "+1", "±", "±", "±", "−1", "−1");
    assertThat(picture.data().rows()).contains(List.of("Cy", "tax", 0.0, 2));
    assertThat(picture.note()).isEmpty();
  }

  @Test
  void heatMapOfManySaysWhatItLeavesOut() {
    HeatMap map = HeatMap.of(EVENTS, BOTH, 2, 2);
    assertThat(map.rows()).extracting(Node::name).containsExactlyInAnyOrder("Ada", "Cy");
    assertThat(HeatMapPicture.of("Heat", map, Links.NONE).note())
        .isEqualTo(
            "Shown are 2 of 4 actors and 2 of 3 propositions, those of whom and of which most is"
                + " said.");
  }

  @Test
  void streamsAreAsBroadAsWhatIsSaid() {
    Streams streams = Streams.of(EVENTS, WEEKS, 2);
    assertThat(streams.list())
        .containsExactly(
            new Streams.Stream("tax", false, List.of(4, 4, 0, 0, 1)),
            new Streams.Stream("port", false, List.of(0, 1, 4, 0, 1)),
            new Streams.Stream("all others", true, List.of(0, 0, 0, 0, 1)));
    Picture picture = RiverPicture.of("River", streams, Links.NONE);
    Drawn drawn = Drawn.of(picture.inline());
    List<Element> paths = drawn.all("//path");
    assertThat(paths).hasSize(3);
    // the second week has the most, five: it is as high as the picture, and tax four fifths of it
    assertThat(y(paths.get(0), 1)).isEqualTo(10);
    assertThat(y(paths.get(1), 1)).isCloseTo(10 + 390 * .8, within(.1));
    assertThat(picture.note()).isEqualTo("1 further proposition has no stream of its own.");
    assertThat(picture.data().rows()).hasSize(15);
  }

  /** Of the upper edge, which is drawn first. */
  private static double y(Element path, int window) {
    String[] curves = path.getAttribute("d").split("C", -1);
    String[] numbers = curves[window].split("[ L]", -1);
    return Double.parseDouble(numbers[5]);
  }

  @Test
  void branchesMeetWhereTheirHeightIs() {
    Network network =
        ACTORS
            .normalisation(Normalisation.COSINE)
            .of(new Debate().say("Ada +tax", "Bo +tax", "Cy +port").events());
    Dendrogram tree = Dendrogram.of(network, Linkage.AVERAGE); // 0 of Ada and Bo, 1 of Cy
    Drawn drawn = Drawn.of(DendrogramPicture.of("Alike", network, tree, "", Links.NONE).inline());
    assertThat(drawn.all("//path[@class='branch']"))
        .extracting(path -> path.getAttribute("d"))
        .containsExactly("M240 11L240 11L240 33L240 33", "M240 22L940 22L940 55L240 55");
    assertThat(drawn.texts("//*[@class='leaf']/text")).containsExactly("Ada", "Bo", "Cy");
  }

  @Test
  void ticksAreRound() {
    assertThat(new Scale(0, .6, 0, 1).ticks(6)).hasSize(7);
    assertThat(new Scale(-.02, 1, 0, 1).ticks(5)).startsWith(0.0, .2).hasSize(6);
    assertThatThrownBy(() -> new Scale(1, 1, 0, 1)).hasMessage("a scale from 1.0 to 1.0");
  }

  @Test
  void clustersTellWhatSetsThemApartTheGreatestFirst() {
    Events events =
        new Debate()
            .say("Ada +tax", "Bo +tax", "Ed +tax", "Cy -tax", "Di -tax", "Zoe -tax")
            .say("Ada +tax", "Bo +tax", "Ed +tax", "Cy -tax", "Di -tax", "Ada -port")
            .events();
    Map<String, String> groups =
        Map.of("Ada", "one", "Bo", "one", "Ed", "one", "Cy", "two", "Di", "two");
    List<Node> actors = BOTH.of(events).rows();
    List<Cluster> clusters = Cluster.of(events, Variable.PERSON, actors, groups);
    assertThat(clusters).extracting(Cluster::name).containsExactly("one", "two");
    assertThat(clusters.get(0).members()).extracting(Node::name).containsExactly("Ada", "Bo", "Ed");
    assertThat(clusters.get(1).positions().get(0).outside()).isEqualTo(1); // Zoe is in neither
    Picture picture = ClustersPicture.of("Apart", clusters);
    Drawn drawn = Drawn.of(picture.file());
    assertThat(drawn.texts("//*[@class='name']")).containsExactly("one", "two");
    assertThat(drawn.texts("//*[@class='figure']")).startsWith("tax", "6", "0");
    List<Element> bars = drawn.all("//*[@class='of-cluster']/*[@class='cell for'][2]");
    Distinctive first = clusters.get(0).positions().get(0);
    assertThat(bars).hasSize(1);
    double two = Drawn.number(drawn.all("//*[@class='rule']").get(0), "x1");
    double beginning = Drawn.number(bars.get(0), "x");
    assertThat(Drawn.number(bars.get(0), "width"))
        .isCloseTo((two - beginning) * first.z() / 2, within(.2));
    assertThat(picture.data().rows().get(0))
        .startsWith("one", 3, "tax", "supports", 6, 0)
        .endsWith(first.logOdds(), first.z());
  }

  @Test
  void whereNothingSetsAClusterApartThatIsSaid() {
    Cluster cluster = new Cluster("one", BOTH.of(EVENTS).rows(), List.of());
    Picture picture = ClustersPicture.of("Apart", List.of(cluster));
    assertThat(Drawn.of(picture.inline()).texts("//text"))
        .contains("Nothing sets it apart by more than chance.", "4 actors: Ada, Bo, Cy, Di");
    assertThat(picture.data().rows()).isEmpty();
  }
}
