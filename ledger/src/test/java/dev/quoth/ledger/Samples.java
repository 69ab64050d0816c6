package dev.quoth.ledger;

import dev.quoth.Actor;
import dev.quoth.ActorRole;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Polarity;
import dev.quoth.Resolution;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import dev.quoth.ledger.actors.Author;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented articles with statements, the same for the same number. */
public final class Samples {
  public static final Author MODEL = new Author(Author.Kind.MODEL, "quoth test");
  public static final Author ANA = new Author(Author.Kind.PERSON, "Ana Belm");

  private static final String[] NAMES = {
    "Ilse Marn", "Tor Vidal", "Évrard Noël", "Jukka Öst", "Şirin Ağa", "Bo Li", "Oda 𝒬uist"
  };
  private static final String[] WORDS = {
    "bridge", "tariff", "harbour", "treaty", "budget", "valley", "Vesland", "ferry", "voters",
    "council", "never", "would", "reopen", "before", "winter", "größer", "niño", "🌊"
  };

  private Samples() {}

  /** An article with its statements. */
  public record Sample(Article article, List<Statement> statements) {}

  /** An article with two to nine statements. */
  public static Sample sample(long number) {
    Random random = new Random(number * 31 + 7);
    StringBuilder text = new StringBuilder("Report " + number + " from Vesland\n\n");
    List<Statement> statements = new ArrayList<>();
    int count = 2 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      statements.add(paragraph(number, i, text, random));
    }
    return new Sample(article(number, text.toString()), statements);
  }

  private static Statement paragraph(long number, int i, StringBuilder text, Random random) {
    String name = NAMES[random.nextInt(NAMES.length)];
    Span content = append(text, "“", words(random, 8 + random.nextInt(20)) + " indeed");
    Span cue = append(text, ",” ", "said");
    Span source = append(text, " ", name);
    Span role = append(text, ", the ", "harbour minister");
    Span day = append(text, ", on ", "Monday");
    Span venue = append(text, " in ", "Port Ilm");
    text.append(".\n");
    Actor actor = new Actor("a" + name.length(), name, Actor.Type.PERSON);
    Speaker speaker =
        new Speaker(
            List.of(actor),
            new ActorRole("harbour minister", role, null),
            Speaker.By.NAME,
            0.9712,
            null);
    return new Statement(
        digits(number, i),
        Statement.Kind.DIRECT,
        new Attribution(List.of(source), List.of(cue), List.of(content)),
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        random.nextInt(10_000) / 10_000.0,
        new Circumstances(
            Polarity.AFFIRMS,
            new Said(LocalDate.of(2022, 2, 14), LocalDate.of(2022, 2, 14), "Monday", day),
            new Venue(Venue.Kind.PLACE, "Port Ilm", venue),
            null),
        new Resolution(speaker, speaker, List.of()));
  }

  private static String digits(long number, int i) {
    return Article.idOf(number + "/" + i).substring("sha256:".length(), "sha256:".length() + 32);
  }

  private static Span append(StringBuilder text, String before, String words) {
    text.append(before);
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words);
  }

  private static Article article(long number, String text) {
    Metadata metadata =
        Metadata.builder()
            .add(Field.URL, "https://news.example/" + number, "test")
            .add(Field.OUTLET, "The Vesland Courier", "test")
            .add(Field.HEADLINE, "Report " + number + " from Vesland", "test")
            .add(Field.PUBLISHED, "2022-02-16T08:00:00+01:00", "test")
            .add(Field.LANGUAGE, "en", "test")
            .build();
    return Article.of("inbox/" + number + ".html", metadata, text, blocks(text));
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(Block.Kind.HEADLINE, new Span(0, text.indexOf('\n'))));
    int start = text.indexOf("\n\n") + 2;
    for (int end = text.indexOf('\n', start); end > 0; end = text.indexOf('\n', start)) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, end)));
      start = end + 1;
    }
    return blocks;
  }
}
