package dev.quoth.ledger.actors.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.quoth.KnownActors.Kind;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.RegistryException;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.json.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Popolo JSON (www.popoloproject.com), as parliaments and EveryPolitician publish it.
 *
 * <p>The file is read three times, since memberships may stand before what they refer to:
 * organisations, posts and events; persons; memberships. Of an entry no more stays in memory than
 * its name and id.
 */
final class PopoloImport {
  /** An id so long is one of its own in all the world. */
  private static final int LONG_ID = 16;

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private final Run run;
  private final Map<String, Body> bodies = new HashMap<>();
  private final Map<String, JsonObject> posts = new HashMap<>();
  private final Map<String, JsonObject> events = new HashMap<>();

  /** Ids of persons in the registry by those in the file. */
  private final Map<String, String> persons = new HashMap<>();

  private boolean broken;

  private record Body(String name, boolean party) {}

  /** Takes an entry in. */
  private interface Taker {
    void take(JsonObject entry) throws IOException;
  }

  PopoloImport(Run run) {
    this.run = run;
  }

  void read() throws IOException {
    pass(
        Map.of(
            "organizations", this::takeBody,
            "posts", post -> keep(posts, post),
            "events", event -> keep(events, event)));
    pass(Map.of("persons", this::takePerson));
    pass(Map.of("memberships", membership -> takeMembership(membership, null)));
  }

  private void pass(Map<String, Taker> takers) throws IOException {
    run.nextPass();
    try (Source.Stretch in = run.source().open();
        JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RegistryException(run.source().name(), "is no Popolo: it is no JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        Taker taker = takers.get(key);
        if (parser.nextToken() == JsonToken.START_ARRAY && taker != null) {
          takeAll(parser, in, key, taker);
        } else {
          parser.skipChildren();
        }
      }
    } catch (EOFException | ZipException e) {
      run.cutShort();
    } catch (JsonProcessingException e) {
      tellBroken(e);
    }
  }

  /** Says so once: every pass comes to the same place. */
  private void tellBroken(JsonProcessingException e) {
    if (!broken) {
      broken = true;
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      run.bad(run.source().name() + ":" + line, "is broken as JSON; what stands before is read");
    }
  }

