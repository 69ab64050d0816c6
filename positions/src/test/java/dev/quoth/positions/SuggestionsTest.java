package dev.quoth.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final int SIZE = 8;

  /** A vector of length 1 near one of the axes. */
  private static float[] near(int axis, double spread, SplittableRandom random) {
    float[] vector = new float[SIZE];
    double squares = 0;
    for (int i = 0; i < SIZE; i++) {
      vector[i] = (float) ((i == axis ? 1 : 0) + spread * random.nextGaussian());
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < SIZE; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  @Test
  void whatLiesCloseTogetherMakesASuggestion() {
    SplittableRandom random = new SplittableRandom(3);
    List<Content> statements = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      statements.add(Content.of("The harbour toll must be abolished, says number " + i));
      vectors.add(near(0, 0.03, random));
    }
    for (int i = 0; i < 10; i++) {
      statements.add(Content.of("and that the old dam should be torn down."));
      vectors.add(near(1, 0.03, random));
    }
    for (int i = 0; i < 4; i++) {
      statements.add(Content.of("Something else altogether, number " + i));
      vectors.add(near(2 + i, 0.03, random));
    }
    List<Suggestion> found =
        Suggestions.of(
            statements, vectors, 5, text -> near(text.contains("dam") ? 1 : 0, 0, random));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).statements()).allMatch(i -> i < 20).hasSizeGreaterThan(14);
    assertThat(found.get(0).wording()).startsWith("The harbour toll must be abolished");
    assertThat(found.get(1).statements()).allMatch(i -> i >= 20 && i < 30);
    assertThat(found.get(1).wording()).isEqualTo("The old dam should be torn down");
    assertThat(found.get(1).likeness()).isBetween(0.9, 1.0);
    assertThat(found.get(0).typical(3)).hasSize(3);
  }

  @Test
  void theMostTypicalStandFirst() {
    SplittableRandom random = new SplittableRandom(5);
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      vectors.add(near(i < 30 ? 0 : 1, 0.1, random)); // HDBSCAN needs something to tell apart
    }
    List<Content> statements =
        vectors.stream().map(v -> Content.of("The toll must go now")).toList();
    Suggestion all = Suggestions.of(statements, vectors, 10, text -> vectors.get(0)).get(0);
    List<float[]> members = all.statements().stream().map(vectors::get).toList();
    double first = mean(members, members.get(0));
    double last = mean(members, members.get(members.size() - 1));
    assertThat(first).isGreaterThan(last);
  }

  private static double mean(List<float[]> vectors, float[] to) {
    return vectors.stream()
        .mapToDouble(v -> PositionJudge.similarity(v, to))
        .average()
        .orElseThrow();
  }

  @Test
  void fewStatementsMakeNone() {
    SplittableRandom random = new SplittableRandom(1);
    List<Content> two = List.of(Content.of("one thing"), Content.of("another"));
    List<float[]> vectors = List.of(near(0, 0.1, random), near(0, 0.1, random));
    assertThat(Suggestions.of(two, vectors, 5, text -> vectors.get(0))).isEmpty();
    assertThat(Suggestions.of(List.of(), List.of(), 5, text -> vectors.get(0))).isEmpty();
    assertThatThrownBy(() -> Suggestions.of(two, List.of(), 5, text -> vectors.get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 vectors of 2 statements");
    assertThatThrownBy(() -> Suggestions.of(two, vectors, 1, text -> vectors.get(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wordingsAreCleaned() {
    assertThat(Wording.cleaned("“and that  the dam\nhas to go,”")).isEqualTo("The dam has to go");
    assertThat(Wording.cleaned("the toll (all of it)")).isEqualTo("The toll (all of it)");
    assertThat(Wording.cleaned("…")).isEqualTo("…");
  }

  @Test
  void quotationMarksAreTakenOffAndApostrophesStay() {
    assertThat(Wording.cleaned("that the “dead” plan isn’t ‘ours’"))
        .isEqualTo("The dead plan isn’t ours");
    assertThat(Wording.cleaned("the workers’ rights")).isEqualTo("The workers’ rights");
  }

  @Test
  void clausesOfTheirOwnAreToldFromFragments() {
    for (String whole :
        List.of(
            "The harbour toll should be abolished",
            "Nuclear power keeps prices down",
            "People who live here must pay")) {
      assertThat(Wholeness.of(whole)).as(whole).isEqualTo(Wholeness.WHOLE);
    }
    for (String pronoun :
        List.of("It should be abolished", "We’ve lost our way", "That is wrong")) {
      assertThat(Wholeness.of(pronoun)).as(pronoun).isEqualTo(Wholeness.PRONOUN);
    }
    for (String fragment :
        List.of(
            "To abolish the harbour toll",
            "A toll which is unfair to boats",
            "An unfair and outdated toll",
            "Abolishing it would be wrong",
            "Not what the harbour needs")) {
      assertThat(Wholeness.of(fragment)).as(fragment).isEqualTo(Wholeness.FRAGMENT);
    }
  }

  @Test
  void aWholeClauseIsTakenBeforeFragmentsAndPronouns() {
    List<String> texts =
        List.of(
            "“an unfair and outdated toll”",
            "“It should be abolished, and quickly”",
            "that the harbour toll should be abolished",
            "the weather will be fine on Sunday");
    float[] centre = {1, 0};
    assertThat(
            Wording.of(texts, centre, text -> new float[] {text.contains("weather") ? .5f : .9f}))
        .isEqualTo("The harbour toll should be abolished");
    assertThat(Wording.of(texts.subList(0, 2), centre, text -> new float[] {.8f}))
        .isEqualTo("It should be abolished, and quickly");
  }
}
