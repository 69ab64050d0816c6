package dev.quoth.debate.report;

import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkOption;
import dev.quoth.networks.Network;
import dev.quoth.networks.measures.Bands;
import dev.quoth.networks.measures.Communities;
import dev.quoth.networks.measures.Measures;
import dev.quoth.networks.measures.Polarisation;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Figures of networks by their names, and how sure they are to be told. */
final class Figures {
  private static final int MOST_SAMPLES = 10_000;
  private static final double LEVEL = .9;

  private final Given given;

  Figures(Given given) {
    this.given = given;
  }

  int seed() {
    return given.whole(NetworkOption.SEED, 1, 0, Integer.MAX_VALUE);
  }

  /** How bands are made; empty where none are wanted. */
  Optional<Bands> bands() {
    int samples = given.whole(NetworkOption.BANDS, 0, 0, MOST_SAMPLES);
    return samples == 0 ? Optional.empty() : Optional.of(new Bands(samples, LEVEL, seed()));
  }

  /** The name of the one that is asked for. */
  String wanted() {
    return given.choice(NetworkOption.FIGURE, "polarisation");
  }

  ToDoubleFunction<Network> named(String name) {
    int seed = seed();
    return switch (name) {
      case "density" -> network -> Measures.of(network).density();
      case "modularity" -> network -> Communities.leiden(network, seed).modularity();
      default -> network -> Polarisation.best(network, Polarisation.Camps.TWO, seed).modularity();
    };
  }

  /** How many rows a table may have. */
  int limit(int usual) {
    return given.whole(NetworkOption.LIMIT, usual, 1, Integer.MAX_VALUE);
  }
}
