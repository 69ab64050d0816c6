package dev.quoth.ledger.actors.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.RegistryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever the bytes are: a sentence or a summary, an end in time, and a registry that opens. */
class HostileImportTest {
  private static final List<String> SEEDS =
      List.of(
          "name,aliases,type,role,organisation,from,to\n\"Ilse Marn\",I. Marn;Marn,person,"
              + "mayor,Vell,2020,2021-02-03\nTor Vidal,,,judge,,,\n",
          "{\"persons\":[{\"id\":\"1\",\"name\":\"Ilse Marn\",\"other_names\":[{\"name\":\"x\"}],"
              + "\"memberships\":[{\"role\":\"mayor\",\"start_date\":\"2020-01-02\"}]}],"
              + "\"organizations\":[{\"id\":\"o\",\"name\":\"Vell\"}],\"memberships\":"
              + "[{\"person_id\":\"1\",\"organization_id\":\"o\"}]}",
          "[\n{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"Ilse Marn\"}},"
              + "\"aliases\":{\"en\":[{\"value\":\"x\"}]},\"claims\":{\"P31\":[{\"mainsnak\":"
              + "{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}],\"P39\":[{\"mainsnak\":{\"datavalue\":"
              + "{\"value\":{\"id\":\"Q9\"}}},\"qualifiers\":{\"P580\":[{\"datavalue\":{\"value\":"
              + "{\"time\":\"+2020-01-00T00:00:00Z\",\"precision\":10}}}]}}]}},\n{\"id\":\"Q9\","
              + "\"labels\":{\"en\":{\"value\":\"mayor\"}}}\n]\n");

  private static final List<String> SNIPPETS =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ";",
          "\n",
          "\\u0000",
          "\\ud800",
          "null",
          "1e999",
          "[".repeat(3000),
          "\u0000",
          "\uFEFF",
          "2020-99-99",
          "+99999999999",
          "'",
          "\r",
          "\\");

  @Provide
  Arbitrary<byte[]> damaged() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random random = new Random(seed);
              byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
              for (int n = random.nextInt(5); n >= 0; n--) {
                bytes = damage(bytes, random);
              }
              return bytes;
            });
  }

  private static byte[] damage(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] after =
        Arrays.copyOfRange(bytes, Math.min(bytes.length, at + random.nextInt(4)), bytes.length);
    byte[] between =
        random.nextBoolean()
            ? SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(UTF_8)
            : new byte[] {(byte) random.nextInt(256)};
    byte[] all = Arrays.copyOf(before, before.length + between.length + after.length);
    System.arraycopy(between, 0, all, before.length, between.length);
    System.arraycopy(after, 0, all, before.length + between.length, after.length);
    return all;
  }

  @Property(tries = 600)
  void damagedSourcesAreReadOrRefused(@ForAll("damaged") byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("quoth-hostile");
    Path source = folder.resolve("source");
    Path file = folder.resolve("actors.jsonl");
    Files.write(source, bytes);
    List<String> told = new ArrayList<>();
    try (ActorRegistry registry = ActorRegistry.open(file)) {
      ImportSummary first = read(registry, source, told);
      if (first != null) {
        assertThat(told).hasSizeGreaterThanOrEqualTo((int) first.bad());
        assertThat(told)
            .noneMatch(sentence -> sentence.contains("null") && sentence.contains("Exception"));
        ImportSummary again = read(registry, source, new ArrayList<>());
        assertThat(again).isNotNull();
        assertThat(again.isNothingNew()).as("%s, then %s", first, again).isTrue();
        assertThat(again.bad()).isEqualTo(first.bad());
      }
    }
    try (ActorRegistry registry = ActorRegistry.read(file)) {
      assertThat(registry.actors()).allMatch(actor -> !actor.name().isBlank());
    } finally {
      Files.delete(source);
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static @Nullable ImportSummary read(
      ActorRegistry registry, Path source, List<String> told) throws IOException {
    ImportListener listener =
        new ImportListener() {
          @Override
          public void bad(String place, String reason) {
            told.add(place + ": " + reason);
          }

          @Override
          public void note(String sentence) {}

          @Override
          public void progress(double share, long actors) {}
        };
    try {
      return new ActorImport(registry, listener).read(source, "source", null);
    } catch (RegistryException refused) {
      assertThat(refused).hasMessageStartingWith("source: ");
      return null;
    }
  }
}
