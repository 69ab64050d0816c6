package dev.quoth.reader.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.reader.dates.Dates.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "2031-02-16; 2031-02-16",
        "20310216; 2031-02-16",
        "20310216T093000Z; 2031-02-16T09:30Z",
        "203102160930; 2031-02-16T09:30",
        "20310216093015; 2031-02-16T09:30:15",
        "203102169930; 2031-02-16",
        "199913160930; 1976-05-02T19:26:00.930Z",
        "2031-02-16T09:30:15+01:00; 2031-02-16T09:30:15+01:00",
        "2031-02-16T09:30:15+0100; 2031-02-16T09:30:15+01:00",
        "2031-02-16T09:30:15.250Z; 2031-02-16T09:30:15.250Z",
        "2031-02-16T09:30:15-05; 2031-02-16T09:30:15-05:00",
        "2031-02-16T09:30; 2031-02-16T09:30",
        "2031-02-16 09:30 CET; 2031-02-16T09:30+01:00",
        "2031-02-16 09:30 GMT; 2031-02-16T09:30Z",
        "2031-02-16 09:30 UTC+3; 2031-02-16T09:30+03:00",
        "2031-02-16 09:30 (GMT-05); 2031-02-16T09:30-05:00",
        "2031-02-16 09:30 GMT+30; 2031-02-16T09:30",
        "2031-02-16 09:30 UTC+5:30; 2031-02-16T09:30",
        "2031-02-16 09:30 IST; 2031-02-16T09:30",
        "2031/02/16 9:30 pm UTC; 2031-02-16T21:30Z",
        "Sun, 16 Feb 2031 09:30:00 +0100; 2031-02-16T09:30+01:00",
        "Sun, 16 Feb 2031 09:30:00 EST; 2031-02-16T09:30-05:00",
        "Sun Feb 16 2031 09:30:00 GMT+0100 (CET); 2031-02-16T09:30+01:00",
        "February 16, 2031 12:05 a.m.; 2031-02-16T00:05",
        "1929000000; 2031-02-16T09:20Z",
        "1929000000123; 2031-02-16T09:20:00.123Z",
        "16.02.2031, 09.30 Uhr; 2031-02-16T09:30",
        "03/04/2031; -",
        "2031-02-31; -",
        "2031-02-16T99:99; 2031-02-16",
        "2031; -",
        "soon; -",
        "12345; -",
        "99999999999999999999; -"
      })
  void readsDeclaredDates(String declared, String date) {
    assertThat(Dates.parse(declared, Order.UNKNOWN)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Montag, 3. März 2031",
        "3. Mär. 2031",
        "le 3 mars 2031 à 9h30",
        "3 de marzo de 2031",
        "3 marzo 2031",
        "3 de março de 2031",
        "maandag 3 maart 2031",
        "03 mrt. 2031",
        "3rd of March, 2031",
        "MARCH 3, 2031",
        "3-Mar-2031",
        "2031/3/3"
      })
  void readsMonthsOfSevenLanguages(String line) {
    assertThat(Dates.find(line)).isEqualTo("2031-03-03");
  }

  @Test
  void theFirstOfFebruaryInFrenchAndOthers() {
    assertThat(Dates.find("1er février 2031")).isEqualTo("2031-02-01");
    assertThat(Dates.find("1 Jänner 2031")).isEqualTo("2031-01-01");
    assertThat(Dates.find("2 de diciembre del 2031")).isEqualTo("2031-12-02");
    assertThat(Dates.find("2 augustus 2031")).isEqualTo("2031-08-02");
    assertThat(Dates.find("5 ottobre 2031 ore 10:00 CEST")).isEqualTo("2031-10-05T10:00+02:00");
    assertThat(Dates.find("5 frimaire 2031")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "en-US, 2031-03-04",
        "en-GB, 2031-04-03",
        "en, -",
        "en-CA, -",
        "de, 2031-04-03",
        "fr-CA, 2031-04-03",
        "-, -"
      })
  void theLanguageOrdersDayAndMonth(String language, String date) {
    assertThat(Dates.parse("03/04/2031", Order.of(language))).isEqualTo(date);
    assertThat(Dates.find("Published 03/04/2031", Order.of(language))).isEqualTo(date);
    assertThat(Dates.find("25/12/2031", Order.of(language))).isEqualTo("2031-12-25");
    assertThat(Dates.find("12/25/2031", Order.of(language))).isEqualTo("2031-12-25");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/2031/02/16/treaty-ends, 2031-02-16",
        "/world/2031/feb/16/treaty, 2031-02-16",
        "/news/2031-02-16-treaty.html, 2031-02-16",
        "/a/20310216/treaty, 2031-02-16",
        "/2031/02/treaty, -",
        "/a/20319999/x, -",
        "/id/12031021612, -",
        "/budget-2031, -"
      })
  void readsDaysInPaths(String path, String date) {
    assertThat(Dates.inPath(path)).isEqualTo(date);
  }
}
