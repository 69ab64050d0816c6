package dev.quoth.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.store.CodingKey.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodingKeyTest {

  /** Other programs give ids of any characters. */
  @Property
  void isReadBackFromWhatRevisionsSay(@ForAll("names") String item, @ForAll("names") String coder) {
    CodingKey key = new CodingKey(Kind.STATEMENT, "0123456789abcdef", item, coder);
    assertThat(CodingKey.of(key.subject())).isEqualTo(key);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("/", "%", "2F", "%2F", "%25", "a", "é", " ", ":")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Test
  void usualIdsStandAsTheyAre() {
    CodingKey key = new CodingKey(Kind.ARTICLE, "b1", "sha256:0a", "Ana / Belm");
    assertThat(key.subject().id()).isEqualTo("b1/article/sha256:0a/Ana / Belm");
  }
}
