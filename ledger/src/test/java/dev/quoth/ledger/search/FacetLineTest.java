package dev.quoth.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.search.Hits.Facet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacetLineTest {
  @Test
  void readsAllValues() {
    assertThat(read("direct|denies|none|2031-03-02|A | B\u001fAda Vern\u001fBo|x"))
        .containsExactly(
            "KIND direct",
            "POLARITY denies",
            "REVIEW none",
            "YEAR 2031-03-02",
            "OUTLET A | B",
            "SPEAKER Ada Vern",
            "SPEAKER Bo|x");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(read("direct|affirms|none||"))
        .containsExactly("KIND direct", "POLARITY affirms", "REVIEW none");
    assertThat(read("direct|affirms|none||\u001fAda"))
        .containsExactly("KIND direct", "POLARITY affirms", "REVIEW none", "SPEAKER Ada");
  }

  private static List<String> read(String line) {
    List<String> values = new ArrayList<>();
    FacetLine.read(line, (facet, value) -> values.add(facet + " " + value));
    return values;
  }

  @Test
  void aDayIsOfTheYear() {
    List<Facet> facets = new ArrayList<>();
    FacetLine.read("a|b|c|2031-03-02|d", (facet, value) -> facets.add(facet));
    assertThat(facets).contains(Facet.YEAR).doesNotContain(Facet.SPEAKER);
  }
}
