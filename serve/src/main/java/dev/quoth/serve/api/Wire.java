package dev.quoth.serve.api;

import dev.quoth.Actor;
import dev.quoth.Block;
import dev.quoth.Polarity;
import dev.quoth.SameStory;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Schema.Property;
import dev.quoth.serve.api.spec.Types;
import java.util.ArrayList;
import java.util.List;

/** Schemas of articles and statements on the wire, which the core writes. */
final class Wire {
  private static final Schema TEXT = new Schema.Text(null, List.of(), 0, 0);
  private static final Schema MAYBE_TEXT = new Schema.Maybe(TEXT);
  private static final Schema OFFSET = new Schema.Whole(0, Integer.MAX_VALUE);
  private static final Schema SHARE = new Schema.Decimal();

  static final Schema SPAN =
      named(
          "Span",
          "A stretch of the article's text: code points, `end` exclusive.",
          key("start", OFFSET),
          key("end", OFFSET));
  private static final Schema WORDS =
      named(
          "Words",
          "A stretch of the article's text, with its words.",
          key("start", OFFSET),
          key("end", OFFSET),
          key("text", MAYBE_TEXT));

  private static final List<Property> ACTOR_KEYS =
      List.of(
          told("id", "names the actor within the article", TEXT),
          key("name", TEXT),
          key("type", constants(Types.names(Actor.Type.class))),
          told("known", "id in the registry", MAYBE_TEXT));
  private static final Schema ACTOR =
      new Schema.Named(
          "ArticleActor", "An actor, as an article has it.", new Schema.Node(ACTOR_KEYS));
  private static final Schema CANDIDATE =
      new Schema.Named(
          "Candidate",
          "An actor who came into question.",
          new Schema.Node(plus(ACTOR_KEYS, told("score", "share of the belief, 0 to 1", SHARE))));
  private static final Schema SPEAKER =
      new Schema.Named(
          "Speaker",
          "Who speaks, and what decided it.",
          new Schema.Node(
              plus(
                  ACTOR_KEYS,
                  key("role", MAYBE_TEXT),
                  key("roleSpan", new Schema.Maybe(SPAN)),
                  key("confidence", SHARE),
                  key("by", constants(Types.names(Speaker.By.class))),
                  key("byRegistry", new Schema.Flag()),
                  told("joint", "the others who speak with the first", list(ACTOR)),
                  told("spokenFor", "on whose behalf", new Schema.Maybe(ACTOR)))));

  private static final Schema VENUE =
      named(
          "Venue",
          "To whom, in what or where it was said.",
          key("name", TEXT),
          key("kind", constants(Types.names(Venue.Kind.class))),
          key("start", OFFSET),
          key("end", OFFSET));
  private static final Schema SAID =
      named(
          "Said",
          "When it was said: the first and the last day that it may have been.",
          key("from", MAYBE_TEXT),
          key("to", MAYBE_TEXT),
          key("text", MAYBE_TEXT),
          key("start", OFFSET),
          key("end", OFFSET));

  static final Schema STATEMENT =
      named(
          "Statement",
          "A statement on the wire.",
          key("id", TEXT),
          key("kind", constants(Types.names(Statement.Kind.class))),
          key("content", list(WORDS)),
          key("cue", list(WORDS)),
          key("source", list(WORDS)),
          key("speaker", new Schema.Maybe(SPEAKER)),
          key("candidates", list(CANDIDATE)),
          key("venue", new Schema.Maybe(VENUE)),
          key("said", new Schema.Maybe(SAID)),
          key("addressee", new Schema.Maybe(WORDS)),
          told("within", "id of the statement that reports this one", MAYBE_TEXT),
          key("cueClass", constants(Types.names(Statement.CueClass.class))),
          key("polarity", constants(Types.names(Polarity.class))),
          key("block", constants(Types.names(Block.Kind.class))),
          key("confidence", SHARE),
          new Property(
              "codes",
              "what people have coded of it beyond this",
              new Schema.Mapping(TEXT),
              false));

  private static final Schema BLOCK =
      named(
          "Block",
          "A stretch of the article, and what it is.",
          key("kind", constants(Types.names(Block.Kind.class))),
          key("start", OFFSET),
          key("end", OFFSET));
  private static final Schema PART =
      named(
          "Part",
          "A page of several, or an entry of a live blog.",
          key("start", OFFSET),
          key("end", OFFSET),
          key("url", MAYBE_TEXT),
          key("published", MAYBE_TEXT));
  private static final Schema SAME_STORY =
      named(
          "SameStory",
          "An article read before that tells the same story.",
          key("id", TEXT),
          key("source", MAYBE_TEXT),
          key("by", constants(Types.names(SameStory.By.class))),
          key("similarity", SHARE));

  static final Schema ARTICLE =
      named(
          "Article",
          "An article on the wire, with the statements in it.",
          told("id", "`sha256:` and the digest of the text", TEXT),
          key("source", MAYBE_TEXT),
          key("url", MAYBE_TEXT),
          key("outlet", MAYBE_TEXT),
          key("headline", MAYBE_TEXT),
          key("byline", MAYBE_TEXT),
          key("published", MAYBE_TEXT),
          key("modified", MAYBE_TEXT),
          key("language", MAYBE_TEXT),
          key("section", MAYBE_TEXT),
          key("origins", new Schema.Mapping(TEXT)),
          told("text", "what all offsets count in", MAYBE_TEXT),
          key("blocks", list(BLOCK)),
          key("parts", list(PART)),
          key("sameStory", new Schema.Maybe(SAME_STORY)),
          key("notes", list(TEXT)),
          told("statements", "null where nobody looked", new Schema.Maybe(list(STATEMENT))));

  private Wire() {}

  private static Property key(String name, Schema schema) {
    return told(name, "", schema);
  }

  private static Property told(String name, String description, Schema schema) {
    return new Property(name, description, schema, true);
  }

  private static Schema list(Schema each) {
    return new Schema.Many(each, 0, 0);
  }

  private static Schema constants(List<String> names) {
    return new Schema.Text(null, names, 0, 0);
  }

  private static Schema named(String name, String description, Property... properties) {
    return new Schema.Named(name, description, new Schema.Node(List.of(properties)));
  }

  private static List<Property> plus(List<Property> some, Property... more) {
    List<Property> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
