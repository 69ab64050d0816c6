package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

  @ParameterizedTest
  @CsvSource({
    "ilse marn, ilse marn",
    "ilse r marn, ilse marn",
    "i marn, ilse marn",
    "ilse anna marn, ilse marn",
    "mike lang, michael lang",
    "pena nieto, enrique pena nieto",
    "marn ilse, ilse marn",
    "volodymir zelenski, volodymyr zelensky",
    "otto von vale, otto vale"
  })
  void mayBeOne(String one, String other) {
    assertThat(NameKeys.mayBeOne(parts(one), parts(other))).isTrue();
    assertThat(NameKeys.mayBeOne(parts(other), parts(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ilse marn, otto marn",
    "ilse marn, ilse vale",
    "otto vale jr, otto vale",
    "o vale, ilse vale",
    "karl brand, karla brandt"
  })
  void areTwo(String one, String other) {
    assertThat(NameKeys.mayBeOne(parts(one), parts(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Mélenchon, melenchon", "Łukasz, lukasz", "Straße, strasse", "Øre, ore"})
  void foldsAccents(String name, String folded) {
    assertThat(NameKeys.fold(name)).isEqualTo(folded);
  }

  @Property(tries = 300)
  void everyPartIsLikeItselfAndLikenessIsMutual(
      @ForAll @StringLength(min = 1, max = 9) @Chars({'a', 'h', 'k', 'w', 'y', 'i', '-', 's'})
          String one,
      @ForAll @StringLength(min = 1, max = 9) @Chars({'a', 'h', 'k', 'w', 'y', 'i', '-', 's'})
          String other) {
    assertThat(NameKeys.alike(one, one)).isTrue();
    assertThat(NameKeys.alike(one, other)).isEqualTo(NameKeys.alike(other, one));
  }

  private static List<String> parts(String name) {
    return Arrays.asList(name.split(" "));
  }
}
