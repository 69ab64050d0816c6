package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BetweenTest {

  @Example
  void countsByRoleWhatLiesWhollyBetween() {
    List<Mention> mentions =
        List.of(
            mention(Role.CUE, 0, 1),
            mention(Role.CUE, 2, 4),
            mention(Role.SOURCE, 4, 6),
            mention(Role.CUE, 7, 8));
    Between between = new Between(mentions, 0, 8);
    assertThat(between.count(Role.CUE, 0, 8)).isEqualTo(3);
    assertThat(between.count(Role.CUE, 1, 7)).isEqualTo(1);
    assertThat(between.count(Role.SOURCE, 1, 7)).isEqualTo(1);
    assertThat(between.count(Role.CONTENT, 0, 8)).isZero();
    assertThat(between.count(Role.SOURCE, 5, 4)).isZero();
  }

  @Example
  void countsWithinAStretchThatBeginsLater() {
    List<Mention> mentions = List.of(mention(Role.CUE, 100, 101), mention(Role.CUE, 103, 105));
    Between between = new Between(mentions, 100, 106);
    assertThat(between.count(Role.CUE, 100, 106)).isEqualTo(2);
    assertThat(between.count(Role.CUE, 101, 106)).isEqualTo(1);
    assertThat(between.count(Role.CUE, 101, 104)).isZero();
  }

  @Property(tries = 200)
  void agreesWithCountingOneByOne(@ForAll long seed) {
    Random random = new Random(seed);
    List<Mention> mentions = new ArrayList<>();
    int at = random.nextInt(3);
    while (at < 40) {
      int end = at + 1 + random.nextInt(4);
      mentions.add(mention(Role.values()[random.nextInt(3)], at, end));
      at = end + random.nextInt(3);
    }
    Between between = new Between(mentions, 0, 50);
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = i + 1; j < mentions.size(); j++) {
        int left = mentions.get(i).words().to();
        int right = mentions.get(j).words().from();
        for (Role role : Role.values()) {
          long expected = mentions.subList(i + 1, j).stream().filter(m -> m.role() == role).count();
          assertThat(between.count(role, left, right)).isEqualTo((int) expected);
        }
      }
    }
  }

  private static Mention mention(Role role, int from, int to) {
    return new Mention(role, new Window(from, to), 1);
  }
}
