package dev.quoth.ledger.store;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The databases in which a ledger can be. */
public enum Dialect {
  SQLITE,
  POSTGRESQL;

  /** Where its migrations lie on the class path. */
  String migrations() {
    return "classpath:dev/quoth/ledger/store/" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The condition that a number is one of any many: the same SQL however many there are.
   *
   * @param name of what {@link #list} is bound to
   */
  public String among(String name) {
    return this == SQLITE
        ? " IN (SELECT value FROM json_each(:" + name + "))"
        : " IN (SELECT CAST(jsonb_array_elements_text(CAST(:" + name + " AS jsonb)) AS bigint))";
  }

  /**
   * The statements of any many keys, as what rows are selected from: {@code s}, each found by its
   * key. A condition would let SQLite go through all statements where rows are to be in order.
   *
   * @param name of what {@link #list} is bound to
   */
  public String statementsOf(String name) {
    return this == SQLITE
        ? "json_each(:" + name + ") k CROSS JOIN statement s ON s.key = k.value"
        : "(SELECT CAST(jsonb_array_elements_text(CAST(:"
            + name
            + " AS jsonb)) AS bigint) AS value) k JOIN statement s ON s.key = k.value";
  }

  /**
   * Positions {@code o} with their statements {@code s}, articles {@code a} and speakers {@code w},
   * as what rows are selected from. SQLite is told to begin with the positions, of which there are
   * fewer than statements.
   *
   * @param name of what {@link #list} of keys of statements is bound to; null for all
   */
  public String positions(@Nullable String name) {
    String join = this == SQLITE ? " CROSS JOIN " : " JOIN ";
    String position = this == SQLITE ? "position o INDEXED BY position_counted" : "position o";
    String from =
        name == null
            ? position
            : (this == SQLITE
                    ? "json_each(:" + name + ") k"
                    : "(SELECT CAST(jsonb_array_elements_text(CAST(:"
                        + name
                        + " AS jsonb)) AS bigint) AS value) k")
                + join
                + position
                + " ON o.statement_key = k.value";
    return from
        + join
        + "statement s ON s.key = o.statement_key"
        + join
        + "article a"
        + (this == SQLITE ? " INDEXED BY article_told" : "")
        + " ON a.key = s.article_key"
        + join
        + "speaker w ON w.statement_key = s.key";
  }

  /**
   * How sure statements {@code s} are in whole percents, the rest cut off: as the index of what
   * waits for review has it.
   */
  public String percent() {
    return percent("s.confidence");
  }

  /** A number in whole percents, the rest cut off. */
  public String percent(String number) {
    return this == SQLITE
        ? "CAST(" + number + " * 100 AS INTEGER)"
        : "CAST(floor(" + number + " * 100) AS integer)";
  }

  /** Numbers as {@link #among} takes them. */
  public static String list(Collection<Long> numbers) {
    StringBuilder list = new StringBuilder("[");
    for (Long number : numbers) {
      list.append(list.length() == 1 ? "" : ",").append(number.longValue());
    }
    return list.append(']').toString();
  }
}
