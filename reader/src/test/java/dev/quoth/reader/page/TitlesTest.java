package dev.quoth.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Bakers strike | The Harbour Courier; Bakers strike",
        "Bakers strike|The Harbour Courier; Bakers strike",
        "Bakers strike - The Harbour Courier; Bakers strike",
        "Bakers strike – the harbour courier; Bakers strike",
        "The Harbour Courier: Bakers strike; Bakers strike",
        "Bakers blame The Harbour Courier; Bakers blame The Harbour Courier",
        "The Harbour Courier; The Harbour Courier",
        "Bakers strike; Bakers strike"
      })
  void cutsTheOutletsName(String title, String bare) {
    assertThat(Titles.without(title, "The Harbour Courier")).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Bakers strike again | The Harbour Courier; The Harbour Courier",
        "Bakers strike again | Politics | The Harbour Courier; The Harbour Courier",
        "The Harbour Courier - Bakers strike again; The Harbour Courier",
        "Bakers strike again and again; -",
        "Bakers strike again; -",
        "Something else | The Harbour Courier; -"
      })
  void findsTheOutletBesideTheHeadline(String title, String outlet) {
    assertThat(Titles.outletIn(title, "Bakers strike again")).isEqualTo(outlet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Bakers strike again; Bakers strike again; true",
        "Bakers strike again in Tarn; Bakers strike in Tarn, again; true",
        "Bakers strike again; Millers give way at last; false",
        "Bakers; Bakers strike; true",
        "Bakers strike; Bakers give way; false",
        "; Bakers; false"
      })
  void knowsAHeadlineAgain(String one, String other, boolean alike) {
    assertThat(Titles.alike(one == null ? "" : one, other)).isEqualTo(alike);
  }
}
