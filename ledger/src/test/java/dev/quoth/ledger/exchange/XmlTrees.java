package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads by the JDK's parser what was written. */
final class XmlTrees {

  private XmlTrees() {}

  static Document parse(Map<String, String> files, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] xml = requireNonNull(files.get(name)).getBytes(UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  static List<Element> all(Document document, String localName) {
    return list(document.getElementsByTagNameNS("*", localName));
  }

  static List<Element> all(Element element, String localName) {
    return list(element.getElementsByTagNameNS("*", localName));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
