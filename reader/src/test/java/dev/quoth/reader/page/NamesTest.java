package dev.quoth.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ilse Marn; Ilse Marn",
        "By Ilse Marn; Ilse Marn",
        "By: Ilse Marn; Ilse Marn",
        "BY ILSE MARN; ILSE MARN",
        "Von Ilse Marn und Jo Lind; Ilse Marn|Jo Lind",
        "Von Ilse von der Marn, Tarn; Ilse von der Marn",
        "Par Ilse Marn et Jo Lind; Ilse Marn|Jo Lind",
        "Por Ilse Marn y Jo Lind; Ilse Marn|Jo Lind",
        "Por Ilse Marn; Ilse Marn",
        "José Marn y Lind; José Marn y Lind",
        "Di Ilse Marn; Ilse Marn",
        "Di Marn; Di Marn",
        "Door Ilse Marn en Jo de Lind; Ilse Marn|Jo de Lind",
        "Written by Ilse Marn, Jo Lind & Una Best; Ilse Marn|Jo Lind|Una Best",
        "Ilse Marn, Political correspondent; Ilse Marn",
        "Ilse Marn Political correspondent; Ilse Marn",
        "Ilse Marn, chief foreign correspondent, and Jo Lind; Ilse Marn|Jo Lind",
        "Political Editor Ilse Marn; Ilse Marn",
        "Ilse Marn in Tarn; Ilse Marn",
        "Ilse Marn | The Harbour Courier; Ilse Marn",
        "Ilse Marn (Tarn); Ilse Marn",
        "Ilse Marn, ilse@courier.example; Ilse Marn",
        "Ilse Marn en Tarn; Ilse Marn",
        "NPA; NPA",
        "山田太郎; 山田太郎",
        "<b>Ilse</b> Marn; Ilse Marn"
      })
  void findsNames(String raw, String names) {
    assertThat(Names.of(raw)).containsExactly(names.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.example/authors/ilse",
        "www.courier.example",
        "@ilsemarn",
        "ilse@courier.example",
        "admin",
        "Redaktion",
        "Staff Reporter",
        "ilse",
        "Political correspondent",
        "",
        "1234",
        "We have all been there before and will be there again"
      })
  void tellsWhatIsNoName(String raw) {
    assertThat(Names.of(raw)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"Marn, Ilse; Ilse Marn", "Ilse Marn; Ilse Marn", "Ilse Marn, Editor; Ilse Marn"})
  void turnsCatalogueNames(String raw, String name) {
    assertThat(Names.ofCatalogue(raw)).isEqualTo(List.of(name));
  }
}
