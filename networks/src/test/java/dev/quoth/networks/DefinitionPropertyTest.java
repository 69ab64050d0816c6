package dev.quoth.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Stance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Networks are what the formulas say, computed as they are written, cell by cell. */
class DefinitionPropertyTest {
  @Property(tries = 300)
  void oneModeNetworksAreAsDefined(
      @ForAll("events") Events events,
      @ForAll("aggregations") Aggregation aggregation,
      @ForAll("normalisations") Normalisation normalisation,
      @ForAll Counting counting) {
    NetworkQuery query =
        NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION)
            .aggregation(aggregation)
            .normalisation(normalisation)
            .counting(counting);
    Network network = query.of(events);
    List<String> actors = NetworkQueryTest.names(network);
    double[][][] x = x(events, actors, query);
    double[][] matrix = network.matrix();
    for (int i = 0; i < actors.size(); i++) {
      for (int other = 0; other < actors.size(); other++) {
        double expected = i == other ? 0 : weight(x[i], x[other], aggregation);
        double divisor = divisor(x[i], x[other], normalisation);
        assertThat(matrix[i][other]).isCloseTo(expected / divisor, within(1e-9));
      }
    }
  }

  private static double weight(double[][] one, double[][] other, Aggregation aggregation) {
    double congruence = 0;
    double conflict = 0;
    for (int j = 0; j < one.length; j++) {
      for (int k = 0; k < 2; k++) {
        congruence += one[j][k] * other[j][k];
        conflict += one[j][k] * other[j][1 - k];
      }
    }
    return switch (aggregation) {
      case CONFLICT -> conflict;
      case SUBTRACT -> congruence - conflict;
      default -> congruence;
    };
  }

  private static double divisor(double[][] one, double[][] other, Normalisation normalisation) {
    double activities = 0;
    double either = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int j = 0; j < one.length; j++) {
      for (int k = 0; k < 2; k++) {
        activities += one[j][k] + other[j][k];
        either += one[j][k] * other[j][k];
        either += other[j][k] == 0 ? one[j][k] : 0;
        either += one[j][k] == 0 ? other[j][k] : 0;
        squares += one[j][k] * one[j][k];
        otherSquares += other[j][k] * other[j][k];
      }
    }
    return switch (normalisation) {
      case AVERAGE_ACTIVITY -> activities / 2;
      case JACCARD -> either;
      case COSINE -> Math.sqrt(squares) * Math.sqrt(otherSquares);
      default -> 1;
    };
  }

  private static double[][][] x(Events events, List<String> actors, NetworkQuery query) {
    boolean ignore = query.aggregation() == Aggregation.IGNORE;
    double[][][] x = new double[actors.size()][5][2];
    Set<List<Object>> met = new HashSet<>();
    for (Event event : events.list()) {
      int stance = ignore || event.stance() == Stance.SUPPORTS ? 0 : 1;
      LocalDateTime time = event.time();
      Object in =
          switch (query.counting()) {
            case STATEMENT -> event.statement();
            case DOCUMENT -> event.document();
            case DAY -> time.toLocalDate();
            case WEEK -> time.toLocalDate().minusDays(time.getDayOfWeek().getValue());
            case MONTH -> time.toLocalDate().withDayOfMonth(1);
            case YEAR -> time.getYear();
            case RANGE -> 0;
          };
      String actor = event.actor().person() + "";
      if (met.add(List.of(actor, event.proposition(), stance, in))) {
        x[actors.indexOf(actor)][event.proposition().charAt(0) - 'a'][stance]++;
      }
    }
    return x;
  }

  @Provide
  Arbitrary<Aggregation> aggregations() {
    return Arbitraries.of(Aggregation.class).filter(each -> each != Aggregation.COMBINE);
  }

  @Provide
  Arbitrary<Normalisation> normalisations() {
    return Arbitraries.of(Normalisation.class).filter(Normalisation::isForOneMode);
  }

  @Provide
  Arbitrary<Events> events() {
    Arbitrary<Event> event =
        Combinators.combine(
                Arbitraries.of("Ada", "Bo", "Cy", "Di", "Ed"),
                Arbitraries.of("a", "b", "c", "d", "e"),
                Arbitraries.of(Stance.SUPPORTS, Stance.OPPOSES),
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(0, 500))
            .as(
                (actor, proposition, stance, document, day) ->
                    new Event(
                        "",
                        "d" + document,
                        LocalDateTime.of(2030, 11, 20, 8, 0).plusDays(day),
                        ActorNames.ofPerson(actor),
                        proposition,
                        stance,
                        1,
                        null,
                        Map.of()));
    return event.list().ofMaxSize(40).map(DefinitionPropertyTest::numbered);
  }

  private static Events numbered(List<Event> events) {
    List<Event> numbered = new ArrayList<>();
    for (Event e : events) {
      numbered.add(
          new Event(
              "s" + numbered.size(),
              e.document(),
              e.time(),
              e.actor(),
              e.proposition(),
              e.stance(),
              e.confidence(),
              null,
              Map.of()));
    }
    return Events.of(numbered);
  }
}
