package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Relation;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.records.StoredArticle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in where statements stand and what they do with others, as lines of the wire tell: as what
 * they were, decided by whom the line says. What a person has decided here stays, and so does what
 * is there already, but for what a machine had proposed where a person decides, and what a model
 * had where a line of a model is newer. Articles are taken in before.
 */
public final class StanceImport {
  private final Ledger ledger;
  private final LinePropositions propositions;
  private final PositionIntake positions;
  private final RelationIntake relations;
  private final ImportListener listener;
  private long senseless;

  /**
   * @param by who brings propositions that are new
   */
  public StanceImport(Ledger ledger, Author by, ImportListener listener) {
    this.ledger = ledger;
    this.listener = listener;
    this.propositions = new LinePropositions(ledger, by);
    this.positions = new PositionIntake(ledger.positions(), listener);
    this.relations = new RelationIntake(ledger.relations(), listener);
  }

  /** What came of all lines so far. */
  public StanceReport report() {
    return new StanceReport(
        propositions.made(),
        positions.taken(),
        relations.taken(),
        positions.there() + relations.there(),
        positions.failed() + relations.failed() + senseless);
  }

  /**
   * Tells the listener of something beside the statements of a line that nobody can make sense of.
   *
   * @param place of the line, for people
   */
  public void refuse(String place, String sentence) {
    senseless++;
    listener.bad(place, sentence);
  }

  /**
   * Takes in what a line tells; what cannot be taken is told to the listener, and the rest goes on.
   * Of an article that is not there nothing is taken.
   *
   * @param place of the line, for people
   */
  public void take(ArticleLine line, String place) {
    Optional<StoredArticle> stored = ledger.article(line.article().id());
    if (stored.isEmpty()) {
      return; // told as it could not be taken in
    }
    Set<String> statements =
        stored.get().statements().stream()
            .map(each -> each.statement().id())
            .collect(Collectors.toSet());
    positions.take(
        line.positions(),
        told -> {
          check(told.statement(), statements);
          return on(told, propositions.id(told.proposition(), line.propositions()));
        },
        positionsIn(line.article()),
        place);
    relations.take(
        line.relations(),
        told -> {
          check(told.from(), statements);
          return told;
        },
        relationsIn(line.article()),
        place);
  }

  /** Words are those of the line's article, and mean nothing in another. */
  private static void check(String statement, Set<String> statements) {
    if (!statements.contains(statement)) {
      throw new IllegalArgumentException(
          "there is no statement '" + statement + "' in the article of the line");
    }
  }

  private static Position on(Position told, String proposition) {
    return new Position(
        told.statement(), proposition, told.stance(), told.words(), told.confidence(), told.by());
  }

  private Map<String, Position> positionsIn(Article article) {
    Map<String, Position> known = new HashMap<>();
    for (Position each : ledger.positions().in(article)) { // of those that went up in one, a person
      known.merge(
          positions.key(each),
          each,
          (one, other) -> one.by().kind() == Decider.Kind.PERSON ? one : other);
    }
    return known;
  }

  private Map<String, Relation> relationsIn(Article article) {
    return ledger.relations().in(article).stream()
        .collect(Collectors.toMap(relations::key, each -> each));
  }
}
