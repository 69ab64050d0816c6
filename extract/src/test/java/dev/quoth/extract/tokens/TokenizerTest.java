package dev.quoth.extract.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {
  private static final Tokenizer LETTERS = new Tokenizer(Vocabularies.letters());

  /** A text and its words, separated by {@code |}. */
  private record Case(String text, String words) {}

  static List<Case> cases() {
    return List.of(
        new Case("Ana Kolar said", "Ana|Kolar|said"),
        new Case("in 2019 the G20", "in|2019|the|G20"),
        new Case("3.5%", "3|.|5|%"),
        new Case("snake_case", "snake|_|case"),
        new Case("it's", "it|'|s"),
        new Case("it’s", "it|’|s"),
        new Case("the ''end''", "the|'|'|end|'|'"),
        new Case("Cafe\u0301s", "Cafe\u0301s"),
        new Case("Zürich—now", "Zürich|—|now"),
        new Case("\u0301a", "\u0301|a"),
        new Case("कि", "कि"),
        new Case("東京で", "東|京|で"),
        new Case("\uD840\uDC00\uD840\uDC01", "\uD840\uDC00|\uD840\uDC01"),
        new Case("ok😀👍done", "ok|😀|👍|done"),
        new Case("\uD835\uDC00\uD835\uDC01", "\uD835\uDC00\uD835\uDC01"),
        new Case("שלום, עולם", "שלום|,|עולם"),
        new Case("قال الوزير", "قال|الوزير"),
        new Case("a\0b\tc\u0085d\u007Fe", "a|b|c|d|e"),
        new Case("a\u200Bb\uFEFFc\u00ADd\u200De", "a|b|c|d|e"),
        new Case("a\u00A0b\u2028c\u3000d", "a|b|c|d"),
        new Case("a\uD800b", "a|\uD800|b"),
        new Case("\uDC00\uDC00", "\uDC00|\uDC00"),
        new Case("a\uD83D", "a|\uD83D"),
        new Case("\r\n \0", ""));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutsTextIntoWords(Case given) {
    Words words = words(LETTERS, given.text);
    assertThat(String.join("|", texts(words))).isEqualTo(given.words);
    assertEveryWordHasPieces(words);
  }

  @Test
  void cutsWordsIntoTheLongestPiecesFirst() {
    Vocabulary vocabulary =
        Vocabularies.with("un", "una", "##affable", "##aff", "##able", "##ffable", "##f");
    assertThat(pieces(vocabulary, "unaffable"))
        .containsExactly(vocabulary.id("una"), vocabulary.id("##ffable"));
  }

  @Test
  void aWordThatCannotBeCutToTheEndIsUnknownAsAWhole() {
    Vocabulary vocabulary = Vocabularies.with("un", "##known");
    assertThat(pieces(vocabulary, "unknowns")).containsExactly(vocabulary.unknown());
  }

  @Test
  void lowersCaseAndRemovesAccents() {
    Vocabulary vocabulary = Vocabularies.with("melenchon", "istanbul", "diyarbakir");
    assertThat(pieces(vocabulary, "MÉLENCHON")).containsExactly(vocabulary.id("melenchon"));
    assertThat(pieces(vocabulary, "Me\u0301lenchon")).containsExactly(vocabulary.id("melenchon"));
    assertThat(pieces(vocabulary, "İSTANBUL")).containsExactly(vocabulary.id("istanbul"));
    // In a Turkish locale, which the build sets, String.toLowerCase() would give a dotless i.
    assertThat(pieces(vocabulary, "DIYARBAKIR")).containsExactly(vocabulary.id("diyarbakir"));
  }

  @Test
  void aMarkThatFoldsToNothingIsUnknown() {
    assertThat(pieces(Vocabularies.letters(), "\u0301"))
        .containsExactly(Vocabularies.letters().unknown());
  }

  @Test
  void wordsOfMoreThanAHundredCharsAreUnknown() {
    assertThat(pieces(Vocabularies.letters(), "a".repeat(100))).hasSize(100);
    assertThat(pieces(Vocabularies.letters(), "a".repeat(101)))
        .containsExactly(Vocabularies.letters().unknown());
  }

  @Test
  void wordsThatComeApartIntoMoreThanAHundredLettersAreUnknown() {
    Vocabulary vocabulary = Vocabularies.with("\u1112", "##\u1112", "##\u1161", "##\u11AB");
    assertThat(pieces(vocabulary, "\uD55C".repeat(2))).hasSize(6);
    assertThat(pieces(vocabulary, "\uD55C".repeat(100))).containsExactly(vocabulary.unknown());
  }

  @Test
  void aParagraphThatEndsWithinACharacterEndsItsWord() {
    Words words = LETTERS.words("a😀b", List.of(new Span(0, 2), new Span(2, 4)));
    assertThat(texts(words)).containsExactly("a", "\uD83D", "\uDE00", "b");
  }

  @Test
  void paragraphsWithoutWordsAreNotCounted() {
    String text = "a\u00A0\u200B b\u00A0c";
    Words words =
        LETTERS.words(
            text, List.of(new Span(0, 1), new Span(1, 2), new Span(2, 4), new Span(4, 5)));
    assertThat(texts(words)).containsExactly("a", "b");
    assertThat(words.paragraph(1)).isEqualTo(1);
    Window.Input input = new Window(0, 2).input(words, LETTERS.vocabulary());
    assertThat(input.ids()).hasSize(5);
  }

  @Test
  void wordsAreHeldApartByTextThatIsInNoParagraph() {
    String text = "One.\n \u200B\nTwo.\nREAD MORE\nThree.";
    Words words = LETTERS.words(text, List.of(new Span(0, 4), new Span(8, 12), new Span(23, 29)));
    assertThat(texts(words)).containsExactly("One", ".", "Two", ".", "Three", ".");
    assertThat(words.isHeldApart(0)).isFalse();
    assertThat(words.isHeldApart(1)).isFalse();
    assertThat(words.isHeldApart(2)).isFalse();
    assertThat(words.isHeldApart(4)).isTrue();
  }

  @Test
  void guessesSentences() {
    Words words = words(LETTERS, "He left. She won’t. “Go!” Then vs. others");
    List<String> texts = texts(words);
    assertThat(words.sentence(texts.indexOf("left"))).isEqualTo(1);
    assertThat(words.sentence(texts.indexOf("She"))).isEqualTo(2);
    assertThat(words.sentence(texts.indexOf("Go"))).isEqualTo(3);
    assertThat(words.sentence(texts.indexOf("Then"))).isEqualTo(4);
    assertThat(words.sentence(texts.indexOf("others"))).isEqualTo(4);
  }

  @Test
  void findsWordsByOffset() {
    Words words = words(LETTERS, "ab  cd");
    assertThat(words.firstEndingAfter(1)).isZero();
    assertThat(words.firstEndingAfter(2)).isEqualTo(1);
    assertThat(words.firstStartingFrom(0)).isZero();
    assertThat(words.firstStartingFrom(1)).isEqualTo(1);
    assertThat(words.firstStartingFrom(5)).isEqualTo(2);
  }

  @Property(tries = 250)
  void everyCharThatIsNotBlankBelongsToExactlyOneWord(@ForAll("texts") String text) {
    List<Span> paragraphs = lines(text);
    Words words = LETTERS.words(text, paragraphs);
    int at = 0;
    for (int word = 0; word < words.size(); word++) {
      assertThat(words.start(word)).isGreaterThanOrEqualTo(at);
      assertThat(words.end(word)).isGreaterThan(words.start(word));
      assertBlank(text, at, words.start(word));
      Span span = words.span(word, word + 1);
      assertThat(paragraphs).anyMatch(paragraph -> paragraph.contains(span));
      at = words.end(word);
    }
    assertBlank(text, at, text.length());
    assertEveryWordHasPieces(words);
  }

  @Property(tries = 250)
  void paragraphsAreCutAsIfAlone(@ForAll("texts") String text) {
    List<String> alone = new ArrayList<>();
    for (Span paragraph : lines(text)) {
      alone.addAll(texts(words(LETTERS, paragraph.of(text))));
    }
    assertThat(texts(LETTERS.words(text, lines(text)))).isEqualTo(alone);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "a", "Z", "é", "e\u0301", "7", "_", "'", "\"", "😀", "\uD800", "\uDC00", "東", "א",
                "\0", "\u200B", "\u200D", "\u00A0", "\n", "\n", " ", ".", "—", "\u0301", "İ", "ß"),
            Arbitraries.strings().all().ofLength(1))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static void assertBlank(String text, int from, int to) {
    // A joiner or a mark of direction has no width; nothing else may be passed over.
    assertThat(text.substring(from, to).codePoints())
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  private static void assertEveryWordHasPieces(Words words) {
    for (int word = 0; word < words.size(); word++) {
      assertThat(words.pieceCount(word, word + 1)).isPositive();
    }
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (i > start) {
          lines.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static Words words(Tokenizer tokenizer, String text) {
    return tokenizer.words(text, List.of(new Span(0, text.length())));
  }

  private static List<String> texts(Words words) {
    List<String> texts = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      texts.add(words.span(word, word + 1).of(words.text()));
    }
    return texts;
  }

  /** The pieces of a text that is one word. */
  private static List<Integer> pieces(Vocabulary vocabulary, String word) {
    Words words = words(new Tokenizer(vocabulary), word);
    assertThat(words.size()).isEqualTo(1);
    int[] ids = new Window(0, 1).input(words, vocabulary).ids();
    return Arrays.stream(ids, 1, ids.length - 1).boxed().toList();
  }
}
