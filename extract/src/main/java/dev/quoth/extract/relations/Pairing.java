package dev.quoth.extract.relations;

import static dev.quoth.extract.relations.Trait.put;

import dev.quoth.Actor;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for it that a statement does something with another. */
final class Pairing {
  private static final List<Relation.Kind> KINDS =
      List.of(Relation.Kind.DISPUTES, Relation.Kind.ECHOES, Relation.Kind.RESPONDS_TO);
  private static final Set<String> PRONOUNS =
      Set.of("him", "her", "them", "that", "this", "it", "those", "these", "me", "us");
  private static final double NATS = 10;
  private static final double LEAST_SHARED = 3;

  private final Scene scene;
  private final Told from;
  private final Passage passage;
  private final Tone tone;
  private final Set<String> namesBeside = new HashSet<>();
  private final double mostShared;

  /**
   * @param scene the article's statements
   * @param from the one that may do something
   */
  Pairing(Scene scene, Told from) {
    this.scene = scene;
    this.from = from;
    this.passage = scene.passage(from);
    this.tone = Tone.of(passage);
    double most = 0;
    for (Told to : scene.others(from)) {
      most = Math.max(most, scene.shared(from, to));
      namesBeside.addAll(to.names());
    }
    this.mostShared = most;
  }

  /** What it may do with others, where anything at all speaks for it. */
  List<RelationOption> options() {
    List<RelationOption> options = new ArrayList<>();
    if (passage.words().isEmpty()) {
      return options;
    }
    for (Told to : scene.others(from)) {
      Words shown = shown(to);
      if (shown != null) {
        double[] shared = shared(to);
        for (Relation.Kind kind : KINDS) {
          double[] traits = shared.clone();
          addKind(traits, kind, to);
          options.add(
              new RelationOption(
                  from.statement().id(),
                  to.statement().id(),
                  kind,
                  List.of(shown.of(kind)),
                  traits));
        }
      }
    }
    return options;
  }

  /** The words that say what is done, by what it is. */
  private record Words(Span any, List<Act> acts, Passage passage) {
    Span of(Relation.Kind kind) {
      for (Act act : acts) {
        if (act.kind() == kind) {
          return passage.span(act.start(), act.end());
        }
      }
      return any;
    }
  }

  /** Null where no word relates the two. */
  private @Nullable Words shown(Told to) {
    if (!passage.acts().isEmpty()) {
      Act act = passage.acts().get(0);
      return new Words(passage.span(act.start(), act.end()), passage.acts(), passage);
    }
    for (SaidNoun noun : passage.nouns()) {
      if (noun.pointed() || passage.isBy(noun, to.names())) {
        int start = Math.max(0, noun.at() - 1);
        return new Words(passage.span(start, noun.at() + 1), List.of(), passage);
      }
    }
    if (to.asks() && scene.between(to, from) <= 2 && to.start() < from.start()) {
      List<Span> cue = to.statement().attribution().cue();
      return new Words(cue.get(0), List.of(), passage);
    }
    for (int i = 0; i < passage.words().size(); i++) {
      if (passage.names(to.names(), i, i + 1)) {
        return new Words(passage.span(i, i + 1), List.of(), passage);
      }
    }
    return null;
  }

  /** What does not hang on the kind. */
  private double[] shared(Told to) {
    double[] traits = new double[Trait.COUNT];
    addPlace(traits, to);
    addNames(traits, to);
    double shared = scene.shared(from, to);
    put(traits, Trait.SHARED, shared / NATS);
    put(traits, Trait.SHARES_MOST, shared > LEAST_SHARED && shared == mostShared);
    put(traits, Trait.SHARES_NOTHING, shared == 0);
    put(traits, Trait.ASKS, from.asks());
    put(traits, Trait.FROM_UNSURE, isUnsure(from));
    put(traits, Trait.TO_UNSURE, isUnsure(to));
    put(traits, Trait.TO_NAMELESS, to.names().isEmpty());
    Statement other = to.statement();
    put(traits, Trait.TO_DIRECT, other.kind() != Statement.Kind.INDIRECT);
    put(traits, Trait.TO_UTTERED, to.isUttered());
    return traits;
  }

  private static boolean isUnsure(Told told) {
    Speaker speaker = told.statement().speaker();
    return speaker == null || speaker.actors().stream().anyMatch(Pairing::isVague);
  }

  private static boolean isVague(Actor actor) {
    return actor.type() == Actor.Type.UNNAMED;
  }

  private void addPlace(double[] traits, Told to) {
    boolean before = to.start() < from.start();
    int between = scene.between(to, from);
    put(traits, before ? Trait.BETWEEN : Trait.AFTER, Math.log1p(between) + (before ? 0 : 1));
    put(traits, Trait.NEXT, before && scene.isNext(to, from));
    put(traits, Trait.SAME_SENTENCE, scene.sameSentence(from, to));
    int paragraphs = scene.block(from) - scene.block(to);
    put(traits, Trait.SAME_PARAGRAPH, paragraphs == 0);
    put(traits, Trait.NEXT_PARAGRAPH, paragraphs == 1);
    put(traits, Trait.FROM_HEAD, scene.block(from) == 0);
    put(traits, Trait.TO_HEAD, scene.block(to) == 0);
    put(traits, Trait.FIRST_OF_SPEAKER, scene.isFirst(to));
    put(traits, Trait.NEAREST_OF_SPEAKER, before && scene.isNearest(to, from));
  }

