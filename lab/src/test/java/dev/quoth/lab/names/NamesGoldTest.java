package dev.quoth.lab.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesGoldTest {
  private static List<NamedText> read(String gold, Map<String, String> texts) throws IOException {
    return NamesGold.read(new BufferedReader(new StringReader(gold)), texts);
  }

  @Test
  void offsetsAreCodePoints() throws IOException {
    String gold = "# comment\narticle a\n2 5 person\n9 12 country\narticle b\n";
    List<NamedText> texts = read(gold, Map.of("a", "😀 Ana of Tor.\n\nEnd.", "b", "None."));
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).names())
        .extracting(name -> name.label() + " " + name.span().of(texts.get(0).text()))
        .containsExactly("person Ana", "country Tor");
    assertThat(texts.get(0).paragraphs()).hasSize(2);
    assertThat(texts.get(1).names()).isEmpty();
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThatThrownBy(() -> read("article c\n", Map.of())).hasMessageContaining("article c");
    assertThatThrownBy(() -> read("article a\n0 99 person\n", Map.of("a", "Ana")))
        .hasMessageContaining("a: no such name: 0 99 person");
    assertThatThrownBy(() -> read("article a\n0 3 planet\n", Map.of("a", "Ana")))
        .hasMessageContaining("0 3 planet");
    assertThatThrownBy(() -> read("0 3 person\n", Map.of())).hasMessageContaining("0 3 person");
  }
}
