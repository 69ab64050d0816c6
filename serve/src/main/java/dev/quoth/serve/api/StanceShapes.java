package dev.quoth.serve.api;

import dev.quoth.CodePoints;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How propositions, positions and relations look to programs. */
final class StanceShapes {
  static final Shape<StoredProposition> PROPOSITION =
      Shape.of(StoredProposition.class, "Proposition", "A claim that one can be for or against.")
          .with("id", "", Types.TEXT, p -> p.proposition().id())
          .with("wording", "", Types.TEXT, p -> p.proposition().wording())
          .with("definition", "what it covers", Types.TEXT, p -> p.proposition().definition())
          .maybe("parent", "id of what it is part of", Types.TEXT, StanceShapes::parent)
          .with("examples", "", Types.many(Types.TEXT), p -> p.proposition().examples())
          .with(
              "counterExamples", "", Types.many(Types.TEXT), p -> p.proposition().counterExamples())
          .with(
              "merged",
              "ids of those that have gone up in it",
              Types.many(Types.TEXT),
              p -> p.merged().stream().sorted().toList())
          .with("revision", "the last that changed it", Types.WHOLE, StoredProposition::revision);

  private static final Shape<Decider> DECIDER =
      Shape.of(Decider.class, "Decider", "Who decided.")
          .with("kind", "", Types.constant(Decider.Kind.class), Decider::kind)
          .with("name", "", Types.TEXT, Decider::name);

  /** A stretch of an article. */
  record Words(int start, int end, String text) {}

  static final Shape<Words> WORDS =
      Shape.of(Words.class, "ShowingWords", "Words of the article: code points, `end` exclusive.")
          .with("start", "", Types.COUNT, Words::start)
          .with("end", "", Types.COUNT, Words::end)
          .with("text", "", Types.TEXT, Words::text);

  /** A position with the text into which its spans point. */
  record Held(StoredPosition stored, String text) {
    Position position() {
      return stored.position();
    }
  }

  static final Shape<Held> POSITION =
      Shape.of(Held.class, "Position", "Where a statement stands on a proposition.")
          .with("statement", "its id", Types.TEXT, h -> h.position().statement())
          .with("proposition", "its id", Types.TEXT, h -> h.position().proposition())
          .with("stance", "", Types.constant(Stance.class), h -> h.position().stance())
          .with(
              "words",
              "those that show it",
              Types.many(WORDS),
              h -> words(h.position().words(), h.text()))
          .with("confidence", "", Types.DECIMAL, h -> h.position().confidence())
          .with("by", "", DECIDER, h -> h.position().by())
          .maybe(
              "proposed",
              "what a model proposes beside what a person decided",
              Types.constant(Stance.class),
              StanceShapes::proposed)
          .with("revision", "the last that changed it", Types.WHOLE, h -> h.stored().revision());

  /** A relation with the text into which its spans point; empty where that is another's. */
  record HeldRelation(Relation relation, String text) {}

  static final Shape<HeldRelation> RELATION =
      Shape.of(HeldRelation.class, "Relation", "What a statement does with another.")
          .with("from", "id of the one that does it", Types.TEXT, h -> h.relation().from())
          .with("to", "id of the other", Types.TEXT, h -> h.relation().to())
          .with("kind", "", Types.constant(Relation.Kind.class), h -> h.relation().kind())
          .with(
              "words",
              "of the article of `from` that say so",
              Types.many(WORDS),
              h -> words(h.relation().words(), h.text()))
          .with("inferred", "whether no words say it", Types.FLAG, h -> h.relation().inferred())
          .with("confidence", "", Types.DECIMAL, h -> h.relation().confidence())
          .with("by", "", DECIDER, h -> h.relation().by());

  private StanceShapes() {}

  private static @Nullable String parent(StoredProposition stored) {
    Proposition proposition = stored.proposition();
    return proposition.parent();
  }

  private static @Nullable Stance proposed(Held held) {
    Position proposed = held.stored().proposed();
    return proposed == null ? null : proposed.stance();
  }

  static List<Words> words(List<Span> spans, String text) {
    CodePoints points = CodePoints.of(text);
    return spans.stream()
        .map(
            span ->
                new Words(
                    points.fromUtf16(span.start()), points.fromUtf16(span.end()), span.of(text)))
        .toList();
  }
}
