package dev.quoth.lab.calibrate;

import static java.util.Objects.requireNonNull;

import dev.quoth.extract.speakers.Antecedent;
import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.World;
import dev.quoth.lab.calibrate.ChoiceRegression.Choice;
import dev.quoth.lab.evaluate.GapPassage;
import dev.quoth.lab.evaluate.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights by which those are ranked for whom a pronoun stands that is no source, learnt from
 * passages of GAP: first for all such pronouns together, drawn towards the weights for pronouns
 * that are sources; then, drawn towards those, for subjects, objects and possessives each.
 */
final class PronounFit {
  static final int FOLDS = 5;
  private static final String SOURCES = "rank-person-pronoun";
  private static final double SHARED_PENALTY = 1;
  private static final double PENALTY = 3;

  /** Whom one pronoun stands for changes what is known where the next is met. */
  private static final int ROUNDS = 2;

  private final List<GapPassage> passages;
  private final SortedMap<String, double[]> shipped;

  /**
   * @param passages what is learnt from
   * @param shipped all weights, of which those for pronouns that are no sources give way
   */
  PronounFit(List<GapPassage> passages, SortedMap<String, double[]> shipped) {
    this.passages = List.copyOf(passages);
    this.shipped = new TreeMap<>(shipped);
  }

  /** All weights, those for pronouns that are no sources learnt from all passages. */
  List<String> weights() {
    return WeightLists.lines(lists(passages));
  }

  /** How well weights do on passages that they were not learnt from. */
  Tally crossValidated() {
    Tally tally = Tally.NONE;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GapPassage> others = new ArrayList<>();
      List<GapPassage> own = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        (i % FOLDS == fold ? own : others).add(passages.get(i));
      }
      Speakers speakers = Speakers.load(World.shipped(), WeightLists.lines(lists(others)));
      for (GapPassage passage : own) {
        List<Antecedent> ranked = speakers.antecedents(passage.story(), passage.pronoun());
        tally = tally.plus(passage.score(ranked));
      }
    }
    return tally;
  }

  private SortedMap<String, double[]> lists(List<GapPassage> from) {
    SortedMap<String, double[]> lists = new TreeMap<>(shipped);
    double[] prior = requireNonNull(shipped.get(SOURCES), SOURCES);
    Speakers.pronounLists().forEach(list -> lists.put(list, prior));
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, List<Choice>> choices =
          choices(from, Speakers.load(World.shipped(), WeightLists.lines(lists)));
      List<Choice> all = choices.values().stream().flatMap(List::stream).toList();
      double[] shared = ChoiceRegression.fit(all, prior, SHARED_PENALTY);
      for (String list : Speakers.pronounLists()) {
        lists.put(
            list, ChoiceRegression.fit(choices.getOrDefault(list, List.of()), shared, PENALTY));
      }
    }
    return lists;
  }

  /** The passages that can be got right, by the list that ranks their options. */
  private static Map<String, List<Choice>> choices(List<GapPassage> from, Speakers speakers) {
    Map<String, List<Choice>> choices = new TreeMap<>();
    for (GapPassage passage : from) {
      List<Antecedent> ranked = speakers.antecedents(passage.story(), passage.pronoun());
      int right = right(passage, ranked);
      if (right >= 0 && ranked.size() > 1) {
        List<double[]> options = ranked.stream().map(Antecedent::features).toList();
        choices
            .computeIfAbsent(ranked.get(0).question(), list -> new ArrayList<>())
            .add(new Choice(options, right));
      }
    }
    return choices;
  }

  private static int right(GapPassage passage, List<Antecedent> ranked) {
    for (int i = 0; i < ranked.size(); i++) {
      for (GapPassage.Option option : List.of(passage.a(), passage.b())) {
        if (option.right() && option.isOf(ranked.get(i))) {
          return i;
        }
      }
    }
    return -1;
  }
}
