package dev.quoth.app;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.stances.Proposed;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.positions.Content;
import dev.quoth.positions.PositionJudge;
import dev.quoth.serve.adding.Stands;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says of statements where they stand on propositions, for people to decide on. What is proposed
 * anew takes the place of what a model had proposed before, and what is not found again is
 * withdrawn.
 */
final class Proposing {
  private final Ledger ledger;
  private final PositionJudge judge;
  private final PositionJudge.Towards towards;
  private final List<String> ids;
  private final Author by;
  private final String why;

  Proposing(Ledger ledger, PositionJudge judge, List<StoredProposition> propositions, String why) {
    this.ledger = ledger;
    this.judge = judge;
    this.why = why;
    this.ids = propositions.stream().map(each -> each.proposition().id()).toList();
    this.towards =
        judge.towards(propositions.stream().map(each -> each.proposition().wording()).toList());
    this.by =
        new Author(
            Author.Kind.MODEL, "quoth %s, %s".formatted(Version.ofProgram(), judge.version()));
  }

  /**
   * What came of an article.
   *
   * @param revision number of the one by which it is undone; 0 where nothing was changed
   */
  record Done(Stands stands, long revision) {}

  /**
   * Judges statements of an article and proposes what was found, in one transaction.
   *
   * @throws dev.quoth.ledger.records.LedgerException if somebody has removed one of them, or a
   *     proposition, meanwhile
   */
  Done on(StoredArticle stored, List<Statement> statements) {
    List<Position> found = found(stored, statements);
    List<Position> all = new ArrayList<>(found);
    all.addAll(withdrawn(stored, statements, found));
    Proposed proposed =
        all.isEmpty() ? new Proposed(0, 0) : ledger.positions().proposeAsOne(all, by, why);
    return new Done(stands(statements, found, proposed), proposed.revision());
  }

  private static Stands stands(
      List<Statement> statements, List<Position> found, Proposed proposed) {
    return new Stands(
        statements.size(),
        found.stream().map(Position::statement).distinct().count(),
        count(found, Stance.SUPPORTS),
        count(found, Stance.OPPOSES),
        count(found, Stance.UNCLEAR),
        proposed.changed());
  }

  private static long count(List<Position> found, Stance stance) {
    return found.stream().filter(each -> each.stance() == stance).count();
  }

  private List<Position> found(StoredArticle stored, List<Statement> statements) {
    List<Statement> all = LedgerView.current(stored);
    String text = stored.article().text();
    List<Content> contents =
        statements.stream().map(statement -> Content.of(text, statement, all)).toList();
    List<Position> positions = new ArrayList<>();
    for (PositionJudge.Found each : judge.sweep(contents, towards)) {
      List<Span> words =
          each.judgement().words().stream()
              .flatMap(span -> contents.get(each.statement()).inArticle(span).stream())
              .toList();
      positions.add(
          new Position(
              statements.get(each.statement()).id(),
              ids.get(each.proposition()),
              each.judgement().stance(),
              words,
              each.judgement().confidence(),
              decider()));
    }
    return positions;
  }

  private Decider decider() {
    return new Decider(Decider.Kind.MODEL, by.name());
  }

  /** What a model had proposed for the same, and is not found any more. */
  private List<Position> withdrawn(
      StoredArticle stored, List<Statement> statements, List<Position> found) {
    Set<String> asked = statements.stream().map(Statement::id).collect(Collectors.toSet());
    Set<List<String>> kept = new HashSet<>();
    found.forEach(each -> kept.add(List.of(each.statement(), each.proposition())));
    return ledger.positions().in(stored.article()).stream()
        .filter(old -> old.by().kind() == Decider.Kind.MODEL)
        .filter(old -> asked.contains(old.statement()) && ids.contains(old.proposition()))
        .filter(old -> !kept.contains(List.of(old.statement(), old.proposition())))
        .map(
            old ->
                new Position(
                    old.statement(), old.proposition(), Stance.UNRELATED, List.of(), 1, decider()))
        .toList();
  }
}
