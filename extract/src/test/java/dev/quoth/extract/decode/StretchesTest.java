package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StretchesTest {

  @Property(tries = 100)
  void holdEveryCharOfEveryParagraphOnceInOrder(
      @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 100_000) Integer> lengths) {
    List<Span> paragraphs = new ArrayList<>();
    int end = 0;
    for (int length : lengths) {
      paragraphs.add(new Span(end + 1, end + 1 + length));
      end += 1 + length;
    }
    String text = "four ".repeat(end / 5 + 1);
    List<Span> joined = new ArrayList<>();
    for (List<Span> stretch : Stretches.of(text, paragraphs)) {
      assertThat(stretch).isNotEmpty();
      assertThat(stretch.stream().mapToInt(Span::length).sum()).isLessThan(2 * Stretches.FULL + 1);
      for (Span part : stretch) {
        Span last = joined.isEmpty() ? new Span(0, 1) : joined.get(joined.size() - 1);
        if (last.end() == part.start() && !joined.isEmpty()) {
          assertThat(text.charAt(part.start() - 1)).isEqualTo(' ');
          joined.set(joined.size() - 1, new Span(last.start(), part.end()));
        } else {
          joined.add(part);
        }
      }
    }
    assertThat(joined).isEqualTo(paragraphs);
  }

  @Example
  void anArticleIsOneStretch() {
    List<Span> paragraphs = List.of(new Span(0, 4000), new Span(4001, 9000));
    assertThat(Stretches.of("a".repeat(9000), paragraphs)).containsExactly(paragraphs);
  }

  @Example
  void noParagraphsAreNoStretch() {
    assertThat(Stretches.of("", List.of())).isEmpty();
  }

  @Example
  void aCutIsNeverWithinACharacter() {
    String text = "a" + "😀".repeat(Stretches.FULL);
    for (List<Span> stretch : Stretches.of(text, List.of(new Span(0, text.length())))) {
      for (Span part : stretch) {
        assertThat(Character.isLowSurrogate(text.charAt(part.start()))).isFalse();
      }
    }
  }
}
