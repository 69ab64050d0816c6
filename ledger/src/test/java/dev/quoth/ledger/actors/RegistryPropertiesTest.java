package dev.quoth.ledger.actors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.KnownActors.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random histories: what holds of a registry whatever was done to it. */
class RegistryPropertiesTest {
  private static final Author ANA = new Author(Author.Kind.PERSON, "Ana Belm");
  private static final String[] NAMES = {
    "Ilse Marn",
    "I. Marn",
    "Marn",
    "Tor Vidal",
    "Østen Łars",
    "Łars, Østen",
    "The Harbour Union",
    "Сергей Ладов",
    "\"quoted\" \\ name",
    "\uD83D\uDE00 smile"
  };

  /** A journal in memory. */
  private static final class MemoryJournal implements ActorJournal {
    final List<Revision> revisions = new ArrayList<>();

    @Override
    public void replay(Reader reader) {
      revisions.forEach(reader::read);
    }

    @Override
    public void append(List<Revision> more) {
      revisions.addAll(more);
    }

    @Override
    public void close() {}
  }

  @Property(tries = 200)
  void splittingAllMergesInAnyOrderRestoresEveryActor(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int steps) throws IOException {
    Random random = new Random(seed);
    MemoryJournal journal = new MemoryJournal();
    ActorRegistry registry = ActorRegistry.of(journal, Clock.systemUTC());
    Map<String, KnownActor> said = history(registry, random, steps);
    List<String> merged = new ArrayList<>();
    for (String id : said.keySet()) {
      if (!registry.rootId(id).equals(id)) {
        merged.add(id);
      }
    }
    assertThat(registry.size()).isEqualTo(said.size() - merged.size());
    Collections.shuffle(merged, random);
    for (String id : merged) {
      registry.split(id, ANA, "");
    }
    assertThat(registry.size()).isEqualTo(said.size());
    said.forEach((id, own) -> assertThat(registry.actor(id)).isEqualTo(own));
  }

  @Property(tries = 200)
  void aSplitRightAfterAMergeRestoresBothExactly(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int steps) throws IOException {
    Random random = new Random(seed);
    ActorRegistry registry = ActorRegistry.of(new MemoryJournal(), Clock.systemUTC());
    history(registry, random, steps);
    List<KnownActor> actors = registry.actors().toList();
    if (actors.size() < 2) {
      return;
    }
    KnownActor one = actors.get(random.nextInt(actors.size() - 1));
    KnownActor other = actors.get(actors.size() - 1);
    KnownActor both = registry.merge(one.id(), other.id(), ANA, "");
    assertThat(both.names()).containsAll(one.names()).containsAll(other.names());
    assertThat(registry.split(other.id(), ANA, "")).isEqualTo(other);
    assertThat(registry.actors()).containsExactlyElementsOf(actors);
  }

  @Property(tries = 100)
  void whatIsReplayedIsTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int steps)
      throws IOException {
    Path file = Files.createTempFile("quoth-actors", ".jsonl");
    Files.delete(file);
    List<KnownActor> before;
    List<Revision> log = new ArrayList<>();
    try (ActorRegistry registry = ActorRegistry.open(file)) {
      history(registry, new Random(seed), steps);
      before = registry.actors().toList();
      registry.log(log::add);
    }
    List<Revision> again = new ArrayList<>();
    try (ActorRegistry registry = ActorRegistry.read(file)) {
      assertThat(registry.notices()).isEmpty();
      assertThat(registry.actors()).containsExactlyElementsOf(before);
      for (String name : NAMES) {
        assertThat(registry.named(name)).allMatch(known -> registry.actor(known.id()) != null);
      }
      registry.log(again::add);
    } finally {
      Files.delete(file);
    }
    assertThat(again).isEqualTo(log);
  }

  @Property(tries = 100)
  void cutAnywhereItOpensWithTheRevisionsThatAreWhole(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int steps) throws IOException {
    Path file = Files.createTempFile("quoth-actors", ".jsonl");
    Files.delete(file);
    Random random = new Random(seed);
    try (ActorRegistry registry = ActorRegistry.open(file)) {
      history(registry, random, steps);
    }
    byte[] whole = Files.readAllBytes(file);
    int cut = random.nextInt(whole.length + 1);
    Files.write(file, Arrays.copyOf(whole, cut));
    String kept = new String(whole, 0, cut, ISO_8859_1);
    long ended = Math.max(0, kept.chars().filter(c -> c == '\n').count() - 1);
    List<Revision> log = new ArrayList<>();
    try (ActorRegistry registry = ActorRegistry.open(file)) {
      registry.log(log::add);
      assertThat((long) log.size()).isBetween(ended, ended + 1);
      registry.create(draft("Nev Orm"), ANA, "");
    }
    try (ActorRegistry registry = ActorRegistry.read(file)) {
      assertThat(registry.notices()).isEmpty();
      assertThat(registry.named("Nev Orm")).hasSize(1);
    } finally {
      Files.delete(file);
    }
  }

  /** Does this and that; what was said of each actor itself. */
  private static Map<String, KnownActor> history(ActorRegistry registry, Random random, int steps)
      throws IOException {
    List<String> ids = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      int dice = ids.isEmpty() ? 0 : random.nextInt(7);
      String id = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
      switch (dice) {
        case 0, 1 -> ids.add(registry.create(draft(name(random)), ANA, "").id());
        case 2 -> registry.addAlias(id, name(random), ANA, "heard");
        case 3 -> registry.addRole(id, role(random), ANA, "");
        case 4 -> registry.addIdentifier(id, "wikidata:Q" + random.nextInt(9), ANA, "");
        case 5 -> {
          String other = registry.rootId(ids.get(random.nextInt(ids.size())));
          if (!other.equals(registry.rootId(id))) {
            registry.merge(registry.rootId(id), other, ANA, "the same");
          }
        }
        default -> {
          if (!registry.rootId(id).equals(id)) {
            registry.split(id, ANA, "not the same");
          }
        }
      }
    }
    Map<String, KnownActor> said = new HashMap<>();
    ids.forEach(id -> said.put(id, registry.own(id)));
    return said;
  }

  private static Draft draft(String name) {
    return new Draft(Kind.PERSON, name, List.of("Belm"), List.of(), List.of());
  }

  private static String name(Random random) {
    return NAMES[random.nextInt(NAMES.length)];
  }

  private static DatedRole role(Random random) {
    LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3));
    LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(3));
    return new DatedRole(
        DatedRole.Kind.OFFICE,
        random.nextBoolean() ? "mayor" : "minister",
        random.nextBoolean() ? "Vell" : null,
        new Tenure(from, to),
        "t");
  }
}
