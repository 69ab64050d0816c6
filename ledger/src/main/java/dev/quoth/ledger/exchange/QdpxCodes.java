package dev.quoth.ledger.exchange;

import dev.quoth.Actor;
import dev.quoth.Polarity;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.names.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The code book of a REFI-QDA project: kinds, polarities and the speakers met with so far. */
final class QdpxCodes {
  static final String KIND = "Kind";
  static final String POLARITY = "Polarity";
  static final String SPEAKER = "Speaker";
  static final String CODED = "Coded";

  /** Name of each speaker by the code's GUID, in the order they came; no two alike. */
  private final Map<String, String> speakers = new LinkedHashMap<>();

  /** What each speaker is, by the code's GUID. */
  private final Map<String, Actor.Type> types = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  /** What else people have said of statements met with so far: {@code concept: open harbours}. */
  private final Set<String> coded = new LinkedHashSet<>();

  /** The GUIDs of the codes for a statement. */
  List<String> of(Statement statement) {
    List<String> codes = new ArrayList<>();
    codes.add(guid(KIND, statement.kind().wireName()));
    codes.add(guid(POLARITY, statement.circumstances().polarity().wireName()));
    Speaker speaker = statement.speaker();
    if (speaker != null) {
      speaker.actors().stream().map(this::of).distinct().forEach(codes::add);
    }
    statement.codes().forEach((name, value) -> codes.add(of(name + ": " + value)));
    return codes;
  }

  private String of(String code) {
    coded.add(code);
    return guid(CODED, code);
  }

  /** One whom the registry knows has one code under all names; the others go by name and type. */
  private String of(Actor actor) {
    String known = actor.known();
    String guid =
        known != null
            ? guid(SPEAKER, "known", known)
            : guid(SPEAKER, actor.type().wireName(), actor.name());
    speakers.computeIfAbsent(guid, each -> free(actor));
    types.putIfAbsent(guid, actor.type());
    return guid;
  }

  /** The actor's name, with more behind it where another has it: some programs need them apart. */
  private String free(Actor actor) {
    String type = actor.name() + " (" + actor.type().wireName() + ")";
    String known = actor.known() == null ? type : actor.name() + " (" + actor.known() + ")";
    return Stream.of(actor.name(), type, known)
        .filter(name -> taken.add(Fold.key(name)))
        .findFirst()
        .orElse(known);
  }

  void write(XmlOut xml) throws IOException {
    xml.begin("CodeBook").begin("Codes");
    beginGroup(xml, KIND);
    for (Statement.Kind kind : Statement.Kind.values()) {
      writeCode(xml, guid(KIND, kind.wireName()), kind.wireName());
    }
    xml.end();
    beginGroup(xml, POLARITY);
    for (Polarity polarity : Polarity.values()) {
      writeCode(xml, guid(POLARITY, polarity.wireName()), polarity.wireName());
    }
    xml.end();
    beginGroup(xml, SPEAKER);
    for (Map.Entry<String, String> speaker : speakers.entrySet()) {
      begin(xml, speaker.getKey(), speaker.getValue());
      Actor.Type type = types.getOrDefault(speaker.getKey(), Actor.Type.PERSON);
      xml.words("Description", type.wireName());
      xml.end();
    }
    xml.end();
    if (!coded.isEmpty()) {
      beginGroup(xml, CODED);
      for (String code : coded) {
        writeCode(xml, guid(CODED, code), code);
      }
      xml.end();
    }
    xml.end();
    xml.end();
  }

  private static void beginGroup(XmlOut xml, String name) throws IOException {
    xml.begin("Code").with("guid", guid(name)).with("name", name).with("isCodable", "false");
  }

  private static void writeCode(XmlOut xml, String guid, String name) throws IOException {
    begin(xml, guid, name);
    xml.end();
  }

  private static void begin(XmlOut xml, String guid, String name) throws IOException {
    xml.begin("Code").with("guid", guid).with("name", name).with("isCodable", "true");
  }

  private static String guid(String... words) {
    return Names.uuid("code", String.join("\u0000", words)).toString();
  }
}
