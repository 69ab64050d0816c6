package dev.quoth.networks.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Dendrogram;
import dev.quoth.networks.measures.Linkage;
import dev.quoth.networks.measures.Polarisation;
import dev.quoth.networks.write.HostileNames;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever the names, pictures are XML, the same each time, and can be painted. */
class PicturePropertyTest {
  private static final NetworkQuery ACTORS =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);
  private static final NetworkQuery BOTH =
      NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION);

  private static List<Picture> pictures(Events events) {
    List<Picture> pictures = new ArrayList<>();
    for (NetworkQuery query :
        List.of(
            ACTORS,
            ACTORS.aggregation(Aggregation.CONFLICT),
            ACTORS.aggregation(Aggregation.SUBTRACT),
            BOTH.aggregation(Aggregation.COMBINE))) {
      Network network = query.of(events);
      network = network.with("party", events.mostOften(query.rows(), query.columns()));
      pictures.add(NetworkPicture.of(network, NetworkLook.of("N").groupedBy("party")));
    }
    pictures.add(HeatMapPicture.of("H", HeatMap.of(events, BOTH, 4, 3), Links.NONE));
    Windows weeks = Windows.ofTime(1, 1, ChronoUnit.WEEKS);
    pictures.add(RiverPicture.of("R", Streams.of(events, weeks, 2), Links.NONE));
    pictures.add(
        PolarisationPicture.of(
            "P",
            Polarisation.over(ACTORS.of(events, weeks), Polarisation.Camps.TWO_OR_MORE, 1),
            List.of()));
    Network alike = ACTORS.normalisation(Normalisation.JACCARD).of(events);
    Dendrogram tree = Dendrogram.of(alike, Linkage.AVERAGE);
    pictures.add(DendrogramPicture.of("D", alike, tree, "", Links.NONE));
    Map<String, String> groups = events.mostOften(Variable.PERSON, Variable.PROPOSITION);
    pictures.add(
        ClustersPicture.of(
            "C", Cluster.of(events, Variable.PERSON, BOTH.of(events).rows(), groups)));
    return pictures;
  }

  @Property(tries = 60)
  void picturesAreXmlAndTheSameEachTime(@ForAll("events") Events events) {
    List<Picture> again = pictures(events);
    int at = 0;
    for (Picture picture : pictures(events)) {
      Drawn inline = Drawn.of(picture.inline());
      Drawn.of(picture.file());
      assertThat(picture).isEqualTo(again.get(at++));
      assertThat(picture.inline()).doesNotContain("NaN", "Infinity", " style=", "<script");
      assertThat(inline.texts("//text | //title"))
          .allMatch(text -> text.codePoints().noneMatch(Character::isISOControl))
          .noneMatch(text -> text.contains("\u202E"));
      assertThat(picture.data().csv()).endsWith("\r\n");
    }
  }

  @Property(tries = 6)
  void picturesCanBePainted(@ForAll("events") Events events) throws IOException {
    for (Picture picture : pictures(events)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      picture.writePng(out, .5);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
      assertThat(image.getWidth()).isBetween(480, 700);
    }
  }

  @Property(tries = 200)
  void aLabelFitsItsRoom(@ForAll("names") String name) {
    String fitted = Labels.fitted(name, 13, 80);
    assertThat(fitted).isNotEmpty();
    assertThat(Labels.width(fitted, 13)).isLessThanOrEqualTo(80);
  }

  @Property(tries = 40)
  void namesCoverNeitherNodesNorOneAnother(@ForAll Random random) {
    Box frame = new Box(0, 0, 500, 300);
    LabelPlaces places = new LabelPlaces(frame);
    List<Box> taken = new ArrayList<>();
    List<Point> nodes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      nodes.add(new Point(10 + random.nextInt(480), 10 + random.nextInt(280)));
      places.take(Box.around(nodes.get(i), 6));
    }
    for (Point node : nodes) {
      places.place(node, 6, "x".repeat(random.nextInt(20)), 12).ifPresent(p -> taken.add(p.box()));
    }
    assertThat(taken).allMatch(frame::holds);
    for (int i = 0; i < taken.size(); i++) {
      Box one = taken.get(i);
      assertThat(taken.subList(i + 1, taken.size())).noneMatch(one::overlaps);
      assertThat(nodes).noneMatch(node -> Box.around(node, 6).overlaps(one));
    }
  }

  @Test
  void paintIsOnThePaper() throws IOException {
    Events events = new dev.quoth.networks.Debate().say("Ada +tax", "Bo +tax").events();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NetworkPicture.of(ACTORS.of(events), NetworkLook.of("Two")).writePng(out, 1);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFBF9F3);
    boolean blue = false;
    for (int x = 0; x < image.getWidth() && !blue; x++) {
      for (int y = 100; y < image.getHeight() && !blue; y++) {
        blue = image.getRGB(x, y) == 0xFF2F6690;
      }
    }
    assertThat(blue).isTrue();
  }

  @Provide
  Arbitrary<Events> events() {
    return HostileNames.events();
  }

  @Provide
  Arbitrary<String> names() {
    return HostileNames.names();
  }
}
