package dev.quoth.ledger.utterances;

import dev.quoth.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Reports of made utterances, of which one knows which are of the same. Utterances are of few
 * phrases, so that different ones look alike; a quarter begins as the one before does, by the same
 * speaker on the same day; a tenth is a slogan that many use. One speaker in six is not known, one
 * in thirty is wrong.
 */
record MadeReports(List<Report> reports) {
  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);

  static MadeReports of(long seed, int utterances) {
    Random random = new Random(seed);
    Edits edits = new Edits(random.nextLong());
    List<Report> reports = new ArrayList<>();
    String words = "";
    Actor speaker = actor(0);
    LocalDate day = FIRST;
    for (int u = 0; u < utterances; u++) {
      // What begins with a slogan would be a longer version of it.
      boolean kin = u % 4 == 3 && u % 10 != 3;
      words = kin ? edits.kin(words) : u % 10 == 2 ? edits.slogan() : edits.utterance();
      speaker = kin ? speaker : actor(random.nextInt(12));
      day = kin ? day : FIRST.plusDays(random.nextInt(300));
      int times = 1 + random.nextInt(5);
      for (int i = 0; i < times; i++) {
        String content = i == 0 ? words : edits.version(words);
        reports.add(report(u + "/" + i, content, speaker, day, random));
      }
    }
    Collections.shuffle(reports, random);
    return new MadeReports(reports);
  }

  private static Report report(
      String id, String content, Actor speaker, LocalDate day, Random random) {
    Sayings saying = Sayings.statement(id).on(day.plusDays(random.nextInt(3)).toString());
    int known = random.nextInt(100);
    Sayings by =
        known < 80
            ? saying.by(speaker)
            : known < 97 ? saying : saying.by(actor(random.nextInt(12)));
    return (random.nextInt(3) == 0 ? by.said(day.toString()) : by).that(content);
  }

  private static Actor actor(int number) {
    String name = "Person" + number + " Family" + number;
    return new Actor("a" + number, name, Actor.Type.PERSON);
  }

  /** Whether two reports are of the same utterance. */
  static boolean areSame(Report one, Report other) {
    return utterance(one).equals(utterance(other));
  }

  private static String utterance(Report report) {
    return report.id().substring(0, report.id().indexOf('/'));
  }
}
