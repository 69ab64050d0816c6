package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Statement.Kind;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reference scorer's own test, and more. */
class AttributionScorerTest {
  private static final String TEXT =
      "Smith said, “Taxes will fall.” Jones claims that the \"old\" plan died. "
          + "A vote is expected. ‘We won,’ he said.";
  private static final Texts T = new Texts(TEXT);
  private static final Attribution A = T.attribution("Smith", "said", "“Taxes will fall.”");
  private static final Attribution B =
      T.attribution("Jones", "claims", "that the \"old\" plan died");
  private static final Attribution C = T.attribution("", "is expected", "A vote");
  private static final Attribution D =
      new Attribution(List.of(T.span("he ", 1)), List.of(T.span("said", 1)), T.spans("‘We won,’"));
  private static final Document GOLD = new Document("d", TEXT, "zoe", List.of(A, B, C, D));

  private static AttributionScores score(Attribution... predicted) {
    return new AttributionScorer(List.of(GOLD)).score(Map.of("d", List.of(predicted)));
  }

  private static Counts counts(Attribution... predicted) {
    return score(predicted).counts();
  }

  private static Attribution withSource(Attribution a, String source) {
    return new Attribution(T.spans(source), a.cue(), a.content());
  }

  private static Attribution withContent(Attribution a, String content) {
    return new Attribution(a.source(), a.cue(), T.spans(content));
  }

  @Test
  void goldAgainstItselfIsPerfect() {
    Counts counts = counts(A, B, C, D);
    assertThat(counts.token().values()).hasSize(3).allMatch(tally -> tally.f1() == 1);
    assertThat(counts.exact().values()).hasSize(3).allMatch(tally -> tally.f1() == 1);
    assertThat(counts.partial().values()).hasSize(3).allMatch(tally -> tally.f1() == 1);
    assertThat(counts.contentMatch().f1()).isEqualTo(1);
    assertThat(counts.whoSaidWhat().f1()).isEqualTo(1);
    assertThat(counts.lenient().f1()).isEqualTo(1);
    assertThat(counts.sourceRightGivenMatch()).isEqualTo(1);
    assertThat(counts.classes())
        .containsEntry(Kind.DIRECT, new ClassTally(2, 2, 2))
        .containsEntry(Kind.MIXED, new ClassTally(1, 1, 1))
        .containsEntry(Kind.INDIRECT, new ClassTally(1, 1, 1));
  }

  @Test
  void orderAndMarksDoNotMatter() {
    Counts counts = counts(D, C, withContent(A, "Taxes will fall"), B);
    assertThat(counts.whoSaidWhat().f1()).isEqualTo(1);
    assertThat(counts.exact(Role.CONTENT).f1()).isEqualTo(1);
  }

  @Test
  void nothingPredictedScoresNothing() {
    Counts counts = counts();
    assertThat(counts.whoSaidWhat()).isEqualTo(new Tally(0, 0, 0, 4));
    assertThat(counts.whoSaidWhat().f1()).isZero();
    assertThat(counts.token(Role.CONTENT).f1()).isZero();
    assertThat(score().missing()).isZero();
    assertThat(new AttributionScorer(List.of(GOLD)).score(Map.of()).missing()).isEqualTo(1);
  }

