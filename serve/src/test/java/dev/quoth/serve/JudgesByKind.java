package dev.quoth.serve;

import dev.quoth.Position;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.stances.Proposed;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.Stands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Says that all statements that are quoted whole are for every proposition, and that all others are
 * unclear; and puts statements together that are quoted alike. An article at a time, each of which
 * may have to wait.
 */
final class JudgesByKind implements Judging {
  private final Ledger ledger;

  /** So many more articles may be judged. */
  final Semaphore articles;

  JudgesByKind(Ledger ledger, Semaphore articles) {
    this.ledger = ledger;
    this.articles = articles;
  }

  /** One that does not have to wait. */
  JudgesByKind(Ledger ledger) {
    this(ledger, new Semaphore(100_000));
  }

  @Override
  public void prepare() {}

  @Override
  public void propose(Asked what, Listener listener) {
    var found = ledger.found(what.query(), false);
    listener.expects(found.count());
    found.forEach(
        (article, statements) -> {
          articles.acquireUninterruptibly();
          if (!listener.isCancelled()) {
            List<Position> positions = new ArrayList<>();
            statements.forEach(each -> positions.addAll(on(what.propositions(), each)));
            Proposed made = ledger.positions().proposeAsOne(positions, Stances.MODEL, what.why());
            listener.judged(
                article.article().id(),
                String.valueOf(article.article().headline()),
                stands(statements, positions, made),
                made.revision());
          }
        });
  }

  private static List<Position> on(List<String> propositions, Statement statement) {
    boolean quoted = statement.kind() == Statement.Kind.DIRECT;
    return propositions.stream()
        .map(
            id ->
                Stances.position(
                    statement, id, quoted ? Stance.SUPPORTS : Stance.UNCLEAR, quoted ? 0.9 : 0.6))
        .toList();
  }

  private static Stands stands(
      List<Statement> statements, List<Position> positions, Proposed made) {
    long supports = positions.stream().filter(p -> p.stance() == Stance.SUPPORTS).count();
    return new Stands(
        statements.size(),
        statements.size(),
        supports,
        0,
        positions.size() - supports,
        made.changed());
  }

  @Override
  public Suggested suggest(Query query, int fewest, Progress progress) {
    Map<Statement.Kind, List<Typical>> alike = new LinkedHashMap<>();
    var found = ledger.found(query, true);
    progress.expects(found.count());
    found.forEach(
        (article, statements) -> {
          articles.acquireUninterruptibly();
          for (Statement each : statements) {
            String said = each.attribution().content().get(0).of(article.article().text());
            alike
                .computeIfAbsent(each.kind(), kind -> new ArrayList<>())
                .add(new Typical(each.id(), said));
          }
          progress.read(statements.size());
        });
    List<Cluster> clusters =
        alike.entrySet().stream()
            .filter(each -> each.getValue().size() >= fewest)
            .map(each -> cluster(each.getKey(), each.getValue()))
            .toList();
    return new Suggested((int) found.count(), false, clusters);
  }

  private static Cluster cluster(Statement.Kind kind, List<Typical> alike) {
    return new Cluster(
        "What is " + kind.wireName() + " should count",
        alike.size(),
        alike.subList(0, Math.min(3, alike.size())));
  }
}
