package dev.quoth.lab.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.lab.positions.Debate.Said;
import dev.quoth.lab.positions.Debate.Stand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebatesTest {
  @TempDir private Path folder;

  @Test
  void readsADebate() throws IOException {
    Debate debate = Debates.read(TinyDebates.write(folder), "held-out").get(0);
    assertThat(debate.name()).isEqualTo("fish market");
    assertThat(debate.propositions()).hasSize(5).contains("The fish market is dear");
    assertThat(debate.said().get(1))
        .isEqualTo(
            new Said(
                "nobody wants the fish market any more",
                List.of(
                    Stand.AGAINST, Stand.FOR, Stand.UNRELATED, Stand.AGAINST, Stand.UNRELATED)));
    assertThat(debate.pair(0, 1))
        .isEqualTo(
            Pair.about(
                "The fish market should be abolished", "people need the fish market", false));
    assertThat(debate.pair(2, 0).takesSide()).isFalse();
    assertThat(debate.pair(2, 0).related()).isEqualTo(Pair.Relation.YES);
    assertThat(debate.pair(2, 4).related()).isEqualTo(Pair.Relation.NO);
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    assertThatThrownBy(() -> read("# a\nP one\nS + text\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("a.txt:3: no line of a debate: S + text");
    assertThatThrownBy(() -> read("# a\nP one\nS +-... text\n"))
        .hasMessage("a.txt:3: a statement after 1 propositions");
    assertThatThrownBy(() -> read("# a\nP 1\nP 2\nP 3\nP 4\nP 5\nS +-.x. text\n"))
        .hasMessage("a.txt:7: no sign of a stand: x");
    assertThatThrownBy(() -> Debates.read(null, "test")).hasMessageContaining("no part");
  }

  private static List<Debate> read(String text) throws IOException {
    return Debates.parse(new BufferedReader(new StringReader(text)), "a.txt");
  }

  @Test
  void anEpochHasAllThatTakesASide() throws IOException {
    List<Debate> debates = Debates.read(TinyDebates.write(folder), "train");
    DebateSampler sampler = new DebateSampler(debates, new DebateSampler.Mix(0, 0, 0));
    assertThat(sampler.pairs(new SplittableRandom(1)))
        .hasSize(18)
        .allMatch(pair -> pair.related() == Pair.Relation.YES);
    List<Pair> turned =
        new DebateSampler(debates, new DebateSampler.Mix(1, 1, 1)).pairs(new SplittableRandom(1));
    assertThat(turned).hasSize(80);
    assertThat(turned)
        .filteredOn(pair -> pair.statement().equals("people need the bridge"))
        .filteredOn(pair -> pair.proposition().contains("salt"))
        .allMatch(pair -> pair.related() == Pair.Relation.NO);
  }

  @Test
  void theLabsOwnAreWholeAndNoneIsInTwoParts() throws IOException {
    Set<String> names = new HashSet<>();
    Set<String> texts = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (String part : List.of("train", "dev", "held-out")) {
      List<Debate> debates = Debates.read(null, part);
      assertThat(debates).as(part).hasSizeGreaterThan(15);
      for (Debate debate : debates) {
        assertThat(debate.propositions()).as(debate.name()).hasSize(5);
        assertThat(names.add(debate.name())).as(debate.name()).isTrue();
        debate.said().stream().map(Said::text).filter(text -> !texts.add(text)).forEach(twice::add);
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void halvesByNumberPartNoDebate() throws IOException {
    List<Debate> debates = Debates.read(TinyDebates.write(folder), "dev");
    assertThat(Debates.pairs(debates))
        .hasSize(40)
        .allMatch(
            pair ->
                (pair.claim() % 2 == 0) == pair.pair().proposition().contains("sea wall")
                    || pair.pair().proposition().equals("The council should resign"));
  }
}