  private void addNames(double[] traits, Told to) {
    for (SaidNoun noun : passage.nouns()) {
      boolean by = passage.isBy(noun, to.names());
      put(traits, noun.inContent() ? Trait.SAID_BY_IN_CONTENT : Trait.SAID_BY, by);
      put(traits, Trait.SAID_BY_ANOTHER, !by && passage.isByAny(noun));
      put(traits, noun.inContent() ? Trait.POINTS_IN_CONTENT : Trait.POINTS, noun.pointed());
    }
    Set<String> others = new HashSet<>(namesBeside);
    others.removeAll(to.names());
    others.removeAll(from.names());
    int words = passage.words().size();
    for (int i = 0; i < words; i++) {
      boolean inContent = passage.content().get(i);
      boolean named = passage.names(to.names(), i, i + 1);
      put(traits, inContent ? Trait.NAMED_IN_CONTENT : Trait.NAMED, named);
      put(traits, Trait.ANOTHER_NAMED, inContent && passage.names(others, i, i + 1));
    }
  }

  private void addKind(double[] traits, Relation.Kind kind, Told to) {
    put(traits, Trait.DISPUTES, kind == Relation.Kind.DISPUTES);
    put(traits, Trait.ECHOES, kind == Relation.Kind.ECHOES);
    put(traits, Trait.RESPONDS, kind == Relation.Kind.RESPONDS_TO);
    if (kind == Relation.Kind.RESPONDS_TO && to.asks() && to.start() < from.start()) {
      boolean here = scene.sameSentence(from, to);
      boolean next = scene.isNext(to, from);
      put(traits, here ? Trait.ASKED_HERE : next ? Trait.ASKED_NEXT : Trait.ASKED, true);
    }
    for (Act act : passage.acts()) {
      if (act.kind() == kind) {
        addAct(traits, act, to);
      } else {
        Trait other = byOther(kind, act.kind());
        if (other != null) {
          put(traits, other, true);
        }
      }
    }
    switch (kind) {
      case DISPUTES -> {
        put(traits, Trait.NEGATIVE_DISPUTES, Math.log1p(tone.against()));
        put(traits, Trait.AGREEING_DISPUTES, Math.log1p(tone.forIt()));
      }
      case ECHOES -> {
        put(traits, Trait.NEGATIVE_ECHOES, Math.log1p(tone.against()));
        put(traits, Trait.AGREEING_ECHOES, Math.log1p(tone.forIt()));
      }
      default -> {
        // answers are of any tone
      }
    }
  }

  private static @Nullable Trait byOther(Relation.Kind kind, Relation.Kind act) {
    if (act == Relation.Kind.RESPONDS_TO) {
      return kind == Relation.Kind.DISPUTES ? Trait.DISPUTES_BY_RESPONSE : Trait.ECHOES_BY_RESPONSE;
    }
    if (kind != Relation.Kind.RESPONDS_TO) {
      return null;
    }
    return switch (act) {
      case DISPUTES -> Trait.RESPONDS_BY_DISPUTE;
      case ECHOES -> Trait.RESPONDS_BY_ECHO;
      default -> null;
    };
  }

  private void addAct(double[] traits, Act act, Told to) {
    Trait place =
        switch (act.place()) {
          case CUE -> Trait.CUE_ACT;
          case LEAD -> Trait.LEAD_ACT;
          case BETWEEN -> Trait.BETWEEN_ACT;
          case BEHIND -> Trait.BEHIND_ACT;
          case PASSIVE -> Trait.PASSIVE_ACT;
          case CONTENT -> Trait.CONTENT_ACT;
          case ELSEWHERE -> Trait.ELSEWHERE_ACT;
        };
    put(traits, place, true);
    if (act.place() == Act.Place.ELSEWHERE) {
      return; // somebody else may do it
    }
    put(traits, Trait.BARE_ACT, act.bare());
    boolean named = passage.names(to.names(), act.objectStart(), act.objectEnd());
    put(traits, Trait.OBJECT_NAMES, named);
    put(
        traits,
        Trait.OBJECT_NAMES_ANOTHER,
        !named && passage.namesAny(act.objectStart(), act.objectEnd()));
    boolean said = false;
    for (SaidNoun noun : passage.nouns()) {
      if (act.objectStart() <= noun.at() && noun.at() < act.objectEnd()) {
        said = true;
        put(traits, Trait.OBJECT_POINTS, noun.pointed());
      }
    }
    put(traits, Trait.OBJECT_SAID, said);
    boolean pronoun =
        act.objectStart() < act.objectEnd()
            && PRONOUNS.contains(passage.words().get(act.objectStart()).form());
    put(traits, Trait.OBJECT_PRONOUN, pronoun);
    put(traits, Trait.NO_OBJECT, !said && !named && !pronoun && needsObject(act));
  }

  /** Bare ones have another object where one follows: "responded to a question on fish". */
  private boolean needsObject(Act act) {
    return !act.bare()
        || (act.objectStart() < act.objectEnd()
            && passage.words().get(act.objectStart()).form().equals("to"));
  }
}
