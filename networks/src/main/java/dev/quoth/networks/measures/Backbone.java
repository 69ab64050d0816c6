package dev.quoth.networks.measures;

import dev.quoth.networks.Events;
import dev.quoth.networks.Filter;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Presence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * The backbone of a debate: the propositions by which actors stand as they do. The others are
 * redundant: without them the network of actors has almost the same spectrum (after Leifeld's
 * backbones in Discourse Network Analyzer 3, nested and penalised; the distance is that of {@link
 * Spectrum}).
 */
public final class Backbone {
  private final Events events;
  private final NetworkQuery query;
  private final List<String> propositions;
  private final double[] full;

  private Backbone(Events events, NetworkQuery query) {
    this.events = query.filter().of(events);
    this.query = query.filter(Filter.NONE).presence(Presence.ALL);
    propositions =
        this.events.list().stream()
            .filter(event -> query.rows().of(event) != null)
            .map(query.columns()::of)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    full = Spectrum.of(this.query.of(this.events));
  }

  /**
   * The backbone of a one-mode network.
   *
   * @param query whose columns are the propositions among which it chooses
   */
  public static Backbone of(Events events, NetworkQuery query) {
    if (!query.isOneMode()) {
      throw new IllegalArgumentException("a backbone is of a one-mode network");
    }
    return new Backbone(events, query);
  }

  /**
   * A proposition taken away.
   *
   * @param left how many are left
   * @param distance of the network by what is left from the whole
   */
  public record Step(String removed, int left, double distance) {}

  /**
   * All propositions in the order in which they are taken away: each time the one without which the
   * network stays nearest to the whole. The last are the backbone, however many one wants.
   */
  public List<Step> nested() {
    Set<String> left = new TreeSet<>(propositions);
    List<Step> steps = new ArrayList<>();
    while (!left.isEmpty()) {
      Step best = null;
      for (String each : left) {
        Set<String> without = new HashSet<>(left);
        without.remove(each);
        Step step = new Step(each, without.size(), distance(without));
        if (best == null || step.distance() < best.distance()) {
          best = step;
        }
      }
      if (best != null) {
        left.remove(best.removed());
        steps.add(best);
      }
    }
    return List.copyOf(steps);
  }

  /**
   * A backbone and the rest.
   *
   * @param distance of the network by the backbone alone from the whole
   */
  public record Sets(Set<String> backbone, Set<String> redundant, double distance) {
    public Sets {
      backbone = Set.copyOf(backbone);
      redundant = Set.copyOf(redundant);
    }
  }

  /**
   * The set of propositions for which distance x exp(-penalty x redundant / all) is least, with at
   * least one of each: found among the nested ones and by simulated annealing (Kirkpatrick, Gelatt
   * and Vecchi 1983), then by changes of one or two for as long as they help; by trying all sets
   * where there are few.
   *
   * @param penalty 0 leaves one proposition out; the greater, the fewer are in the backbone
   * @param tries how many sets are looked at in annealing
   */
  public Sets penalised(double penalty, int tries, long seed) {
    if (propositions.size() < 2) {
      return new Sets(Set.copyOf(propositions), Set.of(), 0);
    }
    Annealing annealing =
        new Annealing(propositions, each -> loss(each, penalty), new Random(seed));
    return sets(annealing.best(tries, ofNested()));
  }

  private List<Set<String>> ofNested() {
    List<Set<String>> sets = new ArrayList<>();
    Set<String> left = new HashSet<>(propositions);
    for (Step step : nested().subList(0, propositions.size() - 1)) {
      left.remove(step.removed());
      sets.add(Set.copyOf(left));
    }
    return sets;
  }

  /** How far the network is from the whole by a set that one chose oneself. */
  public Sets fixed(Set<String> backbone) {
    return sets(backbone);
  }

  private Sets sets(Set<String> backbone) {
    Set<String> redundant = new HashSet<>(propositions);
    redundant.removeAll(backbone);
    return new Sets(backbone, redundant, distance(backbone));
  }

  private double loss(Set<String> backbone, double penalty) {
    double redundant = propositions.size() - backbone.size();
    return distance(backbone) * Math.exp(-penalty * redundant / propositions.size());
  }

  private double distance(Set<String> backbone) {
    NetworkQuery some = query.filter(Filter.NONE.only(query.columns(), backbone));
    return Spectrum.distance(full, Spectrum.of(some.of(events)));
  }
}
