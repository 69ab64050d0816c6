package dev.quoth.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Polarity;
import dev.quoth.Stance;
import dev.quoth.positions.network.PositionFiles;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shipped networks on sentences about invented places. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PositionJudgeTest {
  private static final String TOLL = "The harbour toll should be abolished";
  private static final String DAM = "The old dam should be torn down";

  private PositionJudge positions;

  @BeforeAll
  void load() {
    positions = PositionJudge.load(2);
  }

  @AfterAll
  void close() {
    positions.close();
  }

  private static Content said(String words, Polarity polarity, boolean reports) {
    Content plain = Content.of(words);
    return new Content(plain.text(), plain.stretches(), polarity, reports);
  }

  private Judgement judge(String words, String proposition) {
    return positions.judge(Content.of(words), List.of(proposition)).get(0);
  }

  /** On the whole: single sentences, plain denials above all, may come out wrong. */
  @Test
  void whatIsForIsMoreForThanWhatIsAgainst() {
    double gains =
        support("The toll ruins the fishermen of Port Vell.")
            + support("Ships stay away because of the toll.")
            + support("Nobody can afford to pay the harbour toll any more.");
    double costs =
        support("The toll pays for the upkeep of the harbour.")
            + support("Without the toll the harbour would go bankrupt.")
            + support("Abolishing the toll would ruin the harbour.");
    assertThat(gains).isGreaterThan(costs);
  }

  private double support(String words) {
    return judge(words, TOLL).support();
  }

  @Test
  void tellsWhatIsAboutSomethingElse() {
    Judgement judgement = judge("Our team won every match this summer.", TOLL);
    assertThat(judgement.stance()).isEqualTo(Stance.UNRELATED);
    assertThat(judgement.words()).isEmpty();
    assertThat(judge("The harbour toll should be abolished.", TOLL).related())
        .isGreaterThan(judgement.related());
  }

  @Test
  void aDenialTurnsThePositionRound() {
    String words = "The harbour toll should be abolished at once.";
    Judgement said = judge(words, TOLL);
    Judgement denied = positions.judge(said(words, Polarity.DENIES, false), List.of(TOLL)).get(0);
    assertThat(denied.stance()).isEqualTo(opposite(said.stance()));
    assertThat(denied.confidence()).isEqualTo(said.confidence());
    assertThat(denied.support()).isEqualTo(1 - said.support());
  }

  private static Stance opposite(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> Stance.OPPOSES;
      case OPPOSES -> Stance.SUPPORTS;
      case UNRELATED, UNCLEAR -> stance;
    };
  }

  @Test
  void whoDeclinesOrOnlyReportsIsUnclear() {
    String words = "The harbour toll should be abolished at once.";
    for (Content content :
        List.of(said(words, Polarity.DECLINES, false), said(words, Polarity.AFFIRMS, true))) {
      Judgement judgement = positions.judge(content, List.of(TOLL)).get(0);
      assertThat(judgement.stance()).isEqualTo(Stance.UNCLEAR);
      assertThat(judgement.words()).isEmpty();
    }
  }

  @Test
  void showsTheWords() {
    String words =
        "Our team won every match this summer; the harbour toll should be abolished at once.";
    Judgement judgement = judge(words, TOLL);
    if (judgement.stance() == Stance.SUPPORTS || judgement.stance() == Stance.OPPOSES) {
      assertThat(judgement.words()).hasSize(1);
      assertThat(judgement.words().get(0).of(words)).contains("toll");
    }
  }

  @Test
  void answersDoNotDependOnWhatElseIsAsked() {
    Content content = Content.of("The toll ruins the fishermen of Port Vell.");
    Judgement alone = positions.judge(content, List.of(TOLL)).get(0);
    List<List<Judgement>> many =
        positions.judge(
            List.of(Content.of("The dam is old."), content, Content.of("No comment.")),
            List.of(DAM, TOLL));
    assertThat(many.get(1).get(1)).isEqualTo(alone);
  }

  @Test
  void aSweepFindsWhatBelongsTogether() {
    List<Content> statements =
        List.of(
            Content.of("The old dam should be torn down before it breaks."),
            Content.of("Our team won every match this summer."),
            Content.of("The harbour toll should be abolished."));
    List<PositionJudge.Found> found = positions.sweep(statements, List.of(TOLL, DAM));
    assertThat(found)
        .extracting(each -> each.statement() + "/" + each.proposition())
        .contains("0/1", "2/0")
        .doesNotContain("1/0", "1/1");
    assertThat(found)
        .allSatisfy(
            each ->
                assertThat(each.judgement())
                    .isEqualTo(
                        positions
                            .judge(
                                statements.get(each.statement()),
                                List.of(List.of(TOLL, DAM).get(each.proposition())))
                            .get(0)));
  }

  @Test
  void likeTextsHaveLikeVectors() {
    List<float[]> vectors =
        positions.embeddings(
            List.of(TOLL, "Ships should not have to pay at the port", "Our team won every match"));
    assertThat(PositionJudge.similarity(vectors.get(0), vectors.get(0)))
        .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
    assertThat(PositionJudge.similarity(vectors.get(0), vectors.get(1)))
        .isGreaterThan(PositionJudge.similarity(vectors.get(0), vectors.get(2)));
  }

  @Test
  void takesTextsOfAnySize() {
    assertThat(judge("", TOLL).stance()).isNotNull();
    assertThat(judge("The toll must go. ".repeat(400), TOLL).stance()).isNotNull();
  }

  @Test
  void needsAThread() {
    assertThatThrownBy(() -> PositionJudge.load(PositionFiles.shipped(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("needs a thread, not 0");
  }
}
