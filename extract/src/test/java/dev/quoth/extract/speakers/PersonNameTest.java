package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

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
    "otto von vale, otto vale",
    "juan vale lang, juan manuel vale lang",
    "ilse h.m marn, ilse h marn",
    "j.w vale, john vale",
    "robert e lang, robert lang",
    "e marn, emil marn",
    "emil ali marn, emil aly marn"
  })
  void areOne(String one, String other) {
    assertThat(mayBeOne(one, other)).isTrue();
    assertThat(mayBeOne(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ilse marn, otto marn",
    "ilse marn, ilse vale",
    "otto vale jr, otto vale",
    "o vale, ilse vale",
    "karl brand, karla brandt",
    "otto h.w vale, otto w vale",
    "otto e vale, otto w vale",
    "otto karl vale, otto w vale",
    "jean luc marn, jean marie marn",
    "martin vale, martine vale"
  })
  void areTwo(String one, String other) {
    assertThat(mayBeOne(one, other)).isFalse();
  }

  @Property(tries = 300)
  void everyPartIsLikeItselfAndLikenessIsMutual(
      @ForAll @StringLength(min = 1, max = 9) @Chars({'a', 'h', 'k', 'w', 'y', 'i', '-', 's'})
          String one,
      @ForAll @StringLength(min = 1, max = 9) @Chars({'a', 'h', 'k', 'w', 'y', 'i', '-', 's'})
          String other) {
    NamePart part = NamePart.of(one);
    NamePart second = NamePart.of(other);
    assertThat(part.isLike(part)).isTrue();
    assertThat(part.isLike(second)).isEqualTo(second.isLike(part));
  }

  @Property(tries = 2000)
  void partsThatAreAlikeShareAKey(
      @ForAll @StringLength(min = 6, max = 8) @Chars({'a', 'h', 'k'}) String one,
      @ForAll @IntRange(max = 5) int at,
      @ForAll @Chars({'a', 'h', 'k', 'w'}) char letter) {
    NamePart part = NamePart.of(one);
    for (String other :
        List.of(
            one.substring(0, at) + letter + one.substring(at),
            one.substring(0, at) + letter + one.substring(at + 1),
            one.substring(0, at) + one.substring(at + 1))) {
      NamePart second = NamePart.of(other);
      assertThat(!part.isLike(second) || !Collections.disjoint(part.keys(), second.keys()))
          .as("%s and %s", one, other)
          .isTrue();
    }
  }

  private static boolean mayBeOne(String one, String other) {
    PersonName name = PersonName.of(Arrays.asList(one.split(" ")));
    PersonName second = PersonName.of(Arrays.asList(other.split(" ")));
    boolean found = name.mayBeOne(second, PersonNameTest::gender);
    if (found) {
      PersonIndex index = new PersonIndex();
      index.add(3, second);
      assertThat(index.mayBe(name).get(3)).as("the index finds it").isTrue();
      for (int i = 0; i < 9; i++) { // so that the other key is the rarer
        index.add(9, PersonName.of(List.of("zeno", second.parts().get(second.parts().size() - 1))));
      }
      assertThat(index.mayBe(name).get(3)).as("the index finds it by the first name").isTrue();
    }
    return found;
  }

  private static Gender gender(String given) {
    return switch (given) {
      case "martin" -> Gender.MALE;
      case "martine" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }
}
