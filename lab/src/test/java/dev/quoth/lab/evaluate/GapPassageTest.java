package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.Span;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.speakers.Antecedent;
import dev.quoth.extract.tokens.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapPassageTest {
  private static final String TEXT = "Kordan Vask met Tevik Orlo in his boat.";

  @TempDir private Path folder;

  @Test
  void offsetsAreOfCodePoints() throws IOException {
    String text = "\uD83D\uDEA2 " + TEXT; // a ship: one code point, two UTF-16 units
    GapPassage passage =
        read(
            "1\t" + text + "\this\t32\tKordan Vask\t2\tFALSE\tTevik Orlo\t18\tTRUE\t",
            GapPassageTest::nobody);
    assertThat(passage.pronoun().of(text)).isEqualTo("his");
    assertThat(passage.a().span().of(text)).isEqualTo("Kordan Vask");
    assertThat(passage.b().span().of(text)).isEqualTo("Tevik Orlo");
    assertThat(passage.a().right()).isFalse();
    assertThat(passage.b().right()).isTrue();
  }

  @Test
  void theTwoArePersonsWhateverElseWasFoundThere() throws IOException {
    Name wrong = new Name(new Span(0, 15), NameType.ORGANISATION, 0.9);
    Name other = new Name(new Span(34, 38), NameType.PLACE, 0.9);
    GapPassage passage = read(row("his", 30, true, false), article -> List.of(wrong, other));
    assertThat(passage.story().names())
        .containsExactly(
            new Name(new Span(0, 11), NameType.PERSON, 1),
            new Name(new Span(16, 26), NameType.PERSON, 1),
            other);
  }

  @Test
  void pronounsTellTheGender() throws IOException {
    assertThat(read(row("his", 30, true, false), GapPassageTest::nobody).isMale()).isTrue();
    String she = "1\tShe saw Kordan Vask and Tevik Orlo hurt her.\t";
    String names = "Kordan Vask\t8\tFALSE\tTevik Orlo\t24\tFALSE\t";
    assertThat(read(she + "She\t0\t" + names, GapPassageTest::nobody).isMale()).isFalse();
    assertThat(read(she + "her\t40\t" + names, GapPassageTest::nobody).isMale()).isFalse();
  }

  @Test
  void onlyTheLikeliestCounts() throws IOException {
    GapPassage passage = read(row("his", 30, true, false), GapPassageTest::nobody);
    Antecedent vask = at(passage.a().span());
    Antecedent orlo = at(passage.b().span());
    Antecedent stranger = at(new Span(34, 38));
    assertThat(passage.score(List.of(vask, orlo))).isEqualTo(Tally.oneToOne(1, 1, 1));
    assertThat(passage.score(List.of(orlo, vask))).isEqualTo(Tally.oneToOne(0, 1, 1));
    assertThat(passage.score(List.of(stranger, vask))).isEqualTo(Tally.oneToOne(0, 0, 1));
    assertThat(passage.score(List.of())).isEqualTo(Tally.oneToOne(0, 0, 1));
  }

  @Test
  void whereNeitherIsMeantEitherIsWrong() throws IOException {
    GapPassage passage = read(row("his", 30, false, false), GapPassageTest::nobody);
    assertThat(passage.score(List.of(at(passage.a().span())))).isEqualTo(Tally.oneToOne(0, 1, 0));
    assertThat(passage.score(List.of())).isEqualTo(Tally.NONE);
  }

  @Test
  void anyNameOfTheSamePersonIsHis() throws IOException {
    GapPassage.Option option = read(row("his", 30, true, false), GapPassageTest::nobody).a();
    assertThat(option.isOf(at(new Span(7, 11)))).isTrue();
    assertThat(option.isOf(at(new Span(11, 15)))).isFalse();
  }

  @Test
  void aShortRowIsTold() {
    assertThatThrownBy(() -> read("1\t" + TEXT + "\this", GapPassageTest::nobody))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a row of GAP");
  }

  @Test
  void aTableMayBeEmpty() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.tsv"));
    assertThat(GapPassage.read(file, GapPassageTest::nobody)).isEmpty();
  }

  private static List<Name> nobody(Article article) {
    return List.of();
  }

  private static Antecedent at(Span name) {
    return new Antecedent("rank-possessive-pronoun", List.of(name), new double[0]);
  }

  private static String row(String pronoun, int offset, boolean vask, boolean orlo) {
    return String.join(
        "\t",
        "1",
        TEXT,
        pronoun,
        Integer.toString(offset),
        "Kordan Vask\t0\t" + vask,
        "Tevik Orlo\t16\t" + orlo,
        "");
  }

  private GapPassage read(String row, Function<Article, List<Name>> names) throws IOException {
    Path file = folder.resolve("gap.tsv");
    Files.write(file, List.of("ID\tText", row));
    return GapPassage.read(file, names).get(0);
  }
}
