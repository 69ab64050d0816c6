package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Decider;
import dev.quoth.KnownActors.Kind;
import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BlindCoding;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.StoredProposition;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ledgers to which all that can happen has happened, in an order that a seed tells. */
final class Histories {
  private static final Author NEWER = new Author(Author.Kind.MODEL, "quoth newer");

  private final Ledger ledger;
  private final Random random;
  private final List<Sample> samples = new ArrayList<>();

  private Histories(Ledger ledger, long seed) {
    this.ledger = ledger;
    this.random = new Random(seed);
  }

  /** Fills a ledger. */
  static void make(Ledger ledger, long seed, int changes) throws IOException {
    Histories history = new Histories(ledger, seed);
    history.add();
    for (int i = 0; i < changes; i++) {
      history.change();
    }
  }

  private void change() throws IOException {
    try {
      switch (random.nextInt(14)) {
        case 0 -> add();
        case 1 -> correct();
        case 2 -> ledger.review(statement().id(), review(), ANA, "“heard”\n\t🌊 \\ it");
        case 3 -> ledger.delete(statement().id(), ANA, "");
        case 4 -> ledger.delete(sample().article().id(), MODEL, "twice");
        case 5 -> ledger.undo(1 + random.nextInt((int) ledger.figures().revisions()), ANA, "no");
        case 6 -> reread();
        case 7 -> reviewAll();
        case 8 -> undoOrRedo();
        case 9 -> code();
        case 10 -> account();
        case 11, 12 -> stand();
        default -> actor();
      }
    } catch (LedgerException e) {
      // what is deleted is not changed; another change will do
    }
  }

  private void add() {
    long number = random.nextInt(1_000_000);
    Sample sample = Samples.sample(number);
    List<Statement> statements = random.nextInt(5) == 0 ? null : sample.statements();
    ledger.add(sample.article(), statements, MODEL);
    samples.add(sample);
    if (random.nextBoolean()) {
      ledger.add(sample.article().withSource("mirror/" + number), null, MODEL);
    }
    ledger.add(Article.ofText("bare " + number), null, MODEL);
  }

  private Sample sample() {
    return samples.get(random.nextInt(samples.size()));
  }

  private Statement statement() {
    List<Statement> statements = sample().statements();
    return statements.get(random.nextInt(statements.size()));
  }

  private Review review() {
    return random.nextBoolean() ? Review.CONFIRMED : Review.REJECTED;
  }

  private void correct() {
    Statement old = statement();
    StoredStatement stored = ledger.statement(old.id()).orElse(null);
    if (stored != null) {
      ledger.correct(old.id(), stored.statement().reportedBy("x" + random.nextInt()), ANA, "");
    }
  }

  private void reread() {
    Sample sample = sample();
    List<Statement> found = new ArrayList<>(sample.statements());
    found.remove(random.nextInt(found.size()));
    Statement other = found.remove(0);
    found.add(other.withId("f0" + Long.toHexString(random.nextLong())).reportedBy("y"));
    ledger.reread(sample.article().id(), found, NEWER, "newer");
  }

  private void reviewAll() {
    List<String> ids = new ArrayList<>();
    for (Statement statement : sample().statements()) {
      if (ledger.statement(statement.id()).isPresent()) {
        ids.add(statement.id());
      }
    }
    ledger.review().reviewAll(ids, review(), new Attempt(ANA, "all"));
  }

  private void stand() {
    Attempt attempt = new Attempt(ANA, "“book”");
    List<StoredProposition> all = ledger.propositions().all();
    if (all.isEmpty() || random.nextInt(3) == 0) {
      String parent = all.isEmpty() ? null : all.get(0).proposition().id();
      String wording = "Port “" + random.nextInt(1000) + "” 🌊 should close";
      ledger.propositions().add(new PropositionDraft(wording).under(parent), attempt);
      return;
    }
    String on = all.get(random.nextInt(all.size())).proposition().id();
    Statement statement = statement();
    Stance stance = Stance.values()[random.nextInt(Stance.values().length)];
    if (random.nextBoolean()) {
      ledger.positions().decide(statement.id(), on, stance, List.of(), attempt);
    } else {
      List<Span> words = statement.attribution().content();
      Decider by = new Decider(Decider.Kind.MODEL, NEWER.name());
      Position found = new Position(statement.id(), on, stance, words, random.nextDouble(), by);
      ledger.positions().propose(List.of(found), NEWER, "");
    }
  }

  private void account() {
    Accounts accounts = ledger.accounts();
    Attempt attempt = new Attempt(ANA, "");
    String name = "Coder “" + random.nextInt(3) + "”";
    if (accounts.account(name).isEmpty()) {
      accounts.create(name, Role.CODER, null, attempt);
    } else {
      accounts.issue(name, "laptop \\ 🌊", attempt);
    }
  }

  private void code() {
    List<Batch> batches = ledger.coding().batches();
    Attempt attempt = new Attempt(ANA, "");
    List<String> coders = List.of(ANA.name(), "Ben “B” / Oru");
    if (batches.isEmpty() || random.nextInt(4) == 0) {
      Plan plan = new Plan("pilot", List.of(sample().article().id()), coders, true);
      ledger.coding().open(plan, attempt);
      return;
    }
    Batch batch = batches.get(random.nextInt(batches.size()));
    String article = batch.articles().get(0);
    BlindCoding blind = ledger.coding().blind();
    for (CodedStatement each : blind.coding(batch.id(), article, ANA.name()).statements()) {
      Edit edit = new Edit.Note("“so”\n" + random.nextInt(9));
      blind.edit(batch.id(), article, each.statement().id(), List.of(edit), attempt);
    }
    for (String coder : coders) {
      Author author = new Author(Author.Kind.PERSON, coder);
      blind.finish(batch.id(), article, true, new Attempt(author, ""));
    }
    ledger.coding().adjudication().chooseAgreed(batch.id(), attempt);
  }

  private void undoOrRedo() {
    if (random.nextBoolean()) {
      ledger.review().undo(ANA, "");
    } else {
      ledger.review().redo(ANA, "");
    }
  }

  private void actor() throws IOException {
    try (ActorRegistry registry = ActorRegistry.of(ledger.actorJournal(), Clock.systemUTC())) {
      registry.create(
          new Draft(
              Kind.PERSON, "Tor Vidal " + random.nextInt(), List.of("TV"), List.of(), List.of()),
          ANA,
          "");
    }
  }

  /** A sample as it is added. */
  static ArticleLine line(Sample sample) {
    return new ArticleLine(sample.article(), sample.statements());
  }

  /** The hash of the last revision. */
  static String head(Ledger ledger) {
    return ledger.log(LogFilter.ALL.latest(1)).get(0).hash();
  }
}
