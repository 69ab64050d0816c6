package dev.quoth.reader.blocks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FramesTest {
  private final Element body =
      Jsoup.parse("<main><p id=a>one</p><p id=b>two</p></main><footer id=c>three</footer>").body();
  private final Frames frames = new Frames();

  private Element element(String selector) {
    return requireNonNull(body.selectFirst(selector));
  }

  @Test
  void anElementHasOneFrame() {
    Frame a = frames.of(element("#a"));
    assertThat(frames.of(element("#a"))).isSameAs(a);
    Frame b = frames.of(element("#b"));
    assertThat(b).isNotSameAs(a);
    assertThat(b.parent).isSameAs(a.parent);
    assertThat(frames.of(element("main"))).isSameAs(a.parent);
    Frame c = frames.of(element("#c"));
    assertThat(c.parent).isSameAs(a.root);
    assertThat(frames.of(body)).isSameAs(c.root);
  }

  @Test
  void theyAreInTheOrderOfThePage() {
    frames.of(element("#a"));
    frames.of(element("#b"));
    frames.of(element("#c"));
    assertThat(frames.all()).extracting(frame -> frame.depth).containsExactly(0, 1, 2, 2, 1);
  }
}
