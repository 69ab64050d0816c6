package dev.quoth.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Block.Kind;
import dev.quoth.reader.blocks.Segment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BlockGoldTest {
  private static final WebPage PAGE =
      new WebPage("https://courier.example/", Path.of("courier.html.gz"), List.of(), List.of());

  private static List<Segment> segments(String... texts) {
    return Stream.of(texts).map(text -> new Segment(new Element("p"), text, 0, null)).toList();
  }

  private static BlockGold gold(String... runs) throws IOException {
    String text = "# a note\npage courier.html.gz 5\n" + String.join("\n", runs) + "\n";
    return BlockGold.read(new BufferedReader(new StringReader(text)));
  }

  private static String run(int first, String kind, String text) {
    return first + " " + kind + " " + BlockGold.digest(text);
  }

  @Test
  void labelsRuns() throws IOException {
    BlockGold gold =
        gold(run(0, "other", "Home"), run(2, "paragraph", "A"), run(4, "other", "Home"));
    assertThat(gold.kinds(PAGE, segments("Home", "News", "A", "B", "Home")))
        .containsExactly(Kind.OTHER, Kind.OTHER, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.OTHER);
  }

  @Test
  void findsRunsAgainThatMoved() throws IOException {
    BlockGold gold =
        gold(run(0, "other", "Home"), run(2, "paragraph", "A"), run(4, "prompt", "Go"));
    assertThat(gold.kinds(PAGE, segments("Home", "new", "News", "A", "B", "Go")))
        .containsExactly(
            Kind.OTHER, Kind.OTHER, Kind.OTHER, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.PROMPT);
  }

  @Test
  void leavesOpenWhatIsLost() throws IOException {
    BlockGold gold =
        gold(run(0, "other", "Home"), run(1, "paragraph", "A"), run(3, "prompt", "Go"));
    assertThat(gold.kinds(PAGE, segments("Home", "changed", "B", "Go")))
        .containsExactly(Kind.OTHER, null, null, Kind.PROMPT);
  }

  @Test
  void comesWithTheLab() throws IOException {
    BlockGold gold = BlockGold.shipped();
    assertThat(gold.has(PAGE)).isFalse();
  }
}
