package dev.quoth.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaywallTest {
  private static final String PARAGRAPH =
      "<p>The prime minister of Ostravia, Ilse Marn, said on Monday that the lake accord would be"
          + " kept, whatever her neighbours in Vessmark might do, and that the fishermen of Tarn"
          + " could count on her word as they had in all the years before.</p>";
  private static final String CUT =
      "<p>The ambassador of Vessmark, Karel Wyss, would not say on Monday night whether his"
          + " government had been told of it, but he…</p>";
  private static final String WHOLE = PARAGRAPH.repeat(12);
  private static final String BEGINNING = PARAGRAPH.repeat(2);
  private static final String CLOSED = "\"isAccessibleForFree\":\"False\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=x>To continue reading, subscribe today.</p>",
        "<div class=box>Already a subscriber? Log in</div>",
        "<p>Subscribe to read the full story.</p>",
        "<div>Jetzt weiterlesen mit dem Monatsabo</div>",
        "<div>Weiterlesen mit Kurier Plus</div>",
        "<div>Il vous reste 75% de cet article à lire</div>",
        "<div>Pour lire la suite, abonnez-vous</div>",
        "<div>Para seguir leyendo, hazte suscriptor</div>",
        "<div>Contenuto riservato agli abbonati</div>",
        "<div>Conteúdo exclusivo para assinantes</div>",
        "<div>Lees verder met een abonnement</div>",
        "<div class='c-paywall'>The Courier is for those who pay.</div>",
        "<div id=regwall>Register now and have it all.</div>"
      })
  void aBeginningWithAPaywallAfterItIsCut(String wall) {
    assertCut(page("", BEGINNING + CUT + wall));
    assertCut(page(CLOSED, BEGINNING + wall));
    assertWhole(page("", WHOLE + wall));
  }

  @Test
  void declaredNotFreeAndCutOff() {
    assertCut(page(CLOSED, BEGINNING + CUT));
    assertCut(page("\"isAccessibleForFree\":false", BEGINNING + CUT));
    assertCut("<meta property=article:content_tier content=metered>" + page("", BEGINNING + CUT));
    String part =
        CLOSED
            + ",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\","
            + "\"cssSelector\":\".rest\"}";
    assertCut(page(part, BEGINNING));
    assertCut(page(part, BEGINNING + "<div class=rest></div>"));
    assertWhole(page(part, PARAGRAPH + "<div class=rest>" + BEGINNING + "</div>"));
  }

  @Test
  void fewerWordsThanDeclared() {
    Article article = read(page(CLOSED + ",\"wordCount\":900", PARAGRAPH.repeat(6)));
    assertThat(article.notes())
        .containsExactly(
            "The article is cut off by a paywall: 258 of some 900 words are on the page.");
    assertWhole(page("\"wordCount\":900", PARAGRAPH.repeat(6)));
    String words = "word ".repeat(900);
    assertCut(page(CLOSED + ",\"articleBody\":\"" + words + "\"", BEGINNING));
  }

  @Test
  void premiumButAllThereIsWhole() {
    assertWhole(page(CLOSED, WHOLE));
    assertWhole(page(CLOSED, BEGINNING));
    assertWhole(page(CLOSED + ",\"wordCount\":84", BEGINNING + CUT.replace("but he…", "at all.")));
    assertWhole(
        page(CLOSED + ",\"wordCount\":500", WHOLE + "<p class=paywall>Subscribe to read on.</p>"));
    assertWhole(page(CLOSED, "<div class=paywall>" + WHOLE + "</div>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Subscribe to our newsletter to continue reading every morning.</p>",
        "<p>Sign up for our newsletter</p>",
        "<div class=newsletter-box>Get the Courier in your inbox. Subscribe now.</div>",
        "<div class=paywall hidden>To continue reading, subscribe today.</div>",
        "<div class=paywall style='display: none'>To continue reading, subscribe.</div>",
        "<template><p>To continue reading, subscribe today.</p></template>",
        "<script>var wall = 'to continue reading';</script>",
        "<div class=drywall-experts>Drywall for all of Tarn, at low cost.</div>"
      })
  void promptsThatAreNoPaywall(String prompt) {
    assertWhole(page("", WHOLE + prompt));
    assertWhole(page("", BEGINNING + prompt));
    assertWhole(page("", BEGINNING + CUT + prompt));
  }

  @Test
  void aShortFreeStoryIsWhole() {
    assertWhole(page("", PARAGRAPH));
    assertWhole(page("\"isAccessibleForFree\":true", PARAGRAPH + CUT));
    assertWhole(page("", CUT));
    assertWhole("<html><body></body></html>");
    assertWhole(page("", "<div>To continue reading, subscribe today.</div>" + WHOLE + PARAGRAPH));
  }

  @Test
  void lockedPartsWithoutNumberCostLittle() {
    String selectors =
        IntStream.range(0, 5000).mapToObj(i -> "\".x" + i + "\"").collect(Collectors.joining(","));
    String parts = CLOSED + ",\"hasPart\":{" + CLOSED + ",\"cssSelector\":[" + selectors + "]}";
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    assertCut(page(parts, BEGINNING + CUT + "<i></i>".repeat(60_000)));
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(4));
  }

  private static void assertCut(String html) {
    List<String> notes = read(html).notes();
    assertThat(notes).as(html).hasSize(1);
    assertThat(notes.get(0)).startsWith("The article is cut off by a paywall").endsWith(".");
  }

  private static void assertWhole(String html) {
    assertThat(read(html).notes()).as(html).isEmpty();
  }

  private static Article read(String html) {
    try {
      return new ArticleReader().read(html.getBytes(StandardCharsets.UTF_8), "a.html");
    } catch (ReadException e) {
      throw new AssertionError(e);
    }
  }

  private static String page(String properties, String body) {
    String more = properties.isEmpty() ? "" : "," + properties;
    return "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
        + "\"headline\":\"Lake accord holds\""
        + more
        + "}</script></head><body><article><h1>Lake accord holds</h1>"
        + body
        + "</article></body></html>";
  }
}
