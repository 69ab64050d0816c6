package dev.quoth.extract.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WindowsTest {
  private static final Tokenizer TOKENIZER = new Tokenizer(Vocabularies.letters());

  @Property(tries = 250)
  void coverAllWordsInOrderAndAlwaysReadOn(
      @ForAll("texts") Words words, @ForAll("windows") Windows windows) {
    List<Window> laid = windows.over(words);
    int read = 0;
    int from = -1;
    for (Window window : laid) {
      assertThat(window.from()).isGreaterThan(from).isLessThanOrEqualTo(read);
      assertThat(window.to()).isGreaterThan(read);
      read = window.to();
      from = window.from();
    }
    assertThat(read).isEqualTo(words.size());
    assertThat(laid.isEmpty()).isEqualTo(words.size() == 0);
  }

  @Property(tries = 250)
  void areNeverLongerThanAskedButForAWordThatIsLongerByItself(
      @ForAll("texts") Words words, @ForAll("windows") Windows windows) {
    for (Window window : windows.over(words)) {
      int length = window.input(words, TOKENIZER.vocabulary()).ids().length;
      assertThat(length).isEqualTo(Window.inputLength(words, window.from(), window.to()));
      assertThat(length <= windows.length() || window.size() == 1)
          .as("%s of %d inputs, %s", window, length, windows)
          .isTrue();
    }
  }

  @Property(tries = 250)
  void overlapByNoMoreThanAsked(@ForAll("texts") Words words, @ForAll("windows") Windows windows) {
    List<Window> laid = windows.over(words);
    for (int i = 1; i < laid.size(); i++) {
      int from = laid.get(i).from();
      int to = laid.get(i - 1).to();
      int shared = from < to ? Window.inputLength(words, from, to) - 2 : 0;
      assertThat(shared).isLessThanOrEqualTo(windows.overlap());
    }
  }

  @Property(tries = 250)
  void theFirstMayBeShorter(
      @ForAll("texts") Words words, @ForAll @IntRange(min = 3, max = 40) int first) {
    List<Window> laid = new Windows(64, 0).over(words, first);
    if (words.size() > 0) {
      Window window = laid.get(0);
      assertThat(
              Window.inputLength(words, window.from(), window.to()) <= first || window.size() == 1)
          .isTrue();
      assertThat(laid.get(laid.size() - 1).to()).isEqualTo(words.size());
    }
  }

  @Example
  void keepParagraphsWholeWhereTheyFit() {
    Words words = words(List.of("a ".repeat(40), "b ".repeat(40), "c ".repeat(40)));
    assertThat(new Windows(100, 0).over(words))
        .containsExactly(new Window(0, 80), new Window(80, 120));
  }

  @Example
  void cutOnlyAParagraphThatIsLongerThanAWindow() {
    Words words = words(List.of("a ".repeat(10), "b ".repeat(97), "c ".repeat(120)));
    assertThat(new Windows(100, 0).over(words))
        .containsExactly(
            new Window(0, 10), new Window(10, 107), new Window(107, 205), new Window(205, 227));
  }

  @Example
  void beginAgainWithAWholeParagraphWhereOneIsNear() {
    Words words =
        words(List.of("a ".repeat(30), "b ".repeat(50), "c ".repeat(12), "d ".repeat(60)));
    List<Window> laid = new Windows(100, 20).over(words);
    assertThat(laid.get(0)).isEqualTo(new Window(0, 92));
    assertThat(laid.get(1).from()).isEqualTo(80);
  }

  @Example
  void doNotOverlapWhereOnlyAPartOfAParagraphWouldBeReadAgain() {
    Words words = words(List.of("a ".repeat(30), "b ".repeat(60), "c ".repeat(60)));
    assertThat(new Windows(100, 20).over(words))
        .containsExactly(new Window(0, 90), new Window(90, 150));
  }

  @Example
  void overlapFullyWithinAGiantParagraph() {
    Words words = words(List.of("a ".repeat(100_000)));
    List<Window> laid = new Windows(256, 64).over(words);
    assertThat(laid).hasSizeBetween(520, 530);
    for (int i = 1; i < laid.size(); i++) {
      assertThat(laid.get(i - 1).to() - laid.get(i).from()).isEqualTo(64);
    }
  }

  @Example
  void oneWordIsOneWindow() {
    assertThat(new Windows(16, 4).over(words(List.of("a")))).containsExactly(new Window(0, 1));
    assertThat(new Windows(16, 4).over(words(List.of("a".repeat(90) + " b"))))
        .containsExactly(new Window(0, 1), new Window(1, 2));
  }

  @Example
  void noWordsHaveNoWindows() {
    assertThat(new Windows(16, 4).over(words(List.of(" ")))).isEmpty();
  }

  /** An overlap of more than half a window must not end each window where the last one ended. */
  @Example
  void aLargeOverlapReadsOn() {
    Words words = words(List.of("a ".repeat(60), "b ".repeat(500)));
    List<Window> laid = new Windows(64, 48).over(words);
    for (int i = 1; i < laid.size(); i++) {
      assertThat(laid.get(i).to()).isGreaterThan(laid.get(i - 1).to());
    }
  }

  @Example
  void theInputTellsWordsAndParagraphs() {
    Words words = words(List.of("ab c", "d"));
    Vocabulary v = TOKENIZER.vocabulary();
    Window.Input input = new Window(0, 3).input(words, v);
    assertThat(input.ids())
        .containsExactly(
            v.start(), id(v, "a"), id(v, "##b"), id(v, "c"), v.paragraph(), id(v, "d"), v.end());
    assertThat(input.firsts()).containsExactly(1, 3, 5);
    assertThat(new Window(2, 3).input(words, v).ids())
        .containsExactly(v.start(), id(v, "d"), v.end());
  }

  @Example
  void refuseWhatLeavesNoRoom() {
    assertThatThrownBy(() -> new Windows(15, 0)).hasMessageContaining("15");
    assertThatThrownBy(() -> new Windows(100, 76)).hasMessageContaining("76");
    assertThatThrownBy(() -> new Windows(100, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Window(3, 3)).hasMessageContaining("[3, 3)");
  }

  @Provide
  Arbitrary<Words> texts() {
    Arbitrary<String> word =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, Arbitraries.integers().between(1, 5).map("a"::repeat)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(6, 101).map("a"::repeat)));
    Arbitrary<String> paragraph =
        word.list().ofMinSize(0).ofMaxSize(60).map(words -> " " + String.join(" ", words));
    return paragraph.list().ofMinSize(1).ofMaxSize(8).map(WindowsTest::words);
  }

  @Provide
  Arbitrary<Windows> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(16, 128), Arbitraries.integers().between(0, 75))
        .as((length, percent) -> new Windows(length, length * percent / 100));
  }

  private static int id(Vocabulary vocabulary, String piece) {
    return java.util.Objects.requireNonNull(vocabulary.id(piece));
  }

  private static Words words(List<String> paragraphs) {
    List<Span> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      spans.add(new Span(text.length(), text.length() + paragraph.length()));
      text.append(paragraph).append('\n');
    }
    return TOKENIZER.words(text.toString(), spans);
  }
}
