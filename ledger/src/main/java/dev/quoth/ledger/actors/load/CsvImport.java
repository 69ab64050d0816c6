package dev.quoth.ledger.actors.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.KnownActors.Kind;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.RegistryException;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.json.Lines;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads actors from a table: an actor and one of its roles a row.
 *
 * <p>Rows of one name, and of one id where there is that column, are about one actor.
 */
final class CsvImport {
  private static final int MAX_LINE = 1 << 20;
  private static final String NAME = "name";

  /** What columns are called, and which each of these is. */
  private static final Map<String, String> COLUMNS = columns();

  private final Run run;
  private final Map<String, Integer> columns = new HashMap<>();
  private List<String> values = List.of();

  CsvImport(Run run) {
    this.run = run;
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new HashMap<>();
    for (String line :
        List.of(
            "id identifier",
            "name full_name",
            "aliases alias other_names alternate_names",
            "type kind",
            "role position office title",
            "organisation organization org body",
            "from start start_date since",
            "to end end_date until",
            "country nationality",
            "party")) {
      String[] names = line.split(" ");
      for (String name : names) {
        columns.put(name, names[0]);
      }
    }
    return Map.copyOf(columns);
  }

  void read() throws IOException {
    run.nextPass();
    try (Source.Stretch in = run.source().open()) {
      Lines lines = new Lines(in, MAX_LINE);
      String header = line(lines);
      if (header == null) {
        throw new RegistryException(run.source().name(), "is empty");
      }
      CsvRows rows = new CsvRows(new WithHeader(header, lines)::next, CsvRows.delimiter(header));
      readHeader(rows.next());
      for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
        take(row);
        run.step(in.position());
      }
    } catch (EOFException | ZipException e) {
      run.cutShort();
    }
  }

  /** The first line, which was needed to find the delimiter, and then the others. */
  private static final class WithHeader {
    private @Nullable String header;
    private final Lines lines;

    WithHeader(String header, Lines lines) {
      this.header = header;
      this.lines = lines;
    }

    @Nullable String next() throws IOException {
      String first = header;
      header = null;
      return first != null ? first : line(lines);
    }
  }

  private static @Nullable String line(Lines lines) throws IOException {
    if (!lines.next()) {
      return null;
    }
    String line = new String(lines.bytes(), 0, lines.length(), UTF_8);
    String whole = lines.isTooLong() ? line + "\uFFFD" : line;
    String bare = lines.number() == 1 && whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
    return bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private void readHeader(CsvRows.@Nullable Row header) throws RegistryException {
    List<String> names = header == null ? List.of() : header.values();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).toLowerCase(Locale.ROOT).strip().replaceAll("[ -]", "_");
      String column = COLUMNS.get(name);
      if (column != null) {
        columns.putIfAbsent(column, i);
      }
    }
    if (!columns.containsKey(NAME)) {
      throw new RegistryException(
          run.source().name(), "has no column 'name'; its columns are " + shown(names));
    }
  }

  private static String shown(List<String> names) {
    String all = String.join(", ", names);
    return all.length() <= 200 ? all : all.substring(0, 200) + "…";
  }

  private void take(CsvRows.Row row) throws IOException {
    String place = run.source().name() + ":" + row.line();
    if (row.bad() != null) {
      run.bad(place, row.bad());
      return;
    }
    values = row.values();
    Draft draft;
    try {
      draft = draft();
    } catch (IllegalArgumentException e) {
      run.bad(place, String.valueOf(e.getMessage()));
      return;
    }
    run.intake().take(draft);
  }

  /**
   * What the row at hand says.
   *
   * @throws IllegalArgumentException if that is nothing that could be kept
   */
  private Draft draft() {
    if (values.stream().anyMatch(value -> value.indexOf('\uFFFD') >= 0)) {
      throw new IllegalArgumentException("it is not UTF-8, or longer than a line may be");
    }
    String name = Fold.tidy(at(NAME));
    if (Fold.parts(name).isEmpty()) {
      throw new IllegalArgumentException("it has no name");
    }
    Kind kind = kind(at("type"));
    return new Draft(
        kind, name, List.of(at("aliases").split(";")), roles(), List.of(identifier(kind, name)));
  }

  private String identifier(Kind kind, String name) {
    String id = at("id");
    String within = run.source().fileName() + "/" + (id.isEmpty() ? "" : id + "/");
    return "csv:" + within + kind.wireName() + "/" + Fold.key(name);
  }

  private List<DatedRole> roles() {
    Tenure tenure = Days.between(at("from"), at("to"));
    List<DatedRole> roles = new ArrayList<>();
    String source = run.intake().source();
    String body = at("organisation");
    String words = at("role");
    if (!words.isEmpty()) {
      roles.add(new DatedRole(DatedRole.Kind.OFFICE, words, body, tenure, source));
    } else if (!body.isEmpty()) {
      roles.add(new DatedRole(DatedRole.Kind.OFFICE, "member", body, tenure, source));
    }
    if (!at("country").isEmpty()) {
      roles.add(DatedRole.citizen(at("country"), Tenure.UNKNOWN, source));
    }
    if (!at("party").isEmpty()) {
      roles.add(DatedRole.partyMember(at("party"), Tenure.UNKNOWN, source));
    }
    return roles;
  }

  private static Kind kind(String type) {
    String folded = type.toLowerCase(Locale.ROOT);
    if (folded.isEmpty() || folded.equals("human")) {
      return Kind.PERSON;
    }
    String british = folded.replace("organization", "organisation");
    for (Kind kind : Kind.values()) {
      if (kind.wireName().equals(british)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "its type '" + type + "' is none of person, organisation, government, group");
  }

  private String at(String column) {
    Integer index = columns.get(column);
    return index == null || index >= values.size() ? "" : values.get(index);
  }
}
