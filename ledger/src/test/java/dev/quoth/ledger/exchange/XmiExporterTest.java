package dev.quoth.ledger.exchange;

import static dev.quoth.ledger.exchange.XmlTrees.all;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

class XmiExporterTest {
  private static final String XMI = "http://www.omg.org/XMI";
  private static final String FIRST = "00001-" + Samples.ARTICLE.id().substring(7, 19) + ".xmi";
  private static final Set<String> OF_ALL = Set.of("id", "sofa", "begin", "end", "language");

  @Test
  void theTextIsTheSofaToTheCharacter() throws Exception {
    Element sofa = all(document(true), "Sofa").get(0);

    assertThat(sofa.getAttribute("sofaString")).isEqualTo(Samples.TEXT.replace('\u0001', '\uFFFD'));
  }

  @Test
  void mentionsCountInUtf16() throws Exception {
    assertThat(words(document(true), "Mention", "cue"))
        .containsExactly("told", "According to", "agrees");
    assertThat(words(document(true), "Mention", "content"))
        .startsWith("“We <hold> & stay,”", "“whatever\nthey vow.”");
  }

  @Test
  void aStatementHasItsSlots() throws Exception {
    Document document = document(true);
    Map<String, Element> byId = byId(document);

    Element first = all(document, "Statement").get(0);
    Element third = all(document, "Statement").get(2);

    assertThat(first.getAttribute("speaker")).isEqualTo("Ilse Marn");
    assertThat(first.getAttribute("kind")).isEqualTo("direct");
    assertThat(roles(byId, first)).containsExactly("content", "content", "cue", "source");
    assertThat(roles(byId, third)).containsExactly("content", "cue", "source", "within");
    String within = slots(byId, third).get(3).getAttribute("target");
    assertThat(byId.get(within)).isEqualTo(all(document, "Statement").get(1));
  }

  @Test
  void everyIdIsUniqueAndEveryMemberIsThere() throws Exception {
    Document document = document(true);
    Map<String, Element> byId = byId(document);
    Set<String> ids = new HashSet<>();
    for (Element element : all(document, "*")) {
      String id = element.getAttributeNS(XMI, "id");
      assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
    }

    String members = all(document, "View").get(0).getAttribute("members");

    assertThat(byId).containsKeys(members.split(" "));
  }

  /** A reader of XMI refuses what the type system does not know. */
  @Test
  void theTypeSystemKnowsEveryTypeAndFeature() throws Exception {
    Map<String, Set<String>> types = types();

    for (Element element : all(document(true), "*")) {
      String space = element.getNamespaceURI();
      if (space.contains("custom") || space.contains("metadata")) {
        String name = space.substring(8, space.length() - 6).replace('/', '.');
        Set<String> features = types.get(name + "." + element.getLocalName());
        assertThat(features).as(element.getTagName()).isNotNull().containsAll(attributes(element));
      }
    }
  }

  @Test
  void withoutTextTheSofaIsMasked() throws Exception {
    Document document = document(false);

    assertThat(words(document, "Mention", "cue")).containsExactly("xxxx", "xxxxxxxxx xx", "xxxxxx");
    assertThat(all(document, "Article").get(0).getAttribute("identifier"))
        .isEqualTo(Samples.ARTICLE.id());
  }

  private static Document document(boolean text) throws Exception {
    return XmlTrees.parse(files(text), FIRST);
  }

  private static Map<String, String> files(boolean text) throws IOException {
    return Samples.unzip(Samples.export(ExportFormat.XMI, text));
  }

  private static Map<String, Set<String>> types() throws Exception {
    Map<String, Set<String>> types = new HashMap<>();
    for (Element type : all(XmlTrees.parse(files(true), "TypeSystem.xml"), "typeDescription")) {
      Set<String> features = new HashSet<>();
      for (Element feature : all(type, "featureDescription")) {
        features.add(all(feature, "name").get(0).getTextContent());
      }
      types.put(all(type, "name").get(0).getTextContent(), features);
    }
    return types;
  }

  private static Set<String> attributes(Element element) {
    Set<String> names = new HashSet<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      names.add(attributes.item(i).getLocalName());
    }
    names.removeAll(OF_ALL);
    return names;
  }

  private static List<String> words(Document document, String type, String role) {
    String text = all(document, "Sofa").get(0).getAttribute("sofaString");
    List<String> words = new ArrayList<>();
    for (Element mention : all(document, type)) {
      if (mention.getAttribute("role").equals(role)) {
        int begin = Integer.parseInt(mention.getAttribute("begin"));
        words.add(text.substring(begin, Integer.parseInt(mention.getAttribute("end"))));
      }
    }
    return words;
  }

  private static Map<String, Element> byId(Document document) {
    Map<String, Element> byId = new HashMap<>();
    all(document, "*").forEach(element -> byId.put(element.getAttributeNS(XMI, "id"), element));
    return byId;
  }

  private static List<Element> slots(Map<String, Element> byId, Element statement) {
    List<Element> slots = new ArrayList<>();
    for (String id : statement.getAttribute("roles").split(" ")) {
      Element slot = byId.get(id);
      if (slot != null) {
        slots.add(slot);
      }
    }
    return slots;
  }

  private static List<String> roles(Map<String, Element> byId, Element statement) {
    return slots(byId, statement).stream().map(slot -> slot.getAttribute("role")).toList();
  }
}
