package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Position;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.util.List;

/** A server of the examples with {@link Stances}. What is done to its ledger leaves it sound. */
final class StancesServed implements AutoCloseable {
  private static final LedgerTemplate FILLED =
      new LedgerTemplate(
          ledger -> {
            ledger.addAll(Ledgers.examples(), Ledgers.MODEL);
            Stances.fill(ledger);
          });

  final Ledger ledger;

  /** As {@link Stances#fill} gives them. */
  final List<Statement> statements;

  final QuothServer server;

  StancesServed(Path folder) throws StartException {
    ledger = FILLED.open(folder.resolve("stances.quoth"));
    statements = Stances.spoken(ledger);
    server = Ledgers.serve(ledger);
  }

  /** Id of the article of a statement. */
  String article(Statement statement) {
    return ledger.statement(statement.id()).orElseThrow().articleId();
  }

  /** Where a statement stands on a proposition. */
  Position on(Statement statement, String proposition) {
    return ledger.positions().of(statement.id()).stream()
        .map(each -> each.position())
        .filter(each -> each.proposition().equals(proposition))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    server.close();
    assertThat(ledger.verify().fault()).isNull();
    ledger.close();
  }
}
