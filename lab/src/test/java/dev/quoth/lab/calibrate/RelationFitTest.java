package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Relation.Kind;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.extract.relations.TextRelations;
import dev.quoth.lab.evaluate.RelationStory;
import dev.quoth.lab.evaluate.RelationStory.Link;
import dev.quoth.lab.evaluate.WithinGold;
import dev.quoth.lab.evaluate.WithinGold.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelationFitTest {
  private static final Decider BY = new Decider(Decider.Kind.MODEL, "test");
  private static final String[] MATTERS = {"harbour", "ferry", "market", "tower", "bridge"};

  /** A statement whose source, cue and content stand in the text as they are given. */
  private static Statement statement(
      String id, String text, String name, String cue, String content, @Nullable String within) {
    List<Span> words = List.of(span(text, content));
    int from = text.lastIndexOf(name, words.get(0).start());
    Attribution attribution =
        new Attribution(
            List.of(new Span(from, from + name.length())),
            List.of(new Span(text.indexOf(cue, from), text.indexOf(cue, from) + cue.length())),
            words);
    Actor actor = new Actor(name, name, Actor.Type.PERSON);
    Speaker speaker = new Speaker(List.of(actor), null, Speaker.By.NAME, .9, null);
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        attribution,
        Statement.CueClass.SPEECH,
        within,
        Block.Kind.PARAGRAPH,
        .9,
        Circumstances.UNTOLD,
        new Resolution(speaker, speaker, List.of()));
  }

  private static Span span(String text, String part) {
    return new Span(text.indexOf(part), text.indexOf(part) + part.length());
  }

  /** Marn says something, which Orm rejects, or speaks of something else. */
  private static RelationStory beside(int number, boolean rejected) {
    String matter = MATTERS[number % MATTERS.length];
    String first = "the " + matter + " would close in spring";
    String second = rejected ? "her claims" : "fish were plenty";
    String cue = rejected ? "rejected" : "said";
    String text = "Marn told us " + first + ".\n\nOrm " + cue + " " + second + ".";
    List<Statement> statements =
        List.of(
            statement("a", text, "Marn", "told", first, null),
            statement("b", text, "Orm", cue, second, null));
    return new RelationStory(
        Article.ofText(text),
        statements,
        Map.of("a", 0, "b", 1),
        rejected ? Set.of(new Link(1, 0, Kind.DISPUTES)) : Set.of(),
        WithinGold.NONE);
  }

  /** Orm rejects, or tells, what Marn claims. */
  private static RelationStory within(int number, boolean rejected) {
    String inner = "that the " + MATTERS[number % MATTERS.length] + " would close";
    String outer = rejected ? "Marn’s claim " + inner : "Marn vowed " + inner;
    String cue = rejected ? "rejected" : "said";
    String text = "Orm " + cue + " " + outer + ".";
    return new RelationStory(
        Article.ofText(text),
        List.of(
            statement("o", text, "Orm", cue, outer, null),
            statement("i", text, "Marn", rejected ? "claim" : "vowed", inner, "o")),
        Map.of("o", 0),
        Set.of(),
        new WithinGold(
            Map.of(new Pair("o", "i"), Optional.of(rejected ? Kind.DISPUTES : Kind.REPORTS)), 1));
  }

  private static List<List<RelationStory>> articles() {
    List<List<RelationStory>> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      articles.add(List.of(i % 2 == 0 ? beside(i, i % 4 == 0) : within(i, i % 4 == 1)));
    }
    return articles;
  }

  @Test
  void whatPeopleToldIsLearnt() throws IOException {
    RelationFit fit = new RelationFit(articles(), .5, .6);
    assertThat(fit.gold()).isEqualTo(30);
    assertThat(fit.goldWithin()).isEqualTo(60);
    List<RelationFit.Judged> judged = fit.crossValidated();
    assertThat(judged).hasSizeGreaterThanOrEqualTo(90);
    assertThat(judged)
        .isSortedAccordingTo(
            (a, b) -> Double.compare(b.relation().confidence(), a.relation().confidence()));
    assertThat(judged.stream().filter(RelationFit.Judged::within).toList())
        .hasSize(60)
        .allMatch(RelationFit.Judged::right);
    TextRelations learnt = TextRelations.load(fit.weights(judged));
    assertThat(found(learnt, beside(0, true))).containsExactly("b disputes a");
    assertThat(found(learnt, beside(0, false))).isEmpty();
    assertThat(found(learnt, within(0, true))).containsExactly("o disputes i");
    assertThat(found(learnt, within(0, false))).containsExactly("o reports i");
  }

  private static List<String> found(TextRelations relations, RelationStory story) {
    List<String> found = new ArrayList<>();
    for (Relation each : relations.find(story.article(), story.statements(), BY)) {
      found.add(each.from() + " " + each.kind().wireName() + " " + each.to());
    }
    return found;
  }

  @Test
  void aThresholdMeetsItsAim() {
    RelationFit fit = new RelationFit(List.of(), .5, .9);
    List<RelationFit.Judged> judged = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double confidence = 1 - i / 100.0;
      Relation relation =
          new Relation("a", "b", Kind.ECHOES, List.of(new Span(0, 1)), false, confidence, BY);
      judged.add(new RelationFit.Judged(relation, i < 40 || i % 4 == 0, false));
      judged.add(new RelationFit.Judged(relation, i < 30, true));
    }
    // 40 and a quarter of 60 are 55 of 100; 30 of 33 are nine tenths.
    assertThat(fit.threshold(judged, false)).isCloseTo(.01, offset(.0011));
    assertThat(fit.threshold(judged, true)).isCloseTo(.68, offset(.0011));
  }
}
