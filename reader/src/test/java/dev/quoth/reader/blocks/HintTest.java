package dev.quoth.reader.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.junit.jupiter.api.Test;

class HintTest {
  private static Set<Hint> of(String classes) {
    return Hint.of(new Attributes().put("class", classes));
  }

  @Test
  void cutsNamesAtWhatIsNoLetterAndAtCapitals() {
    assertThat(of("c-articleBody")).containsExactly(Hint.STORY);
    assertThat(of("storyRelated_list2")).containsExactly(Hint.RELATED, Hint.STORY);
    assertThat(of("wp-block-newsletter")).containsExactly(Hint.SUBSCRIBE);
  }

  @Test
  void takesBeginningsOfWordsOfFiveLettersOrMore() {
    assertThat(of("commentary")).containsExactly(Hint.COMMENT);
    assertThat(of("adorable")).isEmpty();
    assertThat(of("tags")).containsExactly(Hint.TAG);
    assertThat(of("tagline")).isEmpty();
  }

  @Test
  void looksAtTheIdToo() {
    assertThat(Hint.of(new Attributes().put("id", "disqus_thread"))).containsExactly(Hint.COMMENT);
  }

  @Test
  void isNotHeldUpByHugeNames() {
    assertThat(of("x".repeat(3_000_000) + " comment")).isEmpty();
  }
}
