package dev.quoth.ledger.utterances;

import dev.quoth.Actor;
import dev.quoth.Polarity;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Statements of invented people, made step by step. */
record Sayings(
    String id,
    String outlet,
    @Nullable String published,
    String article,
    Polarity polarity,
    List<Actor> speakers,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  private static final AtomicLong KEYS = new AtomicLong();

  static final Actor MARN = new Actor("a1", "Ilse Marn", Actor.Type.PERSON);
  static final Actor BERK = new Actor("a2", "Jon Berk", Actor.Type.PERSON);
  static final Actor OFFICIAL = new Actor("a3", "a senior official", Actor.Type.UNNAMED);

  /** A statement of nobody, published on a Monday in March. */
  static Sayings statement(String id) {
    return new Sayings(
        id,
        "outlet of " + id,
        "2031-03-17",
        "article of " + id,
        Polarity.AFFIRMS,
        List.of(),
        null,
        null);
  }

  Sayings by(Actor... actors) {
    return new Sayings(id, outlet, published, article, polarity, List.of(actors), from, to);
  }

  Sayings on(@Nullable String day) {
    return new Sayings(id, outlet, day, article, polarity, speakers, from, to);
  }

  Sayings in(String newOutlet) {
    return new Sayings(id, newOutlet, published, article, polarity, speakers, from, to);
  }

  Sayings of(String name) {
    return new Sayings(id, outlet, published, name, polarity, speakers, from, to);
  }

  Sayings with(Polarity other) {
    return new Sayings(id, outlet, published, article, other, speakers, from, to);
  }

  Sayings said(String day) {
    LocalDate date = LocalDate.parse(day);
    return new Sayings(id, outlet, published, article, polarity, speakers, date, date);
  }

  Report that(String content) {
    return new Report(
        KEYS.incrementAndGet(),
        id,
        article,
        outlet,
        published,
        content,
        true,
        polarity,
        speakers,
        from,
        to);
  }

  /** As somebody else says that it was said. */
  Report indirectly(String content) {
    Report quoted = that(content);
    return new Report(
        quoted.key(), id, article, outlet, published, content, false, polarity, speakers, from, to);
  }
}
