package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Actor;
import dev.quoth.KnownActors;
import dev.quoth.KnownActors.Kind;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Speaker.By;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Speakers, told by a registry of actors. */
class KnownSpeakersTest {
  /** A little surer than the least that is told. */
  private static final double OFFICE =
      Basis.KNOWN_OFFICE.mostConfidence(Weights.load().threshold());

  private static final String DAY = "2031-02-16";
  private static final String BRIEF = "The foreign minister said the border was open.";

  private static Almanac almanac() {
    return new Almanac()
        .person("Ilse Marn", "Ilse Belmo", "Ilma", "Marn")
        .held("foreign minister", "Ostravia", "2030-01-01", "2031-12-31")
        .person("Otto Vale")
        .held("chancellor", "Germany", "2030-01-01", "2031-12-31")
        .held("foreign minister", "Ostravia", "2029-01-01", "2029-12-31");
  }

  @Test
  void anAliasMeetsTheName() {
    List<Resolution> found =
        Staged.of("<P:Ilse Marn> said it rained. Later <P:Ilma> said it snowed.")
            .says("Ilse Marn", "it rained")
            .says("Ilma", "it snowed")
            .knowing(almanac())
            .resolve();
    Speaker first = best(found.get(0));
    Speaker second = best(found.get(1));
    assertThat(second.actor()).isEqualTo(first.actor());
    assertThat(first.actor())
        .extracting(Actor::name, Actor::known)
        .containsExactly("Ilse Marn", "k1");
    assertThat(first.byRegistry()).isFalse();
    assertThat(second.by()).isEqualTo(By.VARIANT);
    assertThat(second.byRegistry()).isTrue();
    assertThat(second.confidence()).isLessThan(first.confidence()).isGreaterThan(0.85);
  }

  @Test
  void withoutARegistryTheyDoNotMeet() {
    Staged staged =
        Staged.of("<P:Ilse Marn> said it rained. Later <P:Ilma> said it snowed.")
            .says("Ilse Marn", "it rained")
            .says("Ilma", "it snowed");
    assertThat(staged.all()).containsExactly("Ilse Marn", "Ilma");
    assertThat(staged.last()).matches(speaker -> !speaker.byRegistry());
    assertThat(staged.last().actor().known()).isNull();
  }

  @Test
  void twoFullNamesMeetUnderTheCommoner() {
    Staged staged =
        Staged.of(
                "<P:Ilse Belmo> said it rained. <P:Ilse Marn> said it snowed. <P:Ilse Marn> left.")
            .says("Ilse Belmo", "it rained")
            .says("Ilse Marn", "it snowed")
            .knowing(almanac());
    assertThat(staged.all()).containsExactly("Ilse Marn", "Ilse Marn");
    assertThat(staged.resolve())
        .extracting(resolution -> best(resolution).byRegistry())
        .containsExactly(true, false);
  }

  @Test
  void aSingleWordTakesTheNameOfTheRegistryAndItsOwnId() {
    Staged staged = Staged.of("<P:Ilma> said it snowed.").says("Ilma", "it snowed");
    Actor alone = staged.last().actor();
    Actor known = staged.knowing(almanac()).last().actor();
    assertThat(alone.name()).isEqualTo("Ilma");
    assertThat(known).isEqualTo(new Actor(alone.id(), "Ilse Marn", alone.type(), "k1"));
  }

  @Test
  void aFullerNameOfTheArticleStays() {
    Actor actor =
        Staged.of("<P:Ilse Belmo> said it snowed.")
            .says("Ilse Belmo", "it snowed")
            .knowing(almanac())
            .last()
            .actor();
    assertThat(actor).extracting(Actor::name, Actor::known).containsExactly("Ilse Belmo", "k1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Marn", "Vale"})
  void nobodyIsKnownByABareSurnameThoughItBeAnAlias(String surname) {
    Speaker speaker =
        Staged.of("<P:" + surname + "> said it snowed.")
            .says(surname, "it snowed")
            .published(DAY)
            .knowing(almanac())
            .last();
    assertThat(speaker.actor())
        .extracting(Actor::name, Actor::known)
        .containsExactly(surname, null);
  }

