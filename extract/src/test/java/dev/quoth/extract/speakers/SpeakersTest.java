package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Speaker.By;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpeakersTest {

  @Test
  void aSurnameIsWhoeverBearsItInFull() {
    Speaker speaker =
        Staged.of("<P:Ilse Marn> arrived in Berin. <P:Marn> said the budget would hold.")
            .says("Marn#2", "the budget would hold")
            .last();
    assertThat(speaker.names()).isEqualTo("Ilse Marn");
    assertThat(speaker.by()).isEqualTo(By.SURNAME);
    assertThat(speaker.actor().type()).isEqualTo(Actor.Type.PERSON);
  }

  @Test
  void theSameActorHasOneId() {
    List<Resolution> found =
        Staged.of("<P:Ilse Marn> said it rained. Later <P:Marn> said it snowed.")
            .says("Ilse Marn", "it rained")
            .says("Marn#2", "it snowed")
            .resolve();
    assertThat(speaker(found.get(0)).actor()).isEqualTo(speaker(found.get(1)).actor());
  }

  @Test
  void accentsAreNoDifference() {
    assertThat(Staged.of("<P:Jirí Dvorák> spoke. <P:Dvořák> said no.").says("Dvořák", "no").last())
        .extracting(Speaker::names)
        .isEqualTo("Jirí Dvorák");
  }

  @Test
  void aNameWhoseLowerCaseIsLongerMayEndTheText() {
    List<Resolution> found =
        Staged.of("“It rained,” said <P:Otto Vale HİHİHİ>")
            .says("Otto Vale HİHİHİ", "It rained")
            .resolve();
    assertThat(told(found.get(0))).isEqualTo("Otto Vale HİHİHİ");
  }

  @Test
  void whatAHyphenJoinsToANameIsNoPartOfIt() {
    for (String tail : List.of("led", "backed", "era", "Led", "style", "built")) {
      String text =
          "<P:Otto Vale> came. The <P:Marn>-" + tail + " coalition won. <P:Marn> said it rained.";
      Resolution found = Staged.of(text).says("Marn#2", "it rained").resolve().get(0);
      assertThat(speaker(found).names()).as(tail).isEqualTo("Marn");
      String whole = "The <P:Marn-" + tail + "> coalition won. <P:Marn> said it rained.";
      if (!tail.equals("built")) {
        Resolution other = Staged.of(whole).says("Marn#2", "it rained").resolve().get(0);
        assertThat(speaker(other).names()).as(tail).isEqualTo("Marn");
      }
    }
  }

  @Test
  void aHyphenJoinsTheSecondHalfOfASurname() {
    String text = "<P:Ilse Marn>-Vale said it rained.";
    Resolution found = Staged.of(text).says("Ilse Marn-Vale", "it rained").resolve().get(0);
    assertThat(told(found)).isEqualTo("Ilse Marn-Vale");
  }

  @Test
  void ofTwoWithOneSurnameTheFormOfAddressDecides() {
    String text =
        "<P:Otto Vale> and his wife, <P:Ilse Vale>, came. Mrs. <P:Vale> said yes. "
            + "Mr. <P:Vale> said no.";
    assertThat(Staged.of(text).says("Vale#3", "yes").says("Vale#4", "no").all())
        .containsExactly("Ilse Vale", "Otto Vale");
  }

  @Test
  void aBareSurnameOfTwoIsDoubtful() {
    String text =
        "Finance Minister <P:Otto Vale> came with his daughter <P:Ilse Vale>. <P:Vale> said yes.";
    Resolution found = Staged.of(text).says("Vale#3", "yes").resolve().get(0);
    assertThat(speaker(found).names()).isEqualTo("Otto Vale");
    assertThat(found.candidates()).anyMatch(c -> c.actor().name().equals("Ilse Vale"));
  }

  @Test
  void aPronounIsWhoeverSpokeLast() {
    String text = "<P:Otto Vale> said the dam held. He said the river had risen.";
    Speaker speaker =
        Staged.of(text).says("Otto Vale", "the dam held").says("He", "the river had risen").last();
    assertThat(speaker.names()).isEqualTo("Otto Vale");
    assertThat(speaker.by()).isEqualTo(By.PRONOUN);
  }

  @Test
  void aPronounAgreesInGender() {
    String text =
        "<P:Maria Brand> met <P:Peter Lang> at the station. Then she said the trains were late.";
    assertThat(Staged.of(text).says("she", "the trains were late").last().names())
        .isEqualTo("Maria Brand");
    String other =
        "<P:Maria Brand> met <P:Peter Lang> at the station. Then he said the trains were late.";
    assertThat(Staged.of(other).says("he", "the trains were late").last().names())
        .isEqualTo("Peter Lang");
  }

  @Test
  void namesWithinAQuotationAreNotPointedAtFromOutside() {
    String text = "<P:Otto Vale> said: “<P:Peter Lang> left early.” He said it was a pity.";
    assertThat(
            Staged.of(text)
                .says("Otto Vale", "left early")
                .says("He", "it was a pity")
                .last()
                .names())
        .isEqualTo("Otto Vale");
  }

  @Test
  void heWithinAQuotationIsNotItsSpeaker() {
    String text =
        "<P:Peter Lang> resigned. <P:Otto Vale> said: “I am sure he thinks we were right.”";
    List<String> found =
        Staged.of(text)
            .says("Otto Vale", "I am sure he thinks we were right")
            .says("he", "we were right")
            .all();
    assertThat(found).containsExactly("Otto Vale", "Peter Lang");
  }

  @Test
  void theFirstPersonIsWhoeverIsQuoted() {
    String text = "“I think we will win,” <P:Ilse Marn> said.";
    Staged staged =
        Staged.of(text).says("Ilse Marn", "I think we will win").says("I", "we will win");
    assertThat(staged.last().names()).isEqualTo("Ilse Marn");
    assertThat(staged.last().by()).isEqualTo(By.FIRST_PERSON);
  }

  @Test
  void aDescriptionWithANameBesideItIsThatPerson() {
    String text = "The finance minister, <P:Ilse Marn>, said the budget would hold.";
    Speaker speaker =
        Staged.of(text).says("The finance minister, Ilse Marn", "the budget would hold").last();
    assertThat(speaker.names()).isEqualTo("Ilse Marn");
    assertThat(speaker.by()).isEqualTo(By.APPOSITION);
    assertThat(Objects.requireNonNull(speaker.role()).words()).isEqualTo("finance minister");
  }

  @Test
  void whoSpeaksAfterANameAndACommaIsNotThatPerson() {
    String text = "The minister would soon meet <P:Ilse Marn>, a senior official said.";
    Staged staged = Staged.of(text).says("a senior official", "The minister would soon meet");
    assertThat(told(staged.resolve().get(0))).isIn("a senior official", "");
    assertThat(staged.last().by()).isNotEqualTo(By.APPOSITION);
    String told = text + " <P:Marn> said it rained.";
    Resolution surname = Staged.of(told).says("Marn#2", "it rained").resolve().get(0);
    assertThat(told(surname)).isEqualTo("Ilse Marn");
    assertThat(speaker(surname).role()).isNull();
  }

  @Test
  void aSourceThatHoldsTheNameIsOneEvenWithoutASecondComma() {
    String text = "<P:Ilse Marn>, the finance minister said it rained.";
    Resolution found =
        Staged.of(text).says("Ilse Marn, the finance minister", "it rained").resolve().get(0);
    assertThat(told(found)).isEqualTo("Ilse Marn");
    assertThat(Objects.requireNonNull(speaker(found).role()).words()).isEqualTo("finance minister");
  }

  @Test
  void aParticipleIsNoVerbOfAnother() {
    String text = "<P:Ilse Marn>, a lawyer based in Berin, came. <P:Marn> said it rained.";
    Resolution found = Staged.of(text).says("Marn#2", "it rained").resolve().get(0);
    assertThat(told(found)).isEqualTo("Ilse Marn");
    assertThat(Objects.requireNonNull(speaker(found).role()).words()).startsWith("lawyer");
  }

  @Test
  void whoSpeaksIsNotWhomTheSentenceDescribedBeforeTheComma() {
    String text = "The letter went to a senior official, <P:Ilse Marn> said.";
    Resolution found =
        Staged.of(text).says("Ilse Marn", "The letter went to a senior official").resolve().get(0);
    assertThat(told(found)).isEqualTo("Ilse Marn");
    assertThat(speaker(found).role()).isNull();
  }

  @Test
  void aRoleToldBeforeIsTheOneWhoHasIt() {
    String text =
        "Finance Minister <P:Ilse Marn> met Governor <P:Otto Vale>.\n"
            + "The finance minister said the budget would hold.";
    Speaker speaker = Staged.of(text).says("The finance minister", "the budget would hold").last();
    assertThat(speaker.names()).isEqualTo("Ilse Marn");
    assertThat(speaker.by()).isEqualTo(By.ROLE);
  }

  @Test
  void partiesTellCandidatesApart() {
    String text =
        "<Y:Republican> candidate <P:Otto Vale> met <Y:Democratic> candidate <P:Peter Lang>.\n"
            + "The <Y:Republican> candidate said taxes were high.";
    assertThat(Staged.of(text).says("The Republican candidate", "taxes were high").last().names())
        .isEqualTo("Otto Vale");
  }

  @Test
  void anOfficeThatNobodyHoldsIsNobodyWithAName() {
    String text =
        "<P:Otto Vale>, a farmer, sold his land to <P:Peter Lang>.\n"
            + "More came.\nA week went by.\n"
            + "A harbour official said ships were late.";
    Speaker speaker = Staged.of(text).says("A harbour official", "ships were late").last();
    assertThat(speaker.actor().type()).isEqualTo(Actor.Type.UNNAMED);
    assertThat(speaker.names()).isEqualTo("A harbour official");
  }

  @Test
  void severalWithoutNamesAreAGroup() {
    assertThat(
            Staged.of("Some lawmakers said it was late.")
                .says("Some lawmakers", "it was late")
                .last()
                .actor()
                .type())
        .isEqualTo(Actor.Type.GROUP);
  }

  @Test
  void aTextIsADocument() {
    assertThat(
            Staged.of("The <M:Courier> poll found a lead.")
                .says("The Courier poll", "a lead")
                .last()
                .actor()
                .type())
        .isEqualTo(Actor.Type.DOCUMENT);
  }

  @Test
  void twoNamesAreTwoActors() {
    Speaker speaker =
        Staged.of("<P:Ilse Marn> and <P:Otto Vale> said yes.")
            .says("Ilse Marn and Otto Vale", "yes")
            .last();
    assertThat(speaker.names()).isEqualTo("Ilse Marn; Otto Vale");
  }

  @Test
  void aSeatIsItsGovernment() {
    Speaker speaker =
        Staged.of("<L:Moscow> denied it was late.").says("Moscow", "it was late").last();
    assertThat(speaker.actor())
        .extracting(Actor::name, Actor::type)
        .containsExactly("Russia", Actor.Type.GOVERNMENT);
    assertThat(speaker.by()).isEqualTo(By.METONYM);
  }

  @Test
  void aNameOfTwoStatesIsNeitherUnlessTheArticleTells() {
    Resolution alone =
        Staged.of("<C:Congo> said it was late.").says("Congo", "it was late").resolve().get(0);
    assertThat(told(alone)).isEqualTo("Congo");
    String text = "Talks in <C:Congo-Kinshasa> ended. <C:Congo> said it was late.";
    assertThat(told(Staged.of(text).says("Congo#2", "it was late").resolve().get(0)))
        .isEqualTo("Democratic Republic of the Congo");
    String both = "<C:Congo-Kinshasa> met <C:Congo-Brazzaville>. <C:Congo> said it was late.";
    assertThat(told(Staged.of(both).says("Congo#3", "it was late").resolve().get(0)))
        .isEqualTo("Congo");
  }

  @Test
  void aSeatThatOftenMeansAnotherNeedsItsStateNamed() {
    String alone = "<L:Washington> denied it was late.";
    Staged city = Staged.of(alone).says("Washington", "it was late");
    assertThat(told(city.resolve().get(0))).isNotEqualTo("United States");
    assertThat(city.last().names()).isEqualTo("Washington");
    Staged state = Staged.of("<C:America> voted. " + alone).says("Washington", "it was late");
    assertThat(state.last().names()).isEqualTo("United States");
    assertThat(state.last().by()).isEqualTo(By.METONYM);
  }

  @Test
  void aSeatOfTwoBodiesThatAreBothNamedIsNeithers() {
    String told = "<C:Belgium> voted. <L:Brussels> denied it was late.";
    assertThat(Staged.of(told).says("Brussels", "it was late").last().names()).isEqualTo("Belgium");
    Staged both = Staged.of("The <O:European Union> met. " + told).says("Brussels", "it was late");
    assertThat(told(both.resolve().get(0))).isNotEqualTo("Belgium");
    assertThat(both.last().names()).isEqualTo("Brussels");
  }

  @Test
  void aSpokesmanSpeaksForSomebody() {
    String text = "<P:Peter Lang>, a spokesman for <P:Ilse Marn>, said it was late.";
    Speaker speaker =
        Staged.of(text).says("Peter Lang, a spokesman for Ilse Marn", "it was late").last();
    assertThat(speaker.names()).isEqualTo("Peter Lang");
    assertThat(Objects.requireNonNull(speaker.spokenFor()).name()).isEqualTo("Ilse Marn");
  }

  @Test
  void whoseCampaignSpeaksIsAskedAsOfAnyPossessive() {
    String text =
        "<P:Kordan Vask> said it rained. <P:Tevik Orlo> came in the evening, and his campaign said"
            + " it was late.";
    Staged staged = Staged.of(text).says("Kordan Vask", "it rained");
    assertThat(staged.says("his campaign", "it was late").last().names())
        .isEqualTo("Orlo campaign");
  }

  @Test
  void whatHasNoSourceGoesOn() {
    String text = "“We hold,” <P:Ilse Marn> said. “They will not,” adding that it was late.";
    Staged staged = Staged.of(text).says("Ilse Marn", "We hold").says("", "They will not");
    assertThat(staged.last().names()).isEqualTo("Ilse Marn");
    assertThat(staged.last().by()).isEqualTo(By.CONTINUED);
  }

  @Test
  void whoIsTheOneJustBefore() {
    String text = "<P:Ilse Marn> met <P:Otto Vale>, who said it was late.";
    assertThat(Staged.of(text).says("who", "it was late").last().names()).isEqualTo("Otto Vale");
  }

  @Test
  void theHeadlinesAnonymousSpeakerIsTheOneNamedBelow() {
    String text =
        "Minister: budget will hold all year\n"
            + "Finance Minister <P:Ilse Marn> said the budget will hold all year.";
    List<String> found =
        Staged.of(text)
            .says("Minister", "budget will hold all year")
            .says("Ilse Marn", "the budget will hold all year")
            .all();
    assertThat(found.get(0)).isEqualTo("Ilse Marn");
  }

  @Test
  void initialsAreTheBodyThatWasNamed() {
    String text = "The <O:Harbour Works Association> met. Later the <O:HWA> said ships were late.";
    Speaker speaker = Staged.of(text).says("the HWA", "ships were late").last();
    assertThat(speaker.names()).isEqualTo("Harbour Works Association");
    assertThat(speaker.by()).isEqualTo(By.VARIANT);
  }

  @Test
  void theGenericIsNobody() {
    assertThat(Staged.of("If you say it was late, stay.").says("you", "it was late").all())
        .containsExactly("");
    assertThat(Staged.of("Any clerk can say it was late.").says("Any clerk", "it was late").all())
        .containsExactly("");
  }

  @Test
  void belowTheThresholdTheSpeakerIsUnknownAndTheCandidatesStay() {
    String text =
        "<P:Peter Lang> met <P:Otto Vale> and <P:Karl Brand> at <P:Paul Hahn>’s house.\n"
            + "It rained.\nSo it went.\nAll were there.\nThe governor said it was late.";
    Resolution found = Staged.of(text).says("The governor", "it was late").resolve().get(0);
    assertThat(found.speaker()).isNull();
    assertThat(found.best()).isNotNull();
    assertThat(found.candidates()).isNotEmpty();
  }

  /** The names of the speaker as it is told; "" where it is left unknown. */
  private static String told(Resolution resolution) {
    return resolution.speaker() == null ? "" : resolution.speaker().names();
  }

  private static Speaker speaker(Resolution resolution) {
    return Objects.requireNonNull(resolution.best(), "nobody speaks");
  }
}