  @Test
  void refusesWhatTheGoldDoesNotHave() {
    AttributionScorer scorer = new AttributionScorer(List.of(GOLD));
    assertThatThrownBy(() -> scorer.score(Map.of("x", List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as x");
    Attribution outside = new Attribution(List.of(new Span(0, 9999)), List.of(), A.content());
    assertThatThrownBy(() -> scorer.score(Map.of("d", List.of(outside))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("d: the span [0, 9999) lies outside");
    assertThatThrownBy(() -> new AttributionScorer(List.of(GOLD, GOLD)))
        .hasMessageContaining("two documents named d");
  }

  @Test
  void wrongSourceKeepsTheContentMatchOnly() {
    Counts counts = counts(withSource(A, "Jones"));
    assertThat(counts.contentMatch().precision()).isEqualTo(1);
    assertThat(counts.whoSaidWhat().precision()).isZero();
    assertThat(counts.lenient().precision()).isZero();
  }

  @Test
  void inventedAndMissingSourcesAreWrong() {
    assertThat(counts(withSource(C, "Smith")).whoSaidWhat().precision()).isZero();
    assertThat(counts(withSource(A, "")).whoSaidWhat().precision()).isZero();
    assertThat(counts(C).whoSaidWhat().precision()).isEqualTo(1);
  }

  @Test
  void hedgingOverSourcesGainsNothing() {
    Counts counts = counts(withSource(A, "Jones"), A);
    assertThat(counts.whoSaidWhat().recall()).isZero();
    assertThat(counts.contentMatch().precision()).isEqualTo(0.5);
  }

  @Test
  void contentsMatchFromAJaccardIndexOfOneHalf() {
    assertThat(counts(withContent(A, "Taxes will")).contentMatch().recall()).isEqualTo(0.25);
    assertThat(counts(withContent(A, "Taxes")).contentMatch().recall()).isZero();
  }

  @Test
  void halfFoundContentsCountInPart() {
    Counts counts = counts(withContent(A, "Taxes will"));
    assertThat(counts.partial(Role.CONTENT).recall()).isEqualTo(2.0 / 12, within(1e-9));
    assertThat(counts.partial(Role.CONTENT).precision()).isEqualTo(1);
    assertThat(counts.exact(Role.CONTENT).f1()).isZero();
    assertThat(counts.token(Role.CONTENT).recall()).isEqualTo(2.0 / 12, within(1e-9));
    assertThat(counts.token(Role.CONTENT).precision()).isEqualTo(1);
  }

  @Test
  void aContentCutInTwoMatchesOnce() {
    Counts counts = counts(withContent(A, "Taxes will"), withContent(A, "fall"));
    assertThat(counts.contentMatch().precision()).isEqualTo(0.5);
    assertThat(counts.partial(Role.CONTENT).precision()).isEqualTo(1);
  }

  @Test
  void oneGiantContentMatchesNothing() {
    Counts counts = counts(withContent(A, TEXT));
    assertThat(counts.partial(Role.CONTENT).recall()).isEqualTo(1);
    assertThat(counts.partial(Role.CONTENT).precision()).isLessThan(0.7);
    assertThat(counts.contentMatch().f1()).isZero();
  }

  @Test
  void sourcesAgreeFromAnOverlapOfOneHalf() {
    Document gold = new Document("d", "one two three four", "zoe", List.of());
    Words words = Words.in(gold.text());
    Texts t = new Texts(gold.text());
    Marks three = Marks.of(Prediction.of(t.attribution("one two three", "", "four")), words);
    Marks four = Marks.of(Prediction.of(t.attribution("one two three four", "", "four")), words);
    Marks one = Marks.of(Prediction.of(t.attribution("one", "", "four")), words);
    assertThat(three.agreesOnSource(one)).isTrue();
    assertThat(four.agreesOnSource(one)).isFalse();
    assertThat(four.touchesSource(one)).isTrue();
  }

  @Test
  void predictionsWithoutAContentAreWrong() {
    Prediction empty = new Prediction(A.source(), A.cue(), List.of(), null);
    Counts counts =
        new AttributionScorer(List.of(GOLD)).scorePredictions(Map.of("d", List.of(empty))).counts();
    assertThat(counts.whoSaidWhat()).isEqualTo(new Tally(0, 1, 0, 4));
    assertThat(counts.exact(Role.SOURCE).rightPredicted()).isEqualTo(1);
    assertThat(counts.exact(Role.CONTENT).predicted()).isZero();
  }

  @Test
  void goldWithoutAWordInItsContentIsLeftOut() {
    Document gold =
        new Document("d", TEXT, "zoe", List.of(A, withContent(B, ","), withContent(C, "”")));
    Counts counts = new AttributionScorer(List.of(gold)).score(Map.of("d", List.of(A))).counts();
    assertThat(counts.whoSaidWhat()).isEqualTo(Tally.oneToOne(1, 1, 1));
    assertThat(counts.exact(Role.CUE).gold()).isEqualTo(3);
  }

  @Test
  void intervalsAreRepeatableAndHoldTheFigure() {
    List<Document> gold = new ArrayList<>();
    Map<String, List<Attribution>> predicted = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      gold.add(new Document("d" + i, TEXT, "zoe", GOLD.attributions()));
      predicted.put("d" + i, GOLD.attributions().subList(0, i % 5));
    }
    AttributionScorer scorer = new AttributionScorer(gold);
    AttributionScores scores = scorer.score(predicted);
    assertThat(scorer.score(predicted)).isEqualTo(scores);
    assertThat(scores.counts().whoSaidWhat().f1())
        .isGreaterThan(scores.whoSaidWhatF1().low())
        .isLessThan(scores.whoSaidWhatF1().high());
  }
}
