package dev.quoth.reader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.Block;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that nobody would call an article. Alone, since it changes the default locale. */
@Isolated
class HostileInputTest {
  private static final int TEN_MEGABYTES = 10_000_000;
  private static final String SENTENCE = "The minister said, once more, that he would not go. ";

  /** Processor time, far more than it takes: catches what grows as the square of the size. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void tenMegabytesOnOneLine() throws Exception {
    String text = SENTENCE.repeat(TEN_MEGABYTES / SENTENCE.length()).strip();
    assertThat(inTime(text, "a.txt").blocks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 2_000, 100_000})
  void bytesDrawnByChanceAreNoText(int size) {
    Random random = new Random(size);
    byte[] bytes = new byte[size];
    for (int i = 0; i < 20; i++) {
      random.nextBytes(bytes);
      assertThatThrownBy(() -> new ArticleReader().read(bytes.clone(), "a.txt"))
          .isInstanceOf(ReadException.class)
          .hasMessageContaining("binary");
    }
  }

  @Test
  void tenMegabytesWithoutASpace() throws Exception {
    assertThat(inTime("x".repeat(TEN_MEGABYTES), "a.txt").blocks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", "\n\n"})
  void manyLines(String end) throws Exception {
    int n = 50_000;
    Article article = inTime((SENTENCE + end).repeat(n), "a.txt");
    assertThat(article.blocks()).hasSize(n);
    assertThat(article.blocks().stream().allMatch(b -> b.kind() == Block.Kind.PARAGRAPH)).isTrue();
  }

  @Test
  void manyOneLetterLines() throws Exception {
    assertThat(inTime("a\n".repeat(100_000), "a.txt").blocks()).hasSize(100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<blockquote><p>x", "<a href=x>", "<li>"})
  void deepNesting(String tag) throws Exception {
    String html = "<html><body>" + tag.repeat(100_000) + "<p>" + SENTENCE.repeat(5);
    assertThat(onSmallStack(html, "a.html").text()).contains(SENTENCE.strip());
  }

  /** Fewer, since the parser itself takes the square of the depth for tables. */
  @Test
  void deepTables() throws Exception {
    String html = "<html><body>" + "<table><tr><td>".repeat(10_000) + "<p>" + SENTENCE.repeat(5);
    assertThat(onSmallStack(html, "a.html").text()).contains(SENTENCE.strip());
  }

  @Test
  void deepJson() throws Exception {
    String html =
        "<html><script type=application/ld+json>" + "[".repeat(900) + "</script><p>" + SENTENCE;
    assertThat(onSmallStack(html, "a.html").text()).contains(SENTENCE.strip());
  }

  @Test
  void hugeAttributesAndClasses() throws Exception {
    String html =
        "<html><p class=\""
            + "related-x ".repeat(200_000)
            + "\">"
            + SENTENCE
            + "</p><p>"
            + SENTENCE;
    assertThat(inTime(html, "a.html").text()).contains(SENTENCE.strip());
  }

  @Test
  void manyUnclosedComments() throws Exception {
    assertThat(inTime("<html>" + "<!--".repeat(500_000), "a.html").blocks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?>",
        "By A",
        "A-",
        "(",
        "A b ",
        "a <meta ",
        "Sept ",
        "1.1.",
        "\"("
      })
  void repetitionsThatPatternsMightChokeOn(String piece) throws Exception {
    for (int length : new int[] {60, 150, 310, 200_000}) {
      String text = piece.repeat(length / piece.length());
      try {
        assertThat(onSmallStack(text, "a.txt").text()).isEqualTo(text);
      } catch (ReadException e) {
        assertThat(e.reason()).contains("XML");
      }
    }
  }

  @Test
  void aTurkishDefaultChangesNothing() throws Exception {
    Locale before = Locale.getDefault();
    List<String> inputs = GoldenPairsTest.inputs();
    try {
      for (String name : inputs) {
        Locale.setDefault(Locale.ENGLISH);
        Article english = GoldenPairsTest.read(name);
        for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"}) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          assertThat(GoldenPairsTest.read(name)).as(name + " " + tag).isEqualTo(english);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Article inTime(String text, String name) throws Exception {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Article article = read(text, name);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(LIMIT);
    return article;
  }

  private static Article onSmallStack(String text, String name) throws Exception {
    AtomicReference<@Nullable Article> article = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                article.set(read(text, name));
              } catch (Throwable e) {
                failure.set(e);
              }
            },
            "small stack",
            256 << 10);
    thread.start();
    thread.join();
    if (failure.get() instanceof ReadException e) {
      throw e;
    }
    assertThat(failure.get()).isNull();
    return requireNonNull(article.get());
  }

  private static Article read(String text, String name) throws ReadException {
    return new ArticleReader().read(text.getBytes(StandardCharsets.UTF_8), name);
  }
}
