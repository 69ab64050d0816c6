package dev.quoth.reader.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.reader.dates.Dates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "12 March 2031; 2031-03-12",
        "Mar. 12, 2031; 2031-03-12",
        "March 12th 2031, 7:05 GMT; 2031-03-12T07:05Z",
        "Updated 1st of May 2031; 2031-05-01",
        "2031-03-12; 2031-03-12",
        "2031-03-12T10:00:00Z; 2031-03-12T10:00Z",
        "2031-03-12T10:00:00+02:00; 2031-03-12T10:00+02:00",
        "2031-03-12 10:00; 2031-03-12",
        "12.03.2031; 2031-03-12",
        "25/12/2031; 2031-12-25",
        "12/25/2031; 2031-12-25",
        "03/04/2031; -",
        "4/4/2031; 2031-04-04",
        "31 February 2031; -",
        "2031-02-31; -",
        "12 March; -",
        "March 2031; -",
        "99.99.2031; -",
        "; -"
      })
  void findsFullDatesOnly(String line, String date) {
    assertThat(Dates.find(line == null ? "" : line)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "By Jane Doe; Jane Doe; -; -",
        "BY JANE DOE; JANE DOE; -; -",
        "by Jane Doe and Ion van der Mer, Political Editor; Jane Doe and Ion van der Mer; -; -",
        "By Jane Doe | The Selmark Tribune | 3 May 2031; Jane Doe; 2031-05-03; The Selmark Tribune",
        "By Jane Doe for Selmark Press; Jane Doe; -; Selmark Press",
        "Jane Doe; Jane Doe; -; -",
        "Selmark Tribune; -; -; Selmark Tribune",
        "Published: 3 May 2031; -; 2031-05-03; -",
        "Updated: 3 May 2031; -; -; -",
        "Selmark; -; -; -"
      })
  void readsBylines(String line, String author, String published, String outlet) {
    assertThat(Credits.ofByline(line)).isEqualTo(new Credits(author, published, outlet));
  }

  @ParameterizedTest
  @ValueSource(strings = {" and Jane Doe", ", Jane Doe", " Jane", " de Jane", " de", "a", "’"})
  void aBylineOfAnyLengthIsRead(String piece) {
    Credits.ofByline("By Jane Doe" + piece.repeat(200_000));
    Credits.ofByline("Jane Doe" + piece.repeat(200_000) + " Selmark Press");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "SELMARK (Northern Press Agency) — The king said no.; -; Northern Press Agency",
        "SELMARK, 3 May 2031 (NPA) - The king said no.; 2031-05-03; NPA",
        "Selmark (NPA) – The king said no.; -; NPA",
        "OLD SELMARK, May 3 -- The king said no.; -; -",
        "The king said no - and (as ever) left.; -; -",
        "Selmark said no — twice.; -; -"
      })
  void readsDatelines(String paragraph, String published, String outlet) {
    assertThat(Credits.ofDateline(paragraph)).isEqualTo(new Credits(null, published, outlet));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Jane Doe; true",
        "By Jane Doe, Political Editor; true",
        "By Friday, the minister had gone.; false",
        "By Friday the ministry must say what it wants; false",
        "By and large it held; false",
        "Jane Doe; false"
      })
  void tellsABylineFromASentence(String line, boolean byline) {
    assertThat(Credits.isBy(line)).isEqualTo(byline);
  }
}
