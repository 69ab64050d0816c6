package dev.quoth;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CsvCellTest {

  @Test
  void onlyWhatNeedsQuotesHasThem() {
    assertThat(CsvCell.of("Ilse Marn")).isEqualTo("Ilse Marn");
    assertThat(CsvCell.of("Marn, Ilse")).isEqualTo("\"Marn, Ilse\"");
    assertThat(CsvCell.of("the \"port\"")).isEqualTo("\"the \"\"port\"\"\"");
    assertThat(CsvCell.of(null)).isEmpty();
    assertThat(CsvCell.quoted("a;b")).isEqualTo("\"a;b\"");
    assertThat(CsvCell.quoted(null)).isEmpty();
  }

  @Test
  void formulasAreLedByAnApostropheThatIsTakenOffAgain() {
    for (String formula : new String[] {"=1+1", "+1", "-1", "@x", "\tx", "＝1"}) {
      assertThat(CsvCell.of(formula)).isEqualTo("'" + formula);
      assertThat(CsvCell.text("'" + formula)).isEqualTo(formula);
    }
    assertThat(CsvCell.text("'tis")).isEqualTo("'tis");
  }

  @Property
  void noCellStartsAFormula(@ForAll String text) {
    String cell = CsvCell.quoted(text);
    assertThat(cell).startsWith("\"").endsWith("\"").doesNotContain("\0");
    assertThat("=+-@").doesNotContain(cell.substring(1, 2));
  }
}
