package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapperTest {

  @Test
  void breaksAtBlanks() {
    assertThat(Wrapper.wrap("to be or not to be", 6)).containsExactly("to be", "or not", "to be");
    assertThat(Wrapper.wrap("", 6)).isEmpty();
    assertThat(Wrapper.wrap("said", 6)).containsExactly("said");
  }

  @Test
  void breaksAfterDashesInsideWords() {
    assertThat(Wrapper.wrap("state-owned", 8)).containsExactly("state-", "owned");
    assertThat(Wrapper.wrap("no—never", 5)).containsExactly("no—", "never");
    assertThat(Wrapper.wrap("minus -4000", 9)).containsExactly("minus", "-4000");
  }

  @Test
  void cutsWordsThatAreTooLong() {
    assertThat(Wrapper.wrap("aaaaaaaa bb", 3)).containsExactly("aaa", "aaa", "aa", "bb");
  }

  @Test
  void keepsNoBreakSpaces() {
    assertThat(Wrapper.wrap("ab 12\u00A0000", 8)).containsExactly("ab", "12\u00A0000");
  }

  @Test
  void breaksBetweenWideCharactersButNotBeforeTheirPunctuation() {
    assertThat(Wrapper.wrap("平和は譲れない", 6)).containsExactly("平和は", "譲れな", "い");
    assertThat(Wrapper.wrap("平和は。譲れ", 6)).containsExactly("平和", "は。譲", "れ");
    assertThat(Wrapper.wrap("あい「平和」", 6)).containsExactly("あい", "「平", "和」");
  }

  @ParameterizedTest
  @CsvSource({
    "said, 4",
    "é, 1",
    "e\u0301, 1",
    "平和, 4",
    "한글, 4",
    "한, 2",
    "😀, 2",
    "🇫🇷, 2",
    "ש, 1",
    "שׁ, 1",
    "☎️, 2",
    "☎, 1",
    "ﾊ, 1",
    "Ａ, 2",
    "…, 1",
    "’, 1",
    "क्षि, 3"
  })
  void knowsHowWideTextIs(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"👩‍👩‍👧x, 8", "🇫🇷🇩🇪, 4", "e\u0301x, 2", "👍🏽x, 4", "한x, 1"})
  void cutsBetweenUserPerceivedCharacters(String text, int end) {
    assertThat(DisplayWidth.clusterEnd(text, 0)).isEqualTo(end);
  }

  @Property(tries = 300)
  void losesNothingAndFits(
      @ForAll("texts") String raw, @ForAll @IntRange(min = 2, max = 30) int w) {
    String text = Safe.line(raw);
    List<String> lines = Wrapper.wrap(text, w);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    for (String line : lines) {
      boolean oneCluster = DisplayWidth.clusterEnd(line + "x", 0) >= line.length();
      assertThat(oneCluster || DisplayWidth.of(line) <= w).as(line).isTrue();
      assertThat(line).isNotEmpty().doesNotEndWith(" ");
      // A blank may stand first only as the bearer of what has no place of its own.
      assertThat(!line.startsWith(" ") || DisplayWidth.clusterEnd(line, 0) > 1).as(line).isTrue();
    }
  }

  @Example
  void aFillerKeepsItsBlank() {
    losesNothingAndFits("\u2e80 \u1160", 2);
    neverCutsInsideACharacter("\u2e80 \u1160", 2);
  }

  @Property(tries = 300)
  void neverCutsInsideACharacter(
      @ForAll("texts") String raw, @ForAll @IntRange(min = 2, max = 30) int w) {
    String text = Safe.line(raw);
    Set<Integer> characters = new HashSet<>();
    for (int i = 0; i < text.length(); i = DisplayWidth.clusterEnd(text, i)) {
      characters.add(i);
    }
    int end = 0;
    for (String line : Wrapper.wrap(text, w)) {
      int start = text.indexOf(line, end);
      assertThat(start - end).isBetween(0, 1);
      assertThat(characters).contains(start);
      end = start + line.length();
    }
  }

  @Property(tries = 300)
  void safeTextHoldsNoControls(@ForAll("texts") String raw) {
    String safe = Safe.line(raw);
    assertThat(safe.codePoints())
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || c == 0x2028
                    || c == 0x2029
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    assertThat(safe).isEqualTo(safe.strip()).doesNotContain("  ");
    assertThat(Safe.line(safe)).isEqualTo(safe);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "word",
                " ",
                "a",
                "\n",
                "-",
                "—",
                "e\u0301",
                "\u0301",
                "漢",
                "。",
                "「",
                "😀",
                "👩‍👩‍👧",
                "🇫🇷",
                "👍🏽",
                "ש",
                "\u001b",
                "\u009b",
                "\u202E",
                "\u2066",
                "\uD83D",
                "\u00A0",
                "\u2028",
                "\u001c",
                "…",
                "”"),
            Arbitraries.chars().all().map(String::valueOf))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }
}
