package dev.quoth.lab.bench;

import static java.util.Objects.requireNonNull;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.PropositionDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Positions on a hundred propositions, for statements of {@link InventedNews}, as a model proposes
 * them; always the same. Few propositions have most of them.
 */
final class InventedStands {
  private static final int PROPOSITIONS = 100;
  private static final int UNDER_EACH = 10;
  private static final int AT_ONCE = 2000;

  private final Ledger ledger;
  private final Author author;

  InventedStands(Ledger ledger, Author author) {
    this.ledger = ledger;
    this.author = author;
  }

  /**
   * Proposes where every so-many-th statement stands.
   *
   * @param positions how many
   * @param statements how many statements the ledger has, all invented
   */
  void add(int positions, int statements) {
    List<String> propositions = propositions();
    List<Position> some = new ArrayList<>();
    int step = Math.max(1, statements / positions);
    for (int i = 0; i < positions && (long) i * step < statements; i++) {
      some.add(position((long) i * step, propositions));
      if (some.size() == AT_ONCE) {
        ledger.positions().propose(some, author, "");
        some.clear();
      }
    }
    ledger.positions().propose(some, author, "");
  }

  private Position position(long number, List<String> propositions) {
    Random random = new Random(number);
    List<Statement> said =
        requireNonNull(
            InventedNews.article(number / InventedNews.STATEMENTS).statements(), "it has some");
    double chance = random.nextDouble();
    return new Position(
        said.get((int) (number % InventedNews.STATEMENTS)).id(),
        propositions.get((int) (chance * chance * propositions.size())),
        random.nextInt(10) == 0
            ? Stance.UNCLEAR
            : random.nextBoolean() ? Stance.SUPPORTS : Stance.OPPOSES,
        List.of(),
        .5 + random.nextDouble() / 2,
        new Decider(Decider.Kind.MODEL, author.name()));
  }

  /** Their ids; those that are not there are made, each tenth with nine under it. */
  private List<String> propositions() {
    List<String> ids = new ArrayList<>();
    Attempt attempt = new Attempt(author, "");
    for (int i = 0; i < PROPOSITIONS; i++) {
      String wording = "Matter " + i + " should become the law of the land";
      String parent = i % UNDER_EACH == 0 ? null : ids.get(i - i % UNDER_EACH);
      ids.add(
          ledger
              .propositions()
              .worded(wording)
              .orElseGet(
                  () ->
                      ledger
                          .propositions()
                          .add(new PropositionDraft(wording).under(parent), attempt))
              .proposition()
              .id());
    }
    return ids;
  }
}
