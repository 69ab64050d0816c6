package dev.quoth.ledger.exchange;

import static dev.quoth.ledger.exchange.XmlTrees.all;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.ArticleWriter;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class QdpxExporterTest {
  private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Map<String, String> files;
  private final Document project;

  QdpxExporterTest() throws Exception {
    files = Samples.unzip(Samples.export(ExportFormat.QDPX, true));
    project = XmlTrees.parse(files, "project.qde");
  }

  @Test
  void theProjectIsInTheOrderOfTheSchema() {
    Element root = project.getDocumentElement();

    assertThat(root.getNamespaceURI()).isEqualTo("urn:QDA-XML:project:1.0");
    assertThat(all(root, "*").stream().filter(e -> e.getParentNode().equals(root)))
        .extracting(Element::getLocalName)
        .containsExactly("Users", "CodeBook", "Variables", "Sources");
  }

  @Test
  void withoutArticlesThereIsNoListOfThem() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportFormat.QDPX.open(out, true).close();

    Document empty = XmlTrees.parse(Samples.unzip(out.toByteArray()), "project.qde");

    assertThat(all(empty, "Sources")).isEmpty();
  }

  /** QualCoder takes one code of each name. */
  @Test
  void namesakesHaveCodesOfDifferentNames() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter exporter = ExportFormat.QDPX.open(out, true)) {
      for (String known : new String[] {null, "k7", "k8"}) {
        Actor actor = new Actor("a1", "Ilse Marn", Actor.Type.PERSON, known);
        Speaker speaker = new Speaker(List.of(actor), null, Speaker.By.NAME, 1, null);
        Statement first = Samples.STATEMENTS.get(0);
        Resolution resolution = new Resolution(speaker, speaker, List.of());
        exporter.write(Samples.ARTICLE, List.of(first.saidBy(resolution)));
      }
    }

    assertThat(all(XmlTrees.parse(Samples.unzip(out.toByteArray()), "project.qde"), "Code"))
        .extracting(code -> code.getAttribute("name"))
        .contains("Ilse Marn", "Ilse Marn (person)", "Ilse Marn (k8)")
        .doesNotHaveDuplicates();
  }

  @Test
  void everySourceHasItsText() {
    List<Element> sources = all(project, "TextSource");

    assertThat(sources).hasSize(2);
    assertThat(textOf(sources.get(0)))
        .isEqualTo(Samples.TEXT.replace("\r\n", "\n"))
        .doesNotContain("\r");
    assertThat(textOf(sources.get(1))).isEqualTo(Samples.BARE.text());
  }

  @Test
  void selectionsCountCodePointsOfThatText() {
    Element source = all(project, "TextSource").get(0);
    String text = textOf(source);

    assertThat(all(source, "PlainTextSelection"))
        .extracting(selection -> selected(text, selection))
        .containsExactly(
            "“We <hold> & stay,”",
            "“whatever\nthey vow.”",
            "the harbour\u0001 union agrees",
            "agrees");
  }

  @Test
  void aStretchIsCodedByKindPolarityAndSpeaker() {
    Map<String, String> names = new HashMap<>();
    all(project, "Code").forEach(c -> names.put(c.getAttribute("guid"), c.getAttribute("name")));

    assertThat(all(project, "PlainTextSelection"))
        .extracting(
            selection ->
                all(selection, "CodeRef").stream()
                    .map(ref -> names.get(ref.getAttribute("targetGUID")))
                    .toList())
        .containsExactly(
            List.of("direct", "affirms", "Ilse Marn"),
            List.of("direct", "affirms", "Ilse Marn"),
            List.of("indirect", "denies", "Ilse Marn"),
            List.of("indirect", "affirms", "the harbour union"));
  }

  @Test
  void everyGuidIsUnique() {
    assertThat(
            all(project, "*").stream().map(e -> e.getAttribute("guid")).filter(g -> !g.isEmpty()))
        .doesNotHaveDuplicates()
        .allMatch(guid -> GUID.matcher(guid).matches());
  }

  @Test
  void variablesTellOfTheArticle() {
    Element source = all(project, "TextSource").get(0);

    assertThat(all(source, "TextValue"))
        .extracting(Element::getTextContent)
        .contains(
            Samples.ARTICLE.id(), "https://courier.example/marn", "The Courier", "2031-02-16");
  }

  private String textOf(Element source) {
    String path = source.getAttribute("plainTextPath").replace("internal://", "Sources/");
    return requireNonNull(files.get(path));
  }

  private static String selected(String text, Element selection) {
    int start = Integer.parseInt(selection.getAttribute("startPosition"));
    int end = Integer.parseInt(selection.getAttribute("endPosition"));
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
