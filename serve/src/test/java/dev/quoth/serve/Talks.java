package dev.quoth.serve;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Debates of invented people, put into a ledger. */
public final class Talks {
  static final List<String> PROPOSITIONS =
      List.of(
          "The port should close to tankers",
          "The ferry line should be public",
          "The north should have its own parliament",
          "Fishing quotas should be halved",
          "The bridge should be built before 2040",
          "Vell should leave the customs union",
          "Diesel should be taxed more",
          "Schools should teach both languages",
          "The army should guard the straits",
          "Rents should be capped");
  private static final List<String> FIRST =
      List.of("Ilse", "Bruno", "Mara", "Teodor", "Anouk", "Pavel", "Rosa", "Ignaz", "Lena");
  private static final List<String> LAST =
      List.of("Marn", "Keel", "Achter", "Brand", "Osterlund", "Moraine", "Finch", "Dahl");
  private static final Author MODEL = new Author(Author.Kind.MODEL, "test 1");

  private final Ledger ledger;
  private final List<Position> positions = new ArrayList<>();
  private final List<String> propositions = new ArrayList<>();
  private int said;

  public Talks(Ledger ledger) {
    this.ledger = ledger;
    Attempt ana = new Attempt(Ledgers.ANA, "");
    for (String wording : PROPOSITIONS) {
      propositions.add(
          ledger.propositions().add(new PropositionDraft(wording), ana).proposition().id());
    }
  }

  /** Two camps of 26 actors over 20 months, three hundred positions. */
  static void fill(Ledger ledger) {
    Talks talks = new Talks(ledger);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      int actor = (int) (Math.pow(random.nextDouble(), 1.6) * 26);
      int proposition = (int) (Math.pow(random.nextDouble(), 1.4) * PROPOSITIONS.size());
      boolean camp = actor % 2 == 0;
      boolean supports = (proposition % 2 == 0) == camp ^ random.nextInt(8) == 0;
      String name = FIRST.get(actor % 9) + " " + LAST.get(actor * 3 % 8);
      LocalDate day = LocalDate.of(2031, 1, 6).plusDays(random.nextInt(600));
      talks.say(name, proposition, supports, .6 + .4 * random.nextDouble(), day);
    }
    talks.done();
  }

  /** A statement in an article of its own, and where it stands. */
  public void say(
      String name, int proposition, boolean supports, double confidence, LocalDate day) {
    String wording = PROPOSITIONS.get(proposition);
    String outlet = said % 3 == 0 ? "Northern Wire" : "Sandhaven Post";
    Metadata.Builder metadata = Metadata.builder().add(Field.OUTLET, outlet, "test");
    metadata.add(Field.HEADLINE, "What " + name + " says of it, " + said, "test");
    metadata.add(Field.LANGUAGE, "en", "test").add(Field.PUBLISHED, day.toString(), "test");
    String words = (supports ? "Yes, and soon: " : "No, not ever: ") + wording + ", number " + said;
    String text = name + " said “" + words + "”.";
    Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    Article article = Article.of(said++ + ".txt", metadata.build(), text, List.of(block));
    int start = text.indexOf(words);
    Actor actor = new Actor("a1", name, Actor.Type.PERSON);
    Speaker by = new Speaker(List.of(actor), null, Speaker.By.NAME, .9, null);
    String id = article.id().substring("sha256:".length(), "sha256:".length() + 32);
    Attribution attribution =
        new Attribution(
            List.of(new Span(0, name.length())),
            List.of(),
            List.of(new Span(start, start + words.length())));
    Statement statement =
        new Statement(
            id,
            Statement.Kind.DIRECT,
            attribution,
            Statement.CueClass.SPEECH,
            null,
            Block.Kind.PARAGRAPH,
            .9,
            new Circumstances(Polarity.AFFIRMS, null, null, null),
            new Resolution(by, by, List.of()));
    ledger.add(article, List.of(statement), MODEL);
    Stance stance = supports ? Stance.SUPPORTS : Stance.OPPOSES;
    Decider model = new Decider(Decider.Kind.MODEL, MODEL.name());
    positions.add(
        new Position(id, propositions.get(proposition), stance, List.of(), confidence, model));
  }

  public void done() {
    ledger.positions().propose(positions, MODEL, "");
    positions.clear();
  }
}
