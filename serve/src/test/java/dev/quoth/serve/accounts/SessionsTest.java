package dev.quoth.serve.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Clock clock = new Clock();
  private final Sessions sessions = new Sessions(clock);

  private static Account account(String name) {
    return new Account(name, Role.CODER, false, true, 3, List.of(), 7);
  }

  @Test
  void isFoundByItsIdOnly() {
    String id = sessions.begin(account("Ana Belm"));
    assertThat(id).matches("[0-9a-f]{64}");
    Session session = sessions.find(id).orElseThrow();
    assertThat(session.account()).isEqualTo("Ana Belm");
    assertThat(session.passwords()).isEqualTo(3);
    assertThat(session.formToken()).matches("[0-9a-f]{64}").isNotEqualTo(id);
    assertThat(sessions.find(RandomText.digest(id))).isEmpty();
    assertThat(sessions.find("")).isEmpty();
  }

  @Test
  void endsWhenItIsIdle() {
    String id = sessions.begin(account("Ana Belm"));
    clock.goOn(Sessions.IDLE);
    assertThat(sessions.find(id)).isPresent();
    clock.goOn(Sessions.IDLE);
    assertThat(sessions.find(id)).isPresent();
    clock.goOn(Sessions.IDLE.plus(MOMENT));
    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void endsAfterADaysWorkThoughItIsUsed() {
    String id = sessions.begin(account("Ana Belm"));
    for (Duration worked = Duration.ZERO;
        worked.compareTo(Sessions.LONGEST) < 0;
        worked = worked.plusHours(1)) {
      assertThat(sessions.find(id)).as(worked.toString()).isPresent();
      clock.goOn(Duration.ofHours(1));
    }
    assertThat(sessions.find(id)).isPresent();
    clock.goOn(MOMENT);
    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void onesOwnAreEndedAndNotThoseOfOthers() {
    String first = sessions.begin(account("Ana Belm"));
    String second = sessions.begin(account("Ana Belm"));
    String third = sessions.begin(account("Ana Belm"));
    String other = sessions.begin(account("Ben Oru"));
    sessions.end(first);
    assertThat(sessions.find(first)).isEmpty();
    assertThat(sessions.find(second)).isPresent();
    sessions.endAllOf("Ana Belm");
    assertThat(sessions.find(second)).isEmpty();
    assertThat(sessions.find(third)).isEmpty();
    assertThat(sessions.find(other)).isPresent();
  }

  @Test
  void ofManyThoseStayThatWereUsedLast() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < Sessions.MOST_OF_ONE; i++) {
      ids.add(sessions.begin(account("Ana Belm")));
      clock.goOn(MOMENT);
    }
    assertThat(sessions.find(ids.get(0))).isPresent();
    sessions.begin(account("Ana Belm"));
    assertThat(sessions.find(ids.get(0))).isPresent();
    assertThat(sessions.find(ids.get(1))).isEmpty();
    assertThat(sessions.find(ids.get(2))).isPresent();
  }
}
