package dev.quoth.ledger.utterances;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Polarity;
import dev.quoth.ledger.utterances.Evidence.Times;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UtterancesPropertiesTest {

  /** Where none excludes another, groups are what is linked, in whatever order it comes. */
  @Property(tries = 60)
  void withoutExclusionsTheOrderMakesNoDifference(@ForAll long seed) {
    Random random = new Random(seed);
    List<NewStatement> statements = statements(random, false);
    Set<Set<String>> groups = groups(statements);
    Collections.shuffle(statements, random);
    assertThat(groups(statements)).isEqualTo(groups);
  }

  @Property(tries = 60)
  void thoseOfOneGroupNeverExcludeEachOther(@ForAll long seed) {
    Random random = new Random(seed);
    MemoryIndex index = new MemoryIndex();
    Utterances utterances = new Utterances(index);
    Map<String, Long> told = new HashMap<>();
    for (NewStatement statement : statements(random, true)) {
      Placement placement = utterances.place(statement);
      told.put(statement.id(), placement.group());
      told.putAll(placement.moved());
    }
    for (long group : index.groups()) {
      List<Member> members = index.members(Set.of(group));
      for (Member a : members) {
        // Placements told of every change.
        assertThat(told).containsEntry(a.statement().id(), group);
        for (Member b : members) {
          assertThat(TimeCheck.compare(a.statement(), b.statement())).isNotEqualTo(Times.APART);
          boolean same = a.statement().id().equals(b.statement().id());
          assertThat(!same && Judge.exclude(Placed.of(a), Placed.of(b))).isFalse();
        }
      }
    }
  }

  @Property(tries = 200)
  void evidenceIsTheSameFromBothSides(@ForAll long seed) {
    List<NewStatement> two = statements(new Random(seed), true).subList(0, 2);
    Placed a = Placed.toBe(two.get(0));
    Placed b = Placed.toBe(two.get(1));
    Overlap overlap = WordAlignment.of(a.wording(), b.wording());
    assertThat(WordAlignment.of(b.wording(), a.wording())).isEqualTo(overlap);
    assertThat(Judge.evidence(b, a).isPresent()).isEqualTo(Judge.evidence(a, b).isPresent());
    assertThat(overlap.words()).isLessThanOrEqualTo(a.wording().mostCommon(b.wording()));
    assertThat(overlap.resemblance()).isBetween(0.0, overlap.containment());
    assertThat(overlap.containment()).isBetween(0.0, 1.0);
    assertThat(WordAlignment.of(a.wording(), a.wording()).resemblance()).isEqualTo(1);
  }

  /** What the documentation of the fingerprints promises. */
  @Property(tries = 200)
  void fiveWordsInCommonAlwaysMeet(@ForAll long seed) {
    Random random = new Random(seed);
    Edits edits = new Edits(seed);
    List<String> words = List.of(edits.utterance().split(" "));
    int from = random.nextInt(words.size() - 5);
    String part = String.join(" ", words.subList(from, from + 5));
    String other = "xenon " + edits.utterance() + " " + part + " " + edits.utterance();
    assertThat(fingerprints(String.join(" ", words))).containsAnyElementsOf(fingerprints(other));
  }

  private static List<Long> fingerprints(String content) {
    return LongStream.of(Fingerprints.of(Wording.of(content))).boxed().toList();
  }

  private static List<NewStatement> statements(Random random, boolean mixed) {
    Edits edits = new Edits(random.nextLong());
    List<NewStatement> statements = new ArrayList<>();
    for (int u = 0; u < 6; u++) {
      String words = u % 3 == 2 ? edits.slogan() : edits.utterance();
      for (int i = 0; i < 4; i++) {
        String content = i == 0 ? words : u % 3 == 2 ? words : edits.version(words);
        Sayings saying = Sayings.statement(u + "/" + i).by(Sayings.MARN);
        statements.add((mixed ? mixed(saying, random) : saying).that(content));
      }
    }
    Collections.shuffle(statements, random);
    return statements;
  }

  private static Sayings mixed(Sayings saying, Random random) {
    Sayings by =
        switch (random.nextInt(4)) {
          case 0 -> saying.by(Sayings.BERK);
          case 1 -> saying.by();
          case 2 -> saying.by(Sayings.OFFICIAL);
          default -> saying;
        };
    Sayings on = by.on("2031-03-" + (10 + random.nextInt(20)));
    Sayings said = random.nextInt(3) == 0 ? on.said("2031-03-" + (10 + random.nextInt(9))) : on;
    return random.nextInt(9) == 0 ? said.with(Polarity.DENIES) : said;
  }

  private static Set<Set<String>> groups(List<NewStatement> statements) {
    MemoryIndex index = new MemoryIndex();
    Utterances utterances = new Utterances(index);
    statements.forEach(utterances::place);
    Set<Set<String>> groups = new HashSet<>();
    for (long group : index.groups()) {
      Set<String> ids = new HashSet<>();
      index.members(Set.of(group)).forEach(member -> ids.add(member.statement().id()));
      groups.add(ids);
    }
    return groups;
  }
}
