package dev.quoth.ledger.actors.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quoth.KnownActors.Kind;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.json.JsonObject;
import dev.quoth.ledger.json.Lines;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads people from a Wikidata JSON dump or an extract of one: an entity a line, with or without
 * the array around them and commas between.
 *
 * <p>People name their offices, countries and parties by ids. So the file is read up to three
 * times: for the ids in use; for the labels of those that were not met on the way; for the people.
 * In memory are the ids in use with their labels, and one line.
 */
final class WikidataImport {
  /** Bytes: the longest entities have a few million. */
  private static final int MAX_LINE = 1 << 26;

  private static final List<String> REFERRING =
      List.of(WikidataEntity.POSITION, WikidataEntity.COUNTRY, WikidataEntity.PARTY);

  private final Run run;
  private final Set<String> unnamed = new HashSet<>();
  private final Map<String, String> labels = new HashMap<>();

  /** Takes an entity in. */
  private interface Taker {
    void take(WikidataEntity entity, String place) throws IOException;
  }

  WikidataImport(Run run) {
    this.run = run;
  }

  void read() throws IOException {
    pass(this::findIds, true);
    if (!unnamed.isEmpty()) {
      pass((entity, place) -> findLabel(entity), false);
    }
    if (!unnamed.isEmpty()) {
      run.note(
          unnamed.size()
              + " of the offices, countries and parties in it have no label there, such as "
              + unnamed.stream().sorted().findFirst().orElse("")
              + ": offices keep their ids, the others are left out");
    }
    pass(this::takePerson, false);
  }

  /**
   * @param tells whether to say what is wrong with lines: once is enough
   */
  private void pass(Taker taker, boolean tells) throws IOException {
    run.nextPass();
    try (Source.Stretch in = run.source().open()) {
      Lines lines = new Lines(in, MAX_LINE);
      while (lines.next()) {
        String place = run.source().name() + ":" + lines.number();
        WikidataEntity entity = entity(lines, tells ? place : null);
        if (entity != null) {
          taker.take(entity, place);
        }
        run.step(in.position());
      }
    } catch (EOFException | ZipException e) {
      run.cutShort();
    }
  }

  private @Nullable WikidataEntity entity(Lines lines, @Nullable String place) throws IOException {
    byte[] line = lines.bytes();
    int from = skip(line, 0, lines.length());
    int to = lines.length();
    while (to > from && isBetween(line[to - 1])) {
      to--;
    }
    if (from == to) {
      return null;
    }
    String reason = "is no entity of Wikidata: ";
    if (lines.isTooLong()) {
      reason += "it is longer than " + MAX_LINE + " bytes";
    } else if (line[from] != '{') {
      reason += "it is no JSON object";
    } else {
      try {
        return WikidataEntity.read(line, from, to);
      } catch (JsonProcessingException e) {
        reason += "it is broken as JSON";
      }
    }
    if (place != null) {
      run.bad(place, reason);
    }
    return null;
  }

  private static int skip(byte[] line, int from, int to) {
    int at = from;
    while (at < to && isBetween(line[at])) {
      at++;
    }
    return at;
  }

  /** What stands around an entity: blanks, commas, the array's brackets, a byte order mark. */
  private static boolean isBetween(byte b) {
    return b == ' '
        || b == '\t'
        || b == '\r'
        || b == ','
        || b == '['
        || b == ']'
        || b == (byte) 0xEF
        || b == (byte) 0xBB
        || b == (byte) 0xBF;
  }

  private void findIds(WikidataEntity entity, String place) {
    findLabel(entity);
    if (!entity.isHuman()) {
      return;
    }
    for (String property : REFERRING) {
      for (JsonObject statement : entity.of(property)) {
        String id = WikidataEntity.target(statement);
        if (id != null && !labels.containsKey(id)) {
          unnamed.add(id);
        }
      }
    }
  }

  private void findLabel(WikidataEntity entity) {
    if (entity.label() != null && entity.id() != null && unnamed.remove(entity.id())) {
      labels.put(entity.id(), entity.label());
    }
  }

  private void takePerson(WikidataEntity entity, String place) throws IOException {
    if (!entity.isHuman()) {
      return;
    }
    String label = entity.label();
    if (entity.id() == null) {
      run.bad(place, "is a person without an id");
    } else if (label == null || Fold.parts(label).isEmpty()) {
      run.bad(place, entity.id() + " has no name");
    } else {
      List<String> aliases = new ArrayList<>(entity.aliases());
      aliases.removeIf(alias -> Fold.parts(alias).isEmpty());
      List<DatedRole> roles = roles(entity, place);
      List<String> identifiers = List.of(Intake.WIKIDATA + entity.id());
      run.intake().take(new Draft(Kind.PERSON, label, aliases, roles, identifiers));
    }
  }

  private List<DatedRole> roles(WikidataEntity entity, String place) {
    List<DatedRole> roles = new ArrayList<>();
    for (String property : REFERRING) {
      for (JsonObject statement : entity.of(property)) {
        String id = WikidataEntity.target(statement);
        boolean named = labels.containsKey(id) || property.equals(WikidataEntity.POSITION);
        if (id != null && named) {
          String label = labels.getOrDefault(id, id);
          try {
            Tenure tenure = WikidataTimes.tenure(statement);
            if (tenure != null) {
              roles.add(role(property, label, tenure));
            }
          } catch (IllegalArgumentException e) {
            run.bad(place, entity.id() + ", " + label + ": " + e.getMessage());
          }
        }
      }
    }
    return roles;
  }

  private DatedRole role(String property, String label, Tenure tenure) {
    String source = run.intake().source();
    return switch (property) {
      case WikidataEntity.COUNTRY -> DatedRole.citizen(label, tenure, source);
      case WikidataEntity.PARTY -> DatedRole.partyMember(label, tenure, source);
      default -> new DatedRole(DatedRole.Kind.OFFICE, label, null, tenure, source);
    };
  }
}
