package dev.quoth.debate;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Decider;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Polarity;
import dev.quoth.Position;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.PropositionDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts invented statements with positions into a ledger. */
final class Talk {
  static final Author MODEL = new Author(Author.Kind.MODEL, "test 1");
  static final Attempt BY_ANA = new Attempt(new Author(Author.Kind.PERSON, "Ana Belm"), "");

  private final Ledger ledger;
  private int said;

  Talk(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A proposition; its id. */
  String proposition(String wording, @Nullable String parent) {
    return ledger
        .propositions()
        .add(new PropositionDraft(wording).under(parent), BY_ANA)
        .proposition()
        .id();
  }

  /** A statement by one speaker in an article of its own; its id. */
  String say(Actor speaker, String words, String outlet, @Nullable String published) {
    Metadata.Builder metadata = Metadata.builder().add(Field.OUTLET, outlet, "test");
    metadata.add(Field.HEADLINE, "Report " + said, "test").add(Field.LANGUAGE, "en", "test");
    if (published != null) {
      metadata.add(Field.PUBLISHED, published, "test");
    }
    String text = speaker.name() + " said “" + words + "”. So " + outlet + " " + said++ + ".";
    Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    Article article = Article.of(said + ".txt", metadata.build(), text, List.of(block));
    int start = text.indexOf(words);
    Speaker by = new Speaker(List.of(speaker), null, Speaker.By.NAME, .9, null);
    String id = article.id().substring("sha256:".length(), "sha256:".length() + 32);
    Statement statement =
        new Statement(
            id,
            Statement.Kind.DIRECT,
            new Attribution(
                List.of(new Span(0, speaker.name().length())),
                List.of(),
                List.of(new Span(start, start + words.length()))),
            Statement.CueClass.SPEECH,
            null,
            Block.Kind.PARAGRAPH,
            .9,
            new Circumstances(Polarity.AFFIRMS, null, null, null),
            new Resolution(by, by, List.of()));
    ledger.add(article, List.of(statement), MODEL);
    return id;
  }

  /** What a model proposes. */
  void propose(String statement, String proposition, Stance stance, double confidence) {
    Decider model = new Decider(Decider.Kind.MODEL, MODEL.name());
    ledger
        .positions()
        .propose(
            List.of(new Position(statement, proposition, stance, List.of(), confidence, model)),
            MODEL,
            "");
  }

  /** What a person decides. */
  void decide(String statement, String proposition, Stance stance) {
    ledger.positions().decide(statement, proposition, stance, List.of(), BY_ANA);
  }

  static Actor person(String name) {
    return new Actor("a1", name, Actor.Type.PERSON);
  }
}
