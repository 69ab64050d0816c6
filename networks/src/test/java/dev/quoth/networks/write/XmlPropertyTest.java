package dev.quoth.networks.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.XmlText;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Any text written is the text that the parser of the JDK reads, but for what XML cannot have. */
class XmlPropertyTest {
  @Property(tries = 300)
  void textsAndAttributesSurvive(@ForAll("names") String name) throws Exception {
    StringWriter out = new StringWriter();
    new Xml(out).begin("e", "a", name).text(name).end();
    Element element = parsed(out.toString()).getDocumentElement();
    int[] kept = name.codePoints().map(c -> XmlText.isAllowed(c) ? c : 0xFFFD).toArray();
    assertThat(element.getAttribute("a")).isEqualTo(new String(kept, 0, kept.length));
    assertThat(element.getTextContent()).isEqualTo(new String(kept, 0, kept.length));
  }

  @Property(tries = 50)
  void networksOverTimeHaveAllNodesAndTies(@ForAll("events") Events events) throws Exception {
    List<Network> windows =
        NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION)
            .of(events, Windows.ofTime(1, 1, ChronoUnit.WEEKS));
    StringWriter out = new StringWriter();
    NetworkWriter.writeOverTime(windows, out);
    Document document = parsed(out.toString());
    TreeSet<String> names = new TreeSet<>();
    int weights = 0;
    for (Network window : windows) {
      window.nodes().forEach(node -> names.add(node.name()));
      weights += window.tieCount();
    }
    assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(names.size());
    NodeList values = document.getElementsByTagName("attvalue");
    assertThat(values.getLength()).isEqualTo(names.size() + weights);
  }

  private static Document parsed(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Provide
  Arbitrary<String> names() {
    return HostileNames.names();
  }

  @Provide
  Arbitrary<Events> events() {
    return HostileNames.events();
  }
}