  @Test
  void aNameOfTwoIsNeithers() {
    Resolution found =
        Staged.of("<P:Otto Vale> said it snowed.")
            .says("Otto Vale", "it snowed")
            .knowing(almanac().person("Otto Vale"))
            .resolve()
            .get(0);
    assertThat(best(found).actor().known()).isNull();
    assertThat(found.speaker()).isNotNull();
  }

  @Test
  void bodiesMeetByTheirAliases() {
    Staged staged =
        Staged.of("<O:Harbour Union> said yes. <O:Dockers> said no. <C:Ostravia> said so.")
            .says("Harbour Union", "yes")
            .says("Dockers", "no")
            .says("Ostravia", "so")
            .knowing(
                new Almanac()
                    .with(Kind.ORGANISATION, "Harbour Union", "Dockers")
                    .with(Kind.GOVERNMENT, "Ostravia"));
    assertThat(staged.all()).containsExactly("Harbour Union", "Harbour Union", "Ostravia");
    assertThat(staged.resolve())
        .extracting(resolution -> best(resolution).actor().known())
        .containsExactly("k1", "k1", "k2");
    assertThat(staged.resolve())
        .extracting(resolution -> best(resolution).byRegistry())
        .containsExactly(false, true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "The foreign minister,Ilse Marn,k1",
    "The German chancellor,Otto Vale,k2",
    "Germany's chancellor,Otto Vale,k2",
    "The chancellor of Germany,Otto Vale,k2",
    "Ostravia's foreign minister,Ilse Marn,k1"
  })
  void anOfficeIsItsHoldersOnTheDay(String source, String name, String id) {
    Resolution found = described(source, "2031-02-16T08:00:00Z", almanac());
    Speaker speaker = Objects.requireNonNull(found.speaker(), "nobody is sure");
    assertThat(speaker.actor())
        .isEqualTo(new Actor(speaker.actor().id(), name, Actor.Type.PERSON, id));
    assertThat(speaker.by()).isEqualTo(By.ROLE);
    assertThat(speaker.byRegistry()).isTrue();
    assertThat(speaker.confidence()).isEqualTo(OFFICE, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The minister", "A foreign minister", "His foreign minister"})
  void wordsThatTellTooLittleAreNobodys(String source) {
    assertThat(described(source, DAY, almanac().held("minister", "Vell", DAY, DAY)))
        .isEqualTo(described(source, DAY, KnownActors.NONE));
  }

  @Test
  void anotherDayHasAnotherHolder() {
    assertThat(best(described("The foreign minister", "2029-05-01", almanac())).names())
        .isEqualTo("Otto Vale");
    assertThat(described("The foreign minister", "2040-05-01", almanac()))
        .isEqualTo(described("The foreign minister", "2040-05-01", KnownActors.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031", "soon, very soon"})
  void withoutADayNobodyHoldsAnOffice(String published) {
    assertThat(described("The foreign minister", published, almanac()))
        .isEqualTo(described("The foreign minister", published, KnownActors.NONE));
  }

  @Test
  void ofTwoHoldersNeitherSpeaksAndBothAreTold() {
    Almanac two =
        almanac().person("Peter Lang").held("foreign minister", "Vell", "2031-01-01", "2031-12-31");
    Resolution found = described("The foreign minister", DAY, two);
    assertThat(found.speaker()).isNull();
    assertThat(best(found).byRegistry()).isFalse();
    assertThat(found.candidates())
        .extracting(candidate -> candidate.actor().known())
        .containsExactlyInAnyOrder(null, "k1", "k3");
    assertThat(found.candidates().stream().mapToDouble(c -> c.score()).sum()).isBetween(0.9, 1.001);
  }

  @Test
  void theyStayUndecidedWhenDescribedAgain() {
    Almanac two =
        almanac().person("Peter Lang").held("foreign minister", "Vell", "2031-01-01", "2031-12-31");
    List<Resolution> found =
        Staged.of(BRIEF + " The foreign minister said it would stay so.")
            .says("The foreign minister", "the border was open")
            .says("The foreign minister#2", "it would stay so")
            .published(DAY)
            .knowing(two)
            .resolve();
    assertThat(found).allMatch(resolution -> resolution.speaker() == null);
    assertThat(found.get(1).candidates()).extracting(c -> c.actor().known()).contains("k1", "k3");
  }

  @Test
  void whomTheArticleNamesForTheOfficeIsHe() {
    String text =
        "<P:Peter Lang>, the foreign minister, arrived. The foreign minister said it rained.";
    Resolution found =
        Staged.of(text)
            .says("The foreign minister", "it rained")
            .published(DAY)
            .knowing(almanac())
            .resolve()
            .get(0);
    assertThat(best(found).names()).isEqualTo("Peter Lang");
    assertThat(best(found).byRegistry()).isFalse();
    assertThat(best(found).confidence()).isGreaterThan(OFFICE);
  }

  @Test
  void nobodyWhomTheArticleDoesNotCallSoIsTakenForTheHolder() {
    Staged staged = beforeAName();
    assertThat(staged.all()).containsExactly("The foreign minister", "Peter Lang");
    assertThat(staged.knowing(almanac()).all()).containsExactly("Ilse Marn", "Peter Lang");
    Almanac two =
        almanac().person("Ida Storm").held("foreign minister", "Vell", "2031-01-01", "2031-12-31");
    Resolution found = staged.knowing(two).resolve().get(0);
    assertThat(found.speaker()).isNull();
    assertThat(found.candidates())
        .extracting(candidate -> candidate.actor().name())
        .contains("Ilse Marn", "Ida Storm");
  }

  /** The article names somebody after the description, and does not say what he is. */
  private static Staged beforeAName() {
    return Staged.of(BRIEF + " <P:Peter Lang> said it was late.")
        .says("The foreign minister", "the border was open")
        .says("Peter Lang", "it was late")
        .published(DAY);
  }

  @Test
  void theHolderIsTheOneWhomTheArticleNames() {
    String text = BRIEF + " <P:Ilse Marn> said it was late.";
    List<Resolution> found =
        Staged.of(text)
            .says("The foreign minister", "the border was open")
            .says("Ilse Marn", "it was late")
            .published(DAY)
            .knowing(almanac())
            .resolve();
    assertThat(best(found.get(0)).actor()).isEqualTo(best(found.get(1)).actor());
  }

  @Test
  void whoRestsOnTheRegistryStaysSoByOtherWords() {
    List<Resolution> found =
        Staged.of(BRIEF + " The minister said it was late. She said it was cold.")
            .says("The foreign minister", "the border was open")
            .says("The minister", "it was late")
            .says("She", "it was cold")
            .published(DAY)
            .knowing(almanac())
            .resolve();
    assertThat(found).extracting(r -> best(r).names()).containsOnly("Ilse Marn");
    assertThat(found).allMatch(r -> best(r).byRegistry() && best(r).confidence() <= OFFICE);
  }

  @Test
  void anOfficeOfACountryThatIsNotSpokenOfIsNotMeant() {
    String text = "<C:Vell> closed its ports. " + BRIEF;
    Staged staged =
        Staged.of(text).says("The foreign minister", "the border was open").published(DAY);
    Resolution alone = staged.resolve().get(0);
    assertThat(staged.knowing(almanac()).resolve().get(0)).isEqualTo(alone);
    String other = "<C:Vell> and <C:Ostravia> closed their ports. " + BRIEF;
    assertThat(
            Staged.of(other)
                .says("The foreign minister", "the border was open")
                .published(DAY)
                .knowing(almanac())
                .last()
                .names())
        .isEqualTo("Ilse Marn");
  }

  private static Resolution described(String source, String published, KnownActors known) {
    return Staged.of(source + " said the border was open.")
        .says(source, "the border was open")
        .published(published)
        .knowing(known)
        .resolve()
        .get(0);
  }

  private static Speaker best(Resolution resolution) {
    return Objects.requireNonNull(resolution.best(), "nobody speaks");
  }
}
