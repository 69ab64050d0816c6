package dev.quoth.ledger.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What a ledger goes by that its users are not asked for.
 *
 * @param clock tells when something is changed
 * @param patience how long to wait for others who are changing it
 * @param pragmas more that each connection to SQLite is told
 * @param migrations folders of more migrations, as Flyway names them; none for this program's own
 * @param schema version of the tables that the program knows
 */
public record Settings(
    Clock clock, Duration patience, List<String> pragmas, List<String> migrations, int schema) {
  /** What holds for users. */
  public static final Settings USUAL =
      new Settings(Clock.systemUTC(), Duration.ofSeconds(10), List.of(), List.of(), Schema.NEWEST);

  public Settings {
    pragmas = List.copyOf(pragmas);
    migrations = List.copyOf(migrations);
  }

  /** The same with another patience. */
  public Settings withPatience(Duration other) {
    return new Settings(clock, other, pragmas, migrations, schema);
  }

  /** The same with another clock. */
  public Settings withClock(Clock other) {
    return new Settings(other, patience, pragmas, migrations, schema);
  }

  /** The same with more for SQLite. */
  public Settings withPragmas(String... more) {
    return new Settings(clock, patience, List.of(more), migrations, schema);
  }

  /** The same of a program that knows a later version of the tables. */
  public Settings withMigrations(String folder, int newest) {
    return new Settings(clock, patience, pragmas, List.of(folder), newest);
  }
}
