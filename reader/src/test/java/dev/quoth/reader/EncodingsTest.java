package dev.quoth.reader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of 300 letters and more come back as they were, whatever they are declared to be. */
class EncodingsTest {
  /** A language's words, and an encoding that it is written in. */
  record Tongue(String language, String charset, List<String> words) {
    /** All the words, in an order of the seed, in sentences. */
    String text(long seed) {
      Random random = new Random(seed);
      List<String> order = new ArrayList<>(words);
      java.util.Collections.shuffle(order, random);
      StringBuilder text = new StringBuilder();
      boolean first = true;
      for (String word : order) {
        text.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.charAt(0))
            .append(word, 1, word.length());
        first = random.nextInt(10) == 0;
        text.append(first ? ". " : " ");
      }
      return text.toString().strip();
    }

    byte[] bytes(String text) {
      return text.getBytes(Charset.forName(charset));
    }

    @Override
    public String toString() {
      return language + " in " + charset;
    }
  }

  /** A guess from letters' frequencies fails now and then: every run has the same texts. */
  private static final String SEED = "4711";

  private final ArticleReader reader = new ArticleReader();

  @Property(tries = 400, seed = SEED)
  void plainTextIsKnownByItsBytes(@ForAll("tongues") Tongue tongue, @ForAll long seed)
      throws ReadException {
    String text = tongue.text(seed);
    assertThat(reader.read(tongue.bytes(text), "a.txt").text()).isEqualTo(text);
  }

  @Property(tries = 400, seed = SEED)
  void aPageIsKnownByItsBytesWhateverItDeclares(
      @ForAll("tongues") Tongue tongue,
      @ForAll long seed,
      @ForAll("declarations") String declaration)
      throws ReadException {
    String text = tongue.text(seed);
    String html = "<html><head>" + declaration + "</head><body><p>" + text + "</p></body></html>";
    assertThat(reader.read(tongue.bytes(html), "a.html").text()).isEqualTo(text);
  }

  @Property(tries = 200, seed = SEED)
  void aPageThatDeclaresWhatItIsIsReadSo(@ForAll("tongues") Tongue tongue, @ForAll long seed)
      throws ReadException {
    String text = tongue.text(seed);
    String html = "<html><meta charset=" + tongue.charset + "><p>" + text;
    assertThat(reader.read(tongue.bytes(html), "a.html").text()).isEqualTo(text);
    Hints hints = new Hints(null, Charset.forName(tongue.charset));
    assertThat(reader.read(tongue.bytes("<html><p>" + text), "a.html", hints).text())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"windows-1250, iso-8859-1", "ISO-8859-2, windows-1252"})
  void lettersInPlaceOfOrdinalsAreNoLatinOfTheWest(String charset, String declared)
      throws ReadException {
    for (Tongue tongue : all()) {
      if (tongue.language.equals("ro") && tongue.charset.equals(charset)) {
        String text = tongue.text(186_484);
        byte[] html = tongue.bytes("<html><meta charset=" + declared + "><p>" + text);
        assertThat(reader.read(html, "a.html").text()).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ru, KOI8-R, windows-1251",
    "ru, windows-1251, KOI8-R",
    "ru, ISO-8859-5, windows-1251",
    "ru, windows-1251, ISO-8859-7",
    "ja, EUC-JP, Shift_JIS",
    "ja, Shift_JIS, EUC-JP",
    "zh, GBK, Shift_JIS",
    "ko, EUC-KR, windows-1251",
    "el, ISO-8859-7, windows-1251",
    "ar, windows-1256, windows-1251",
    "he, windows-1255, windows-1250"
  })
  void aWrongDeclarationGivesWay(String language, String charset, String declared)
      throws ReadException {
    for (Tongue tongue : all()) {
      if (tongue.language.equals(language) && tongue.charset.equals(charset)) {
        String text = tongue.text(1);
        byte[] html = tongue.bytes("<html><meta charset=" + declared + "><p>" + text);
        assertThat(reader.read(html, "a.html").text()).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16NeedsNoMark(String charset) throws ReadException {
    for (Tongue tongue : all()) {
      String text = tongue.text(2);
      String html = "<!DOCTYPE html><html><meta charset=utf-16><p>" + text + "</p></html>";
      assertThat(reader.read(html.getBytes(Charset.forName(charset)), "a").text()).isEqualTo(text);
      byte[] plain = (text + "\n").getBytes(Charset.forName(charset));
      assertThat(reader.read(plain, "a.txt").text()).isEqualTo(text + "\n");
    }
  }

  @Test
  void oneBadByteDoesNotOverturnADeclaration() throws ReadException {
    for (Tongue tongue : all()) {
      byte[] bytes =
          tongue.bytes("<html><meta charset=" + tongue.charset + "><p>" + tongue.text(3));
      bytes[bytes.length - 1] = (byte) 0xff;
      String start = tongue.text(3).substring(0, 80);
      assertThat(reader.read(bytes, "a.html").text()).startsWith(start);
    }
  }

  @Test
  void zerosInAsciiAreNoUtf16() throws ReadException {
    String text = "Nobody saw\0it, said the \0minister, and he did not ask.\0";
    assertThat(UnmarkedUtf16.of(text.getBytes(StandardCharsets.UTF_8))).isNull();
    assertThat(reader.read(text.getBytes(StandardCharsets.UTF_8), "a.txt").text()).isEqualTo(text);
  }

  @Test
  void nameOfLesserStandardMeansTheGreater() throws ReadException {
    String text = "“朱镕基”——总理说：“①不。”";
    byte[] page = ("<html><meta charset=gb2312><p>" + text).getBytes(Charset.forName("GBK"));
    assertThat(reader.read(page, "a.html").text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso_8859-1", "l1", "cp819", "ISO8859_1", "latin1"})
  void everyNameOfLatin1MeansWindows1252(String name) throws ReadException {
    String text = "“Übel”, said Señor Märn – twice.";
    byte[] page =
        ("<html><meta charset=" + name + "><p>" + text).getBytes(Charset.forName("windows-1252"));
    assertThat(reader.read(page, "a.html").text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unicode", "utf16", "UTF-16", "utf-32", "ibm037", "nonsense"})
  void aPageInAsciiIsNotInWhatHoldsNone(String name) throws ReadException {
    for (String text : List.of("Nobody saw it, said Ilse Marn.", "“Übel”, said Señor Märn.")) {
      byte[] page =
          ("<html><meta charset=" + name + "><p>" + text).getBytes(StandardCharsets.UTF_8);
      assertThat(reader.read(page, "a.html").text()).isEqualTo(text);
    }
  }

  @Test
  void bracketsThatCloseNothingCostLinearTime() {
    byte[] bytes = new byte[20_000_000];
    for (int i = 0; i < bytes.length; i += 2) {
      bytes[i] = '<';
      bytes[i + 1] = 'a';
    }
    bytes[0] = (byte) 0xe9;
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Charset western = Charset.forName("windows-1252");
    assertThat(CharsetGuess.of(bytes, bytes.length, western, CharsetGuess.Trust.DEFAULT))
        .isEqualTo(western);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aFewAccentsAreWestern() throws ReadException {
    for (String text : List.of("Übel.", "Señor Märn said: “No – not for 10 €.”", "Das heißt: nö")) {
      byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
      assertThat(reader.read(bytes, "a.txt").text()).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<Tongue> tongues() {
    return Arbitraries.of(all());
  }

  @Provide
  Arbitrary<String> declarations() {
    return Arbitraries.of(
        "",
        "<meta charset='utf-8'>",
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>",
        "<meta charset=windows-1252>");
  }

  private static List<Tongue> all() {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    requireNonNull(EncodingsTest.class.getResourceAsStream("/encodings/words.txt")),
                    StandardCharsets.UTF_8));
        Stream<String> lines = in.lines()) {
      return lines.flatMap(EncodingsTest::tongues).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Tongue> tongues(String line) {
    String[] parts = line.split("[ :]+", 3);
    List<String> words = List.of(parts[2].strip().split(" +"));
    return Stream.of(parts[1].split(",")).map(charset -> new Tongue(parts[0], charset, words));
  }

  @Test
  void aStrayZeroMakesNoUtf16() throws ReadException {
    String text = "“Over?” By Jane Doe “Over?” By Jane Doe “Over?”\0";
    String even = text.getBytes(StandardCharsets.UTF_8).length % 2 == 0 ? text : " " + text;
    assertThat(reader.read(even.getBytes(StandardCharsets.UTF_8), "a.txt").text()).isEqualTo(even);
  }
}
