package dev.quoth.ledger.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
  private static final byte[] SALT = "saltsaltsaltsalt".getBytes(UTF_8);

  /**
   * By the program of the reference implementation: {@code argon2 -id -t 2 -k 19456 -p 1 -l 32}.
   */
  private static final String REFERENCE =
      "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA"
          + "$f0ePOFDC2NrVa1P6iVAeGyxGmNipc7GY7t7ZxarFc30";

  @Test
  void isThatOfTheReferenceImplementation() {
    PasswordHash hash = PasswordHash.of("a password that is long", 19_456, 2, 32, SALT);
    assertThat(hash.text()).isEqualTo(REFERENCE);
    assertThat(PasswordHash.parse(REFERENCE).isOf("a password that is long")).isTrue();
    assertThat(PasswordHash.parse(REFERENCE).isOf("a password that is longer")).isFalse();
  }

  @Test
  void anyCharactersCount() {
    PasswordHash hash = PasswordHash.of("Straße 🌊 ı", 64, 1, 32, SALT);
    PasswordHash read = PasswordHash.parse(hash.text());
    assertThat(read.isOf("Straße 🌊 ı")).isTrue();
    assertThat(List.of("Strasse 🌊 ı", "Straße 🌊 i", "Straße  ı")).noneMatch(read::isOf);
  }

  @Test
  void whatIsNoHashIsRefused() {
    for (String text : List.of("", "secret", "$2a$10$abc", REFERENCE.replace("id", "i"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.parse(text));
    }
  }
}
