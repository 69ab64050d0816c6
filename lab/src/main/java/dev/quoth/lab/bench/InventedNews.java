package dev.quoth.lab.bench;

import dev.quoth.Actor;
import dev.quoth.ActorRole;
import dev.quoth.Article;
import dev.quoth.ArticleLine;
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
import dev.quoth.Statement.CueClass;
import dev.quoth.Statement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Any number of articles by made-up people in made-up words, which are as unevenly frequent as
 * those of a language (Zipf 1935): the first is in nearly every statement, most are in few. Names
 * and outlets are so as well, and some statements are reported again by a later article.
 */
final class InventedNews {
  /** Statements of each article. */
  static final int STATEMENTS = 10;

  private static final int WORDS = 60_000;
  private static final int NAMES = 8_000;
  private static final int OUTLETS = 40;

  /** Of so many statements one repeats what an article of the last weeks has reported. */
  private static final int ONE_REPEATS = 12;

  private static final int REPEATED_WITHIN = 3000;
  private static final String[] SYLLABLES = {
    "ba", "dor", "ve", "lin", "ka", "mu", "tes", "ro", "fi", "gal", "hu", "ne", "pi", "sor", "ya"
  };

  private InventedNews() {}

  /** The word of a rank, the most frequent first. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  /** The full name of a rank. */
  static String name(int rank) {
    return capital(word(rank % 90)) + " " + capital(word(100 + rank / 3));
  }

  static String outlet(int rank) {
    return "The " + capital(word(rank)) + " Courier";
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /**
   * Number of the statement whose speaker and words a statement has: its own, or an earlier one.
   */
  private static long original(long number) {
    Random random = new Random(number * 104_729 + 3);
    return number >= REPEATED_WITHIN && random.nextInt(ONE_REPEATS) == 0
        ? number - 1 - random.nextInt(REPEATED_WITHIN)
        : number;
  }

  private static String speaker(long number) {
    return name(rank(new Random(original(number) * 7333 + 5), NAMES));
  }

  /** A content, the same for the same number. */
  static String content(long number) {
    Random random = new Random(original(number) * 7919 + 1);
    StringJoiner content = new StringJoiner(" ");
    int length = 8 + random.nextInt(25);
    for (int i = 0; i < length; i++) {
      content.add(word(rank(random, WORDS)));
    }
    return content.toString();
  }

  /** A rank of which the n-th is drawn about as often as 1/n. */
  private static int rank(Random random, int count) {
    return (int) Math.pow(count, random.nextDouble()) - 1;
  }

  /** An article with ten statements, numbered from ten times its number. */
  static ArticleLine article(long number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("Report " + number + "\n\n");
    int head = text.length() - 2;
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(5000));
    List<Statement> statements = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(Block.Kind.HEADLINE, new Span(0, head)));
    for (int i = 0; i < STATEMENTS; i++) {
      int start = text.length();
      statements.add(statement(number * STATEMENTS + i, text, day, random));
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, text.length())));
      text.append("\n\n");
    }
    Metadata metadata =
        Metadata.builder()
            .add(Field.OUTLET, outlet(rank(random, OUTLETS)), "test")
            .add(Field.HEADLINE, "Report " + number, "test")
            .add(Field.PUBLISHED, day.toString(), "test")
            .add(Field.LANGUAGE, "en", "test")
            .build();
    return new ArticleLine(
        Article.of(number + ".html", metadata, text.toString(), blocks), statements);
  }

  private static Statement statement(
      long number, StringBuilder text, LocalDate day, Random random) {
    String name = speaker(number);
    Span source = append(text, name);
    Span role = append(text.append(", the "), word(200 + random.nextInt(50)) + " minister");
    Span cue = append(text.append(", "), "said");
    Span when = append(text.append(' '), "Monday");
    Span content = append(text.append(": "), content(number));
    Speaker speaker =
        new Speaker(
            List.of(new Actor("a" + number, name, Actor.Type.PERSON)),
            new ActorRole(role.of(text.toString()), role, null),
            Speaker.By.NAME,
            0.9,
            null);
    return new Statement(
        Article.idOf("statement " + number).substring(7, 39),
        Kind.values()[random.nextInt(Kind.values().length)],
        new Attribution(List.of(source), List.of(cue), List.of(content)),
        CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        random.nextInt(1000) / 1000.0,
        new Circumstances(
            random.nextInt(20) == 0 ? Polarity.DENIES : Polarity.AFFIRMS,
            new Said(day, day, "Monday", when),
            null,
            null),
        new Resolution(speaker, speaker, List.of()));
  }

  private static Span append(StringBuilder text, String words) {
    int start = text.length();
    text.append(words);
    return new Span(start, text.length());
  }
}
