package dev.quoth.ledger;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Polarity;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's words in an article of one statement.
 *
 * @param story what the article tells beside it
 */
record Saying(String outlet, String published, String name, String words, String story) {

  /** By Ilse Marn, in an article that has nothing else. */
  static Saying of(String outlet, String published, String words) {
    return new Saying(outlet, published, "Ilse Marn", words, "So the " + outlet + " reports.");
  }

  Saying by(String other) {
    return new Saying(outlet, published, other, words, story);
  }

  Saying withWords(String other) {
    return new Saying(outlet, published, name, other, story);
  }

  Saying in(String other) {
    return new Saying(outlet, published, name, words, other);
  }

  Article article() {
    Metadata metadata =
        Metadata.builder()
            .add(Field.OUTLET, outlet, "test")
            .add(Field.PUBLISHED, published, "test")
            .add(Field.LANGUAGE, "en", "test")
            .build();
    String text = text();
    return Article.of(
        outlet + published + ".txt",
        metadata,
        text,
        List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
  }

  private String text() {
    return name + " said “" + words + "”. " + story;
  }

  Statement statement() {
    return statement(words, null);
  }

  /** With other words of the article. */
  Statement statement(String part) {
    return statement(part, null);
  }

  /** Made on somebody's behalf. */
  Statement statementFor(String principal) {
    return statement(words, new Actor("a2", principal, Actor.Type.PERSON));
  }

  private Statement statement(String part, @Nullable Actor principal) {
    int start = text().indexOf(part);
    Span source = new Span(0, name.length());
    Speaker speaker =
        new Speaker(
            List.of(new Actor("a1", name, Actor.Type.PERSON)),
            null,
            Speaker.By.NAME,
            0.95,
            principal);
    return new Statement(
        id(),
        Statement.Kind.DIRECT,
        new Attribution(
            List.of(source), List.of(), List.of(new Span(start, start + part.length()))),
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        0.9,
        new Circumstances(Polarity.AFFIRMS, null, null, null),
        new Resolution(speaker, speaker, List.of()));
  }

  String id() {
    return Article.idOf(text() + "1").substring("sha256:".length(), "sha256:".length() + 32);
  }

  ArticleLine line() {
    return new ArticleLine(article(), List.of(statement()));
  }
}
