package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a REFI-QDA project tells before its sources: who worked on it, codes and variables. */
final class QdpxBook {
  private static final String ORIGIN = "refi-qda ";

  private final Map<String, String> users = new HashMap<>();
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private boolean ours;

  /**
   * A code.
   *
   * @param group names of the codes above it, with {@code /} between; empty where it has none
   * @param name its own
   * @param description words about it; null where there are none
   */
  record Code(String group, String name, @Nullable String description) {}

  void begin(XMLStreamReader xml) {
    ours = QdpxExporter.ORIGIN.equals(xml.getAttributeValue(null, "origin"));
  }

  /** Whether Quoth has written the project. */
  boolean ours() {
    return ours;
  }

  void addUser(XMLStreamReader xml) {
    users.put(attribute(xml, "guid"), attribute(xml, "name"));
  }

  /** The name of who has a GUID; blank where nobody is named, and where it is only Quoth. */
  String user(String guid) {
    return ours ? "" : users.getOrDefault(guid, "");
  }

  void addVariable(XMLStreamReader xml) {
    variables.put(attribute(xml, "guid"), attribute(xml, "name"));
  }

  /** Reads from the beginning of the list of codes to its end. */
  void addCodes(XMLStreamReader xml) throws XMLStreamException {
    Deque<String> above = new ArrayDeque<>();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (xml.getLocalName().equals("Code")) {
          above.removeLast();
        }
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("Description") && !above.isEmpty()) {
          describe(above.getLast(), xml.getElementText());
          continue;
        }
        depth++;
        if (xml.getLocalName().equals("Code")) {
          add(xml, above);
        }
      }
    }
  }

  private void add(XMLStreamReader xml, Deque<String> above) {
    StringBuilder group = new StringBuilder();
    for (String guid : above) {
      Code code = codes.get(guid);
      group.append(group.length() == 0 ? "" : "/").append(code == null ? "" : code.name());
    }
    String guid = attribute(xml, "guid");
    codes.put(guid, new Code(group.toString(), attribute(xml, "name"), null));
    above.addLast(guid);
  }

  private void describe(String guid, String words) {
    codes.computeIfPresent(guid, (g, code) -> new Code(code.group(), code.name(), words));
  }

  /** The code of a GUID; null where there is none. */
  @Nullable Code code(String guid) {
    return codes.get(guid);
  }

  /** The article that a source is. */
  Article article(QdpxSource source, String text) {
    Metadata.Builder metadata = Metadata.builder();
    source
        .values()
        .forEach(
            (guid, value) -> {
              String name = variables.getOrDefault(guid, "").toUpperCase(Locale.ROOT);
              for (Field field : Field.values()) {
                if (field.name().equals(name)) {
                  metadata.add(field, value, ORIGIN + "variable");
                }
              }
            });
    if (!ours) {
      metadata.add(Field.HEADLINE, source.name(), ORIGIN + "name");
    }
    return Article.ofText(text).withMetadata(metadata.build());
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
