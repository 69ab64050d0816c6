package dev.quoth.reader.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuickPatternTest {
  private static final String REGEX =
      "(?<![a-z])(?:read (?:on|more)|r\\d+|à lire|ein abo|©)(?![a-z])";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern pattern = Pattern.compile(REGEX, FLAGS);
  private final QuickPattern quick = new QuickPattern(REGEX, FLAGS);

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            "read",
            "READ",
            " ",
            "on",
            "more",
            "r",
            "7",
            "à",
            "À",
            "lire",
            "ein",
            "abo",
            "©",
            "x",
            "\u212a",
            "\ud83d\ude00",
            "-")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Property
  void saysWhatThePatternSays(@ForAll("lines") String line) {
    assertThat(quick.begins(line)).isEqualTo(pattern.matcher(line).lookingAt());
    assertThat(quick.isIn(line)).isEqualTo(pattern.matcher(line).find());
    if (pattern.matcher(line).matches()) {
      assertThat(quick.mayBegin(line)).isTrue();
    }
  }

  @Test
  void knowsWhereNoMatchCanBegin() {
    assertThat(quick.mayBegin("no")).isFalse();
    assertThat(quick.mayBegin("ra")).isFalse();
    assertThat(quick.mayBegin("re")).isTrue();
    assertThat(quick.mayBegin("R1")).isTrue();
    assertThat(quick.mayBegin("rest")).isFalse();
    assertThat(quick.mayBegin("reason")).isFalse();
    assertThat(quick.mayBegin("Reader")).isTrue();
  }

  @Test
  void looksBehindAMatch() {
    assertThat(quick.isIn("Marn: read on")).isTrue();
    assertThat(quick.isIn("spread on")).isFalse();
  }
}
