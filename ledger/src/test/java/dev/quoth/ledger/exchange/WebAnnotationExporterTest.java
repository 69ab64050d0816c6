package dev.quoth.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebAnnotationExporterTest {

  @Test
  void isACollectionOfOneAnnotationAStatement() throws IOException {
    JsonNode collection = exported(true);

    assertThat(collection.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(collection.path("type").asText()).isEqualTo("AnnotationCollection");
    assertThat(collection.path("total").asInt()).isEqualTo(3);
    assertThat(collection.at("/first/partOf")).isEqualTo(collection.path("id"));
    assertThat(items(collection)).hasSize(3);
    assertThat(items(collection))
        .allSatisfy(item -> assertThat(item.path("id").asText()).startsWith("urn:uuid:"))
        .extracting(item -> item.path("dcterms:identifier").asText())
        .containsExactly("s1", "s2", "s3");
  }

  @Test
  void theSelectorsOfAStretchSelectTheSameWords() throws IOException {
    for (JsonNode item : items(exported(true))) {
      assertThat(item.path("target")).isNotEmpty();
      for (JsonNode target : item.path("target")) {
        JsonNode position = target.at("/selector/0");
        JsonNode quote = target.at("/selector/1");
        int start = utf16(position.path("start").asInt());
        int end = utf16(position.path("end").asInt());
        String exact = quote.path("exact").asText();
        assertThat(exact).isEqualTo(Samples.TEXT.substring(start, end));
        assertThat(Samples.TEXT)
            .contains(quote.path("prefix").asText() + exact + quote.path("suffix").asText());
      }
    }
  }

  @Test
  void contextIsNotCutWithinACharacter() throws IOException {
    String prefix = items(exported(true)).get(0).at("/target/0/selector/1/prefix").asText();

    assertThat(prefix).isEqualTo("Marn says budget stands\r\n😀 ");
  }

  @Test
  void theStretchesAreToldApart() throws IOException {
    JsonNode first = items(exported(true)).get(0);

    assertThat(first.path("target"))
        .extracting(target -> target.path("styleClass").asText())
        .containsExactly("content", "content", "cue", "source");
    assertThat(first.at("/target/0/source/id").asText()).isEqualTo("https://courier.example/marn");
    assertThat(first.at("/target/0/source/dcterms:identifier").asText())
        .isEqualTo(Samples.ARTICLE.id());
  }

  @Test
  void tagsTellWhatIsKnown() throws IOException {
    List<JsonNode> items = items(exported(true));

    assertThat(items.get(0).path("body"))
        .extracting(body -> body.path("value").asText())
        .contains("kind: direct", "speaker: Ilse Marn", "role: finance minister")
        .contains("venue: Harbour Radio", "said from: 2031-02-16", "confidence: 0.9313");
    assertThat(items.get(2).path("body"))
        .extracting(body -> body.path("value").asText())
        .contains("within: " + items.get(1).path("id").asText());
  }

  @Test
  void withoutTextThereArePositionsOnly() throws IOException {
    for (JsonNode item : items(exported(false))) {
      for (JsonNode target : item.path("target")) {
        assertThat(target.path("selector")).hasSize(1);
        assertThat(target.at("/selector/0/type").asText()).isEqualTo("TextPositionSelector");
      }
    }
  }

  private static JsonNode exported(boolean text) throws IOException {
    return new ObjectMapper().readTree(Samples.export(ExportFormat.WEB_ANNOTATION, text));
  }

  private static List<JsonNode> items(JsonNode collection) {
    List<JsonNode> items = new ArrayList<>();
    collection.at("/first/items").forEach(items::add);
    return items;
  }

  private static int utf16(int codePoint) {
    return Samples.TEXT.offsetByCodePoints(0, codePoint);
  }
}
