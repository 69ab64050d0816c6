package dev.quoth.ledger.utterances;

import static dev.quoth.ledger.utterances.Sayings.BERK;
import static dev.quoth.ledger.utterances.Sayings.MARN;
import static dev.quoth.ledger.utterances.Sayings.OFFICIAL;
import static dev.quoth.ledger.utterances.Sayings.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Actor;
import dev.quoth.Polarity;
import dev.quoth.ledger.utterances.Evidence.Speakers;
import dev.quoth.ledger.utterances.Utterance.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  @Test
  void whatIsLikeNoOtherHasNoGroup() {
    Report alone = statement("a").by(MARN).that(MIDDLE);
    index.place(alone, statement("b").by(MARN).that("The railways belong to the provinces"));
    assertThat(index.get(alone).place()).isEqualTo(Place.NONE);
    assertThat(index.groups()).isEmpty();
  }

  @Test
  void theSameWordsAreAGroupNamedByItsFirstAppearance() {
    Report late = statement("a").on("2031-03-18").by(MARN).that("“" + MIDDLE + "”");
    Report early =
        statement("b").on("2031-03-17").by(MARN).that(MIDDLE.toUpperCase(Locale.ROOT) + "!");
    index.place(late, early);
    assertThat(index.groups()).containsExactly(Set.of("a", "b"));
    assertThat(index.get(late).place()).isEqualTo(new Place(late.key(), early.key()));
    assertThat(index.get(early).place()).isEqualTo(index.get(late).place());
  }

  @Test
  void whatGoesLeavesTheOthersAsIfItHadNeverCome() {
    String first = "The harbour of Selm will be dredged next year";
    String second = "we owe that much to the ferries and to those who wait for them";
    Report one = statement("a").by(MARN).that(first);
    Report two = statement("b").by(MARN).that(second);
    Report both = statement("c").by(MARN).that(first + ", and " + second);
    index.place(both, one, two);
    assertThat(index.groups()).containsExactly(Set.of("a", "b", "c"));
    index.remove(both);
    assertThat(index.groups()).isEmpty();
    assertThat(index.get(one).place()).isEqualTo(Place.NONE);
    assertThat(index.get(two).place()).isEqualTo(Place.NONE);
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

  @Test
  @Timeout(600)
  void manyCopiesOfNobodyTakeNoTime() {
    index.place(statement("marn").by(MARN).that(LONG), statement("berk").by(BERK).that(LONG));
    for (int i = 0; i < 200; i++) {
      index.place(statement("copy" + i).that(LONG));
    }
    assertThat(index.groups()).hasSize(1).first().satisfies(ids -> assertThat(ids).hasSize(202));
  }

  /** More that differ than are compared with one another. */
  @Test
  @Timeout(600) // seconds, of which a machine that runs other tests beside may need many
  void ofVeryManyThatDifferEachComesToThoseItIsMostLike() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 67; i++) {
      Sayings saying = statement("v" + i);
      reports.add((i % 2 == 0 ? saying.by(MARN) : saying).that(LONG + " number " + (1000 + i)));
    }
    index.placeAll(reports.subList(0, 63));
    reports.subList(63, 67).forEach(index::place);
    assertThat(index.groups()).hasSize(1).first().satisfies(ids -> assertThat(ids).hasSize(67));
    Report other = statement("w").by(BERK).with(Polarity.DENIES).that(LONG);
    index.place(other);
    assertThat(index.get(other).place()).isEqualTo(Place.NONE);
    index.remove(reports.get(0));
    assertThat(index.groups()).hasSize(1).first().satisfies(ids -> assertThat(ids).hasSize(66));
    assertThat(index.fits(reports.get(1).key())).isTrue();
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
  void whatManyCallAnAffairIsNobodysUtterance() {
    String affair = "the use of a private boat by the harbour minister during the long strike";
    String longer = "nobody in the chamber wants to hear of " + affair + " any more";
    assertApart(statement("a").indirectly(affair), statement("b").indirectly(longer));
    assertSame(statement("c").indirectly(affair), statement("d").indirectly(affair + " again"));
    assertSame(statement("e").that(affair), statement("f").that(longer));
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
      for (String id : order) {
        Sayings one = statement(id);
        fresh.place(
            (id.equals("m") ? one.by(MARN) : id.equals("b") ? one.by(BERK) : one).that(words));
      }
      // Both are as likely; ids decide, whatever came first.
      assertThat(fresh.groups()).as("%s", order).containsExactly(Set.of("b", "n"));
    }
  }

  /** What begins alike and goes on differently stays apart, whoever quotes but the beginning. */
  @Test
  void aBeginningDoesNotBringTogetherWhatGoesOnDifferently() {
    String begin = "Our government will rebuild the northern bridge";
    index.place(
        statement("a").by(MARN).that(begin + " before the elections of next autumn begin"),
        statement("b").by(MARN).that(begin),
        statement("c").by(MARN).that(begin + " whatever the finance minister claims to know"));
    assertThat(index.groups()).hasSize(1).first().satisfies(ids -> assertThat(ids).hasSize(2));
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
    MemoryIndex copies = new MemoryIndex((a, b) -> true);
    copies.place(
        statement("c").by(MARN).that(MIDDLE),
        statement("d").by(MARN).that("Nobody leaves in spring"));
    assertThat(copies.groups()).isEmpty();
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
    index.place(statement("a").by(MARN).that(first), statement("b").by(MARN).that(second));
    assertThat(index.groups()).isEmpty();
    index.place(statement("c").by(MARN).that(first + ", and " + second));
    assertThat(index.groups()).containsExactly(Set.of("a", "b", "c"));
  }

  @Test
  void anUtteranceKnowsItsFirstAppearanceAndItsWordings() {
    List<Report> reports =
        List.of(
            statement("a").in("Courier").on("2031-03-18").by(MARN).that("“" + MIDDLE + "”"),
            statement("b").in("Herald").on("2031-03-17T09:00:00+01:00").by(MARN).that(MIDDLE + "."),
            statement("c").in("Post").on("2031-03-17T08:30:00Z").by(MARN).that("with numbers"),
            statement("d").in("Herald").on(null).by(MARN).that(MIDDLE));
    Utterance utterance = Utterance.of(reports, Copies.NONE);
    assertThat(utterance.appearances())
        .extracting(Utterance.Appearance::statementId)
        .containsExactly("b", "c", "a", "d");
    assertThat(utterance.first().speakers()).containsExactly("Ilse Marn");
    assertThat(utterance.variants())
        .containsExactly(
            new Variant(MIDDLE + ".", 3, Set.of("Courier", "Herald")),
            new Variant("with numbers", 1, Set.of("Post")));
    assertThat(utterance.articles()).isEqualTo(4);
    assertThat(utterance.stories()).isEqualTo(4);
    assertThat(utterance.isOneStory()).isFalse();
  }

  @Test
  void anUtteranceKnowsWhichArticlesAreCopies() {
    Report a = statement("a").of("wire").that(MIDDLE);
    Report b = statement("b").of("another").that(MIDDLE);
    Report c = statement("c").of("wire, cut").that(MIDDLE);
    Report d = statement("d").of("wire, cut again").that(MIDDLE);
    // A copy of a copy is one, though nobody sees the likeness.
    Copies copies =
        (one, other) -> Set.of(one, other).contains("wire, cut") && !(one + other).contains("ano");
    Utterance utterance = Utterance.of(List.of(a, b, c, d), copies);
    assertThat(utterance.appearances())
        .extracting(Utterance.Appearance::story)
        .containsExactly(1, 2, 1, 1);
    assertThat(utterance.stories()).isEqualTo(2);
    assertThat(utterance.isOneStory()).isFalse();
    assertThat(Utterance.of(List.of(a, c), copies).isOneStory()).isTrue();
    assertThat(Utterance.of(List.of(a, b), copies).isOneStory()).isFalse();
  }

  @Test
  void fewWordsAreTheSameInCopiesOfOneStory() {
    Report one = statement("a").by(MARN).that("No");
    Report other = statement("b").that("No");
    MemoryIndex copies = new MemoryIndex((a, b) -> true);
    copies.place(one, other);
    assertThat(copies.groups()).containsExactly(Set.of("a", "b"));
    assertApart(one, other);
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

  private static void assertSame(Report one, Report other) {
    assertThat(bothOrders(one, other)).as(other.content()).containsExactly(1L, 1L);
  }

  private static void assertApart(Report one, Report other) {
    assertThat(bothOrders(one, other)).as(other.content()).containsExactly(2L, 2L);
  }

  private static List<Long> bothOrders(Report one, Report other) {
    return List.of(groups(one, other), groups(other, one));
  }

  private static long groups(Report... reports) {
    MemoryIndex fresh = new MemoryIndex();
    fresh.place(reports);
    return fresh.count();
  }
}
