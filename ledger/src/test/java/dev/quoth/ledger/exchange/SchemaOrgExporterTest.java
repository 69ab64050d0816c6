package dev.quoth.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.Actor;
import dev.quoth.ArticleWriter;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaOrgExporterTest {

  @Test
  void anArticleIsANewsArticle() throws IOException {
    JsonNode graph = exported(true).path("@graph");

    assertThat(graph).hasSize(2);
    JsonNode article = graph.get(0);
    assertThat(article.path("@type").asText()).isEqualTo("NewsArticle");
    assertThat(article.path("@id").asText()).matches("ni:///sha-256;[\\w-]{43}");
    assertThat(article.path("identifier").asText()).isEqualTo(Samples.ARTICLE.id());
    assertThat(article.path("headline").asText()).isEqualTo("Marn says \"budget\" stands");
    assertThat(article.at("/author/name").asText()).isEqualTo("Ana Belm");
    assertThat(article.at("/publisher/name").asText()).isEqualTo("The Courier");
    assertThat(article.path("datePublished").asText()).isEqualTo("2031-02-16");
    assertThat(article.path("articleBody").asText()).isEqualTo(Samples.TEXT);
    assertThat(graph.get(1).has("hasPart")).isFalse();
  }

  @Test
  void wordsInQuotationMarksAreAQuotation() throws IOException {
    JsonNode quotation = exported(true).at("/@graph/0/hasPart/0");

    assertThat(quotation.path("@type").asText()).isEqualTo("Quotation");
    assertThat(quotation.path("text").asText())
        .isEqualTo("“We <hold> & stay,” … “whatever\nthey vow.”");
    assertThat(quotation.at("/spokenByCharacter/0/@type").asText()).isEqualTo("Person");
    assertThat(quotation.at("/spokenByCharacter/0/name").asText()).isEqualTo("Ilse Marn");
    assertThat(quotation.at("/spokenByCharacter/0/jobTitle").asText())
        .isEqualTo("finance minister");
    assertThat(quotation.at("/spokenByCharacter/0/identifier").asText()).isEqualTo("k7");
    assertThat(quotation.path("dateCreated").asText()).isEqualTo("2031-02-16");
    assertThat(quotation.at("/provider/name").asText()).isEqualTo("Harbour Radio");
  }

  @Test
  void reportedWordsAreAClaimThatAppearsInTheArticle() throws IOException {
    JsonNode graph = exported(true).path("@graph");
    JsonNode outer = graph.at("/0/hasPart/1");
    JsonNode inner = graph.at("/0/hasPart/2");

    assertThat(outer.path("@type").asText()).isEqualTo("Claim");
    assertThat(outer.has("author")).isFalse();
    assertThat(outer.path("description").asText()).isEqualTo("Denied by Ilse Marn");
    assertThat(outer.at("/appearance/@id")).isEqualTo(graph.at("/0/@id"));
    assertThat(inner.at("/author/0/@type").asText()).isEqualTo("Organization");
    assertThat(inner.at("/isPartOf/@id")).isEqualTo(outer.path("@id"));
  }

  @Test
  void aDocumentIsCitedAndSpeaksNot() throws IOException {
    Actor report = new Actor("a3", "the harbour report", Actor.Type.DOCUMENT);
    Speaker speaker =
        new Speaker(List.of(Samples.UNION, report), null, Speaker.By.DOCUMENT, 0.875, null);
    Statement statement = Samples.INNER.saidBy(new Resolution(speaker, speaker, List.of()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter exporter = ExportFormat.SCHEMA_ORG.open(out, true)) {
      exporter.write(Samples.ARTICLE, List.of(statement));
    }

    JsonNode claim = new ObjectMapper().readTree(out.toByteArray()).at("/@graph/0/hasPart/0");

    assertThat(claim.path("author")).hasSize(1);
    assertThat(claim.at("/author/0/name").asText()).isEqualTo("the harbour union");
    assertThat(claim.at("/citation/0/@type").asText()).isEqualTo("CreativeWork");
    assertThat(claim.at("/citation/0/name").asText()).isEqualTo("the harbour report");
  }

  @Test
  void withoutTextThereIsWhoSpokeOnly() throws IOException {
    JsonNode article = exported(false).at("/@graph/0");

    assertThat(article.has("articleBody")).isFalse();
    assertThat(article.at("/hasPart/0").has("text")).isFalse();
    assertThat(article.at("/hasPart/0/spokenByCharacter/0/name").asText()).isEqualTo("Ilse Marn");
  }

  private static JsonNode exported(boolean text) throws IOException {
    return new ObjectMapper().readTree(Samples.export(ExportFormat.SCHEMA_ORG, text));
  }
}
