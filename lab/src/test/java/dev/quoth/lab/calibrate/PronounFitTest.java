package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.speakers.Antecedent;
import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.Story;
import dev.quoth.extract.speakers.World;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.lab.evaluate.GapPassage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class PronounFitTest {
  private static final List<String> PERSONS =
      List.of("Kordan Vask", "Tevik Orlo", "Brenno Hald", "Sorvin Quell", "Ludo Harrick");

  @Test
  void learnsWhomThePassagesMean() throws IOException {
    GapPassage unseen = passage("Ambro Kest", "Wendo Pryle", true);
    Story story = unseen.story();
    assertThat(likeliest(learnt(true), story, unseen.pronoun())).isEqualTo(unseen.a().span());
    assertThat(likeliest(learnt(false), story, unseen.pronoun())).isEqualTo(unseen.b().span());
  }

  @Test
  void passagesAreJudgedByWhatOthersTeach() throws IOException {
    assertThat(new PronounFit(passages(false), WeightLists.shipped()).crossValidated().f1())
        .isEqualTo(1);
    List<GapPassage> odd = new ArrayList<>(passages(false));
    odd.set(0, passage(PERSONS.get(0), PERSONS.get(1), true));
    // no passage but the odd one teaches its answer, so that it is got wrong
    double share = (odd.size() - 1.0) / odd.size();
    assertThat(new PronounFit(odd, WeightLists.shipped()).crossValidated().f1())
        .isCloseTo(share, within(1e-9));
  }

  @Test
  void otherWeightsStayAsTheyAre() throws IOException {
    List<String> shipped = others(WeightLists.lines(WeightLists.shipped()));
    assertThat(shipped).isNotEmpty();
    assertThat(others(learnt(true))).isEqualTo(shipped);
  }

  @Test
  void whatTeachesNothingLeavesTheWeightsOfSources() throws IOException {
    SortedMap<String, double[]> shipped = WeightLists.shipped();
    List<String> lines = new PronounFit(List.of(), shipped).weights();
    for (String list : Speakers.pronounLists()) {
      assertThat(of(list, lines)).isEqualTo(of("rank-person-pronoun", lines)).isNotEmpty();
    }
  }

  @Test
  void calibratingSpeakersKeepsTheWeightsOfPronouns() throws IOException {
    SortedMap<String, double[]> priors = SpeakerPriors.load();
    SortedMap<String, double[]> shipped = WeightLists.shipped();
    for (String list : Speakers.pronounLists()) {
      assertThat(priors.get(list)).isEqualTo(shipped.get(list)).isNotNull();
    }
  }

  private static List<String> learnt(boolean first) throws IOException {
    return new PronounFit(passages(first), WeightLists.shipped()).weights();
  }

  private static List<String> others(List<String> lines) {
    return lines.stream()
        .filter(line -> !Speakers.pronounLists().contains(line.split(" ")[0]))
        .toList();
  }

  private static List<String> of(String list, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(list + " "))
        .map(line -> line.substring(list.length()))
        .toList();
  }

  private static Span likeliest(List<String> weights, Story story, Span pronoun) {
    List<Antecedent> ranked = Speakers.load(World.shipped(), weights).antecedents(story, pronoun);
    return ranked.get(0).names().get(0);
  }

  /** Every pair of persons in one sentence, whose pronoun stands for the first or the second. */
  private static List<GapPassage> passages(boolean first) {
    List<GapPassage> passages = new ArrayList<>();
    for (String a : PERSONS) {
      for (String b : PERSONS) {
        if (!a.equals(b)) {
          passages.add(passage(a, b, first));
        }
      }
    }
    return passages;
  }

  private static GapPassage passage(String a, String b, boolean first) {
    String start = a + " met ";
    String text = start + b + " in his boat.";
    Span at = new Span(0, a.length());
    Span to = new Span(start.length(), start.length() + b.length());
    int his = text.indexOf(" his ") + 1;
    Article article = Article.ofText(text);
    Story story =
        new Story(
            article,
            article.blocks().stream().map(Block::span).toList(),
            List.of(),
            List.of(new Name(at, NameType.PERSON, 1), new Name(to, NameType.PERSON, 1)),
            List.of());
    return new GapPassage(
        story,
        new Span(his, his + 3),
        new GapPassage.Option(at, first),
        new GapPassage.Option(to, !first));
  }
}
