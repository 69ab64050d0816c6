package dev.quoth.ledger.utterances;

import static dev.quoth.ledger.utterances.Sayings.BERK;
import static dev.quoth.ledger.utterances.Sayings.MARN;
import static dev.quoth.ledger.utterances.Sayings.OFFICIAL;
import static dev.quoth.ledger.utterances.Sayings.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Polarity;
import dev.quoth.ledger.utterances.Evidence.Speakers;
import dev.quoth.ledger.utterances.Evidence.Times;
import dev.quoth.ledger.utterances.Utterance.Variant;
import dev.quoth.likeness.StorySketch;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtterancesTest {
  private static final String LONG =
      "The harbour of Selm will not be sold to anyone, neither this year nor in the years after,"
          + " and whoever says otherwise has not read the treaty that my predecessor signed";
  private static final String MIDDLE = "A budget is a promise with numbers in it";

  private final MemoryIndex index = new MemoryIndex();
  private final Utterances utterances = new Utterances(index);

  @Test
  void theFirstIsAGroupOfItsOwn() {
    Placement placement = utterances.place(statement("a").by(MARN).that(MIDDLE));
    assertThat(placement.isNew()).isTrue();
    assertThat(placement.evidence()).isNull();
    assertThat(placement.moved()).isEmpty();
    assertThat(index.groups()).containsExactly(placement.group());
  }

  @Test
  void theSameWordsWithTheEvidence() {
    long group = utterances.place(statement("a").by(MARN).that("“" + MIDDLE + "”")).group();
    Placement again =
        utterances.place(statement("b").by(MARN).that(MIDDLE.toUpperCase(Locale.ROOT) + "!"));
    assertThat(again.group()).isEqualTo(group);
    assertThat(again.isNew()).isFalse();
    assertThat(again.evidence())
        .isEqualTo(new Evidence("a", 9, 1, 1, Speakers.SAME, Times.NEAR, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other quotation marks | „A budget‚ is a ‘promise’ – with numbers «in it»",
        "a word changed | A budget is a pledge with numbers in it",
        "a word added | A budget is only a promise with numbers in it",
        "cut at the end | A budget is a promise with numbers",
        "within a longer one | He told the chamber that a budget is a promise with numbers in it, "
            + "and that those who vote against it must say what else they would pay with",
        "an ellipsis | A budget … is a promise … with numbers in it",
        "accents | À budgét is a promise with nümbers in it",
      })
  void versionsOfOneSpeakersWords(String edit, String version) {
    assertSame(statement("a").by(MARN).that(MIDDLE), statement("b").by(MARN).that(version));
  }

  @Test
  void numbersAreTheSameAsThemselves() {
    String words = "By 2031 the port closes and 10000 homes are built";
    assertSame(statement("a").by(MARN).that(words), statement("b").by(MARN).that(words));
  }

  /** More than are looked at one by one. */
  @Test
  @Timeout(30)
  void manyCopiesOfNobodyTakeNoTime() {
    utterances.place(statement("marn").by(MARN).that(LONG));
    utterances.place(statement("berk").by(BERK).that(LONG));
    for (int i = 0; i < 400; i++) {
      Placement placement = utterances.place(statement("copy" + i).that(LONG));
      assertThat(placement.group()).isPositive();
      if (placement.evidence() != null) {
        assertThat(index.members(List.of(placement.group())))
            .extracting(member -> member.statement().id())
            .contains(placement.evidence().with());
      }
    }
  }

  @Test
  void indirectForms() {
    assertSame(
        statement("a").by(MARN).that("I will not let my ministers close our harbour this winter"),
        statement("b").by(MARN).that("she would not let her ministers close their harbour"));
    assertSame(
        statement("a2").by(MARN).that("We can't reopen the railways before September"),
        statement("b2").by(MARN).that("they could not reopen the railways before September"));
  }

  @Test
  void shortCommonWordsOfTwoSpeakersAreTwo() {
    assertApart(
        statement("a").by(MARN).that("We will win"), statement("b").by(BERK).that("We will win"));
    assertApart(
        statement("c").that("We will win"), statement("d").by(OFFICIAL).that("We will win"));
  }

  @Test
  void nobodyKnownDoesNotBringTwoSpeakersTogether() {
    String words = "We will take the tax on idle land back";
    for (List<String> order :
        List.of(List.of("m", "n", "b"), List.of("n", "m", "b"), List.of("b", "m", "n"))) {
      MemoryIndex fresh = new MemoryIndex();
      Utterances placing = new Utterances(fresh);
      for (String id : order) {
        Sayings one = statement(id);
        placing.place(
            (id.equals("m") ? one.by(MARN) : id.equals("b") ? one.by(BERK) : one).that(words));
      }
      assertThat(fresh.groups()).as("%s", order).hasSize(2);
      assertThat(groupOf(fresh, "m")).as("%s", order).isNotEqualTo(groupOf(fresh, "b"));
      // Both are as likely; ids decide, whatever came first.
      assertThat(groupOf(fresh, "n")).as("%s", order).isEqualTo(groupOf(fresh, "b"));
    }
  }

  @Test
  void manyWordsOfTwoSpeakersAreOneWhereOneIsWrong() {
    assertSame(statement("a").by(MARN).that(LONG), statement("b").by(BERK).that(LONG));
  }

  @Test
  void neverOnTheSpeakerAloneNorOnTimeAlone() {
    assertApart(
        statement("a").by(MARN).said("2031-03-16").that(MIDDLE),
        statement("b").by(MARN).said("2031-03-16").that("The railways belong to the provinces"));
    Article report = article(1);
    assertApart(
        statement("c").by(MARN).of(StorySketch.of(report)).that(MIDDLE),
        statement("d").by(MARN).of(StorySketch.of(report)).that("Nobody leaves in spring"));
  }

  @Test
  void theSameWordsOnOtherDaysAreSaidAgain() {
    assertApart(
        statement("a").by(MARN).said("2031-03-02").on("2031-03-03").that(LONG),
        statement("b").by(MARN).said("2031-03-16").that(LONG));
    assertApart(
        statement("c").by(MARN).on("2031-03-03").that(MIDDLE),
        statement("d").by(MARN).said("2031-03-16").that(MIDDLE));
    assertSame(
        statement("e").by(MARN).said("2031-03-16").that(LONG),
        statement("f").by(MARN).said("2031-03-17").that(LONG));
  }

  @Test
  void aQuoteRecalledYearsLaterNeedsMoreWords() {
    assertSame(
        statement("a").by(MARN).that(LONG), statement("b").by(MARN).on("2034-01-02").that(LONG));
    assertApart(
        statement("c").by(MARN).that(MIDDLE),
        statement("d").by(MARN).on("2034-01-02").that(MIDDLE.substring(0, 24)));
  }

  @Test
  void whatIsDeniedIsNotWhatIsSaid() {
    assertApart(
        statement("a").by(MARN).that("I will resign before the summer begins"),
        statement("b").by(MARN).that("I will not resign before the summer begins"));
    assertApart(
        statement("c").by(MARN).that("the bridge was closed to lorries in the autumn"),
        statement("d")
            .by(MARN)
            .with(Polarity.DENIES)
            .that("the bridge was closed to lorries in the autumn"));
  }

  @ParameterizedTest
  @CsvSource({
    "Ilse Marn, Ilsé  Marn, SAME",
    "Ilse Marn, I. Marn, SAME",
    "Ilse Marn, Marn, OPEN",
    "Ilse Marn, Jon Berk, DIFFERENT"
  })
  void speakersAreComparedByName(String one, String other, Speakers expected) {
    List<Actor> a = List.of(new Actor("1", one, Actor.Type.PERSON));
    List<Actor> b = List.of(new Actor("2", other, Actor.Type.PERSON));
    assertThat(SpeakerCheck.compare(a, b)).isEqualTo(expected);
    assertThat(SpeakerCheck.compare(b, a)).isEqualTo(expected);
  }

  @Test
  void theRegistryTellsNamesakesApart() {
    Actor one = new Actor("1", "Ilse Marn", Actor.Type.PERSON, "Q1");
    Actor other = new Actor("2", "Ilse Marn", Actor.Type.PERSON, "Q2");
    assertThat(SpeakerCheck.compare(List.of(one), List.of(other))).isEqualTo(Speakers.DIFFERENT);
    assertThat(SpeakerCheck.compare(List.of(one), List.of(BERK, other, one)))
        .isEqualTo(Speakers.SAME);
    assertThat(SpeakerCheck.compare(List.of(one), List.of())).isEqualTo(Speakers.OPEN);
    assertThat(SpeakerCheck.compare(List.of(one), List.of(OFFICIAL))).isEqualTo(Speakers.OPEN);
  }

  @Test
  void aLongerVersionJoinsItsParts() {
    String first = "The harbour of Selm will be dredged next year";
    String second = "we owe that much to the ferries and to those who wait for them";
    long one = utterances.place(statement("a").by(MARN).that(first)).group();
    long two = utterances.place(statement("b").by(MARN).that(second)).group();
    assertThat(two).isNotEqualTo(one);
    Placement whole = utterances.place(statement("c").by(MARN).that(first + ", and " + second));
    assertThat(whole.group()).isEqualTo(one);
    assertThat(whole.moved()).hasSize(1).containsEntry("b", one);
    assertThat(index.groups()).containsExactly(one);
  }

  @Test
  void aGroupKnowsItsFirstAppearanceAndItsWordings() {
    place(statement("a").in("Courier").on("2031-03-18").by(MARN), "“" + MIDDLE + "”");
    place(statement("b").in("Herald").on("2031-03-17T09:00:00+01:00").by(MARN), MIDDLE + ".");
    place(statement("c").in("Post").on("2031-03-17T08:30:00Z").by(MARN), "a promise with numbers");
    place(statement("d").in("Herald").on(null).by(MARN), MIDDLE);
    long group = index.groups().iterator().next();
    Utterance utterance = utterances.utterance(group).orElseThrow();
    assertThat(index.groups()).hasSize(1);
    assertThat(utterance.first().id()).isEqualTo("b");
    assertThat(utterance.variants())
        .containsExactly(
            new Variant(MIDDLE + ".", 3, Set.of("Courier", "Herald")),
            new Variant("a promise with numbers", 1, Set.of("Post")));
    assertThat(utterance.articles()).isEqualTo(4);
    assertThat(utterance.stories()).isEqualTo(4);
    assertThat(utterance.isOneStory()).isFalse();
    assertThat(utterances.utterance(99)).isEmpty();
  }

  @Test
  void aGroupKnowsWhetherItsArticlesAreCopies() {
    StorySketch wire = StorySketch.of(article(1));
    StorySketch other = StorySketch.of(article(2));
    long group = utterances.place(statement("a").of(wire).by(MARN).that(MIDDLE)).group();
    assertThat(utterances.utterance(group).orElseThrow().isOneStory()).isFalse();
    place(statement("b").of(StorySketch.of(article(1))).by(MARN), MIDDLE);
    assertThat(utterances.utterance(group).orElseThrow().isOneStory()).isTrue();
    place(statement("c").of(other).by(MARN), MIDDLE);
    Utterance utterance = utterances.utterance(group).orElseThrow();
    assertThat(utterance.isOneStory()).isFalse();
    assertThat(utterance.articles()).isEqualTo(3);
    assertThat(utterance.stories()).isEqualTo(2);
  }

  @Test
  void fewWordsAreTheSameInCopiesOfOneStory() {
    StorySketch wire = StorySketch.of(article(1));
    assertSame(
        statement("a").of(wire).by(MARN).that("No"),
        statement("b").of(StorySketch.of(article(1))).that("No"));
    assertApart(statement("c").by(MARN).that("Yes"), statement("d").by(MARN).that("Yes"));
  }

  @Test
  void textsWithoutWordsAreNobodysUtterance() {
    assertApart(statement("a").by(MARN).that("…"), statement("b").by(MARN).that("…"));
  }

  @Test
  void scriptsWithoutBlanks() {
    assertSame(
        statement("a").by(MARN).that("港の議会は六十日以内に選挙を行うべきだ"),
        statement("b").by(MARN).that("「六十日以内に選挙を行うべきだ」"));
  }

  @Test
  void whatIsPlacedTwiceIsRefused() {
    utterances.place(statement("a").that(MIDDLE));
    assertThatThrownBy(() -> utterances.place(statement("a").that(MIDDLE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("placed already: a");
  }

  @Test
  void scatteredSmallWordsAreNoVersion() {
    Overlap overlap =
        WordAlignment.of(
            Wording.of("the price of bread is for the council to set"),
            Wording.of(
                "the river rose in spring of that year and is high, for once, so the ferry, which"
                    + " nobody of the town had wanted, came to the rescue and set out"));
    assertThat(overlap.containment()).isLessThan(0.35);
  }

  @Test
  void theOverlapIsThatOfTheStretchesThatAgreeBest() {
    Overlap overlap =
        WordAlignment.of(
            Wording.of("a promise with numbers in it"),
            Wording.of("It was said: a promise, with large numbers in it, no less"));
    assertThat(overlap.words()).isEqualTo(6);
    assertThat(overlap.telling()).isEqualTo(2);
    assertThat(overlap.containment()).isEqualTo(1);
    assertThat(overlap.resemblance()).isCloseTo(0.5, within(1e-9));
  }

  /** A report of forty words that are no other's. */
  private static Article article(int number) {
    return Article.ofText(
        String.join(" ", IntStream.range(0, 40).mapToObj(i -> "w" + number + "x" + i).toList()));
  }

  private void place(Sayings saying, String content) {
    utterances.place(saying.that(content));
  }

  private void assertSame(NewStatement one, NewStatement other) {
    assertThat(bothOrders(one, other)).as(other.content()).containsExactly(1, 1);
  }

  private void assertApart(NewStatement one, NewStatement other) {
    assertThat(bothOrders(one, other)).as(other.content()).containsExactly(2, 2);
  }

  private static List<Integer> bothOrders(NewStatement one, NewStatement other) {
    return List.of(groups(one, other), groups(other, one));
  }

  private static int groups(NewStatement... statements) {
    MemoryIndex fresh = new MemoryIndex();
    Utterances placing = new Utterances(fresh);
    List.of(statements).forEach(placing::place);
    return fresh.groups().size();
  }

  private static long groupOf(MemoryIndex placed, String id) {
    return placed.members(placed.groups()).stream()
        .filter(member -> member.statement().id().equals(id))
        .findAny()
        .orElseThrow()
        .group();
  }
}
