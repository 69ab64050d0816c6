package dev.quoth.reader.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quoth.Alignment;
import dev.quoth.Span;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {
  private static final List<Integer> NO_PUNCTUATION =
      List.of(
          (int) Character.FORMAT,
          (int) Character.SPACE_SEPARATOR,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR,
          (int) Character.NON_SPACING_MARK);

  /**
   * A page's text, what becomes of it, and a stretch of that in brackets with what it comes from.
   */
  record Case(String page, String text, String stretch, String from) {}

  static List<Case> cases() {
    return List.of(
        new Case("a\u00a0b", "a b", " ", "\u00a0"),
        new Case("a \t\r\n  b", "a b", " ", " \t\r\n  "),
        new Case("a \t\r\n  b", "a b", "a b", "a \t\r\n  b"),
        new Case("a\u2009b", "a b", " b", "\u2009b"),
        new Case("a\u202f%", "a %", "%", "%"),
        new Case("a\u2028\u2029b", "a b", "b", "b"),
        new Case("a\u3000b", "a b", "a", "a"),
        new Case("a\u0085b", "a b", " ", "\u0085"),
        new Case("a\u1680\u205fb", "a b", " ", "\u1680\u205f"),
        new Case("\n a", " a", " ", "\n "),
        new Case("a \n", "a ", " ", " \n"),
        new Case("  ", " ", " ", "  "),
        new Case("Regie\u00adrung", "Regierung", "Regierung", "Regie\u00adrung"),
        new Case("Regie\u00adrung", "Regierung", "Regie", "Regie"),
        new Case("Regie\u00adrung", "Regierung", "rung", "rung"),
        new Case("\ufeffa", "a", "a", "a"),
        new Case("a\u200bb", "ab", "ab", "a\u200bb"),
        new Case("a\u2060b", "ab", "b", "b"),
        new Case("a \u200b b", "a b", " ", " \u200b "),
        new Case("a \u200bb", "a b", " ", " "),
        new Case("a\u200b b", "a b", "a", "a"),
        new Case("a\u0000\u001f\u007f\u0090b", "ab", "ab", "a\u0000\u001f\u007f\u0090b"),
        new Case("a\ufffcb", "ab", "b", "b"),
        new Case("cafe\u0301s", "caf\u00e9s", "\u00e9", "e\u0301"),
        new Case("cafe\u0301s", "caf\u00e9s", "s", "s"),
        new Case("e\u00ad\u0301", "\u00e9", "\u00e9", "e\u00ad\u0301"),
        new Case("q\u0307\u0323.", "q\u0323\u0307.", "\u0323", "q\u0307\u0323"),
        new Case("\u1112\u1161\u11ab!", "\ud55c!", "\ud55c", "\u1112\u1161\u11ab"),
        new Case("\u212b", "\u00c5", "\u00c5", "\u212b"),
        new Case("\u0958x", "\u0915\u093cx", "\u0915\u093c", "\u0958"),
        new Case("\ud834\udd5ex", "\ud834\udd57\ud834\udd65x", "x", "x"),
        new Case("a\ud83db", "a\ufffdb", "\ufffd", "\ud83d"),
        new Case("a\ude00", "a\ufffd", "\ufffd", "\ude00"),
        new Case("\ud83d\ude00", "\ud83d\ude00", "\ud83d\ude00", "\ud83d\ude00"),
        new Case("a\u202eb\u200e", "ab", "ab", "a\u202eb"),
        new Case("\u05e9\u200f!", "\u05e9\u200f!", "!", "!"),
        new Case("\u05e9\u2067a\u2069\u00a0b", "\u05e9\u2067a\u2069 b", " ", "\u00a0"),
        new Case("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e", "\u062e", "\u062e"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isInOrderAndKnowsTheWayBack(Case c) {
    PageText normalised = PageText.of(c.page);
    assertThat(normalised.text()).isEqualTo(c.text);
    int at = c.text.indexOf(c.stretch);
    Span from =
        normalised.alignment().toOriginal(new Span(at, at + c.stretch.length())).orElseThrow();
    assertThat(from.of(c.page)).isEqualTo(c.from);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "The minister said: “No.”",
        "Die Ministerin sagte Čapek, er möge gehen.",
        "\u05e9\u05dc\u05d5\u05dd \u200f(a)",
        "\u0928\u0940\u200d \ud83d\udc69\u200d\ud83d\udc67 \u2764\ufe0f",
        "\u8aac\u3068\u3001\ud55c\uad6d\uc5b4",
      })
  void whatIsInOrderIsNotCopied(String page) {
    PageText normalised = PageText.of(page);
    assertThat(normalised.text()).isSameAs(page);
    assertThat(normalised.alignment()).isEqualTo(Alignment.identity(page.length()));
  }

  @Test
  void directionMarksStayInAWholeTextThatHasRightToLeftCharacters() {
    assertThat(PageText.of("a \u200f\t(b) \u05e9").text()).isEqualTo("a \u200f (b) \u05e9");
    assertThat(PageText.of("a \u200f\t(b) c").text()).isEqualTo("a (b) c");
  }

  @Test
  void marksWithoutEndTakeNoTime() {
    String page = "a" + "\u0301\u0323".repeat(500_000) + " e\u0301";
    PageText normalised =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PageText.of(page));
    assertThat(normalised.text()).endsWith("\u0323 \u00e9").hasSize(page.length() - 1);
  }

  @Property
  void onceIsEnough(@ForAll("pages") String page) {
    PageText normalised = PageText.of(page);
    PageText again = PageText.of(normalised.text());
    assertThat(again.text()).isSameAs(normalised.text());
    assertThat(again.alignment().isIdentity()).isTrue();
    assertThat(Normalizer.isNormalized(normalised.text(), Form.NFC)).isTrue();
  }

  @Property
  void theTextAloneIsTheSame(@ForAll("pages") String page) {
    assertThat(PageText.text(page)).isEqualTo(PageText.of(page).text());
  }

  @Test
  void punctuationIsItsOwnNormalFormAndJoinsNothing() {
    for (char c = 0x2000; c < 0x2100; c++) {
      if (CharFate.isPunctuation(c)) {
        assertThat(Character.getType(c)).isNotIn(NO_PUNCTUATION);
        assertThat(Normalizer.isNormalized("e" + c + "\u0301", Form.NFC)).isTrue();
        assertThat(Normalizer.isNormalized("\u00e9" + c, Form.NFC)).isTrue();
      }
    }
  }

  @Property
  void lengthsAreThoseOfTheTexts(@ForAll("pages") String page) {
    PageText normalised = PageText.of(page);
    assertThat(normalised.alignment().derivedLength()).isEqualTo(normalised.text().length());
    assertThat(normalised.alignment().originalLength()).isEqualTo(page.length());
  }

  @Property
  void theWayBackIsMonotoneAndEveryCharHasOne(@ForAll("pages") String page) {
    PageText normalised = PageText.of(page);
    Span before = new Span(0, 1);
    for (int i = 0; i < normalised.text().length(); i++) {
      Span from = normalised.alignment().toOriginal(new Span(i, i + 1)).orElseThrow();
      assertThat(from.start()).isGreaterThanOrEqualTo(i == 0 ? 0 : before.start());
      assertThat(from.end()).isGreaterThanOrEqualTo(i == 0 ? 0 : before.end());
      before = from;
    }
  }

  @Property
  void aStretchIsWhatItComesFromNormalised(@ForAll("pages") String page) {
    // Whether direction marks stay depends on the whole.
    String undirected = page.replaceAll("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]", "");
    PageText normalised = PageText.of(undirected);
    List<Integer> borders = borders(normalised.text());
    for (int i = 0; i < borders.size(); i++) {
      for (int j = i + 1; j < borders.size(); j++) {
        Span stretch = new Span(borders.get(i), borders.get(j));
        Span from = normalised.alignment().toOriginal(stretch).orElseThrow();
        assertThat(PageText.of(from.of(undirected)).text())
            .isEqualTo(stretch.of(normalised.text()));
      }
    }
  }

  /** Where a text can be cut without cutting a character from its marks. */
  private static List<Integer> borders(String text) {
    List<Integer> borders = new ArrayList<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (i == 0 || !Composition.joinsWhatIsBefore(text.codePointAt(i))) {
        borders.add(i);
      }
    }
    borders.add(text.length());
    return borders;
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            "e",
            "word",
            " ",
            "\u00a0",
            "\t",
            "\r\n",
            "\u2009",
            "\u00ad",
            "\u200b",
            "\ufeff",
            "\u200d",
            "\u200c",
            "\u200e",
            "\u200f",
            "\u202e",
            "\u05e9",
            "\u0301",
            "\u0323",
            "\u00e9",
            "\u1100",
            "\u1161",
            "\u11a8",
            "\uac00",
            "\u09c7",
            "\u09be",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\ud834\udd5e",
            "\u0000",
            "\u212b");
    Arbitrary<String> any = Arbitraries.chars().all().map(String::valueOf);
    return Arbitraries.frequencyOf(Tuple.of(8, piece), Tuple.of(1, any))
        .list()
        .ofMaxSize(16)
        .map(pieces -> String.join("", pieces));
  }
}
