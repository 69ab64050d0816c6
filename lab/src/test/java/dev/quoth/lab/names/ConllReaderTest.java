package dev.quoth.lab.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.extract.tokens.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConllReaderTest {
  @TempDir private Path folder;

  private List<NamedText> read(String... lines) throws IOException {
    Path file = folder.resolve("dev.txt");
    Files.write(file, List.of(lines));
    return new ConllReader(Scheme.CROSSNER).read(file);
  }

  private static List<String> shown(NamedText text) {
    return text.names().stream()
        .map(name -> name.label() + " " + name.span().of(text.text()))
        .toList();
  }

  @Test
  void sentencesAreTextsWithTheirNames() throws IOException {
    List<NamedText> texts =
        read(
            "Ana\tB-politician",
            "Bel\tI-politician",
            "of\tO",
            "Tor\tB-country",
            "",
            "",
            "Red\tB-politicalparty",
            "Blue\tB-politicalparty");
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).text()).isEqualTo("Ana Bel of Tor");
    assertThat(shown(texts.get(0))).containsExactly("politician Ana Bel", "country Tor");
    assertThat(shown(texts.get(1))).containsExactly("politicalparty Red", "politicalparty Blue");
    assertThat(texts.get(0).names().get(0).types()).isEqualTo(Set.of(NameType.PERSON));
    assertThat(texts.get(0).unmarked()).containsExactly(NameType.TITLE);
  }

  @Test
  void aNameOfAnotherLabelEndsTheOneBefore() throws IOException {
    NamedText text = read("Tor\tB-country", "Day\tI-event", "ends\tO").get(0);
    assertThat(shown(text)).containsExactly("country Tor", "event Day");
  }

  @Test
  void unknownLabelsAreNoNames() throws IOException {
    assertThat(read("Tor\tB-planet", "X\tI-planet").get(0).names()).isEmpty();
  }

  @Test
  void aMalformedLineIsNamed() {
    assertThatThrownBy(() -> read("Ana\tB-politician", "Bel"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dev.txt, line 2");
  }
}
