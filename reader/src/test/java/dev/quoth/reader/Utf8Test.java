package dev.quoth.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class Utf8Test {
  @Example
  void everyCodePoint() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }
    byte[] bytes = all.toString().getBytes(UTF_8);
    assertThat(all.toString().equals(Utf8.decode(bytes, bytes.length))).isTrue();
  }

  @Example
  void aCharacterThatIsCutOff() {
    byte[] bytes = "Marn €".getBytes(UTF_8);
    assertThat(Utf8.decode(bytes, bytes.length - 1)).isNull();
    assertThat(Utf8.decode(bytes, bytes.length - 3)).isEqualTo("Marn ");
  }

  @Property(tries = 20_000)
  void whatThePlatformTakesAndNothingElse(@ForAll("nearUtf8") byte[] bytes) {
    assertThat(Utf8.decode(bytes, bytes.length)).isEqualTo(platform(bytes));
  }

  @Property(tries = 20_000)
  void theSameOfLongStretchesOfAscii(@ForAll("nearlyAscii") byte[] bytes) {
    assertThat(Utf8.decode(bytes, bytes.length)).isEqualTo(platform(bytes));
  }

  /** A character in each place of a long stretch of ASCII, which is read eight bytes at a time. */
  @Example
  void aCharacterBetweenAscii() {
    for (String character : List.of("", "é", "€", "😀")) {
      for (int before = 0; before <= 20; before++) {
        String text =
            "Mara und Otto im Dorf".substring(0, before) + character + "von Selm an der See";
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(Utf8.decode(bytes, bytes.length)).isEqualTo(text);
      }
    }
  }

  @Example
  void aFaultBehindAscii() {
    byte[] bytes = "Mara und Otto im Dorf".getBytes(UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      byte[] faulty = bytes.clone();
      faulty[at] = (byte) 0xFF;
      assertThat(Utf8.decode(faulty, faulty.length)).isNull();
      assertThat(Utf8.decode(faulty, at)).isEqualTo("Mara und Otto im Dorf".substring(0, at));
    }
  }

  /** Bytes at the borders of what may begin or go on a sequence. */
  @Provide
  Arbitrary<byte[]> nearUtf8() {
    return border().array(byte[].class).ofMaxSize(6);
  }

  /** Stretches of ASCII, long ones too, with few such bytes between them. */
  @Provide
  Arbitrary<byte[]> nearlyAscii() {
    Arbitrary<Byte> bytes =
        Arbitraries.frequencyOf(
            Tuple.of(14, Arbitraries.bytes().between((byte) 0, (byte) 0x7F)),
            Tuple.of(1, border()));
    return bytes.array(byte[].class).ofMaxSize(40);
  }

  private static Arbitrary<Byte> border() {
    return Arbitraries.of(
            0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
            0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xF8, 0xFF)
        .map(b -> (byte) (int) b);
  }

  private static @Nullable String platform(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
