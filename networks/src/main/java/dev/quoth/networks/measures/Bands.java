package dev.quoth.networks.measures;

import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Period;
import dev.quoth.networks.Presence;
import dev.quoth.networks.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How much figures rest on statements that are not sure: networks are made of samples in which each
 * statement is kept with the probability of its confidence, copies of one together. The same seed
 * gives the same bands. As no sample has more than all statements, a band may lie below its value.
 *
 * @param samples how many networks are made
 * @param level the part of them within a band
 */
public record Bands(int samples, double level, long seed) {
  /** Two hundred samples, nine of ten within a band. */
  public static final Bands USUAL = new Bands(200, .9, 1);

  public Bands {
    if (samples < 1 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(samples + " samples at level " + level);
    }
  }

  /** The band of a figure of the network. */
  public Band of(Events events, NetworkQuery query, ToDoubleFunction<Network> figure) {
    return of(query.filter().of(events), query.filter().period(), events, query, figure);
  }

  /** The band of a figure in each window; windows are those of all statements. */
  public List<Band> over(
      Events events, NetworkQuery query, Windows windows, ToDoubleFunction<Network> figure) {
    return windows.over(query.filter().of(events)).stream()
        .map(slice -> of(slice.events(), slice.period(), events, query, figure))
        .toList();
  }

  private Band of(
      Events counted,
      Period period,
      Events all,
      NetworkQuery query,
      ToDoubleFunction<Network> figure) {
    double[] found = new double[samples];
    for (int i = 0; i < samples; i++) {
      found[i] = figure.applyAsDouble(query.of(counted.sample(seed + i), period, all));
    }
    return Band.of(figure.applyAsDouble(query.of(counted, period, all)), found, level);
  }

  /**
   * The bands of a figure of each node, such as its strength.
   *
   * @param query whose nodes must be {@linkplain Presence#ALL all present}, so that they are the
   *     same in each sample
   */
  public List<Band> ofNodes(Events events, NetworkQuery query, Function<Network, double[]> figure) {
    if (query.presence() != Presence.ALL) {
      throw new IllegalArgumentException("bands of nodes need all nodes present");
    }
    Events counted = query.filter().of(events);
    double[] values = figure.apply(query.of(events));
    double[][] found = new double[values.length][samples];
    for (int i = 0; i < samples; i++) {
      double[] sampled =
          figure.apply(query.of(counted.sample(seed + i), query.filter().period(), events));
      for (int node = 0; node < sampled.length; node++) {
        found[node][i] = sampled[node];
      }
    }
    List<Band> bands = new ArrayList<>();
    for (int node = 0; node < values.length; node++) {
      bands.add(Band.of(values[node], found[node], level));
    }
    return bands;
  }

  /**
   * A tie with its band.
   *
   * @param presence the part of the samples in which it is there
   */
  public record Tie(String row, String column, Band weight, double presence) {}

  /** The bands of the strongest ties, whatever their sign, the strongest first. */
  public List<Tie> ofTies(Events events, NetworkQuery query, int most) {
    NetworkQuery complete = query.presence(Presence.ALL);
    Network network = complete.of(events);
    record Pair(int row, int column, double weight) {}
    List<Pair> pairs = new ArrayList<>();
    network.forEachTie((row, column, weight) -> pairs.add(new Pair(row, column, weight)));
    List<Pair> strongest =
        pairs.stream()
            .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.weight())))
            .limit(most)
            .toList();
    Events counted = query.filter().of(events);
    double[][] found = new double[strongest.size()][samples];
    for (int i = 0; i < samples; i++) {
      Network sampled = complete.of(counted.sample(seed + i), query.filter().period(), events);
      for (int tie = 0; tie < found.length; tie++) {
        found[tie][i] = sampled.weight(strongest.get(tie).row(), strongest.get(tie).column());
      }
    }
    List<Tie> ties = new ArrayList<>();
    for (int tie = 0; tie < found.length; tie++) {
      Pair pair = strongest.get(tie);
      ties.add(
          new Tie(
              network.rows().get(pair.row()).name(),
              network.columns().get(pair.column()).name(),
              Band.of(pair.weight(), found[tie], level),
              Arrays.stream(found[tie]).filter(weight -> weight != 0).count() / (double) samples));
    }
    return ties;
  }
}
