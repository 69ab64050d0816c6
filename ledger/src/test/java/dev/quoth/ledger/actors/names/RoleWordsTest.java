package dev.quoth.ledger.actors.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleWordsTest {
  private static final Set<String> OSTRAVIA = RoleWords.wordsOf("Republic of Ostravia");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the foreign minister              | Minister of Foreign Affairs",
        "the foreign minister              | Minister for Foreign Affairs of Ostravia",
        "Ostravia's foreign minister       | foreign minister",
        "the foreign minister of Ostravia  | Minister for Foreign Affairs and Trade of Ostravia",
        "trade minister                    | Minister for Foreign Affairs and Trade of Ostravia",
        "the defense minister              | Minister of Defence",
        "the Ostravia premier              | Prime Minister",
        "an MP                             | Member of Parliament",
        "the governor                      | Governor of Vellmark",
        "the governor of Vellmark          | Governor of Vellmark",
        "the party's spokeswoman           | party spokesperson",
        "secretary of state                | Secretary of State",
        "finance ministers                 | minister of finance",
      })
  void fits(String asked, String held) {
    assertThat(RoleWords.of(asked).mayMean(RoleWords.of(held), OSTRAVIA)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the foreign minister             | deputy foreign minister",
        "the foreign minister             | Minister of Foreign Trade",
        "the foreign minister             | Minister of Finance",
        "the foreign minister             | shadow foreign minister",
        "the foreign minister             | adviser to the foreign minister",
        "the foreign minister of Lorvenia | Minister of Foreign Affairs",
        "the deputy foreign minister      | foreign minister",
        "the minister                     | prime minister",
        "the president                    | vice president",
        "secretary of state               | Secretary of State for European Affairs",
        "the governor of Vellmark         | Governor of Harrow",
        "''                               | minister",
      })
  void fitsNot(String asked, String held) {
    assertThat(RoleWords.of(asked).mayMean(RoleWords.of(held), OSTRAVIA)).isFalse();
  }

  @Test
  void whatIsOverIsTold() {
    assertThat(RoleWords.of("the former foreign minister").isFormer()).isTrue();
    assertThat(RoleWords.of("ex-minister").isFormer()).isTrue();
    assertThat(RoleWords.of("the minister").isFormer()).isFalse();
  }

  @Property(tries = 300)
  void anyWordsCanBeCompared(@ForAll String words) {
    RoleWords role = RoleWords.of(words);
    assertThat(role.words()).noneMatch(String::isBlank);
    if (role.mayMean(RoleWords.of("minister"), Set.of())) {
      assertThat(Fold.key(words)).contains("minister");
    }
  }
}
