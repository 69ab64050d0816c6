package dev.quoth.lab.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.Statement.CueClass;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedGoldTest {

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test"})
  void nestedPassagesAreManyAndSound(String half) throws IOException {
    List<GoldText> passages = GoldFile.nested(half).passages();

    assertThat(passages).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    assertThat(passages).allMatch(p -> !p.statements().isEmpty());
    assertThat(passages)
        .allMatch(p -> p.statements().stream().allMatch(s -> Marks.allow(s, p.text())));
    assertThat(passages).filteredOn(CarriedGoldTest::isNested).hasSizeGreaterThanOrEqualTo(20);
    assertThat(passages).filteredOn(p -> !isNested(p)).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void theHalvesShareNoPassage() throws IOException {
    Set<String> dev = new HashSet<>();
    GoldFile.nested("dev").passages().forEach(p -> dev.add(p.text()));
    assertThat(GoldFile.nested("test").passages()).noneMatch(p -> dev.contains(p.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test"})
  void cueSentencesCoverEveryClass(String half) throws IOException {
    List<CueSentence> sentences = CueSentence.load(half);

    assertThat(sentences).hasSize(75).doesNotHaveDuplicates();
    assertThat(CueClass.values())
        .allMatch(c -> sentences.stream().filter(s -> s.cueClass() == c).count() >= 10);
    assertThat(sentences).noneMatch(s -> s.text().contains("{") || s.text().contains("}"));
  }

  @Test
  void theHalvesShareNoCueSentence() throws IOException {
    assertThat(CueSentence.load("dev")).doesNotContainAnyElementsOf(CueSentence.load("test"));
  }

  @Test
  void aCueSentenceIsReadFromItsLine() throws GoldFormatException {
    List<CueSentence> read = CueSentence.parse("c", "# x\n\nthought\tShe {hopes} so.\n");

    assertThat(read)
        .containsExactly(new CueSentence(CueClass.THOUGHT, "She hopes so.", new Span(4, 9)));
    assertThat(read.get(0).cue().of(read.get(0).text())).isEqualTo("hopes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thought She {hopes} so.",
        "guess\tShe {hopes} so.",
        "thought\tShe hopes so.",
        "thought\tShe {} so.",
        "thought\tShe }hopes{ so.",
      })
  void aBadCueSentenceIsNamedByItsLine(String row) {
    assertThatThrownBy(() -> CueSentence.parse("c", "# x\n" + row))
        .isInstanceOf(GoldFormatException.class)
        .hasMessageStartingWith("c:2: ");
  }

  @Test
  void anUnknownHalfIsAnError() {
    assertThatThrownBy(() -> GoldFile.nested("train"))
        .hasMessage("no such gold: nested-train.gold");
  }

  private static boolean isNested(GoldText passage) {
    return passage.statements().stream().map(Statement::within).anyMatch(w -> w != null);
  }
}
