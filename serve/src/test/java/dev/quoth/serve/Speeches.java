package dev.quoth.serve;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Decider;
import dev.quoth.KnownActors;
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
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.PropositionDraft;
import java.util.List;

/** An invented debate. */
final class Speeches {
  private static final Author MODEL = new Author(Author.Kind.MODEL, "test 1");
  private static final Attempt BY_ANA = new Attempt(new Author(Author.Kind.PERSON, "Ana Belm"), "");

  private final Ledger ledger;
  private int said;

  private Speeches(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Four people of two parties on two propositions, in two months. */
  static void into(Ledger ledger) {
    Speeches speeches = new Speeches(ledger);
    speeches.member("Nilo Sander", "New Tide");
    speeches.member("Tor Vidal", "New Tide");
    speeches.member("Bo Li", "Harbour Union");
    speeches.member("Oda Quist", "Harbour Union");
    for (String wording : List.of("The port should close", "The ferry should be sold")) {
      ledger.propositions().add(new PropositionDraft(wording), BY_ANA);
    }
    speeches.say("Nilo Sander", "2031-01-10", "p1", Stance.SUPPORTS, .9);
    speeches.say("Tor Vidal", "2031-01-12", "p1", Stance.SUPPORTS, .8);
    speeches.say("Bo Li", "2031-01-14", "p1", Stance.OPPOSES, .9);
    speeches.say("Oda Quist", "2031-01-16", "p1", Stance.OPPOSES, .4);
    speeches.say("Nilo Sander", "2031-02-10", "p2", Stance.SUPPORTS, .9);
    speeches.say("Tor Vidal", "2031-02-12", "p2", Stance.SUPPORTS, .7);
    speeches.say("Bo Li", "2031-02-14", "p2", Stance.OPPOSES, .9);
    speeches.say("Oda Quist", "2031-02-16", "p2", Stance.OPPOSES, .6);
    speeches.say("Oda Quist", "", "p2", Stance.OPPOSES, .6);
  }

  private void member(String name, String party) {
    DatedRole role = DatedRole.partyMember(party, Tenure.UNKNOWN, "test");
    ledger
        .actors()
        .create(
            new Draft(KnownActors.Kind.PERSON, name, List.of(), List.of(role), List.of()), BY_ANA);
  }

  private void say(String name, String day, String on, Stance stance, double confidence) {
    Metadata.Builder metadata = Metadata.builder().add(Field.OUTLET, "The Courier", "test");
    if (!day.isEmpty()) {
      metadata.add(Field.PUBLISHED, day, "test");
    }
    String words = stance.wireName() + " " + on + " by " + said++;
    String text = name + " " + words;
    Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    Article article = Article.of(said + ".txt", metadata.build(), text, List.of(block));
    Actor actor = new Actor("a1", name, Actor.Type.PERSON);
    Speaker speaker = new Speaker(List.of(actor), null, Speaker.By.NAME, .9, null);
    String id = "5000" + said;
    Statement statement =
        new Statement(
            id,
            Statement.Kind.INDIRECT,
            new Attribution(
                List.of(new Span(0, name.length())),
                List.of(),
                List.of(new Span(name.length() + 1, text.length()))),
            Statement.CueClass.SPEECH,
            null,
            Block.Kind.PARAGRAPH,
            .9,
            new Circumstances(Polarity.AFFIRMS, null, null, null),
            new Resolution(speaker, speaker, List.of()));
    ledger.add(article, List.of(statement), MODEL);
    Decider model = new Decider(Decider.Kind.MODEL, MODEL.name());
    Position position = new Position(id, on, stance, List.of(), confidence, model);
    ledger.positions().propose(List.of(position), MODEL, "");
  }
}
