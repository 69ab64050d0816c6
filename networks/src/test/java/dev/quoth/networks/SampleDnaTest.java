package dev.quoth.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * The sample project has forty statements of seven organisations, in alphabetical order: an
 * alliance, an analysts' firm, an agency, an association, the senate, a club and a research group.
 * Networks of them were counted by hand from the list of statements.
 */
class SampleDnaTest {
  private static final NetworkQuery QUERY =
      NetworkQuery.oneMode(Variable.ORGANISATION, Variable.PROPOSITION).counting(Counting.DOCUMENT);

  @Test
  void congruenceOfOrganisationsCountedOnceADocument() throws SQLException {
    Network network = QUERY.of(SampleDna.events());
    assertThat(network.statements()).isEqualTo(40);
    assertThat(network.matrix())
        .isDeepEqualTo(
            new double[][] {
              {0, 1, 1, 0, 1, 3, 2},
              {1, 0, 1, 1, 2, 1, 1},
              {1, 1, 0, 1, 2, 1, 0},
              {0, 1, 1, 0, 1, 0, 0},
              {1, 2, 2, 1, 0, 1, 0},
              {3, 1, 1, 0, 1, 0, 4},
              {2, 1, 0, 0, 0, 4, 0},
            });
  }

  @Test
  void conflictOfOrganisationsCountedOnceADocument() throws SQLException {
    assertThat(QUERY.aggregation(Aggregation.CONFLICT).of(SampleDna.events()).matrix())
        .isDeepEqualTo(
            new double[][] {
              {0, 1, 0, 1, 1, 0, 0},
              {1, 0, 0, 0, 1, 2, 2},
              {0, 0, 0, 1, 0, 1, 1},
              {1, 0, 1, 0, 1, 2, 1},
              {1, 1, 0, 1, 0, 2, 2},
              {0, 2, 1, 2, 2, 0, 0},
              {0, 2, 1, 1, 2, 0, 0},
            });
  }

  @Test
  void statementsForLessStatementsAgainst() throws SQLException {
    Network network =
        NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION)
            .aggregation(Aggregation.SUBTRACT)
            .of(SampleDna.events());
    assertThat(network.rows()).hasSize(7);
    assertThat(network.columns()).hasSize(6);
    assertThat(network.columns()).extracting(Node::frequency).containsExactly(10, 1, 3, 3, 7, 16);
  }
}
