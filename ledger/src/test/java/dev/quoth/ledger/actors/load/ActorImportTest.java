package dev.quoth.ledger.actors.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.KnownActors.Kind;
import dev.quoth.KnownActors.Known;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.RegistryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorImportTest {
  private static final String HEADER = "name,aliases,type,role,organisation,from,to\n";

  @TempDir Path folder;
  private ActorRegistry registry;
  private final List<String> told = new ArrayList<>();

  private final ImportListener listener =
      new ImportListener() {
        @Override
        public void bad(String place, String reason) {
          told.add(place + ": " + reason);
        }

        @Override
        public void note(String sentence) {
          told.add(sentence);
        }

        @Override
        public void progress(double share, long actors) {
          assertThat(share).isBetween(0.0, 1.0);
        }
      };

  @BeforeEach
  void open() throws IOException {
    registry = ActorRegistry.open(folder.resolve("actors.jsonl"));
  }

  @AfterEach
  void close() throws IOException {
    registry.close();
  }

  @Test
  void aTableHasAnActorAndARoleARow() throws IOException {
    String table =
        HEADER
            + "Ilse Marn,Ilse Marn-Belmo; I. Marn,person,foreign minister,Ostravia,2028-03,2030-02-11\n"
            + "Ilse Marn,,,prime minister,Ostravia,2030-02-12,\n"
            + "\"Vidal, Tor\",,,\"mayor, acting\",Vell,,\r\n"
            + "\n"
            + "Harbour Union,,organization,,,,\n";
    assertThat(read("officials.csv", table)).isEqualTo(new ImportSummary(4, 3, 0, 1, 0));
    assertThat(told).isEmpty();
    KnownActor marn = named("Ilse Marn");
    assertThat(marn.aliases()).containsExactly("Ilse Marn-Belmo", "I. Marn");
    assertThat(marn.roles()).hasSize(2);
    assertThat(marn.roles().get(0).tenure().from()).isEqualTo("2028-03-01");
    assertThat(marn.roles().get(0).source()).isEqualTo("officials.csv");
    assertThat(holding("the prime minister of Ostravia", "2031-01-01"))
        .containsExactly("Ilse Marn");
    assertThat(holding("the foreign minister", "2030-02-12")).isEmpty();
    assertThat(named("Harbour Union").kind()).isEqualTo(Kind.ORGANISATION);
    assertThat(named("Tor Vidal").roles().get(0).words()).isEqualTo("mayor, acting");
  }

  @Test
  void badRowsAreNamedAndTheOthersRead() throws IOException {
    byte[] latin = "Zo\u00eb Orm,,,,,,\n".getBytes(ISO_8859_1);
    String table =
        HEADER
            + "Ilse Marn,,,,,2030-13-01,\n"
            + ",,,mayor,Vell,,\n"
            + "Tor Vidal,,robot,,,,\n"
            + "Ana Belm,,,mayor,Vell,2030,2029\n"
            + "Ola Bren,,,mayor,Vell,yesterday,\n"
            + "\"Nev Orm,,,,,,\n"
            + "\"Ute Lau\" x,,,,,,\n";
    byte[] bytes = concat(table.getBytes(UTF_8), latin, "Ida Storm,,,,,,\n".getBytes(UTF_8));
    assertThat(read("o.csv", bytes)).isEqualTo(new ImportSummary(1, 1, 0, 0, 8));
    assertThat(told)
        .containsExactly(
            "o.csv:2: there is no such day as '2030-13-01'",
            "o.csv:3: it has no name",
            "o.csv:4: its type 'robot' is none of person, organisation, government, group",
            "o.csv:5: ends on 2029-12-31, before it begins on 2030-01-01",
            "o.csv:6: 'yesterday' is no date as 2031-02-16 is one",
            "o.csv:7: something follows a quotation mark that closes a value",
            "o.csv:8: something follows a quotation mark that closes a value",
            "o.csv:9: it is not UTF-8, or longer than a line may be");
    assertThat(named("Ida Storm").id()).isEqualTo("a1");
  }

  @Test
  void aMarkThatNothingClosesCostsOneLine() throws IOException {
    StringBuilder table = new StringBuilder("name;role\n\"Ilse Marn;mayor\n");
    for (int i = 0; i < 200; i++) {
      table.append("Tor Vidal ").append(i).append(";mayor\n");
    }
    assertThat(read("o.csv", table.toString())).isEqualTo(new ImportSummary(200, 200, 0, 0, 1));
    assertThat(told).containsExactly("o.csv:2: a quotation mark opens in it that nothing closes");
  }

  private static final String POPOLO =
      """
      {"memberships": [
         {"person_id": "1", "organization_id": "cab", "role": "Minister of Finance",
          "start_date": "2029-05-01"},
         {"person_id": "1", "post_id": "p", "legislative_period_id": "t9"},
         {"person_id": "2", "organization_id": "hu", "role": "member", "on_behalf_of_id": "hu"},
         {"person_id": "9", "organization_id": "hu"}],
       "persons": [
         {"id": "1", "name": "Ilse Marn", "other_names": [{"name": "Ilse Belmo"}, {"note": "x"}],
          "identifiers": [{"scheme": "wikidata", "identifier": "Q77"}]},
         {"id": "2", "name": "Tor Vidal", "national_identity": "Ostravia",
          "memberships": [{"organization": {"name": "Vell"}, "role": "mayor", "end_date": "2019"}]},
         {"id": "3"}, 17],
       "posts": [{"id": "p", "label": "Member for Vell", "organization_id": "ass"}],
       "organizations": [
         {"id": "cab", "name": "Government of Ostravia"},
         {"id": "ass", "name": "Assembly of Ostravia"},
         {"id": "hu", "name": "Harbour Union", "classification": "Political Party"}],
       "events": [{"id": "t9", "start_date": "2028-01-01", "end_date": "2031-12-31"}],
       "areas": [{"id": "x"}]}
      """;

  @Test
  void popoloTellsOfPersonsBodiesAndMemberships() throws IOException {
    ImportSummary summary = read("assembly.json", POPOLO);
    assertThat(summary.created()).isEqualTo(5);
    assertThat(told)
        .containsExactly(
            "assembly.json: persons 3 (3): it has no name",
            "assembly.json: persons 4: is no object",
            "assembly.json: memberships 4: its person '9' is not in the file");
    KnownActor marn = named("Ilse Belmo");
    assertThat(marn.identifiers()).containsExactly("popolo:assembly.json/person/1", "wikidata:Q77");
    assertThat(marn.roles())
        .extracting(DatedRole::words)
        .containsExactly("Minister of Finance", "Member for Vell");
    assertThat(marn.roles().get(1).tenure().to()).isEqualTo("2031-12-31");
    assertThat(holding("the finance minister", "2031-01-01")).containsExactly("Ilse Marn");
    assertThat(named("Tor Vidal").roles())
        .extracting(DatedRole::kind)
        .containsExactly(DatedRole.Kind.COUNTRY, DatedRole.Kind.OFFICE, DatedRole.Kind.PARTY);
  }

  @Test
  void ofBrokenPopoloWhatStandsBeforeIsRead() throws IOException {
    String broken = POPOLO.substring(0, POPOLO.indexOf("\"posts\"")) + "\n\"posts\": [}";
    ImportSummary summary = read("assembly.json", broken);
    assertThat(summary.created()).isEqualTo(2);
    assertThat(told).contains("assembly.json:14: is broken as JSON; what stands before is read");
  }

  private static final String HUMAN =
      "{\"type\":\"item\",\"id\":\"Q%d\",\"labels\":{\"de\":{\"language\":\"de\",\"value\":\"x\"},"
          + "\"en\":{\"language\":\"en\",\"value\":\"%s\"}},\"descriptions\":{},\"aliases\":{\"en\":"
          + "[{\"language\":\"en\",\"value\":\"%s\"}]},\"claims\":{\"P31\":[%s],\"P39\":[%s],"
          + "\"P27\":[%s],\"P999\":[{\"a\":[1]}]},\"sitelinks\":{}}";

  @Test
  void wikidataTellsOfPeopleAndTheirOffices() throws IOException {
    String dump =
        "[\n"
            + human(1, "Ilse Marn", snak("Q50", time("P580", "+2028-03-00", 10)))
            + ",\n"
            + item(50, "Minister of Foreign Affairs")
            + ",\n"
            + item(60, "Ostravia")
            + ",\n"
            + human(
                2,
                "Tor Vidal",
                snak("Q50", time("P580", "+2020-00-00", 9) + "," + time("P582", "+2028-03-04", 11)))
            + ",\n"
            + human(3, "Ana Belm", snak("Q51", "\"P582\":[{\"snaktype\":\"somevalue\"}]"))
            + ",\n"
            + human(4, "Ola Bren", snak("Q52", ""))
            + "\n]\n";
    assertThat(read("wikidata.json", dump)).isEqualTo(new ImportSummary(4, 4, 0, 0, 0));
    assertThat(told)
        .containsExactly(
            "wikidata.json: 2 of the offices, countries and parties in it have no label there, such"
                + " as Q51: offices keep their ids, the others are left out");
    KnownActor marn = named("Ilse Marn");
    assertThat(marn.identifiers()).containsExactly("wikidata:Q1");
    assertThat(marn.aliases()).containsExactly("Ilse Marn alias");
    assertThat(holding("the foreign minister of Ostravia", "2031-01-01"))
        .containsExactly("Ilse Marn");
    assertThat(holding("the foreign minister", "2020-01-01")).containsExactly("Tor Vidal");
    assertThat(named("Ana Belm").roles()).extracting(DatedRole::words).containsExactly("citizen");
    assertThat(named("Ola Bren").roles()).extracting(DatedRole::words).contains("Q52");
  }

  @Test
  void badLinesOfWikidataAreNamedAndTheOthersRead() throws IOException {
    String dump =
        human(
                1,
                "Ilse Marn",
                snak(
                    "Q50", time("P580", "+2030-01-01", 11) + "," + time("P582", "+2029-01-01", 11)))
            + "\n{\"type\":\"item\",\"id\":\"Q2\",\"claims\":{\"P31\":[\nhello\n\n"
            + "{\"type\":\"item\",\"id\":\"Q3\",\"labels\":{},\"claims\":{\"P31\":["
            + snak("Q5", "")
            + "]}}\n"
            + human(4, "Tor Vidal", "");
    assertThat(read("w.json", dump)).isEqualTo(new ImportSummary(2, 2, 0, 0, 4));
    assertThat(told)
        .containsExactly(
            "w.json:2: is no entity of Wikidata: it is broken as JSON",
            "w.json:3: is no entity of Wikidata: it is no JSON object",
            "w.json: 2 of the offices, countries and parties in it have no label there, such as"
                + " Q50: offices keep their ids, the others are left out",
            "w.json:1: Q1, Q50: ends on 2029-01-01, before it begins on 2030-01-01",
            "w.json:5: Q3 has no name");
  }

  @ParameterizedTest
  @CsvSource({"o.csv", "assembly.json", "wikidata.json"})
  void readingAgainAddsNothingPackedOrNot(String name) throws IOException {
    String content =
        switch (name) {
          case "o.csv" ->
              HEADER + "Ilse Marn,I. Marn,,mayor,Vell,2020,\nMarn,,,,,,\nIlse Marn,,,judge,,,\n";
          case "assembly.json" -> POPOLO;
          default -> human(1, "Ilse Marn", snak("Q50", "")) + "\n" + human(2, "Ilse Marn", "");
        };
    assertThat(read(name, content).isNothingNew()).isFalse();
    long revisions = revisions();
    assertThat(read(name, content).isNothingNew()).isTrue();
    assertThat(read(name, gzip(content)).isNothingNew()).isTrue();
    assertThat(revisions()).isEqualTo(revisions);
  }

  @Test
  void actorsOfSeveralSourcesMeetByMergesThatCanBeUndone() throws IOException {
    read("assembly.json", POPOLO);
    ImportSummary second =
        read(
            "w.json",
            human(77, "Ilse Marn-Vell", "")
                + "\n"
                + human(5, "Tor Vidal", "")
                + "\n"
                + item(60, "Ostravia"));
    assertThat(second.joined()).isEqualTo(2);
    KnownActor marn = named("Ilse Marn-Vell");
    assertThat(marn.name()).isEqualTo("Ilse Marn");
    assertThat(registry.named("Tor Vidal")).hasSize(1);
    String parted = registry.mergedInto(marn.id()).get(0);
    registry.split(parted, new Author(Author.Kind.PERSON, "x"), "");
    assertThat(named("Ilse Marn-Vell").id()).isEqualTo(parted);
    assertThat(read("w.json", human(77, "Ilse Marn-Vell", "")).isNothingNew()).isTrue();
    assertThat(named("Ilse Marn-Vell").id()).isEqualTo(parted);
  }

  @Test
  void namesakesOfOneSourceAreNotMerged() throws IOException {
    ImportSummary summary =
        read("w.json", human(1, "Tor Vidal", "") + "\n" + human(2, "Tor Vidal", ""));
    assertThat(summary).isEqualTo(new ImportSummary(2, 2, 0, 0, 0));
    assertThat(registry.named("Tor Vidal")).hasSize(2);
  }

  @Test
  void aNameAloneMakesNoOneOfTwoSources() throws IOException {
    String senate = "name,type,country,role\nSenate,organisation,";
    read("a.csv", senate + "Ostravia,\nTor Vidal,person,,\n");
    ImportSummary other = read("b.csv", senate + "Lorvenia,\nTor Vidal,person,,\n");
    assertThat(other.joined()).isZero();
    assertThat(read("c.csv", senate + ",\n").joined()).isZero();
    assertThat(registry.named("Senate")).hasSize(3);
    assertThat(registry.named("Tor Vidal")).hasSize(2);
  }

  @Test
  void aNameAndACountryMakeOneOfTwoSources() throws IOException {
    String senate = "name,type,country\nSenate,organisation,Ostravia\n";
    read("a.csv", senate + "Tor Vidal,person,Ostravia\n");
    assertThat(read("b.csv", senate + "Tor Vidal,person,Ostravia\n").joined()).isEqualTo(2);
    assertThat(registry.named("Senate")).hasSize(1);
  }

  @Test
  void bareSurnamesOfTwoSourcesAreNotMerged() throws IOException {
    read("a.csv", "name\nMarn\n");
    assertThat(read("b.csv", "name\nMarn\n")).isEqualTo(new ImportSummary(1, 1, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''              | is empty",
        "'[1, 2]'        | seems to be neither Popolo nor Wikidata nor a table with a column 'name'",
        "'who,what'      | seems to be neither Popolo nor Wikidata nor a table with a column 'name'",
        "'surname,given' | has no column 'name'; its columns are surname, given",
        "BZh91AY         | is packed by bzip2; unpack it first, or pack it by gzip",
      })
  void whatIsNothingIsRefusedInASentence(String content, String sentence) {
    assertThatThrownBy(() -> read("o", content))
        .isInstanceOf(RegistryException.class)
        .hasMessage("o: " + sentence);
  }

  @Test
  void ofPackedDataCutShortWhatIsWholeIsRead() throws IOException {
    StringBuilder table = new StringBuilder("name\n");
    for (int i = 0; i < 20_000; i++) {
      table.append("Ilse Marn ").append(Integer.toHexString(i * 7919)).append('\n');
    }
    byte[] packed = gzip(table.toString());
    ImportSummary summary = read("o.csv.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(summary.created()).isBetween(1L, 19_999L);
    assertThat(told)
        .contains("o.csv.gz: its gzip data are cut short or broken; what stands before is read");
  }

  private static String human(int id, String name, String positions) {
    return HUMAN.formatted(id, name, name + " alias", snak("Q5", ""), positions, snak("Q60", ""));
  }

  private static String item(int id, String label) {
    return "{\"type\":\"item\",\"id\":\"Q%d\",\"labels\":{\"en\":{\"value\":\"%s\"}},\"claims\":{}}"
        .formatted(id, label);
  }

  private static String snak(String id, String qualifiers) {
    return "{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":{\"id\":\"%s\"}}},\"rank\":\"normal\",\"qualifiers\":{%s}}"
        .formatted(id, qualifiers);
  }

  private static String time(String property, String time, int precision) {
    return "\"%s\":[{\"snaktype\":\"value\",\"datavalue\":{\"value\":{\"time\":\"%sT00:00:00Z\",\"precision\":%d}}}]"
        .formatted(property, time, precision);
  }

  private ImportSummary read(String name, String content) throws IOException {
    return read(name, content.getBytes(UTF_8));
  }

  private ImportSummary read(String name, byte[] content) throws IOException {
    Path file = folder.resolve("source");
    Files.write(file, content);
    return new ActorImport(registry, listener).read(file, name, null);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private KnownActor named(String name) {
    List<Known> found = registry.named(name);
    assertThat(found).as(name).hasSize(1);
    @Nullable KnownActor actor = registry.actor(found.get(0).id());
    if (actor == null) {
      throw new AssertionError(name);
    }
    return actor;
  }

  private List<String> holding(String role, String on) {
    return registry.holding(role, LocalDate.parse(on)).stream().map(Known::name).toList();
  }

  private long revisions() throws IOException {
    long[] count = {0};
    registry.log(revision -> count[0]++);
    return count[0];
  }
}
