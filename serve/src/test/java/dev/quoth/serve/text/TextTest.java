package dev.quoth.serve.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What shows text, on any text whatever. */
class TextTest {

  @Property
  void whatIsVisibleHidesAndTurnsNothing(@ForAll String text) {
    String visible = Visible.of(text);
    assertThat(visible).doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]");
    assertThat(visible).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\u2028\u2029]");
    assertThat(visible.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    assertThat(Visible.of(visible)).isEqualTo(visible);
  }

  @Property
  void plainWordsStayAsTheyAre(@ForAll int seed) {
    String text = "Ilse Varga: “größer, שלום, 𝒬, 🌊” " + seed;
    assertThat(Visible.of(text)).isEqualTo(text);
  }

  @Example
  void controlsArePictured() {
    assertThat(Visible.of("a\u0000b\u001Bc\u007Fd\u202Eevil\u202C\u2066x\r"))
        .isEqualTo("a␀b␛c␡d\uFFFDevilx\n");
  }

  @Property
  void markupOfTextHoldsNoElement(@ForAll String text) {
    assertThat(Markup.of(text).html()).doesNotContainPattern("[<>\"']");
  }

  @Property
  void highlightedHasMarksAndNothingElse(@ForAll String text) {
    int middle = text.length() / 2;
    List<Span> spans = text.isEmpty() ? List.of() : List.of(new Span(middle, text.length()));
    String html = Highlighted.of(text, spans).html();
    assertThat(html.replaceAll("</?mark>", "")).doesNotContainPattern("[<>\"']");
  }

  @Example
  void highlightsOutsideOfTheTextArePassedOver() {
    assertThat(Highlighted.of("ferry", List.of(new Span(3, 9))).html()).isEqualTo("ferry");
  }

  @Example
  void longWordsBeginNearWhatWasLookedFor() {
    String text = "word ".repeat(60) + "ferry and more";
    int at = text.indexOf("ferry");
    String html = Highlighted.near(text, List.of(new Span(at, at + 5))).html();
    assertThat(html)
        .startsWith("… word")
        .endsWith("<mark>ferry</mark> and more")
        .hasSizeLessThan(120);
    assertThat(Highlighted.near("ferry", List.of(new Span(0, 5))).html())
        .isEqualTo("<mark>ferry</mark>");
    assertThat(Highlighted.near("x".repeat(400), List.of(new Span(300, 305))).html())
        .startsWith("xxx");
  }

  @Property
  void changesOfWordsKeepTheOtherWording(@ForAll String first, @ForAll String other) {
    String html = WordChanges.between(first, other).html();
    String kept =
        html.replaceAll("(?s) <del>[^<]*</del>|<del>[^<]*</del> ", "").replaceAll("</?ins>", "");
    assertThat(kept).isEqualTo(Markup.of(other).html());
    assertThat(html.replaceAll("</?(ins|del)>", "")).doesNotContainPattern("[<>\"']");
  }

  @Example
  void changesOfWordsAreMarked() {
    assertThat(
            WordChanges.between("We will never close the ferry", "we will close the old ferry")
                .html())
        .isEqualTo("we will <del>never</del> close the <ins>old</ins> ferry");
    assertThat(WordChanges.between("a b c", "A, b, c!").html()).isEqualTo("A, b, c!");
    assertThat(WordChanges.between("a <b>", "").html()).isEqualTo(" <del>a &lt;b</del>");
    assertThat(WordChanges.between("close it now.", "Close it.").html())
        .isEqualTo("Close it <del>now</del>.");
  }

  @Property
  void anExcerptIsShortAndOfTheBeginning(@ForAll String text) {
    String excerpt = Excerpt.of(text, 20);
    assertThat(excerpt.length()).isLessThanOrEqualTo(21);
    assertThat(excerpt).doesNotContain("\n");
  }

  @Example
  void addressesAreOfTheWebOnly() {
    assertThat(WebAddress.of("https://courier.example/a?b=c"))
        .isEqualTo("https://courier.example/a?b=c");
    assertThat(WebAddress.of("javascript:alert(1)")).isNull();
    assertThat(WebAddress.of("data:text/html,x")).isNull();
    assertThat(WebAddress.of("//courier.example/a")).isNull();
    assertThat(WebAddress.of("http:courier")).isNull();
    assertThat(WebAddress.of(" https://courier.example")).isNull();
    assertThat(WebAddress.of(null)).isNull();
  }
}