  private void takeAll(JsonParser parser, Source.Stretch in, String key, Taker taker)
      throws IOException {
    for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
      String place = run.source().name() + ": " + key + " " + number;
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        run.bad(place, "is no object");
        continue;
      }
      JsonObject entry = JsonObject.read(parser);
      try {
        taker.take(entry);
      } catch (IllegalArgumentException e) {
        run.bad(place + named(entry), String.valueOf(e.getMessage()));
      }
      run.step(in.position());
    }
  }

  private static String named(JsonObject entry) {
    String id = entry.text("id");
    return id == null ? "" : " (" + id + ")";
  }

  private static void keep(Map<String, JsonObject> map, JsonObject entry) {
    String id = entry.text("id");
    if (id == null) {
      throw new IllegalArgumentException("it has no id");
    }
    map.put(id, entry);
  }

  private void takeBody(JsonObject body) throws IOException {
    String name = name(body);
    String id = body.text("id");
    String classification = text(body, "classification").toLowerCase(Locale.ROOT);
    if (id != null) {
      bodies.put(id, new Body(name, classification.contains("party")));
    }
    run.intake().take(draft(Kind.ORGANISATION, body, name, List.of()));
  }

  private void takePerson(JsonObject person) throws IOException {
    String name = name(person);
    List<DatedRole> roles = new ArrayList<>();
    String country = text(person, "national_identity");
    if (!country.isEmpty()) {
      roles.add(DatedRole.citizen(country, Tenure.UNKNOWN, run.intake().source()));
    }
    String registered = run.intake().take(draft(Kind.PERSON, person, name, roles));
    String id = person.text("id");
    if (id != null) {
      persons.put(id, registered);
    }
    for (JsonObject membership : person.objects("memberships")) {
      takeMembership(membership, registered);
    }
  }

  private Draft draft(Kind kind, JsonObject entry, String name, List<DatedRole> roles) {
    List<String> aliases = new ArrayList<>();
    for (JsonObject other : entry.objects("other_names")) {
      aliases.add(text(other, "name"));
    }
    aliases.removeIf(alias -> Fold.parts(alias).isEmpty());
    return new Draft(kind, name, aliases, roles, identifiers(kind, entry, name));
  }

  private List<String> identifiers(Kind kind, JsonObject entry, String name) {
    List<String> identifiers = new ArrayList<>();
    String id = text(entry, "id");
    String own =
        id.length() >= LONG_ID
            ? id
            : run.source().fileName() + "/" + kind.wireName() + "/" + (id.isEmpty() ? name : id);
    identifiers.add("popolo:" + own);
    for (JsonObject identifier : entry.objects("identifiers")) {
      String scheme = text(identifier, "scheme").toLowerCase(Locale.ROOT);
      String value = text(identifier, "identifier");
      if (!scheme.isEmpty() && !value.isEmpty()) {
        identifiers.add(scheme + ":" + value);
      }
    }
    return identifiers;
  }

  /**
   * @param owner id in the registry of the person that the membership stands in; null where it
   *     names its person itself
   */
  private void takeMembership(JsonObject membership, @Nullable String owner) throws IOException {
    String person = owner == null ? persons.get(text(membership, "person_id")) : owner;
    if (person == null) {
      if (membership.text("person_id") == null) {
        return; // of an organisation in another
      }
      throw new IllegalArgumentException(
          "its person '" + text(membership, "person_id") + "' is not in the file");
    }
    Tenure tenure = tenure(membership);
    JsonObject post = posts.get(text(membership, "post_id"));
    Body body = body(membership, post);
    String source = run.intake().source();
    String words = words(membership, post);
    if (body != null && body.party) {
      run.intake().add(person, DatedRole.partyMember(body.name, tenure, source));
    }
    boolean plain = Set.of("", "member").contains(words.toLowerCase(Locale.ROOT));
    if (body == null ? !plain : !body.party || !plain) {
      String role = words.isEmpty() ? "member" : words;
      String of = body == null ? null : body.name;
      run.intake().add(person, new DatedRole(DatedRole.Kind.OFFICE, role, of, tenure, source));
    }
    Body party = bodies.get(text(membership, "on_behalf_of_id"));
    if (party != null) {
      run.intake().add(person, DatedRole.partyMember(party.name, tenure, source));
    }
  }

  private @Nullable Body body(JsonObject membership, @Nullable JsonObject post) {
    JsonObject embedded = membership.object("organization");
    if (embedded != null) {
      String classification = text(embedded, "classification").toLowerCase(Locale.ROOT);
      return new Body(name(embedded), classification.contains("party"));
    }
    Body body = bodies.get(text(membership, "organization_id"));
    return body != null || post == null ? body : bodies.get(text(post, "organization_id"));
  }

  private static String words(JsonObject membership, @Nullable JsonObject post) {
    List<String> words = new ArrayList<>();
    if (post != null) {
      words.add(text(post, "label"));
      words.add(text(post, "role"));
    }
    words.add(text(membership, "label"));
    words.add(text(membership, "role"));
    return words.stream().filter(w -> !w.isEmpty()).findFirst().orElse("");
  }

  /** Its own, or that of the term of parliament that it belongs to. */
  private Tenure tenure(JsonObject membership) {
    String from = membership.text("start_date");
    String to = membership.text("end_date");
    JsonObject term = events.get(text(membership, "legislative_period_id"));
    if (term != null) {
      from = from == null || from.isBlank() ? term.text("start_date") : from;
      to = to == null || to.isBlank() ? term.text("end_date") : to;
    }
    return Days.between(from, to);
  }

  private static String name(JsonObject entry) {
    String name = Fold.tidy(text(entry, "name"));
    if (Fold.parts(name).isEmpty()) {
      throw new IllegalArgumentException("it has no name");
    }
    return name;
  }

  private static String text(JsonObject entry, String key) {
    String text = entry.text(key);
    return text == null ? "" : text.strip();
  }
}
