package dev.quoth.serve.propositions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.ProposalJob;
import java.net.URLDecoder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposalsPageTest {
  private static final String DESK = "/review?order=position";
  private static final List<String> ALL = ids(400);

  private static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "p" + i).toList();
  }

  private static String review(String typed, List<String> propositions) throws QueryException {
    Judging.Asked asked = new Judging.Asked(Query.orAll(typed), propositions, "");
    return ProposalsPage.review(new ProposalJob("1", typed, asked), ALL);
  }

  private static Query query(String link) throws QueryException {
    String before = DESK + "&q=";
    assertThat(link).startsWith(before);
    return Query.parse(URLDecoder.decode(link.substring(before.length()), UTF_8));
  }

  @Test
  void theDeskIsToldWhichPropositionsAreMeant() throws QueryException {
    assertThat(query(review("", List.of("p2")))).hasToString("proposition:p2");
    assertThat(query(review("kind:direct", List.of("p2", "p3"))))
        .isEqualTo(Query.parse("kind:direct (proposition:p2 OR proposition:p3)"));
    assertThat(query(review("", ids(100))).toString()).endsWith("proposition:p100");
  }

  @Test
  void allThereAreNeedNoNamesAndMoreThanAQueryHoldsHaveNone() throws QueryException {
    assertThat(review("", ALL)).isEqualTo(DESK);
    assertThat(query(review("kind:direct", ALL))).isEqualTo(Query.parse("kind:direct"));
    assertThat(review("", ids(399))).isEqualTo(DESK);
  }
}
