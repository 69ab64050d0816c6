package dev.quoth.serve.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TokenTextTest {
  private static final Pattern TOKEN =
      Pattern.compile("<span class=\"([^\"]*)\"(?: data-a=\"(\\d+)\" data-b=\"(\\d+)\")?>([^<]*)");

  private static Statement statement(Attribution attribution) {
    return new Statement(
        "1",
        Statement.Kind.MIXED,
        attribution,
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        0.5);
  }

  private static Attribution content(int start, int end) {
    return new Attribution(List.of(), List.of(), List.of(new Span(start, end)));
  }

  private static List<String> tokens(String html) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(html);
    while (matcher.find()) {
      String place =
          matcher.group(2) == null ? "" : matcher.group(2) + "-" + matcher.group(3) + " ";
      tokens.add(place + matcher.group(4) + " [" + matcher.group(1) + "]");
    }
    return tokens;
  }

  @Test
  void wordsAndMarksAreTokensWithTheirPlacesInCodePoints() {
    String text = "😀 Marn: “No.”";
    Statement marn =
        statement(new Attribution(List.of(new Span(3, 7)), List.of(), List.of(new Span(9, 13))));
    assertThat(tokens(new TokenText(text, "en", marn, List.of()).of(new Span(0, 13)).html()))
        .containsExactly(
            "0-1 😀 [t]",
            "  [w]",
            "2-6 Marn [t m source]",
            "6-7 : [t]",
            "  [w]",
            "8-9 “ [t m content c1 k-mixed]",
            "9-11 No [t m content c1 k-mixed]",
            "11-12 . [t m content c1 k-mixed]");
  }

  @Test
  void aSpanThatBeginsInAWordCutsIt() {
    TokenText text = new TokenText("anybody", "en", statement(content(3, 7)), List.of());
    assertThat(tokens(text.of(new Span(0, 7)).html()))
        .containsExactly("0-3 any [t]", "3-7 body [t m content c1 k-mixed]");
  }

  @Test
  void whatOthersSayIsMarkedApart() {
    TokenText text = new TokenText("a b", "", null, List.of(statement(content(2, 3))));
    assertThat(tokens(text.of(new Span(0, 3)).html()))
        .containsExactly("0-1 a [t]", "  [w]", "2-3 b [t o]");
  }

  @Test
  void ideographsAreTokensEach() {
    TokenText text = new TokenText("首相は", "ja", null, List.of());
    assertThat(tokens(text.of(new Span(0, 3)).html()))
        .containsExactly("0-1 首 [t]", "1-2 相 [t]", "2-3 は [t]");
  }

  @Property(tries = 300)
  void tokensAreAllOfTheTextInOrder(@ForAll @StringLength(min = 1, max = 60) String text) {
    String html = new TokenText(text, "en", null, List.of()).of(new Span(0, text.length())).html();
    int last = 0;
    Matcher matcher = TOKEN.matcher(html);
    while (matcher.find()) {
      if (matcher.group(2) != null) {
        assertThat(Integer.parseInt(matcher.group(2))).isGreaterThanOrEqualTo(last);
        last = Integer.parseInt(matcher.group(3));
        assertThat(last).isGreaterThan(Integer.parseInt(matcher.group(2)));
      }
    }
    assertThat(last).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
    assertThat(html.replaceAll("<[^>]*>", "")).isEqualTo(Markup.of(text).html());
  }

  @Test
  void wordsAreFoundNearestWhateverTheBlanks() {
    String text = "No, she said.\nShe  said so. No, never.";
    assertThat(FoundWords.in(text, "No\nshe said", 30))
        .containsExactly(new Span(28, 30), new Span(4, 12));
    assertThat(FoundWords.in(text, "She said so", 0)).containsExactly(new Span(14, 26));
    assertThat(FoundWords.in(text, " \n", 0)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FoundWords.in(text, "he said no", 0))
        .withMessageContaining("he said no");
  }
}
