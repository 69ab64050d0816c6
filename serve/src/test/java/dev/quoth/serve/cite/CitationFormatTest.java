package dev.quoth.serve.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CitationFormatTest {
  private static final Cited CITED =
      new Cited(
          "4ea0",
          "The ferry & the {bridge} stay",
          "Ilse Varga",
          "Ferry stays, says Varga",
          "Jonas Hale",
          "Northern Wire",
          LocalDate.of(2031, 3, 9),
          "https://wire.example/a_b?c=1&d=2",
          "en");
  private static final Cited BARE =
      new Cited("4ea0", "No", "", "Untitled", null, null, null, null, null);

  @Test
  void citesInASentence() {
    assertThat(CitationFormat.PLAIN.of(CITED))
        .isEqualTo(
            "Ilse Varga: “The ferry & the {bridge} stay” Jonas Hale: Ferry stays, says Varga."
                + " Northern Wire, 9 March 2031. https://wire.example/a_b?c=1&d=2\n");
    assertThat(CitationFormat.PLAIN.of(BARE)).isEqualTo("“No” Untitled.\n");
  }

  @Test
  void citesAsBibtex() {
    assertThat(CitationFormat.BIBTEX.of(CITED))
        .isEqualTo(
            """
            @misc{quoth-4ea0,
              author = {{Jonas Hale}},
              title = {{Ferry stays, says Varga}},
              howpublished = {Northern Wire},
              year = {2031},
              month = {3},
              date = {2031-03-09},
              url = {https://wire.example/a_b?c=1&d=2},
              note = {Ilse Varga: “The ferry \\& the (bridge) stay”},
            }
            """);
  }

  @Test
  void citesAsRis() {
    assertThat(CitationFormat.RIS.of(CITED))
        .startsWith("TY  - NEWS\r\nTI  - Ferry stays, says Varga\r\n")
        .contains("DA  - 2031/03/09/\r\n")
        .endsWith("ER  - \r\n");
  }

  @Test
  void citesAsCslJson() throws IOException {
    JsonNode item = new ObjectMapper().readTree(CitationFormat.CSL_JSON.of(CITED)).get(0);
    assertThat(item.at("/author/0/literal").asText()).isEqualTo("Jonas Hale");
    assertThat(item.at("/issued/date-parts/0/2").asInt()).isEqualTo(9);
    assertThat(item.at("/container-title").asText()).isEqualTo("Northern Wire");
  }

  @Property
  void bibtexStaysBalanced(@ForAll String title, @ForAll String quote) {
    Cited cited = new Cited("1", quote, "", title, title, title, null, null, null);
    String entry = CitationFormat.BIBTEX.of(cited);
    int depth = 0;
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
  }
}
