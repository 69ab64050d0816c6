package dev.quoth.extract.relations;

import static dev.quoth.extract.relations.Trait.put;

import dev.quoth.Attribution;
import dev.quoth.Polarity;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.words.CueWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What speaks for it that a statement does something with one that stands within it: reports it
 * ("Berin said Marn had vowed to close it"), or disputes, echoes, answers or repeats it ("Berin
 * rejected Marn’s claim that it would close").
 */
final class Within {
  private static final List<Relation.Kind> KINDS =
      List.of(
          Relation.Kind.REPORTS,
          Relation.Kind.DISPUTES,
          Relation.Kind.ECHOES,
          Relation.Kind.RESPONDS_TO,
          Relation.Kind.REPEATS);
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "i", "we", "you", "it", "who", "which", "that");

  /** So many words say little. */
  private static final int SHORT = 2;

  private static final double SUREST = 0.999;

  private final String text;
  private final Sayings sayings;
  private final Passage passage;
  private final Told outer;
  private final Told inner;
  private final Tone tone;
  private final boolean noun;
  private final boolean listed;
  private final boolean pronoun;
  private final double share;

  Within(String text, Sayings sayings, Passage passage, Told outer, Told inner) {
    this.text = text;
    this.sayings = sayings;
    this.passage = passage;
    this.outer = outer;
    this.inner = inner;
    this.tone = Tone.of(passage);
    Attribution other = inner.statement().attribution();
    this.noun = sayings.isNoun(text, other.cue());
    this.listed = sayings.isListed(text, other.cue());
    this.pronoun = isPronoun(other.source());
    this.share = share();
  }

  /** One for each kind; empty where the inner is no utterance and the outer no act. */
  List<RelationOption> options() {
    List<RelationOption> options = new ArrayList<>();
    if (!inner.isUttered() && passage.acts().stream().allMatch(Within::isElsewhere)) {
      return options;
    }
    double[] shared = shared();
    for (Relation.Kind kind : KINDS) {
      List<Span> words = words(kind);
      if (!words.isEmpty()) {
        double[] traits = shared.clone();
        addKind(traits, kind);
        options.add(
            new RelationOption(
                outer.statement().id(), inner.statement().id(), kind, words, traits));
      }
    }
    return options;
  }

  /** Those of an act of the kind; the cue; the cue of the other where it is but a colon. */
  private List<Span> words(Relation.Kind kind) {
    for (Act act : passage.acts()) {
      if (act.kind() == kind && !isElsewhere(act)) {
        return List.of(passage.span(act.start(), act.end()));
      }
    }
    List<Span> cue = outer.statement().attribution().cue();
    return isWorded(cue) ? cue : inner.statement().attribution().cue();
  }

  private static boolean isElsewhere(Act act) {
    return act.place() == Act.Place.ELSEWHERE;
  }

  private boolean isWorded(List<Span> spans) {
    return spans.stream()
        .anyMatch(span -> span.of(text).codePoints().anyMatch(Character::isLetter));
  }

  /** What does not hang on the kind. */
  private double[] shared() {
    double[] traits = new double[Trait.COUNT];
    Statement other = inner.statement();
    List<Span> cue = other.attribution().cue();
    boolean worded = isWorded(cue);
    put(traits, Trait.WITHIN_SPEECH, worded && other.cueClass() == Statement.CueClass.SPEECH);
    put(traits, Trait.WITHIN_WRITING, worded && other.cueClass() == Statement.CueClass.WRITING);
    put(traits, Trait.WITHIN_UNCLASSED, !worded || other.cueClass() == Statement.CueClass.OTHER);
    put(traits, Trait.WITHIN_SURE, logOdds(other.confidence()));
    put(traits, Trait.WITHIN_UNKNOWN, other.resolution().best() == null);
    put(traits, Trait.WITHIN_SAME, outer.isBySame(inner));
    put(traits, Trait.WITHIN_PLAIN, sayings.isPlain(text, cue));
    put(traits, Trait.WITHIN_MODAL, Sayings.isModal(text, cue));
    put(
        traits,
        Trait.WITHIN_NEGATED,
        Sayings.isNegated(text, cue) || Sayings.isNegated(text, other.attribution().source()));
    put(traits, Trait.WITHIN_QUOTED, outer.statement().kind() == Statement.Kind.DIRECT);
    int words = CueWords.of(text, other.attribution().content()).size();
    put(traits, Trait.WITHIN_LENGTH, Math.log1p(words));
    put(traits, Trait.WITHIN_SHORT, words <= SHORT);
    return traits;
  }

  private static double logOdds(double confidence) {
    double share = Math.min(SUREST, Math.max(1 - SUREST, confidence));
    return Math.log(share / (1 - share));
  }

  private void addKind(double[] traits, Relation.Kind kind) {
    boolean reports = kind == Relation.Kind.REPORTS;
    put(traits, always(kind), true);
    for (Act act : passage.acts()) {
      if (act.kind() != kind) {
        put(traits, Trait.WITHIN_OTHER_ACT, act.place() == Act.Place.CUE);
      } else if (act.place() == Act.Place.CUE) {
        put(traits, Trait.WITHIN_CUE_ACT, true);
      } else if (!isElsewhere(act)) {
        put(traits, Trait.WITHIN_ACT, true);
      }
    }
    put(traits, reports ? Trait.WITHIN_NOUN_REPORTS : Trait.WITHIN_NOUN_ACTS, noun);
    put(traits, reports ? Trait.WITHIN_LISTED_REPORTS : Trait.WITHIN_LISTED_ACTS, listed);
    put(traits, reports ? Trait.WITHIN_SHARE_REPORTS : Trait.WITHIN_SHARE_ACTS, share);
    put(traits, Trait.WITHIN_PRONOUN_ACTS, !reports && pronoun);
    Statement statement = outer.statement();
    put(
        traits,
        reports ? Trait.WITHIN_UNUTTERED_REPORTS : Trait.WITHIN_UNUTTERED_ACTS,
        !outer.isUttered() && isWorded(statement.attribution().cue()));
    Polarity polarity = statement.circumstances().polarity();
    switch (kind) {
      case REPORTS -> put(traits, Trait.WITHIN_ASKS_REPORTS, outer.asks());
      case DISPUTES -> {
        put(traits, Trait.WITHIN_DENIED, polarity == Polarity.DENIES);
        put(traits, Trait.WITHIN_NEGATIVE_DISPUTES, Math.log1p(tone.against()));
      }
      case ECHOES -> put(traits, Trait.WITHIN_AGREEING_ECHOES, Math.log1p(tone.forIt()));
      case RESPONDS_TO -> {
        put(traits, Trait.WITHIN_ASKS_RESPONDS, outer.asks());
        put(traits, Trait.WITHIN_DECLINED, polarity == Polarity.DECLINES);
      }
      case REPEATS -> put(traits, Trait.WITHIN_SAME_REPEATS, outer.isBySame(inner));
    }
  }

  /** How much of the outer’s content belongs to the other, from 0 to 1. */
  private double share() {
    Attribution other = inner.statement().attribution();
    int length = 0;
    for (List<Span> spans : List.of(other.source(), other.cue(), other.content())) {
      length += spans.stream().mapToInt(Span::length).sum();
    }
    int all = outer.statement().attribution().content().stream().mapToInt(Span::length).sum();
    return Math.min(1, (double) length / Math.max(1, all));
  }

  private boolean isPronoun(List<Span> source) {
    List<CueWords.Word> words = CueWords.of(text, source);
    return words.size() == 1 && PRONOUNS.contains(words.get(0).form());
  }

  private static Trait always(Relation.Kind kind) {
    return switch (kind) {
      case REPORTS -> Trait.WITHIN_REPORTS;
      case DISPUTES -> Trait.WITHIN_DISPUTES;
      case ECHOES -> Trait.WITHIN_ECHOES;
      case RESPONDS_TO -> Trait.WITHIN_RESPONDS;
      case REPEATS -> Trait.WITHIN_REPEATS;
    };
  }
}
