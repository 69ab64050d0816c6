package dev.quoth.ledger.utterances;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Polarity;
import dev.quoth.ledger.utterances.Evidence.Times;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UtterancesPropertiesTest {
  private static final Judge JUDGE = new Judge(Copies.NONE);

  /** In whatever order statements come, one by one or at once, and whatever goes between. */
  @Property(tries = 60)
  void theOrderMakesNoDifference(@ForAll long seed) {
    Random random = new Random(seed);
    List<Report> reports = reports(random);
    MemoryIndex one = new MemoryIndex();
    reports.forEach(one::place);
    Collections.shuffle(reports, random);
    MemoryIndex other = new MemoryIndex();
    other.placeAll(reports.subList(0, 9));
    other.remove(reports.get(3));
    other.placeAll(reports.subList(9, reports.size()));
    other.place(reports.get(3));
    assertThat(other.groups()).isEqualTo(one.groups());
    for (Placed each : other.all()) {
      assertThat(each.place().kin() == 0 || other.fits(each.place().kin())).isTrue();
    }
  }

  @Property(tries = 60)
  void thoseOfOneGroupNeverExcludeEachOther(@ForAll long seed) {
    MemoryIndex index = new MemoryIndex();
    List<Report> reports = reports(new Random(seed));
    reports.forEach(index::place);
    for (Report a : reports) {
      for (Report b : reports) {
        if (a.key() != b.key() && index.areTogether(a, b)) {
          assertThat(TimeCheck.compare(a, b)).isNotEqualTo(Times.APART);
          assertThat(JUDGE.verdict(index.get(a), index.get(b)).excluded()).isFalse();
        }
      }
    }
  }

  @Property(tries = 200)
  void evidenceIsTheSameFromBothSides(@ForAll long seed) {
    List<Report> two = reports(new Random(seed)).subList(0, 2);
    Placed a = Placed.toBe(two.get(0));
    Placed b = Placed.toBe(two.get(1));
    Overlap overlap = WordAlignment.of(a.wording(), b.wording());
    assertThat(WordAlignment.of(b.wording(), a.wording())).isEqualTo(overlap);
    assertThat(JUDGE.verdict(b, a)).isEqualTo(JUDGE.verdict(a, b));
    assertThat(JUDGE.isSame(a, b)).isEqualTo(JUDGE.verdict(a, b).evidence() != null);
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

  private static List<Report> reports(Random random) {
    Edits edits = new Edits(random.nextLong());
    List<Report> reports = new ArrayList<>();
    for (int u = 0; u < 6; u++) {
      String words = u % 3 == 2 ? edits.slogan() : edits.utterance();
      for (int i = 0; i < 4; i++) {
        String content = i == 0 || u % 3 == 2 ? words : edits.version(words);
        Sayings saying = Sayings.statement(u + "/" + i).by(Sayings.MARN);
        reports.add(mixed(saying, random).that(content));
      }
    }
    Collections.shuffle(reports, random);
    return reports;
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
}
