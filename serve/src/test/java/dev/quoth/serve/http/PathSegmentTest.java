package dev.quoth.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSegmentTest {

  @Property
  void isReadBackAndPlain(@ForAll("ids") String id) {
    String segment = PathSegment.of(id);
    assertThat(PathSegment.read(segment)).isEqualTo(id);
    assertThat(segment).matches("[A-Za-z0-9_~.-]*").isNotEqualTo(".").isNotEqualTo("..");
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.of(
            "/", "..", ".", "~", "~2F", "%2F", "+", " ", "é", "𝒬", "a", "0", "\\", ";")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @CsvSource({
    "0a1b2c, 0a1b2c",
    "a/b, a~2Fb",
    ".., ~2E~2E",
    "a b+c, a~20b~2Bc",
    "x.y-z_1, x.y-z_1",
    "'~', ~7E"
  })
  void usualIdsStandAsTheyAre(String id, String segment) {
    assertThat(PathSegment.of(id)).isEqualTo(segment);
    assertThat(PathSegment.read("a~b~")).isEqualTo("a~b~");
  }
}
