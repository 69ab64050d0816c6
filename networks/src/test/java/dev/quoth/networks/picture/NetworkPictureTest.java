package dev.quoth.networks.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Debate;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class NetworkPictureTest {
  private static final NetworkQuery ACTORS =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);
  private static final NetworkLook USUAL = NetworkLook.of("Who agrees");

  /** Ada and Bo agree twice, Cy disagrees with both, Di speaks of something else. */
  private static final Events EVENTS =
      new Debate()
          .say("Ada/North +tax", "Bo/South +tax", "Cy/North -tax", "Di +ferry")
          .say("Ada/North +port", "Bo/South +port")
          .events();

  private static final Links LINKS =
      new Links() {
        @Override
        public String ofNode(Node node) {
          return "/node?" + node.name();
        }

        @Override
        public String ofTie(Node one, Node other) {
          return "/tie?" + one.name() + "&" + other.name();
        }
      };

  private static Network subtract() {
    return ACTORS.aggregation(Aggregation.SUBTRACT).of(EVENTS);
  }

  @Test
  void pinnedNodesAndTheirTieAreWhereTheyWerePut() {
    Network network = subtract();
    Map<String, Point> pins =
        Map.of("Ada", new Point(200, 300), "Bo", new Point(500, 400), "Cy", new Point(700, 200));
    Drawn drawn = Drawn.of(NetworkPicture.of(network, USUAL.pinned(pins).linked(LINKS)).inline());
    Element ada = drawn.all("//a[@data-name='Ada']").get(0);
    assertThat(ada.getAttribute("transform")).isEqualTo("translate(200 300)");
    assertThat(ada.getAttribute("class")).isEqualTo("node pinned");
    List<Element> agree = drawn.all("//*[@class='ties']//line[@class='stroke agree']");
    assertThat(agree).hasSize(1);
    assertThat(
            List.of(
                Drawn.number(agree.get(0), "x1"), Drawn.number(agree.get(0), "y1"),
                Drawn.number(agree.get(0), "x2"), Drawn.number(agree.get(0), "y2")))
        .containsExactly(200.0, 300.0, 500.0, 400.0);
    assertThat(Drawn.number(agree.get(0), "stroke-width")).isEqualTo(5.2); // .8 and all of 4.4
  }

  @Test
  void conflictIsToldByDashesAndWords() {
    Picture picture = NetworkPicture.of(subtract(), USUAL);
    Drawn drawn = Drawn.of(picture.inline());
    List<Element> conflict = drawn.all("//*[@class='ties']//line[@class='stroke conflict']");
    assertThat(conflict)
        .hasSize(2)
        .allMatch(line -> line.getAttribute("stroke-dasharray").equals("6 4"));
    assertThat(drawn.texts("//*[@class='tie']/title"))
        .containsExactlyInAnyOrder(
            "Ada, Bo: agree (2)", "Ada, Cy: disagree (\u22121)", "Bo, Cy: disagree (\u22121)");
    assertThat(drawn.texts("//*[@class='legend']//text")).containsExactly("agree", "disagree");
  }

  @Test
  void whoHasNoTieIsGatheredBelow() {
    Drawn drawn = Drawn.of(NetworkPicture.of(subtract(), USUAL).inline());
    assertThat(drawn.texts("//*[@class='isolates']//text"))
        .containsExactly("Without a tie here", "Di");
    assertThat(drawn.texts("//*[@class='node']/title"))
        .containsExactly("Ada, 2 statements", "Bo, 2 statements", "Cy, 1 statement");
  }

  @Test
  void groupsHaveColoursShapesAndWords() {
    Network network = subtract().with("party", EVENTS.mostOften(Variable.PERSON, Variable.PARTY));
    Picture picture = NetworkPicture.of(network, USUAL.groupedBy("party"));
    Drawn drawn = Drawn.of(picture.inline());
    assertThat(drawn.texts("//*[@class='legend']//text"))
        .containsExactly("North", "South", "others", "agree", "disagree");
    assertThat(drawn.all("//*[@class='node']/circle[@class='mark g0']")).hasSize(2);
    assertThat(drawn.all("//*[@class='node']/polygon[@class='mark g1']")).hasSize(1);
    assertThat(drawn.texts("//*[@class='node']/title")).contains("Ada, North, 2 statements");
    assertThat(picture.data().header())
        .containsExactly("one", "party of one", "other", "party of other", "how", "weight");
    assertThat(picture.data().rows().get(0))
        .containsExactly("Ada", "North", "Bo", "South", "agree", 2.0);
  }

  @Test
  void whatIsLeftOutIsSaid() {
    Picture picture = NetworkPicture.of(subtract(), USUAL.most(3, 1));
    assertThat(picture.note())
        .isEqualTo("Drawn are the 1 strongest of 3 ties, among the 3 of 4 of whom there is most.");
    assertThat(picture.data().rows()).hasSize(1);
    assertThat(Drawn.of(picture.file()).texts("/svg/text")).contains(picture.note());
  }

  @Test
  void twoModesAreToldByShape() {
    Network network =
        NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION)
            .aggregation(Aggregation.SUBTRACT)
            .of(EVENTS);
    Drawn drawn = Drawn.of(NetworkPicture.of(network, USUAL).inline());
    assertThat(drawn.all("//*[@class='node']/rect")).hasSize(3);
    assertThat(drawn.all("//*[@class='node']/circle")).hasSize(4);
    assertThat(drawn.all("//*[@class='ties']//line[@class='stroke conflict']")).hasSize(1);
  }

  @Test
  void linksAreInThePageAndNotInTheFile() {
    Picture linked = NetworkPicture.of(subtract(), USUAL.linked(LINKS));
    Drawn drawn = Drawn.of(linked.inline());
    assertThat(drawn.all("//a[@href='/tie?Ada&Bo']")).hasSize(1);
    assertThat(drawn.all("/svg[@role='group']")).hasSize(1);
    Drawn file = Drawn.of(NetworkPicture.of(subtract(), USUAL).file());
    assertThat(file.all("//a")).isEmpty();
    assertThat(file.all("/svg[@role='img']/title")).hasSize(1);
  }

  @Test
  void partsThatDoNotHangTogetherStandApart() {
    Debate debate = new Debate();
    for (int part = 0; part < 6; part++) {
      debate.say("A" + part + " +p" + part, "B" + part + " +p" + part, "C" + part + " +p" + part);
    }
    Network network = ACTORS.of(debate.events());
    Shown shown = Shown.of(network, 80, 300);
    double[] radius = new double[18];
    Arrays.fill(radius, 8);
    Box room = new Box(0, 40, 900, 600);
    List<Point> places = Placement.of(shown, radius, room, Map.of(), 1);
    for (List<Integer> one : shown.components()) {
      for (List<Integer> other : shown.components()) {
        assertThat(one.equals(other) || !around(one, places).overlaps(around(other, places)))
            .isTrue();
      }
    }
    assertThat(places).allMatch(place -> room.holds(Box.around(place, 8)));
  }

  private static Box around(List<Integer> members, List<Point> places) {
    double left = members.stream().mapToDouble(i -> places.get(i).x()).min().orElseThrow();
    double top = members.stream().mapToDouble(i -> places.get(i).y()).min().orElseThrow();
    double right = members.stream().mapToDouble(i -> places.get(i).x()).max().orElseThrow();
    double bottom = members.stream().mapToDouble(i -> places.get(i).y()).max().orElseThrow();
    return new Box(left, top, right - left, bottom - top);
  }
}
