package dev.quoth.networks;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quoth.Stance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements of the sample project of Discourse Network Analyzer, where it is at hand. */
public final class SampleDna {
  private static final String STATEMENTS =
      "SELECT s.ID, s.DocumentId, d.Date, p.Value AS Person, o.Value AS Organisation,"
          + " c.Value AS Concept, b.Value AS Agreement"
          + " FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId"
          + " JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = 4"
          + value("p", 1)
          + value("o", 2)
          + value("c", 3);

  private SampleDna() {}

  private static String value(String name, int variable) {
    return (" JOIN DATASHORTTEXT of_%1$s ON of_%1$s.StatementId = s.ID AND of_%1$s.VariableId = %2$d"
            + " JOIN ENTITIES %1$s ON %1$s.ID = of_%1$s.Entity")
        .formatted(name, variable);
  }

  /** Its events; skips the test where the file is absent. */
  public static Events events() throws SQLException {
    Path file =
        Optional.ofNullable(System.getenv("QUOTH_CORPORA"))
            .map(Path::of)
            .orElse(Path.of("../../shared/corpora"))
            .resolve("dna-sample/sample.dna")
            .toAbsolutePath()
            .normalize();
    assumeTrue(
        Files.isRegularFile(file), () -> "no sample project " + file + "; set QUOTH_CORPORA");
    List<Event> events = new ArrayList<>();
    String address = "jdbc:sqlite:file:" + file + "?mode=ro&immutable=1";
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(STATEMENTS)) {
      while (rows.next()) {
        events.add(event(rows));
      }
    }
    return Events.of(events);
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getString("ID"),
        row.getString("DocumentId"),
        LocalDateTime.ofEpochSecond(row.getLong("Date"), 0, ZoneOffset.UTC),
        new ActorNames(row.getString("Person"), row.getString("Organisation"), null),
        row.getString("Concept"),
        row.getInt("Agreement") == 1 ? Stance.SUPPORTS : Stance.OPPOSES,
        1,
        null,
        Map.of());
  }
}
