package dev.quoth;

import dev.quoth.Metadata.Field;
import java.time.LocalDate;
import java.util.List;

/** One article about an invented country, with two statements, one inside the other. */
final class Samples {
  static final String TEXT =
      "Marn says budget stands\n"
          + "😀 “We hold,” Ilse Marn said, “whatever\n"
          + "they vow.” According to Torv, she knew.\n";

  static final Article ARTICLE =
      Article.of(
          "in/marn.txt",
          Metadata.builder()
              .add(Field.URL, "https://courier.example/marn", "link canonical")
              .add(Field.OUTLET, "The Courier", "meta og:site_name")
              .add(Field.HEADLINE, "Marn says budget stands", "h1")
              .add(Field.BYLINE, "Ana Belm", "text")
              .add(Field.PUBLISHED, "2031-02-16", "time")
              .add(Field.LANGUAGE, "en", "html lang")
              .build(),
          TEXT,
          List.of(
              new Block(Block.Kind.HEADLINE, span("Marn says budget stands")),
              new Block(Block.Kind.PARAGRAPH, new Span(24, TEXT.length() - 1))));

  static final Statement OUTER =
      new Statement(
          "s1",
          Statement.Kind.DIRECT,
          new Attribution(
              List.of(span("Ilse Marn")),
              List.of(span("said")),
              List.of(span("“We hold,”"), span("“whatever\nthey vow.”"))),
          Statement.CueClass.SPEECH,
          null,
          Block.Kind.PARAGRAPH,
          0.93125);

  static final Statement INNER =
      new Statement(
          "s2",
          Statement.Kind.INDIRECT,
          new Attribution(List.of(), List.of(), List.of(span("she knew"))),
          Statement.CueClass.OTHER,
          "s1",
          Block.Kind.PARAGRAPH,
          1);

  static final List<Statement> STATEMENTS = List.of(OUTER, INNER);

  /** The first, with all that may be told of how it was said. */
  static final Statement TOLD =
      outer(
          new Circumstances(
              Polarity.DENIES,
              new Said(
                  LocalDate.of(2031, 2, 10), LocalDate.of(2031, 2, 16), "this week", span("said")),
              new Venue(Venue.Kind.OUTLET, "The Courier", span("Ilse Marn")),
              span("Ilse Marn")));

  /** The first, with all that may be told of who said it. */
  static final Statement SPOKEN = OUTER.saidBy(resolution());

  private Samples() {}

  private static Resolution resolution() {
    Actor marn = new Actor("a1", "Ilse Marn", Actor.Type.PERSON);
    Actor vale = new Actor("a2", "Otto Vale", Actor.Type.PERSON, "k2");
    Actor ostravia = new Actor("a3", "Ostravia", Actor.Type.GOVERNMENT);
    ActorRole role = new ActorRole("budget", span("budget"), LocalDate.of(2031, 2, 16));
    Speaker speaker =
        new Speaker(List.of(marn, vale), role, Speaker.By.APPOSITION, 0.875, ostravia, true);
    return new Resolution(speaker, speaker, List.of(new Candidate(ostravia, 0.125)));
  }

  static Statement outer(Circumstances circumstances) {
    return new Statement(
        OUTER.id(),
        OUTER.kind(),
        OUTER.attribution(),
        OUTER.cueClass(),
        OUTER.within(),
        OUTER.block(),
        OUTER.confidence(),
        circumstances);
  }

  static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
