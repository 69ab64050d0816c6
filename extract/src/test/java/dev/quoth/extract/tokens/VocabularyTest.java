package dev.quoth.extract.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  @Test
  void idsAreLineNumbersFromZero() throws IOException {
    Vocabulary vocabulary = read("[unused0]\n[UNK]\n[CLS]\n[SEP]\nthe\n##é\n");
    assertThat(vocabulary.size()).isEqualTo(6);
    assertThat(vocabulary.paragraph()).isZero();
    assertThat(vocabulary.unknown()).isEqualTo(1);
    assertThat(vocabulary.start()).isEqualTo(2);
    assertThat(vocabulary.end()).isEqualTo(3);
    assertThat(vocabulary.id("the")).isEqualTo(4);
    assertThat(vocabulary.id("##é")).isEqualTo(5);
    assertThat(vocabulary.id("é")).isNull();
  }

  @Test
  void readsLinesOfWindowsAndALastLineWithoutEnd() throws IOException {
    Vocabulary vocabulary = read("[unused0]\r\n[UNK]\r\n[CLS]\r\n[SEP]\r\nthe");
    assertThat(vocabulary.id("the")).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[UNK]", "[CLS]", "[SEP]", "[unused0]"})
  void namesTheSpecialPieceThatIsMissing(String piece) {
    List<String> pieces =
        List.of("[UNK]", "[CLS]", "[SEP]", "[unused0]").stream()
            .filter(p -> !p.equals(piece))
            .toList();
    assertThatThrownBy(() -> Vocabulary.of(pieces))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the vocabulary lacks " + piece);
  }

  private static Vocabulary read(String lines) throws IOException {
    return Vocabulary.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }
}
