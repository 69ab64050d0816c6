package dev.quoth.reader.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import org.junit.jupiter.api.Test;

class NinjsTest {
  private static final String FIRST =
      """
      {
        "uri": "http://wire.example/2031/02/1",
        "type": "text",
        "versioncreated": "2031-02-16T10:00:00Z",
        "firstcreated": "2031-02-16T09:30:00+02:00",
        "byline": "Ana Belm",
        "headline": "Marn holds",
        "language": "en",
        "provider": "Ostravian Wire",
        "usageterms": "None.",
        "subject": [{"name": "Politics", "code": "11000000"}],
        "body_text": "“We hold,” said Ilse Marn.\\nShe left."
      }
      """;
  private static final String THIRD =
      """
      {"uri": "urn:wire:2", "versionCreated": "2031-02-16T10:00:00Z", "by": "Tor Vidal",
       "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "Main"}],
       "infoSources": [{"name": "Ostravian Wire"}],
       "bodies": [{"role": "main", "contentType": "application/xhtml+xml",
                   "value": "<p>“We hold the line at the harbour,” said Ilse Marn.</p>"}]}
      """;

  @Test
  void readsVersionOneByItsOwnNames() {
    Article article = Opened.of(FIRST, "-").only();
    assertThat(article.text()).isEqualTo("“We hold,” said Ilse Marn.\nShe left.");
    assertThat(article.url()).isEqualTo("http://wire.example/2031/02/1");
    assertThat(article.published()).isEqualTo("2031-02-16T09:30+02:00");
    assertThat(article.metadata().get(Field.MODIFIED)).isEqualTo("2031-02-16T10:00Z");
    assertThat(article.headline()).isEqualTo("Marn holds");
    assertThat(article.outlet()).isEqualTo("Ostravian Wire");
    assertThat(article.metadata().get(Field.SECTION)).isEqualTo("Politics");
    assertThat(article.metadata().origin(Field.HEADLINE)).isEqualTo("ninjs headline");
  }

  @Test
  void readsVersionThree() {
    Article article = Opened.of(THIRD, "a.json").only();
    assertThat(article.text()).isEqualTo("“We hold the line at the harbour,” said Ilse Marn.");
    assertThat(article.headline()).isEqualTo("Main");
    assertThat(article.byline()).isEqualTo("Tor Vidal");
    assertThat(article.outlet()).isEqualTo("Ostravian Wire");
    assertThat(article.url()).isNull();
    assertThat(article.published()).isEqualTo("2031-02-16T10:00Z");
  }

  @Test
  void namesWhatHasNoText() {
    Opened opened =
        Opened.of(
            "{\"uri\": \"urn:1\", \"type\": \"picture\", \"headlines\": [{\"value\": \"Marn\"}]}",
            "a.json");
    assertThat(opened.failures()).containsExactly("a.json:1: is a ninjs picture without a text");
  }

  @Test
  void theUsersMapOutranksTheShape() {
    OpenSettings settings = OpenSettings.DEFAULT.withMap(FieldMap.parse("text=headline"));
    assertThat(Opened.of(FIRST.getBytes(UTF_8), "-", settings).only().text())
        .isEqualTo("Marn holds");
  }
}
