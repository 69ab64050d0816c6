package dev.quoth.ledger.search;

import dev.quoth.Actor;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.store.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The speakers of a ledger whose names begin as somebody types them. */
final class SpeakerChoices {
  /** Of so many statements that hold a name, one has it as it is: others have it within another. */
  static final int MOST_STATEMENTS = 50;

  private static final int MOST_NAMES = 200;

  private final Handle handle;
  private final Dialect dialect;
  private final Function<Query, List<Long>> newest;

  /**
   * @param newest the newest statements that a query finds
   */
  SpeakerChoices(Handle handle, Dialect dialect, Function<Query, List<Long>> newest) {
    this.handle = handle;
    this.dialect = dialect;
    this.newest = newest;
  }

  /** Those whose names begin so first, then those of whose words one does; short names first. */
  List<Actor> of(String typed, int most) {
    String folded = Fold.key(typed);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<Actor> actors = new ArrayList<>();
    new SpeakerNames(handle, ActorNames.NONE)
        .beginning(typed, MOST_NAMES).stream()
            .sorted(
                Comparator.comparing((String name) -> !name.startsWith(folded))
                    .thenComparing(String::length)
                    .thenComparing(Comparator.naturalOrder()))
            .limit(most)
            .forEach(name -> named(name).ifPresent(actors::add));
    return actors;
  }

  /** As the newest statement has it whose speaker has this name, folded. */
  private Optional<Actor> named(String folded) {
    List<Long> keys = newest.apply(new Query.Filter(Query.Field.SPEAKER, folded));
    return handle
        .createQuery(
            "SELECT name, type, known FROM speaker WHERE statement_key"
                + dialect.among("keys")
                + " AND folded = :folded ORDER BY statement_key DESC LIMIT 1")
        .bind("keys", Dialect.list(keys))
        .bind("folded", folded)
        .map(
            (rows, context) ->
                new Actor(
                    "",
                    rows.getString("name"),
                    Actor.Type.valueOf(rows.getString("type").toUpperCase(Locale.ROOT)),
                    rows.getString("known")))
        .findOne();
  }
}
