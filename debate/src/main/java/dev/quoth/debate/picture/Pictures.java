package dev.quoth.debate.picture;

import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Period;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Band;
import dev.quoth.networks.measures.Bands;
import dev.quoth.networks.measures.Polarisation;
import dev.quoth.networks.picture.NetworkLook;
import dev.quoth.networks.picture.NetworkPicture;
import dev.quoth.networks.picture.Picture;
import dev.quoth.networks.picture.Point;
import dev.quoth.networks.picture.PolarisationPicture;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What pictures of debates have in common, wherever they are asked for; bounded in time. */
public final class Pictures {
  /** Ties of a network that are drawn, unless others are asked for. */
  public static final int USUAL_TIES = 200;

  /** The title of clusters. */
  public static final String CLUSTERS = "What sets clusters apart";

  private static final int LEAVES = 60;
  private static final int MOST_SAMPLES = 40;
  private static final int LEAST_SAMPLES = 10;

  /** How many events all samples together may hold. */
  private static final int SAMPLED = 400_000;

  private static final double LEVEL = .9;

  private Pictures() {}

  /** Windows one behind the other, some dozens, such as suit the length of a debate. */
  public static Windows steps(Events counted) {
    List<Event> events = counted.list();
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

  /**
   * How far camps are apart over time, with a band of as many samples as can be had soon.
   *
   * @param all events of the debate
   * @param counted how many of them count
   */
  public static Picture polarisation(
      Events all, int counted, NetworkQuery query, Windows windows, long seed) {
    List<Polarisation.Point> points =
        Polarisation.over(query.of(all, windows), Polarisation.Camps.TWO_OR_MORE, seed);
    int held = counted * Math.max(1, windows.size() / windows.step());
    int samples = Math.min(MOST_SAMPLES, SAMPLED / Math.max(1, held));
    List<Band> bands =
        samples < LEAST_SAMPLES
            ? List.of()
            : new Bands(samples, LEVEL, seed)
                .over(
                    all,
                    query,
                    windows,
                    each ->
                        Polarisation.best(each, Polarisation.Camps.TWO_OR_MORE, seed).modularity());
    return PolarisationPicture.of("How far the camps are apart", points, bands);
  }

  /** The same network of those alone who speak most, as many as a dendrogram can show. */
  public static NetworkQuery ofMost(Network all) {
    List<String> most =
        all.rows().stream()
            .sorted(Comparator.comparingInt(node -> -node.frequency()))
            .limit(LEAVES)
            .map(Node::name)
            .toList();
    NetworkQuery query = all.query();
    return query.filter(query.filter().only(query.rows(), most));
  }

  /** The title of a dendrogram, with what is left out of it. */
  public static String likeness(Network all) {
    int rows = all.rows().size();
    return "Who is like whom"
        + (rows > LEAVES ? ", the " + LEAVES + " of " + rows + " who speak most" : "");
  }

  /** A title with the window of time that is shown. */
  public static String within(String title, @Nullable Period window) {
    String words = Stretches.words(window);
    return words.isEmpty() ? title : title + ", " + words;
  }

  /**
   * Where nodes stand in pictures of windows of time: where they do in that of all of it.
   *
   * @param pins which somebody has put elsewhere
   */
  public static Map<String, Point> places(
      Network whole, NetworkLook look, Map<String, Point> pins) {
    Map<String, Point> places = new HashMap<>(NetworkPicture.places(whole, look.pinned(pins)));
    places.putAll(pins);
    return places;
  }
}
