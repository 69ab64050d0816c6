package dev.quoth.ledger.actors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quoth.KnownActors;
import dev.quoth.ledger.json.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads revisions from lines of JSON, as {@link RevisionWriter} writes them. */
final class RevisionReader {
  static final String CREATE = "create";
  static final String ALIAS = "alias";
  static final String TAKE_ALIAS = "take-alias";
  static final String ROLE = "role";
  static final String TAKE_ROLE = "take-role";
  static final String IDENTIFIER = "identifier";
  static final String END_ROLE = "end-role";
  static final String MERGE = "merge";
  static final String SPLIT = "split";

  private static final JsonFactory JSON = new JsonFactory();

  private RevisionReader() {}

  /**
   * The object in the line.
   *
   * @throws IllegalArgumentException if it is none; the message says what is wrong
   */
  static JsonObject object(byte[] line, int length) {
    try (JsonParser parser = JSON.createParser(line, 0, length)) {
      parser.nextToken();
      JsonObject object = JsonObject.read(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("something follows the object");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no JSON object: " + e.getOriginalMessage(), e);
    } catch (IOException e) { // of bytes in memory
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * The revision in the line.
   *
   * @throws IllegalArgumentException if it is none; the message says what is wrong
   */
  static Revision revision(byte[] line, int length) {
    JsonObject json = object(line, length);
    try {
      return new Revision(
          Long.parseLong(text(json, "number")),
          Instant.parse(text(json, "time")),
          author(object(json, "by")),
          text(json, "why"),
          change(json));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("it holds no date where there should be one", e);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("it holds no number where there should be one", e);
    }
  }

  private static Author author(JsonObject json) {
    return new Author(value(Author.Kind.class, text(json, "kind")), text(json, "name"));
  }

  private static Change change(JsonObject json) {
    String does = text(json, "does");
    return switch (does) {
      case CREATE -> new Change.Create(actor(object(json, "actor")));
      case ALIAS -> new Change.AddAlias(text(json, "id"), text(json, "alias"));
      case TAKE_ALIAS -> new Change.TakeAlias(text(json, "id"), text(json, "alias"));
      case TAKE_ROLE -> new Change.TakeRole(text(json, "id"), role(object(json, "role")));
      case ROLE -> new Change.AddRole(text(json, "id"), role(object(json, "role")));
      case IDENTIFIER -> new Change.AddIdentifier(text(json, "id"), text(json, "identifier"));
      case END_ROLE ->
          new Change.EndRole(
              text(json, "id"), role(object(json, "before")), role(object(json, "after")));
      case MERGE -> new Change.Merge(actors(json, "before"), one(json, "after"));
      case SPLIT ->
          new Change.Split(
              Long.parseLong(text(json, "merge")), one(json, "before"), actors(json, "after"));
      default -> throw new IllegalArgumentException("it does what nobody knows: " + does);
    };
  }

  private static KnownActor one(JsonObject json, String key) {
    List<KnownActor> actors = actors(json, key);
    if (actors.size() != 1) {
      throw new IllegalArgumentException("one actor is expected in '" + key + "'");
    }
    return actors.get(0);
  }

  private static List<KnownActor> actors(JsonObject json, String key) {
    return json.objects(key).stream().map(RevisionReader::actor).toList();
  }

  private static KnownActor actor(JsonObject json) {
    List<DatedRole> roles = new ArrayList<>();
    json.objects("roles").forEach(role -> roles.add(role(role)));
    return new KnownActor(
        text(json, "id"),
        value(KnownActors.Kind.class, text(json, "kind")),
        text(json, "name"),
        json.texts("aliases"),
        roles,
        json.texts("identifiers"));
  }

  private static DatedRole role(JsonObject json) {
    return new DatedRole(
        value(DatedRole.Kind.class, text(json, "kind")),
        text(json, "words"),
        json.text("of"),
        new Tenure(day(json.text("from")), day(json.text("to"))),
        text(json, "source"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static JsonObject object(JsonObject json, String key) {
    JsonObject object = json.object(key);
    if (object == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return object;
  }

  private static String text(JsonObject json, String key) {
    String text = json.text(key);
    if (text == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return text;
  }

  private static <T extends Enum<T>> T value(Class<T> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
