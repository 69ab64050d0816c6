package dev.quoth.ledger.exchange;

import dev.quoth.Actor;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.WellFormed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the statements of a project of Discourse Network Analyzer, their codes and coders. */
final class DnaRows {
  private static final String USUAL_TYPE = "DNA Statement";

  /** Who has coded what nobody is said to have coded. */
  private static final String NOBODY = "Quoth";

  private static final int MOST = 190;
  private static final int DATE = "2031-02-16".length();
  private static final int DATE_TIME = "2031-02-16T08:00:00".length();

  private final PreparedStatement statements;
  private final PreparedStatement types;
  private final PreparedStatement coded;
  private final DnaCoders coders;
  private int last;

  DnaRows(Connection connection) throws SQLException {
    statements =
        connection.prepareStatement(
            "INSERT INTO STATEMENTS (ID, DocumentId, Start, Stop, Coder) VALUES (?, ?, ?, ?, ?)");
    types = connection.prepareStatement("INSERT INTO temp.TYPED VALUES (?, ?)");
    coded =
        connection.prepareStatement(
            "INSERT INTO temp.CODED (StatementId, Type, Variable, Attribute, Value)"
                + " VALUES (?, ?, ?, ?, ?)");
    coders = new DnaCoders(connection);
  }

  /** The coder of most statements of a document. */
  int coderOf(List<Statement> all) throws SQLException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    all.forEach(statement -> counts.merge(coder(statement), 1, Integer::sum));
    String most = NOBODY;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      if (each.getValue() > counts.getOrDefault(most, 0)) {
        most = each.getKey();
      }
    }
    return coders.id(most);
  }

  private static String coder(Statement statement) {
    return shortened(statement.codes().getOrDefault(DnaCodes.CODER, NOBODY));
  }

  /** A statement with all its codes: from the beginning of its content to the end. */
  void add(int document, Statement statement, LineFeeds lines) throws SQLException {
    List<Span> content = statement.attribution().content();
    int start = lines.utf16(content.get(0).start());
    int stop = lines.utf16(content.get(content.size() - 1).end());
    if (start >= stop) {
      return; // the tables hold no statement without words
    }
    int id = ++last;
    statements.setInt(1, id);
    statements.setInt(2, document);
    statements.setInt(3, start);
    statements.setInt(4, stop);
    statements.setInt(5, coders.id(coder(statement)));
    statements.executeUpdate();
    String type = shortened(statement.codes().getOrDefault(DnaCodes.TYPE, USUAL_TYPE));
    types.setInt(1, id);
    types.setString(2, type);
    types.executeUpdate();
    addCodes(id, type, values(statement));
    coded.executeBatch();
  }

  /** The variables with their values: those that are codes, and the speaker. */
  private static Map<String, String> values(Statement statement) {
    Map<String, String> values = new LinkedHashMap<>();
    Speaker speaker = statement.speaker();
    if (speaker != null) {
      boolean body = isBody(speaker.actor());
      values.put(body ? DnaCodes.ORGANISATION : DnaCodes.PERSON, speaker.names());
      if (!body && speaker.spokenFor() != null) {
        values.put(DnaCodes.ORGANISATION, speaker.spokenFor().name());
      }
    }
    values.putAll(statement.codes());
    values.remove(DnaCodes.TYPE);
    values.remove(DnaCodes.CODER);
    return values;
  }

  private static boolean isBody(Actor actor) {
    return switch (actor.type()) {
      case ORGANISATION, GOVERNMENT, GROUP, DOCUMENT -> true;
      case PERSON, UNNAMED -> false;
    };
  }

  private void addCodes(int id, String type, Map<String, String> values) throws SQLException {
    for (Map.Entry<String, String> value : values.entrySet()) {
      int of = value.getKey().indexOf(DnaCodes.OF);
      boolean told = of > 0 && values.containsKey(value.getKey().substring(0, of));
      coded.setInt(1, id);
      coded.setString(2, type);
      coded.setString(3, shortened(told ? value.getKey().substring(0, of) : value.getKey()));
      coded.setString(4, told ? shortened(value.getKey().substring(of + 1)) : null);
      coded.setString(5, held(value.getValue()));
      coded.addBatch();
    }
  }

  /** What a cell of short text holds; nothing where there is nothing. */
  static String shortened(@Nullable String words) {
    String all = words == null ? "" : held(words);
    int length = all.codePointCount(0, all.length());
    return length <= MOST ? all : all.substring(0, all.offsetByCodePoints(0, MOST - 1)) + "…";
  }

  /** Text as a cell can hold it. */
  static String held(String words) {
    return WellFormed.of(words).replace('\0', '\uFFFD');
  }

  /** Seconds since 1970 of a day or time as its source tells it; 0 where there is none. */
  static long seconds(@Nullable String published) {
    if (published == null || published.length() < DATE) {
      return 0;
    }
    try {
      LocalDateTime time =
          published.length() < DATE_TIME
              ? LocalDate.parse(published.substring(0, DATE)).atStartOfDay()
              : LocalDateTime.parse(published.substring(0, DATE_TIME));
      return time.toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return 0;
    }
  }
}
