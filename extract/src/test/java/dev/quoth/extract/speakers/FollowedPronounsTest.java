package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pronouns that are no sources; names are invented, and tell no gender unless they must. */
class FollowedPronounsTest {
  private static final int LAST_PRONOUN = Speakers.featureNames().indexOf("last-pronoun");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // an object pronoun does not go with the subject of its clause
        "When <P:Kordan Vask> came to the castle, <P:Tevik Orlo> greeted him.|him|Kordan Vask",
        "<P:Kordan Vask> met <P:Tevik Orlo> at the fair. He was mayor then.|He|Kordan Vask",
        // a sentence that opens with the pronoun's phrase comes to its antecedent
        "<P:Tevik Orlo> left. In his youth, <P:Kordan Vask> painted boats.|his|Kordan Vask",
        "Early in his career <P:Kordan Vask> painted boats for <P:Tevik Orlo>.|his|Kordan Vask",
        // titles and single given names tell who it is not
        "<P:Queen Odra> visited <P:King Bolvo>. Her coach was late.|Her|Queen Odra",
        "<P:Peter> visited <P:Maria>. Her coach was late.|Her|Maria",
        // within a quotation, too
        "<P:Kordan Vask> won. Asked why, people said: “We like his boats.”|his|Kordan Vask",
      })
  void standForTheLikeliest(String marked, String pronoun, String name) {
    Staged staged = Staged.of(marked);
    assertThat(staged.antecedents(pronoun)).first().extracting(staged::firstName).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<P:Ilse Marn> left. Her boat sank.|Her|rank-possessive-pronoun",
        "<P:Ilse Marn> left. We met her on the boat.|her|rank-object-pronoun",
        "<P:Ilse Marn> left. We met her.|her|rank-object-pronoun",
        "<P:Ilse Marn> left. It was her own boat.|her|rank-possessive-pronoun",
        "<P:Otto Marn> left. He sank.|He|rank-subject-pronoun",
        "<P:Otto Marn> hurt himself.|himself|rank-possessive-pronoun",
      })
  void areAskedAboutByTheirPlace(String marked, String pronoun, String question) {
    assertThat(Staged.of(marked).antecedents(pronoun))
        .first()
        .extracting(Antecedent::question)
        .isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<P:Vask> met <P:Orlo> and he left.|Orlo|others-since|0",
        "<P:Vask> met <P:Orlo> and he left.|Vask|others-since|0.6931",
        "<P:Vask> met <P:Orlo> in his boat.|Vask|same-clause|1",
        "<P:Vask> came because <P:Orlo> lost his boat.|Vask|same-clause|0",
        "<P:Vask> came because <P:Orlo> lost his boat.|Orlo|clause-subject|1",
        "<P:Vask> came because <P:Orlo> lost his boat.|Vask|clause-subject|0",
        "<P:Vask> met <P:Orlo>, who lost his boat.|Orlo|clause-subject|1",
        "<P:Vask> came; the film cost <P:Orlo> his boat.|Orlo|clause-subject|0",
        "In his boat, <P:Vask> slept.|Vask|awaited|1",
        "His boat, <P:Vask> thought.|Vask|awaited|0",
        "In his boat, it was <P:Vask> who slept.|Vask|awaited|0",
        "<P:Vask> came in his boat.|Vask|subject-here|1",
        "<P:Vask> came. His boat sank.|Vask|subject-here|0",
        "<P:Vask> came. His boat sank.|Vask|subject-lately|1",
        "<P:Orlo> met <P:Vask> in his boat.|Vask|behind-verb|1",
        "<P:Orlo> met friends of <P:Vask> in his boat.|Vask|behind-of|1",
        "<P:Orlo> was met by <P:Vask> in his boat.|Vask|behind-by|1",
        "<P:Orlo> showed <P:Vask> his boat.|Vask|adjacent|1",
        "<P:Orlo> showed <P:Vask> his boat.|Orlo|adjacent|0",
        "The count (played by <P:Vask>) sold his boat.|Vask|bracketed|1",
        "The count (old) met <P:Vask> in his boat.|Vask|bracketed|0",
        "<P:Orlo> and <P:Vask> sold his boat.|Vask|coordinated|1",
        "<P:Orlo> sold his boat to <P:Vask>.|Orlo|names|0.6931",
        "<P:Orlo> sold <P:Vask> his boat.|Orlo|first-named|1",
        "<P:Orlo> sold <P:Vask> his boat.|Vask|first-named|0",
        "<P:Peter> sold <P:Maria Brand> his boat.|Peter|given-fits|1",
        "<P:Maria> sold <P:Peter> his boat.|Maria|given-strange|1",
        // a surname that looks like a title tells nothing
        "<P:Queen Odra> sold his boat.|Queen Odra|given-strange|1",
        "<P:Tevik Queen> came. <P:Queen> sold his boat.|Tevik Queen|given-strange|0",
        "<P:Tevik King> came. <P:King> sold his boat.|Tevik King|given-fits|0",
      })
  void areToldByFeatures(String marked, String name, String feature, double value) {
    Staged staged = Staged.of(marked);
    String pronoun = marked.contains("his ") ? "his" : marked.contains("His ") ? "His" : "he";
    assertThat(feature(staged, pronoun, name, feature)).isCloseTo(value, within(1e-3));
  }

  private static double feature(Staged staged, String pronoun, String name, String feature) {
    Antecedent found =
        staged.antecedents(pronoun).stream()
            .filter(antecedent -> staged.firstName(antecedent).equals(name))
            .findFirst()
            .orElseThrow();
    return found.features()[Speakers.featureNames().indexOf(feature)];
  }

  @Test
  void thePronounBeforeStandsForTheSame() {
    Staged staged = Staged.of("<P:Otto Marn> came. He smiled and sold his boat.");
    assertThat(feature(staged, "his", "Otto Marn", "last-pronoun")).isEqualTo(1);
  }

  @Test
  void aPossessivePronounIsNotHimWhoIsDescribedByIt() {
    Staged staged =
        Staged.of("<P:Otto Marn> came with <P:Tevik Orlo>, his son. His son said it was his boat.")
            .says("His son", "it was his boat");
    assertThat(staged.antecedents("his#2")).isNotEmpty();
    assertThat(staged.antecedents("his#2"))
        .allSatisfy(one -> assertThat(one.features()[LAST_PRONOUN]).isZero());
  }

  @Test
  void ofSeveralWhoSpeakEachIsSpokenOfInHisPlace() {
    Staged staged =
        Staged.of("<P:Vask> and <P:Orlo> said it rained in his boat.")
            .says("Vask and Orlo", "it rained in his boat");
    assertThat(feature(staged, "his", "Vask", "clause-subject")).isEqualTo(1);
    assertThat(feature(staged, "his", "Orlo", "clause-subject")).isZero();
    assertThat(feature(staged, "his", "Orlo", "others-since")).isZero();
    assertThat(feature(staged, "his", "Orlo", "source")).isEqualTo(1);
  }

  @Test
  void sourcesAreRankedAsSources() {
    Staged staged = Staged.of("<P:Otto Marn> came. He said it rained.").says("He", "it rained");
    assertThat(staged.antecedents("He").get(0).question()).isEqualTo("rank-person-pronoun");
  }

  @Test
  void aPronounMaySpeakWithOthers() {
    Staged staged =
        Staged.of("<P:Maria Brand> came. <P:Otto Marn> and she said it rained.")
            .says("Otto Marn and she", "it rained");
    assertThat(staged.antecedents("she"))
        .first()
        .extracting(staged::firstName)
        .isEqualTo("Maria Brand");
  }

  @Test
  void nobodyIsFoundWhereNobodyFits() {
    assertThat(Staged.of("<P:Maria Brand> left. He sank.").antecedents("He")).isEmpty();
  }

  @Test
  void everyListIsShipped() {
    List<String> lists =
        Speakers.shippedWeights().stream().map(line -> line.split(" ")[0]).distinct().toList();
    assertThat(lists).containsAll(Speakers.pronounLists());
  }
}
