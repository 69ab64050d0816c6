package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.lab.gold.SpeakerGold;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeakerMatchTest {
  private SpeakerMatch match;

  @BeforeEach
  void read() throws IOException {
    String gold =
        """
        article a
        actor p1 person Ilse Marn
        actor p2 person Otto Vale
        actor p3 person Karla Vale
        actor o1 organisation Harbour Works Association
        actor o2 organisation
        actor g1 government Britain
        actor x1 group
        """;
    match = new SpeakerMatch(SpeakerGold.parse("x", gold).get(0));
  }

  @Test
  void namesAreComparedWithoutAccentsAndArticles() {
    assertThat(same("p1", actor("Ílse MARN", Actor.Type.PERSON))).isTrue();
    assertThat(same("o1", actor("the Harbour Works Association", Actor.Type.ORGANISATION)))
        .isTrue();
    assertThat(same("p1", actor("Otto Vale", Actor.Type.PERSON))).isFalse();
  }

  @Test
  void aPartWillDoWhereItIsNoOthers() {
    assertThat(same("p1", actor("Marn", Actor.Type.PERSON))).isTrue();
    assertThat(same("p2", actor("Vale", Actor.Type.PERSON))).isFalse();
    assertThat(same("o1", actor("H.W.A.", Actor.Type.ORGANISATION))).isTrue();
  }

  @Test
  void theTypeMustAgreeAndAlonePlaysForThoseWithoutNames() {
    assertThat(same("p1", actor("Ilse Marn", Actor.Type.ORGANISATION))).isFalse();
    assertThat(same("x1", actor("some critics", Actor.Type.GROUP))).isTrue();
    assertThat(same("o2", actor("a company", Actor.Type.ORGANISATION))).isTrue();
  }

  @Test
  void oneStateMayHaveTwoNames() {
    assertThat(same("g1", actor("United Kingdom", Actor.Type.GOVERNMENT))).isTrue();
    assertThat(same("g1", actor("France", Actor.Type.GOVERNMENT))).isFalse();
  }

  @Test
  void allOfSeveralMustBeThere() {
    Actor marn = actor("Ilse Marn", Actor.Type.PERSON);
    Actor vale = actor("Otto Vale", Actor.Type.PERSON);
    assertThat(same("p1+p2", vale, marn)).isTrue();
    assertThat(same("p1+p2", marn)).isFalse();
    assertThat(same("p1", marn, vale)).isFalse();
  }

  private boolean same(String labels, Actor... found) {
    return match.same(List.of(found), Arrays.asList(labels.split("\\+")));
  }

  private static Actor actor(String name, Actor.Type type) {
    return new Actor("a", name, type);
  }
}
