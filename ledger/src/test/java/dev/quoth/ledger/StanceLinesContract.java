package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ArticleLine;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.exchange.StanceImport;
import dev.quoth.ledger.exchange.StanceReport;
import dev.quoth.ledger.exchange.StandingLines;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.stances.PropositionDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That positions and relations go from one ledger to another by lines of the wire. */
abstract class StanceLinesContract {
  private static final Attempt BY_ANA = new Attempt(ANA, "");
  private static final Author JUDGE = new Author(Author.Kind.MODEL, "positions 0.2 (a1b2)");
  private static final Author BOOK = new Author(Author.Kind.IMPORT, "project.dna");
  private static final Decider ANYBODY = new Decider(Decider.Kind.MODEL, "x");
  private static final Decider A_JUDGE = new Decider(Decider.Kind.MODEL, JUDGE.name());
  private static final Decider A_PERSON = new Decider(Decider.Kind.PERSON, "Bo Ende");

  @TempDir Path folder;
  private final List<Sample> samples = List.of(sample(1), sample(2), sample(3));
  private final List<String> bad = new ArrayList<>();
  private Ledger ledger;
  private Ledger copy;

  /** Where an empty ledger is to be. */
  abstract String location();

  /** Where another is to be. */
  abstract String other();

  private final ImportListener listener =
      new ImportListener() {
        @Override
        public void bad(String place, String reason) {
          bad.add(place + ": " + reason);
        }

        @Override
        public void note(String sentence) {}

        @Override
        public void progress(double share, long count) {}
      };

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
    copy = Ledger.open(other());
    samples.forEach(each -> ledger.add(each.article(), each.statements(), MODEL));
  }

  @AfterEach
  void close() {
    ledger.close();
    copy.close();
  }

  private Statement statement(int article, int number) {
    return samples.get(article).statements().get(number);
  }

  private static List<Span> words(Statement statement) {
    return List.of(statement.attribution().content().get(0));
  }

  private static Position position(Statement of, String on, Stance stance, double confidence) {
    return new Position(of.id(), on, stance, words(of), confidence, ANYBODY);
  }

  private static Relation relation(Statement from, Relation.Kind kind, Statement to) {
    return new Relation(from.id(), to.id(), kind, List.of(), true, .75, ANYBODY);
  }

  private static Relation said(Statement from, Relation.Kind kind, Statement to) {
    return new Relation(from.id(), to.id(), kind, from.attribution().cue(), false, .8125, ANYBODY);
  }

  private String add(String wording, @Nullable String parent) {
    PropositionDraft draft =
        new PropositionDraft(wording).defined("What “" + wording + "” means.").under(parent);
    return ledger.propositions().add(draft, BY_ANA).proposition().id();
  }

  /** Three propositions, and of everything that can be told of them something. */
  private void fill() {
    add("Nobody stands on this", null);
    String law = add("The harbour law should pass", null);
    String port = add("The port should close", law);
    String night = add("The port should close by night", port);
    ledger
        .positions()
        .propose(
            List.of(
                position(statement(0, 0), night, Stance.SUPPORTS, .9125),
                position(statement(0, 0), port, Stance.UNCLEAR, .5),
                position(statement(1, 0), port, Stance.OPPOSES, .75)),
            JUDGE,
            "");
    ledger
        .positions()
        .propose(List.of(position(statement(1, 1), port, Stance.SUPPORTS, 1)), BOOK, "");
    Statement decided = statement(1, 0);
    ledger.positions().decide(decided.id(), port, Stance.SUPPORTS, words(decided), BY_ANA);
    ledger.positions().decide(statement(2, 0).id(), night, Stance.UNRELATED, List.of(), BY_ANA);
    ledger
        .relations()
        .propose(
            List.of(
                said(statement(0, 0), Relation.Kind.DISPUTES, statement(2, 0)), // a later line
                relation(statement(2, 1), Relation.Kind.ECHOES, statement(0, 0)),
                relation(statement(2, 1), Relation.Kind.RESPONDS_TO, statement(2, 0))),
            JUDGE,
            "");
    ledger
        .relations()
        .propose(List.of(said(statement(1, 0), Relation.Kind.REPORTS, statement(1, 1))), BOOK, "");
    ledger
        .relations()
        .decide(said(statement(1, 1), Relation.Kind.REPEATS, statement(0, 1)), true, BY_ANA);
  }

  private static List<StoredArticle> articles(Ledger from) {
    List<StoredArticle> articles = new ArrayList<>();
    from.articles(articles::add);
    return articles;
  }

  private static List<ArticleLine> lines(Ledger from) throws WireFormatException {
    StandingLines standing = new StandingLines(from);
    List<ArticleLine> lines = new ArrayList<>();
    for (StoredArticle each : articles(from)) {
      List<Statement> statements =
          each.statements().stream()
              .filter(stored -> !stored.deleted())
              .map(stored -> stored.statement())
              .toList();
      ArticleLine line = standing.of(each.article(), statements);
      lines.add(WireFormat.parseLine(WireFormat.writeLine(line)));
    }
    return lines;
  }

  private StanceReport read(List<ArticleLine> lines) {
    StanceImport stances =
        new StanceImport(copy, new Author(Author.Kind.IMPORT, "a.jsonl"), listener);
    copy.addAll(lines, MODEL);
    for (int i = 0; i < lines.size(); i++) {
      stances.take(lines.get(i), "a.jsonl:" + (i + 1));
    }
    return stances.report();
  }

  /** The line of the first article with other things told of it. */
  private ArticleLine told(
      List<Proposition> propositions, List<Position> positions, List<Relation> relations) {
    return new ArticleLine(
        samples.get(0).article(), samples.get(0).statements(), propositions, positions, relations);
  }

  /** All positions, by the wordings of what they are on, with who decided, words and confidence. */
  private static List<Position> positions(Ledger of) {
    Map<String, String> wordings =
        of.propositions().all().stream()
            .collect(
                Collectors.toMap(
                    each -> each.proposition().id(), each -> each.proposition().wording()));
    return articles(of).stream()
        .flatMap(each -> of.positions().in(each.article()).stream())
        .map(
            each ->
                new Position(
                    each.statement(),
                    wordings.getOrDefault(each.proposition(), ""),
                    each.stance(),
                    each.words(),
                    each.confidence(),
                    each.by()))
        .toList();
  }

  private static List<Relation> relations(Ledger of) {
    return articles(of).stream()
        .flatMap(each -> of.relations().in(each.article()).stream())
        .toList();
  }

  private static List<String> outline(Ledger of) {
    return of.propositions().all().stream()
        .map(
            each ->
                " ".repeat(each.depth())
                    + each.proposition().wording()
                    + each.proposition().definition())
        .toList();
  }

  private Position only(Statement of) {
    return copy.positions().of(of.id()).get(0).position();
  }

  @Test
  void allComesAsWhatItWas() throws WireFormatException {
    fill();
    copy.propositions().add(new PropositionDraft("Another"), BY_ANA); // so that ids are others
    StanceReport report = read(lines(ledger));
    assertThat(bad).isEmpty();
    assertThat(report).isEqualTo(new StanceReport(3, 5, 5, 0, 0));
    assertThat(positions(copy)).hasSize(5).containsExactlyInAnyOrderElementsOf(positions(ledger));
    assertThat(relations(copy)).hasSize(5).containsExactlyInAnyOrderElementsOf(relations(ledger));
    assertThat(positions(copy)).extracting(Position::by).contains(A_JUDGE);
    List<String> expected = new ArrayList<>(outline(ledger));
    expected.removeIf(each -> each.startsWith("Nobody"));
    assertThat(outline(copy)).startsWith("Another").endsWith(expected.toArray(new String[0]));
    assertThat(copy.verify().fault()).isNull();
  }

  @Test
  void readAgainItChangesNothing() throws WireFormatException {
    fill();
    List<ArticleLine> lines = lines(ledger);
    read(lines);
    int before = copy.log(LogFilter.ALL).size();
    assertThat(read(lines)).isEqualTo(new StanceReport(0, 0, 0, 10, 0));
    assertThat(copy.log(LogFilter.ALL)).hasSize(before);
    assertThat(bad).isEmpty();
  }

  @Test
  void whatBecameOneOrIsGoneIsNotInTheWay() throws WireFormatException {
    fill();
    ledger.propositions().merge("p3", "p4", BY_ANA); // one statement stands on both
    Statement gone = statement(2, 0);
    ledger.review().delete(gone.id(), BY_ANA); // two relations lead to it
    StanceReport report = read(lines(ledger));
    assertThat(bad).isEmpty();
    assertThat(report).isEqualTo(new StanceReport(2, 3, 3, 0, 0));
    assertThat(copy.positions().of(statement(0, 0).id())).hasSize(1);
  }

  @Test
  void whatAMachineProposedHereGivesWayToAPersonThere() throws WireFormatException {
    fill();
    List<ArticleLine> lines = lines(ledger);
    read(lines);
    Statement first = statement(0, 0);
    Proposition port = new Proposition("p9", "THE PORT should close!");
    Position decided = new Position(first.id(), "p9", Stance.OPPOSES, words(first), 1, A_PERSON);
    Position newer =
        new Position(statement(1, 0).id(), "p9", Stance.OPPOSES, List.of(), .9, A_JUDGE);
    Relation denied = relation(statement(2, 1), Relation.Kind.ECHOES, first);
    copy.relations().decide(denied, false, BY_ANA);
    StanceReport report = read(List.of(told(List.of(port), List.of(decided), List.of())));
    assertThat(report).isEqualTo(new StanceReport(0, 1, 0, 0, 0));
    assertThat(positions(copy))
        .filteredOn(each -> each.by().equals(A_PERSON))
        .extracting(Position::stance)
        .containsExactly(Stance.OPPOSES);
    ArticleLine second =
        new ArticleLine(
            samples.get(1).article(), List.of(), List.of(port), List.of(newer), List.of());
    assertThat(read(List.of(second)).there()).isOne();
    assertThat(only(statement(1, 0)).by().name()).isEqualTo(ANA.name());
    assertThat(read(lines).there()).isEqualTo(10);
    assertThat(copy.relations().isDenied(denied)).isTrue();
    assertThat(relations(copy)).hasSize(4);
  }

  private static Decider model(String name) {
    return new Decider(Decider.Kind.MODEL, name);
  }

  /** A line of what one model says of the first article. */
  private ArticleLine by(Decider model, Stance stance, double confidence) {
    Statement first = statement(0, 0);
    Statement second = statement(0, 1);
    return told(
        List.of(),
        List.of(
            new Position(first.id(), "The port should close", stance, List.of(), confidence, model),
            new Position(
                second.id(), "The port should close", stance, List.of(), confidence, model)),
        List.of(
            new Relation(
                first.id(),
                second.id(),
                Relation.Kind.DISPUTES,
                List.of(),
                true,
                confidence,
                model)));
  }

  @Test
  void whatAModelSaysLaterTakesThePlaceOfWhatOneSaidBefore() {
    Decider old = model("positions 0.9 (a1b2)");
    Decider newer = model("positions 0.10 (c3d4)");
    Decider other = model("of somebody else");
    ArticleLine first = by(old, Stance.SUPPORTS, .7);
    ArticleLine second = by(newer, Stance.OPPOSES, .8);
    assertThat(read(List.of(first))).isEqualTo(new StanceReport(1, 2, 1, 0, 0));
    String on = copy.propositions().all().get(0).proposition().id();
    Statement decided = statement(0, 1);
    copy.positions().decide(decided.id(), on, Stance.UNCLEAR, List.of(), BY_ANA);
    assertThat(read(List.of(second))).isEqualTo(new StanceReport(0, 1, 1, 1, 0));
    assertThat(only(statement(0, 0)).by()).isEqualTo(newer);
    assertThat(only(decided).by().name()).isEqualTo(ANA.name());
    assertThat(relations(copy)).extracting(Relation::by).containsExactly(newer);
    int revisions = copy.log(LogFilter.ALL).size();
    for (ArticleLine again : List.of(first, second, by(old, Stance.UNCLEAR, .9))) { // an older one
      assertThat(read(List.of(again))).isEqualTo(new StanceReport(0, 0, 0, 3, 0));
    }
    assertThat(copy.log(LogFilter.ALL)).hasSize(revisions);
    assertThat(read(List.of(by(newer, Stance.SUPPORTS, .9)))) // the same once more
        .isEqualTo(new StanceReport(0, 1, 1, 1, 0));
    assertThat(read(List.of(by(other, Stance.OPPOSES, .6)))) // nobody knows which is newer
        .isEqualTo(new StanceReport(0, 1, 1, 1, 0));
    assertThat(read(List.of(second)).there()).isEqualTo(3); // it was here, and is past
    assertThat(only(statement(0, 0)).by()).isEqualTo(other);
    assertThat(relations(copy)).extracting(Relation::confidence).containsExactly(.6);
    assertThat(bad).isEmpty();
    assertThat(copy.verify().fault()).isNull();
  }

  @Test
  void whatADataSetSaysStaysWhateverAModelSays() {
    Decider book = new Decider(Decider.Kind.IMPORT, BOOK.name());
    read(List.of(by(book, Stance.SUPPORTS, 1)));
    assertThat(read(List.of(by(model("m 2"), Stance.OPPOSES, .9))).there()).isEqualTo(3);
    assertThat(only(statement(0, 0)).by()).isEqualTo(book);
  }

  @Test
  void eachThatCannotBeTakenIsToldAndTheRestIsTaken() {
    Statement first = statement(0, 0);
    Statement second = statement(0, 1);
    Statement elsewhere = statement(1, 0);
    Proposition port = new Proposition("p1", "The port should close");
    Proposition circle = new Proposition("p2", "Round").under("p3");
    Proposition circling = new Proposition("p3", "And round").under("p2");
    Proposition twice = new Proposition("p4", "Once");
    Proposition orphan = new Proposition("p5", "Alone").under("p77");
    List<Position> positions =
        List.of(
            position(first, "p1", Stance.SUPPORTS, .9),
            position(first, "p66", Stance.SUPPORTS, .9),
            position(first, "p2", Stance.SUPPORTS, .9),
            position(first, "p4", Stance.SUPPORTS, .9),
            position(first, "p5", Stance.SUPPORTS, .9),
            position(elsewhere, "p1", Stance.SUPPORTS, .9),
            position(first, "the port should CLOSE", Stance.OPPOSES, .9),
            position(second, "The ferry should be sold", Stance.OPPOSES, .9));
    List<Relation> relations =
        List.of(
            new Relation(first.id(), "gone", Relation.Kind.ECHOES, List.of(), true, .5, ANYBODY),
            new Relation(first.id(), "gone", Relation.Kind.REPEATS, List.of(), true, 1, A_PERSON),
            relation(elsewhere, Relation.Kind.ECHOES, first),
            relation(first, Relation.Kind.ECHOES, second));
    StanceReport report =
        read(
            List.of(
                told(
                    List.of(
                        port, circle, circling, twice, new Proposition("p4", "Or twice"), orphan),
                    positions,
                    relations)));
    assertThat(report).isEqualTo(new StanceReport(2, 2, 1, 0, 9));
    String at = "a.jsonl:1: ";
    assertThat(bad)
        .containsExactly(
            at + "the line does not tell what the proposition p66 says",
            at + "the proposition p2 is part of itself there",
            at + "the line tells of two propositions p4",
            at + "the line does not tell what the proposition p77 says",
            at + "there is no statement '" + elsewhere.id() + "' in the article of the line",
            at + "the line tells twice where the statement " + first.id() + " stands on p1",
            at + "there is no statement 'gone'",
            at + "there is no statement '" + elsewhere.id() + "' in the article of the line",
            at + "there is no statement 'gone'");
    assertThat(outline(copy)).hasSize(2);
    assertThat(only(first).stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(relations(copy)).extracting(Relation::to).containsExactly(second.id());
    assertThat(copy.verify().fault()).isNull();
  }
}
