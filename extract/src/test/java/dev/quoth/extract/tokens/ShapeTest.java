package dev.quoth.extract.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  @ParameterizedTest
  @CsvSource({
    "river, LOWER", "River, CAPITALISED", "Ébène, CAPITALISED", "NATO, UPPER", "I, INITIAL",
    "McKay, MIXED", "iPhone, MIXED", "2016, DIGITS", "4th, ALPHANUMERIC", "G7, ALPHANUMERIC",
    "$, OTHER", "“, OTHER", "ß, LOWER", "Ω, INITIAL", "東京, LOWER"
  })
  void tellsHowAWordIsWritten(String word, Shape shape) {
    assertThat(Shape.of("<" + word + ">", 1, 1 + word.length())).isEqualTo(shape);
  }

  @Test
  void theNetworkKnowsAllShapes() {
    assertThat(Shape.values()).hasSize(Shape.COUNT);
    assertThat(NameType.values()).hasSize((NameType.TAGS - 1) / 2);
  }
}
