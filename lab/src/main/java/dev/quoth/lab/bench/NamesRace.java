package dev.quoth.lab.bench;

import dev.quoth.Article;
import dev.quoth.lab.bench.Rounds.Spread;
import dev.quoth.lab.subject.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what names and speakers add to the time of extraction, on the calling thread: each text
 * is gone through by a model that finds names and by one that does not, one right after the other,
 * so that whatever else the machine is at slows both alike. Who comes first changes from text to
 * text and from round to round.
 */
final class NamesRace {
  private static final int LEAST_ROUNDS = 3;

  private final Texts texts;
  private final Subject with;
  private final Subject without;
  private long found; // what was found is looked at, so that no work can be left out

  NamesRace(Texts texts, Subject with, Subject without) {
    this.texts = texts;
    this.with = with;
    this.without = without;
  }

  /**
   * By what share extraction takes longer with names and speakers, as each round gives it.
   *
   * @param warmUpSeconds go through all texts at least so long first
   * @param seconds then measure at least so long, and at least three rounds
   */
  Spread measure(double warmUpSeconds, double seconds) {
    int round = 0;
    long start = System.nanoTime();
    do {
      round(round++);
    } while (since(start) < warmUpSeconds);
    List<Double> shares = new ArrayList<>();
    start = System.nanoTime();
    while (shares.size() < LEAST_ROUNDS || since(start) < seconds) {
      shares.add(round(round++));
    }
    if (found == 0) {
      throw new IllegalStateException("the texts hold no statement");
    }
    return Spread.of(shares);
  }

  private double round(int number) {
    long more = 0;
    long less = 0;
    for (int i = 0; i < texts.texts().size(); i++) {
      Article article = Article.ofText(texts.texts().get(i));
      if ((i + number) % 2 == 0) {
        more += nanos(with, article);
        less += nanos(without, article);
      } else {
        less += nanos(without, article);
        more += nanos(with, article);
      }
    }
    return (double) more / less - 1;
  }

  private long nanos(Subject subject, Article article) {
    long start = System.nanoTime();
    found += subject.extract(article).size();
    return System.nanoTime() - start;
  }

  private static double since(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e9;
  }
}
