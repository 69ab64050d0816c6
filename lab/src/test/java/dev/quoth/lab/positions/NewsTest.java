package dev.quoth.lab.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.lab.corpus.Corpora;
import dev.quoth.lab.positions.Debate.Said;
import dev.quoth.lab.positions.Debate.Stand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTest {
  private static final String TEXT = "Ada said 🐟 is far too dear, and that Bo said fish is cheap.";
  private static final String STANDOFF =
      """
      T1\tSource 0 3\tAda
      T2\tCue 4 8\tsaid
      T3\tContent 9 58\t🐟 is far too dear, and that Bo said fish is cheap
      E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1
      T4\tSource 37 39\tBo
      T5\tCue 40 44\tsaid
      T6\tContent 45 58\tfish is cheap
      E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4
      """;

  private static final String GOLD =
      """
      # of a test
      article port
      P Fish is dear
      P Fish should be free
      S 9-58 +?
      """;

  @TempDir private Path folder;

  @Test
  void readsWhereStatementsStand() throws IOException {
    Debate debate = read(GOLD).get(0);
    assertThat(debate.name()).isEqualTo("port");
    assertThat(debate.propositions()).containsExactly("Fish is dear", "Fish should be free");
    assertThat(debate.said())
        .containsExactly(
            new Said("🐟 is far too dear, and that", List.of(Stand.FOR, Stand.NO_SIDE)));
  }

  @Test
  void whatIsNotNamedIsUnrelatedToAll() throws IOException {
    Debate debate = read("article port\nP Fish is dear\n").get(0);
    assertThat(debate.said()).extracting(Said::stands).containsExactly(List.of(Stand.UNRELATED));
  }

  @Test
  void whatTheCorpusLacksIsNamed() {
    assertThatThrownBy(() -> read("article ship\nP Fish is dear\n"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("has no article ship");
    assertThatThrownBy(() -> read("article port\nP Fish is dear\nS 9-12 +\n"))
        .hasMessageEndingWith("port has no statements at [9-12]");
    assertThatThrownBy(() -> read("article port\nP Fish is dear\nS 9-58 +-\n"))
        .hasMessage("gold.txt:3: no line of the gold: S 9-58 +-");
    assertThatThrownBy(() -> News.read(folder, "test")).hasMessageContaining("no part");
  }

  @Test
  void theGoldIsOfTheCorpus() throws IOException {
    Path polnear = Corpora.folder("polnear");
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, Integer> part :
        Map.of("train", 590, "dev", 50, "held-out", 82).entrySet()) {
      List<Debate> debates = News.read(polnear, part.getKey());
      assertThat(debates.size()).isEqualTo(part.getValue());
      for (Debate debate : debates) {
        assertThat(names.add(debate.name())).as(debate.name()).isTrue();
        assertThat(debate.propositions()).doesNotHaveDuplicates();
      }
      List<Pair> pairs = Debates.pairs(debates).stream().map(HeldOut::pair).toList();
      long related = pairs.stream().filter(Pair::takesSide).count();
      assertThat(pairs.stream().filter(pair -> pair.stance() > 0).count() / (double) related)
          .isBetween(0.4, 0.65);
    }
  }

  private List<Debate> read(String gold) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("text")).resolve("port.txt"), TEXT);
    Files.writeString(
        Files.createDirectories(folder.resolve("attributions")).resolve("port_zoe.ann"), STANDOFF);
    return News.of(folder, News.parse(new BufferedReader(new StringReader(gold)), "gold.txt"));
  }
}
