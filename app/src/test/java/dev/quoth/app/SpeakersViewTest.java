package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Candidate;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakersViewTest {
  private static final Article ARTICLE = Article.ofText("He said the budget would hold.");
  private static final Actor MARN = new Actor("a1", "Ilse\u001b Marn", Actor.Type.PERSON);
  private static final Actor VALE = new Actor("a2", "Otto Vale", Actor.Type.PERSON);
  private static final Speaker SPEAKER =
      new Speaker(List.of(MARN), null, Speaker.By.FIRST_PERSON, 0.899, VALE);
  private static final List<Candidate> CANDIDATES =
      List.of(new Candidate(MARN, 0.8), new Candidate(VALE, 0.2));

  @Test
  void tellsByWhatASpeakerWasFoundAndWhoWasPassedOver() {
    assertThat(lines(200, new Resolution(SPEAKER, SPEAKER, CANDIDATES)))
        .containsExactly(
            "  He said",
            "      Ilse␛ Marn, person, by first person, confidence 0.89; for Otto Vale; passed over:"
                + " Otto Vale 0.20");
  }

  @Test
  void tellsThatTheLikeliestWasNotSureEnough() {
    assertThat(lines(200, new Resolution(null, SPEAKER, CANDIDATES)).get(1))
        .contains("speaker unknown; likeliest Ilse␛ Marn");
    assertThat(lines(200, Resolution.UNKNOWN).get(1)).contains("the words name nobody");
  }

  @Test
  void tellsWhatTheRegistryHasToDoWithIt() {
    Actor known = new Actor("a1", "Ilse Marn", Actor.Type.PERSON, "k\u001b7");
    Speaker told = new Speaker(List.of(known), null, Speaker.By.ROLE, 0.76, null, true);
    Candidate rival = new Candidate(new Actor("a2", "Otto Vale", Actor.Type.PERSON, "k8"), 0.2);
    assertThat(lines(200, new Resolution(told, told, List.of(rival))).get(1))
        .isEqualTo(
            "      Ilse Marn [k␛7], person, by role in the registry, confidence 0.76; passed over:"
                + " Otto Vale [k8] 0.20");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 80})
  void neverRunsOverTheEdge(int width) {
    assertThat(lines(width, new Resolution(SPEAKER, SPEAKER, CANDIDATES)))
        .allMatch(line -> DisplayWidth.of(line) <= width);
  }

  private static List<String> lines(int width, Resolution resolution) {
    Statement statement =
        new Statement(
                "s1",
                Statement.Kind.INDIRECT,
                new Attribution(
                    List.of(new Span(0, 2)), List.of(new Span(3, 7)), List.of(new Span(8, 29))),
                Statement.CueClass.SPEECH,
                null,
                Block.Kind.PARAGRAPH,
                0.9)
            .saidBy(resolution);
    return new SpeakersView(new Page(width, false)).lines(ARTICLE, List.of(statement));
  }
}
