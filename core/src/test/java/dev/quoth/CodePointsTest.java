package dev.quoth;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void offsetsOfPlainTextStayAsTheyAre() {
    CodePoints codePoints = CodePoints.of("said");
    assertThat(codePoints.fromUtf16(0)).isZero();
    assertThat(codePoints.fromUtf16(4)).isEqualTo(4);
    assertThat(codePoints.toUtf16(4)).isEqualTo(4);
  }

  @Test
  void emptyTextHasOneOffset() {
    assertThat(CodePoints.of("").fromUtf16(0)).isZero();
    assertThat(CodePoints.of("").toUtf16(0)).isZero();
  }

  @Test
  void supplementaryCharactersCountOnce() {
    CodePoints codePoints = CodePoints.of("a😀b😀");
    assertThat(codePoints.fromUtf16(1)).isEqualTo(1);
    assertThat(codePoints.fromUtf16(3)).isEqualTo(2);
    assertThat(codePoints.fromUtf16(4)).isEqualTo(3);
    assertThat(codePoints.fromUtf16(6)).isEqualTo(4);
    assertThat(codePoints.toUtf16(2)).isEqualTo(3);
    assertThat(codePoints.toUtf16(4)).isEqualTo(6);
  }

  @Test
  void loneSurrogatesCountOnce() {
    CodePoints codePoints = CodePoints.of("\uDE00x\uD83D");
    assertThat(codePoints.fromUtf16(3)).isEqualTo(3);
    assertThat(codePoints.toUtf16(2)).isEqualTo(2);
  }

  @Property
  void agreesWithTheJdkAtEveryCharacter(@ForAll("anyText") String text) {
    CodePoints codePoints = CodePoints.of(text);
    int count = text.codePointCount(0, text.length());
    for (int codePoint = 0; codePoint <= count; codePoint++) {
      int utf16 = text.offsetByCodePoints(0, codePoint);
      assertThat(codePoints.toUtf16(codePoint)).isEqualTo(utf16);
      assertThat(codePoints.fromUtf16(utf16)).isEqualTo(codePoint);
    }
  }

  @Provide
  Arbitrary<String> anyText() {
    return Texts.any();
  }
}
