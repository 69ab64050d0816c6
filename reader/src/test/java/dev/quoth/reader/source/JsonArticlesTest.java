package dev.quoth.reader.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.Articles;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArticlesTest {
  @Test
  void keepsATextLetterForLetter() {
    String text =
        "  <b>Marn</b>\\r\\n\\r\\n“We hold,” \\ud83d\\ude00 \\ufeffsaid Ilse Marn.\\t\\n ";
    Opened opened =
        Opened.of("{\"title\": \"Marn  holds\", \"body\": \"" + text + "\"}\n", "a.jsonl");
    Article article = opened.only();
    assertThat(article.text())
        .isEqualTo("  <b>Marn</b>\r\n\r\n“We hold,” 😀 \ufeffsaid Ilse Marn.\t\n ");
    assertThat(article.source()).isEqualTo("a.jsonl:1");
    assertThat(article.headline()).isEqualTo("Marn holds");
    assertThat(article.metadata().origin(Field.HEADLINE)).isEqualTo("jsonl title");
    assertThat(article.text()).doesNotContain("Marn  holds");
    assertThat(article.blocks()).isNotEmpty();
  }

  @Test
  void mapsTheUsualNames() {
    Article article =
        Opened.of(
                """
                {"maintext": "She said no.", "link": "https://courier.example/a", \
                "source": {"id": null, "name": "The Harbour Courier"}, "headline": "No", \
                "authors": ["Ana Belm", {"name": "Tor Vidal"}], \
                "date_publish": "2031-02-16 09:30:00+0200", "updated_at": 1929000000, \
                "lang": "en_GB", "category": "Politics"}
                """,
                "-")
            .only();
    assertThat(article.source()).isEqualTo("-:1");
    assertThat(article.url()).isEqualTo("https://courier.example/a");
    assertThat(article.outlet()).isEqualTo("The Harbour Courier");
    assertThat(article.byline()).isEqualTo("Ana Belm, Tor Vidal");
    assertThat(article.published()).isEqualTo("2031-02-16T09:30+02:00");
    assertThat(article.metadata().get(Field.MODIFIED)).isEqualTo("2031-02-16T09:20:00Z");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.metadata().get(Field.SECTION)).isEqualTo("Politics");
    assertThat(article.metadata().origin(Field.PUBLISHED)).isEqualTo("jsonl date_publish");
  }

  @Test
  void mapsAsTheUserSays() {
    String json =
        """
        {"text": "not this", "doc": {"parts": ["One.", "Two."]}, "when": {"on.air": "16 Feb 2031"}}
        """;
    OpenSettings settings =
        OpenSettings.DEFAULT.withMap(FieldMap.parse("text=doc.parts, published=when.on.air"));
    Article article = Opened.of(json.getBytes(UTF_8), "a", settings).only();
    assertThat(article.text()).isEqualTo("One.\n\nTwo.");
    assertThat(article.published()).isEqualTo("2031-02-16");
    OpenSettings wrong = OpenSettings.DEFAULT.withMap(FieldMap.parse("text=story"));
    assertThat(Opened.of(json.getBytes(UTF_8), "a", wrong).failures())
        .containsExactly("a:1: has no field 'story'; it has text, doc, when");
  }

  @Test
  void readsHtmlAsAPage() {
    String json =
        """
        {"html": "Marn said <b>no</b> to all of them, and went home.<p>“We hold the line, whatever they vow,” she said.</p>", \
        "url": "https://courier.example/a"}
        """;
    Article article = Opened.of(json, "a.jsonl").only();
    assertThat(article.text())
        .contains("Marn said no to all of them, and went home.\n\n“We hold the line")
        .doesNotContain("<");
    assertThat(article.metadata().origin(Field.URL)).isEqualTo("jsonl url");
    assertThat(
            Opened.of(
                    json.getBytes(UTF_8),
                    "a",
                    OpenSettings.DEFAULT.withMap(FieldMap.parse("text=html")))
                .only()
                .text())
        .startsWith("Marn said <b>no</b>");
  }

  @Test
  void aBadLineCostsNoOther() {
    Opened opened =
        Opened.of(
            """
            {"text": "One."}
            {"text": "Two."

            ["text"]
            {"text": ""}
            {"id": 7}
            {"text": "A"} {"text": "B"}
            {"text": "Three."}
            """,
            "a.jsonl");
    assertThat(opened.texts()).containsExactly("One.", "Three.");
    assertThat(opened.sources()).containsExactly("a.jsonl:1", "a.jsonl:8");
    assertThat(opened.failures()).hasSize(5);
    assertThat(opened.failures().get(0)).startsWith("a.jsonl:2: is no JSON object");
    assertThat(opened.failures().subList(1, 5))
        .containsExactly(
            "a.jsonl:4: is no JSON object",
            "a.jsonl:5: its field 'text' is empty",
            "a.jsonl:6: has no field that could be its text; it has id",
            "a.jsonl:7: is more than one JSON object");
  }

  @Test
  void aBrokenObjectOverManyLinesIsOneFault() {
    Opened opened = Opened.of("{\n \"title\": \"Talks\",\n \"text\": No.\n}\n", "a.json");
    assertThat(opened.failures())
        .singleElement()
        .asString()
        .startsWith("a.json:1: is no JSON object");
    assertThat(Opened.of("{\"text\": No.}\n{\"text\": \"Two.\"}\n", "a.json").texts())
        .containsExactly("Two.");
  }

  @Test
  void boundsALine() {
    String json =
        "{\"text\": \"" + "x".repeat(5000) + "\"}\n{\"text\": \"Short.\"}\n{\"text\": \"Last.\"}";
    Opened opened =
        Opened.of(json.getBytes(UTF_8), "a.jsonl", OpenSettings.DEFAULT.withMaxBytes(100));
    assertThat(opened.texts()).containsExactly("Short.", "Last.");
    assertThat(opened.failures())
        .containsExactly("a.jsonl:1: is longer than the limit of 100 characters");
  }

  @Test
  void readsLinesLongerThanAnyWindow() {
    String text = "She said no. ".repeat(300_000);
    assertThat(Opened.of("{\"text\": \"" + text + "\"}\n", "-").only().text()).isEqualTo(text);
  }

  @Test
  void readsArraysAndObjectsOverManyLines() {
    String array =
        """
        [
          {"text": "One, [she] said: \\"{\\".", "a": [[{}]]},
          {"text": "Two."
        },
          17, {"text": oops}, {"text": "Three."}
        ]
        """;
    for (String name : List.of("a.json", "-")) {
      Opened opened = Opened.of(array, name);
      assertThat(opened.texts()).containsExactly("One, [she] said: \"{\".", "Two.", "Three.");
      assertThat(opened.sources()).containsExactly(name + ":2", name + ":3", name + ":5");
      assertThat(opened.failures()).hasSize(2);
    }
    assertThat(Opened.of("{\n \"text\":\n \"One.\"\n}\n", "-").only().text()).isEqualTo("One.");
    assertThat(Opened.of("{\"a\":1,\n\"text\":\"One.\"}{\"text\":\"Two.\"}", "a.json").texts())
        .containsExactly("One.", "Two.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{sighs} said Ilse Marn.",
        "{\"We hold\"} is what she said.",
        "{\"a\": 1} is what she wrote.",
        "[\"We hold,\" said Marn.]",
        "text,url\nOne,Two\n",
        "{"
      })
  void aTextThatLooksLikeDataIsAText(String text) {
    assertThat(Opened.of(text, "a.txt").only().text()).isEqualTo(text);
  }

  @Test
  void saysThatThereIsNothing() {
    assertThat(Opened.of("[ ]", "a.json").end())
        .isEqualTo("a.json: holds no article: there is no JSON object in it");
  }

  @Test
  void readsOtherEncodings() {
    String json = "{\"text\": \"„Nö“\"}\n";
    assertThat(Opened.of(("\ufeff" + json).getBytes(UTF_16LE), "a.jsonl").texts())
        .containsExactly("„Nö“");
    assertThat(Opened.of("\ufeff" + json, "-").texts()).containsExactly("„Nö“");
  }

  @Test
  void aCutArchiveKeepsItsWholeLines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"text\": \"Marn said ").append(Integer.toHexString(i * 7919)).append("\"}\n");
    }
    byte[] packed = Opened.gzip(lines.toString().getBytes(UTF_8));
    for (int length : new int[] {100, packed.length / 2, packed.length - 3}) {
      Opened opened = Opened.of(Arrays.copyOf(packed, length), "a.jsonl.gz");
      assertThat(opened.end()).isEqualTo("a.jsonl.gz: its gzip data are cut short");
      assertThat(opened.failures()).isEmpty();
      assertThat(opened.articles()).hasSizeGreaterThanOrEqualTo(length < 200 ? 0 : 1000);
      assertThat(opened.articles()).allMatch(article -> article.text().startsWith("Marn said "));
    }
  }

  @Test
  void explainsIfAsked() throws Exception {
    byte[] json = "{\"text\": \"One said no, and went home.\"}".getBytes(UTF_8);
    ArticleOpener opener = new ArticleOpener(OpenSettings.DEFAULT.withExplain(true));
    try (Articles articles = opener.open(new ByteArrayInputStream(json), "a.jsonl")) {
      Articles.Item item = articles.next();
      assertThat(item).isInstanceOf(Articles.Item.Read.class);
      assertThat(((Articles.Item.Read) item).reading().passages()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text|'text' is not of the form what=key, such as text=body",
        "text=|'text=' is not of the form what=key, such as text=body",
        "titel=a|there is no 'titel' in an article, only text, html, url, outlet, headline, byline,"
            + " published, modified, language, section",
        "url=a,URL=b|'url' is named twice"
      })
  void saysWhatIsWrongWithAMap(String map, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> FieldMap.parse(map)).withMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-16,2031-02-16",
    "20310216T093000Z,2031-02-16T09:30Z",
    "20310216,2031-02-16",
    "'Sun, 16 Feb 2031 09:30:00 +0200',2031-02-16T09:30+02:00",
    "'Mon, 16 Feb 2031 9:30 GMT (noon, nearly)',2031-02-16T09:30Z",
    "16 Feb 2031 09:30:00 EST,2031-02-16T09:30-05:00",
    "2031-02-16T09:30:00.5+0000,2031-02-16T09:30:00.500Z",
    "1929000000000,2031-02-16T09:20:00Z",
    "'February 16, 2031',2031-02-16",
    "04/05/2031,",
    "20319999,",
    "soon,"
  })
  void readsDatesAsTheyAreWritten(String written, String date) {
    assertThat(Values.date(written)).isEqualTo(date);
  }
}
