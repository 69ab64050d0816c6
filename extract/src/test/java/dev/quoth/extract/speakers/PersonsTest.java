package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsTest {
  /** Of the processor, whatever else it does; with each name held against each it takes more. */
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<P:%1$s %2$s> came.\n", "<P:%1$s> came.\n", "<P:%1$s Marn> came.\n",
        "<P:Ilse %1$s> came.\n", "on <P:%1$s %2$s> ", "<O:%1$s %2$s> came.\n"
      })
  void manyNamesTakeNoTimeToSpeakOf(String place) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      text.append(String.format(Locale.ROOT, place, name(i), name(i * 7)));
    }
    text.append("\n<P:Otto Vale> said it rained.");
    Staged staged = Staged.of(text.toString()).says("Otto Vale", "it rained");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    assertThat(told(staged)).containsExactly("Otto Vale");
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LIMIT);
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
