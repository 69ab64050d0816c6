package dev.quoth.ledger.utterances;

import dev.quoth.Actor;
import dev.quoth.Polarity;
import dev.quoth.likeness.StorySketch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of invented people, made step by step. */
record Sayings(
    String id,
    String outlet,
    @Nullable String published,
    @Nullable StorySketch story,
    Polarity polarity,
    List<Actor> speakers,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  static final Actor MARN = new Actor("a1", "Ilse Marn", Actor.Type.PERSON);
  static final Actor BERK = new Actor("a2", "Jon Berk", Actor.Type.PERSON);
  static final Actor OFFICIAL = new Actor("a3", "a senior official", Actor.Type.UNNAMED);

  /** A statement of nobody, published on a Monday in March. */
  static Sayings statement(String id) {
    return new Sayings(
        id, "outlet of " + id, "2031-03-17", null, Polarity.AFFIRMS, List.of(), null, null);
  }

  Sayings by(Actor... actors) {
    return new Sayings(id, outlet, published, story, polarity, List.of(actors), from, to);
  }

  Sayings on(@Nullable String day) {
    return new Sayings(id, outlet, day, story, polarity, speakers, from, to);
  }

  Sayings in(String newOutlet) {
    return new Sayings(id, newOutlet, published, story, polarity, speakers, from, to);
  }

  Sayings of(StorySketch sketch) {
    return new Sayings(id, outlet, published, sketch, polarity, speakers, from, to);
  }

  Sayings with(Polarity other) {
    return new Sayings(id, outlet, published, story, other, speakers, from, to);
  }

  Sayings said(String day) {
    LocalDate date = LocalDate.parse(day);
    return new Sayings(id, outlet, published, story, polarity, speakers, date, date);
  }

  NewStatement that(String content) {
    return new NewStatement(
        id, "article of " + id, outlet, published, story, content, polarity, speakers, from, to);
  }
}
