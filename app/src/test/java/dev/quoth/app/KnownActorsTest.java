package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.extract.Extractor;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that was imported decides who speaks in an article, with the shipped model. */
class KnownActorsTest {
  private static final String OFFICIALS =
      """
      name,aliases,type,role,organisation,from,to
      Ilse Marn,,person,Minister for Foreign Affairs of Ostravia,Ostravia,2030-03,2033
      Otto Vale,,person,foreign minister,Ostravia,2026,2029
      Tora Vidal,Tora Belmo,person,mayor,Berin,2029,
      Jon Hale,,person,finance minister,Ostravia,2030,
      Per Lund,,person,finance minister,Ostravia,2030,
      """;

  private static final String PAGE =
      """
      <html lang="en"><head><title>Ostravia opens its harbours</title>
      <meta property="article:published_time" content="%s"></head><body><article>
      <h1>Ostravia opens its harbours</h1>
      <p>Ostravia will open its harbours to all ships on Friday after ten years of waiting and long
      talks with its neighbours across the strait.</p>
      <p>“No ship will be turned away,” the foreign minister said on Monday.</p>
      <p>“The ports will cost us nothing,” the finance minister said in the capital.</p>
      <p>“The quays of Berin are ready,” Tora Vidal told reporters in the old town.</p>
      <p>“It is a good day for all of us,” Tora Belmo said later in the evening.</p>
      </article></body></html>
      """;

  @TempDir Path folder;
  private String registry = "";

  @BeforeEach
  void importThem() throws IOException {
    assumeTrue(
        Extractor.class.getResource("/dev/quoth/model/quoth.onnx") != null,
        "no model on the class path: it has not been trained yet");
    registry = folder.resolve("actors.jsonl").toString();
    String officials = Files.writeString(folder.resolve("officials.csv"), OFFICIALS).toString();
    Run run = new Run().of("actors", "import", "--registry", registry, officials);
    assertThat(run.exitCode).isZero();
  }

  @Test
  void tellsWhoHeldTheOfficeOnTheDayOfTheArticle() throws IOException {
    JsonNode speaker = said(read("2031-02-16", "--actors", registry), "No ship").get("speaker");
    assertThat(speaker.get("name").asText()).isEqualTo("Ilse Marn");
    assertThat(speaker.get("type").asText()).isEqualTo("person");
    assertThat(speaker.get("known").asText()).isEqualTo("a1");
    assertThat(speaker.get("by").asText()).isEqualTo("role");
    assertThat(speaker.get("byRegistry").asBoolean()).isTrue();
    assertThat(speaker.get("confidence").asDouble()).as("just told").isBetween(0.5, 0.9);
    assertThat(
            said(read("2028-02-16", "--actors", registry), "No ship").at("/speaker/name").asText())
        .isEqualTo("Otto Vale");
  }

  @Test
  void tellsAllWhoMayHoldAnOffice() throws IOException {
    JsonNode statement = said(read("2031-02-16", "--actors", registry), "The ports");
    assertThat(statement.get("speaker").isNull()).isTrue();
    assertThat(statement.get("candidates").findValuesAsText("known")).contains("a4", "a5");
  }

  @Test
  void twoNamesOfOneAreOneActor() throws IOException {
    JsonNode article = read("2031-02-16", "--actors", registry);
    JsonNode first = said(article, "The quays").get("speaker");
    JsonNode second = said(article, "It is a good day").get("speaker");
    assertThat(second.get("id")).isEqualTo(first.get("id"));
    assertThat(second.get("known").asText()).isEqualTo("a3");
    assertThat(second.get("name").asText()).isEqualTo("Tora Vidal");
    assertThat(second.get("byRegistry").asBoolean()).isTrue();
    assertThat(first.get("byRegistry").asBoolean()).isFalse();
  }

  private static long ofMarn(Ledger ledger) {
    return ledger.search(Search.of(new Query.Filter(Query.Field.ACTOR, "a1"))).total();
  }

  private void adopt(Ledger ledger) throws IOException {
    try (ActorRegistry actors = ActorRegistry.read(Path.of(registry))) {
      assertThat(ledger.actors().adopt(actors)).isTrue();
    }
  }

  @Test
  void aLedgerKnowsItsOwnActorsByItself() throws IOException {
    String file = folder.resolve("news.quoth").toString();
    String page = page("2031-02-16");
    assertThat(new Run().of(new ShippedModel(), "add", "--ledger", file, page).exitCode).isZero();
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ofMarn(ledger)).isZero();
      adopt(ledger);
    }
    assertThat(new Run().of(new ShippedModel(), "reread", "--ledger", file, "--again").exitCode)
        .isZero();
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ofMarn(ledger)).isPositive();
    }
    String other = folder.resolve("other.quoth").toString();
    try (Ledger ledger = Ledger.open(other)) {
      adopt(ledger);
    }
    assertThat(new Run().of(new ShippedModel(), "add", "--ledger", other, page).exitCode).isZero();
    try (Ledger ledger = Ledger.open(other)) {
      assertThat(ofMarn(ledger)).isPositive();
    }
  }

  @Test
  void withoutARegistryNobodyIsKnown() throws IOException {
    JsonNode article = read("2031-02-16");
    assertThat(article.findValues("known")).isNotEmpty().allMatch(JsonNode::isNull);
    assertThat(article.findValues("byRegistry")).isNotEmpty().noneMatch(JsonNode::asBoolean);
    assertThat(said(article, "No ship").at("/speaker/name").asText()).isNotEqualTo("Ilse Marn");
  }

  @Test
  void explainsThatTheRegistryDecided() throws IOException {
    Run run =
        new Run()
            .of(
                new ShippedModel(),
                "read",
                "--explain",
                "--width",
                "200",
                "--actors",
                registry,
                page("2031-02-16"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Ilse Marn [a1], person, by role in the registry, confidence 0.")
        .contains("Tora Vidal [a3], person, by variant in the registry")
        .containsPattern("speaker unknown.*passed over:.*Jon Hale \\[a4\\]");
  }

  private String page(String day) throws IOException {
    return Files.writeString(folder.resolve("page.html"), PAGE.formatted(day)).toString();
  }

  private JsonNode read(String day, String... options) throws IOException {
    String[] all = new String[options.length + 4];
    all[0] = "read";
    all[1] = "--format";
    all[2] = "jsonl";
    all[3] = page(day);
    System.arraycopy(options, 0, all, 4, options.length);
    Run run = new Run().of(new ShippedModel(), all);
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  private static JsonNode said(JsonNode article, String beginning) {
    for (JsonNode statement : article.get("statements")) {
      if (statement.at("/content/0/text").asText().contains(beginning)) {
        return statement;
      }
    }
    throw new AssertionError("nobody says " + beginning + " in " + article.get("statements"));
  }
}
