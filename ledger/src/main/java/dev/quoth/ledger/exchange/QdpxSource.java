package dev.quoth.ledger.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A text of a REFI-QDA project as it stands in the project's file.
 *
 * @param name its title
 * @param path where its plain text is; null where it has none
 * @param content its plain text itself, where that stands here
 * @param selections what was selected in it
 * @param values values of variables by the variables' GUIDs
 */
record QdpxSource(
    String name,
    @Nullable String path,
    @Nullable String content,
    List<Selection> selections,
    Map<String, String> values) {

  /**
   * A stretch of the text.
   *
   * @param start in code points, as is {@code end}, which is exclusive
   * @param description words about it; null where there are none
   * @param codes GUIDs of the codes by the GUID of who gave them, in order
   */
  record Selection(
      int start, int end, @Nullable String description, Map<String, List<String>> codes) {}

  /** Reads from the beginning of its element to the end. */
  static QdpxSource read(XMLStreamReader xml) throws XMLStreamException {
    String name = attribute(xml, "name");
    String path = xml.getAttributeValue(null, "plainTextPath");
    String content = null;
    List<Selection> selections = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "PlainTextSelection" -> selections.add(selection(xml));
          case "PlainTextContent" -> content = xml.getElementText();
          case "VariableValue" -> readValue(xml, values);
          default -> depth++;
        }
      }
    }
    return new QdpxSource(name, path, content, selections, values);
  }

  private static Selection selection(XMLStreamReader xml) throws XMLStreamException {
    int start = number(xml, "startPosition");
    int end = number(xml, "endPosition");
    String user = attribute(xml, "creatingUser");
    String coder = user;
    String description = null;
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("Description") && depth == 1) {
          description = xml.getElementText();
          continue;
        }
        if (xml.getLocalName().equals("Coding")) {
          String told = attribute(xml, "creatingUser");
          coder = told.isEmpty() ? user : told;
        } else if (xml.getLocalName().equals("CodeRef")) {
          codes.computeIfAbsent(coder, u -> new ArrayList<>()).add(attribute(xml, "targetGUID"));
        }
        depth++;
      }
    }
    return new Selection(start, end, description, codes);
  }

  private static void readValue(XMLStreamReader xml, Map<String, String> values)
      throws XMLStreamException {
    String variable = "";
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("VariableRef")) {
          variable = attribute(xml, "targetGUID");
          depth++;
        } else if (xml.getLocalName().endsWith("Value")) {
          values.put(variable, xml.getElementText());
        } else {
          depth++;
        }
      }
    }
  }

  private static int number(XMLStreamReader xml, String name) throws XMLStreamException {
    String value = attribute(xml, name);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new XMLStreamException(name + " is no number: '" + value + "'");
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
