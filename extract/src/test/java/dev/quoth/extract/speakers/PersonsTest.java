package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PersonsTest {
  /**
   * Generous, since other tests run at the same time; with each name held against each it fails.
   */
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private static final int MANY = 5000;
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za"
  };

  @Test
  void initialsMakeNoOneOfTwo() {
    String text = "<P:J. Marn> came. <P:Jutta Marn> said it rained. <P:Jost Marn> said it snowed.";
    assertThat(told(Staged.of(text).says("Jutta Marn", "it rained").says("Jost Marn", "it snowed")))
        .containsExactly("Jutta Marn", "Jost Marn");
  }

  @Test
  void otherMiddleInitialsAreAnother() {
    String text = "<P:Otto H.W. Vale> said it rained. His son, <P:Otto W. Vale>, said it snowed.";
    assertThat(
            told(
                Staged.of(text)
                    .says("Otto H.W. Vale", "it rained")
                    .says("Otto W. Vale", "it snowed")))
        .containsExactly("Otto H.W. Vale", "Otto W. Vale");
  }

  @Test
  void oneLetterTellsMenFromWomen() {
    String text = "<P:Martin Valdera> said it rained. <P:Martine Valdera> said it snowed.";
    assertThat(
            told(
                Staged.of(text)
                    .says("Martin Valdera", "it rained")
                    .says("Martine Valdera", "it snowed")))
        .containsExactly("Martin Valdera", "Martine Valdera");
  }

  @Test
  void aFirstNameOfTwoTellsGenderAsAWhole() {
    String text = "Governor <P:Jean-Luc Vale> came with <P:Sol Vale>. Ms. <P:Vale> said it rained.";
    assertThat(told(Staged.of(text).says("Vale#3", "it rained"))).containsExactly("Sol Vale");
  }

  @Test
  void manyFullNamesTakeNoTimeToSpeakOf() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      text.append("<P:").append(name(i * 7)).append(' ').append(name(i)).append("> came.\n");
    }
    text.append("<P:Otto Vale> said it rained.");
    Staged staged = Staged.of(text.toString()).says("Otto Vale", "it rained");
    assertTimeout(LIMIT, () -> assertThat(told(staged)).containsExactly("Otto Vale"));
  }

  @Test
  void manySingleNamesTakeNoTimeToSpeakOf() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      text.append("<P:").append(name(i)).append("> came.\n");
    }
    text.append("<P:Otto Vale> said it rained.");
    Staged staged = Staged.of(text.toString()).says("Otto Vale", "it rained");
    assertTimeout(LIMIT, () -> assertThat(told(staged)).containsExactly("Otto Vale"));
  }

  @Test
  void manyNamesInOneSentenceTakeNoTimeToSpeakOf() {
    StringBuilder text = new StringBuilder("<P:Otto Vale> said it rained");
    for (int i = 0; i < MANY; i++) {
      text.append(" on <P:").append(name(i * 7)).append(' ').append(name(i)).append('>');
    }
    Staged staged = Staged.of(text.toString()).says("Otto Vale", "it rained");
    assertTimeout(LIMIT, () -> assertThat(told(staged)).containsExactly("Otto Vale"));
  }

  /** Distinct for distinct numbers. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + 16; rest > 0; rest /= 16) {
      name.append(SYLLABLES[rest % 16]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The names of the speakers as they are told; "" where one is left unknown. */
  private static String[] told(Staged staged) {
    return staged.resolve().stream()
        .map(r -> r.speaker() == null ? "" : Objects.requireNonNull(r.speaker()).names())
        .toArray(String[]::new);
  }
}
