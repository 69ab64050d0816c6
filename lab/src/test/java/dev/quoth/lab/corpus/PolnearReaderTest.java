package dev.quoth.lab.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolnearReaderTest {
  private static final String TEXT = "Ada Vern said\r\nthe mill 😀 is lost.";

  @TempDir private Path folder;

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
  }

  private void text(String id, String text) throws IOException {
    Files.writeString(folder.resolve("text").resolve(id + ".txt"), text);
  }

  private void annotation(String name, String... lines) throws IOException {
    Files.writeString(
        folder.resolve("attributions").resolve(name + ".ann"), String.join("\n", lines) + "\n");
  }

  private List<Attribution> attributions() throws IOException {
    return new PolnearReader(folder).read().get(0).attributions();
  }

  @Test
  void readsRolesAndCountsOffsetsInCodePoints() throws IOException {
    text("a", TEXT);
    annotation(
        "a_zoe",
        "T1\tSource 0 8\tAda Vern",
        "T2\tCue 9 13\tsaid",
        "T3\tContent 15 33\tthe mill 😀 is lost",
        "T4\tAttribution 9 13\tsaid",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
        "#1\tAnnotatorNotes E1\tsure");
    Document document = new PolnearReader(folder).read().get(0);
    assertThat(document.id()).isEqualTo("a");
    assertThat(document.annotator()).isEqualTo("zoe");
    assertThat(document.text()).isEqualTo(TEXT);
    Attribution attribution = document.attributions().get(0);
    assertThat(words(attribution.source())).containsExactly("Ada Vern");
    assertThat(words(attribution.cue())).containsExactly("said");
    assertThat(words(attribution.content())).containsExactly("the mill 😀 is lost");
  }

  @Test
  void joinsFragmentsAcrossWhiteSpaceOnly() throws IOException {
    text("a", TEXT);
    annotation(
        "a_zoe",
        "T1\tContent 9 13;15 23\tsaid the mill",
        "T2\tContent 26 28\tis",
        "E1\tAttribution-no-source:T1 Content2:T2 Content:T1");
    assertThat(words(attributions().get(0).content())).containsExactly("said\r\nthe mill", "is");
    assertThat(attributions().get(0).source()).isEmpty();
  }

  @Test
  void ordersByTheFirstWordOfAnyRole() throws IOException {
    text("a", TEXT);
    annotation(
        "a_zoe",
        "T1\tContent 15 18\tthe",
        "T2\tContent 19 23\tmill",
        "T3\tSource 0 3\tAda",
        "E1\tAttribution:T1 Content:T1",
        "E2\tAttribution:T2 Content:T2 Source:T3");
    assertThat(attributions())
        .extracting(a -> words(a.content()).get(0))
        .containsExactly("mill", "the");
  }

  @Test
  void leavesOutEventsWithoutContent() throws IOException {
    text("a", TEXT);
    annotation(
        "a_zoe",
        "T1\tSource 0 3\tAda",
        "E1\tAttribution:T1 Source:T1",
        "E2\tAttribution-no-source:T1 ",
        "E3\tAttribution:T1 Content:T1");
    assertThat(attributions()).hasSize(1);
  }

  @Test
  void takesTheFirstAnnotatorUnlessAllAreAskedFor() throws IOException {
    text("a_b", TEXT);
    text("a", TEXT);
    for (String name : List.of("a_b_zoe", "a_b_ann", "a_kim")) {
      annotation(name, "T1\tContent 0 3\tAda", "E1\tAttribution:T1 Content:T1");
    }
    PolnearReader reader = new PolnearReader(folder);
    assertThat(reader.read())
        .extracting(d -> d.id() + " " + d.annotator())
        .containsExactly("a kim", "a_b ann");
    assertThat(reader.readAllAnnotators())
        .extracting(d -> d.id() + " " + d.annotator())
        .containsExactly("a kim", "a_b ann", "a_b zoe");
  }

  @Test
  void namesTheFileThatIsAtFault() throws IOException {
    PolnearReader reader = new PolnearReader(folder);
    assertThatThrownBy(reader::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no file");
    annotation("a_zoe", "T1\tContent 0 99\tAda");
    assertThatThrownBy(reader::read).hasMessageContaining("a.txt: no such file");
    text("a", TEXT);
    assertThatThrownBy(reader::read).hasMessageContaining("a_zoe.ann: T1 has the span [0 99]");
    annotation("a_zoe", "E1\tAttribution:T1 Content:T7");
    assertThatThrownBy(reader::read)
        .hasMessageContaining("E1 names what the file lacks: Content:T7");
    Files.write(folder.resolve("text/a.txt"), "é".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(reader::read).hasMessageContaining("a.txt: not valid UTF-8");
    assertThatThrownBy(new PolnearReader(folder.resolve("text"))::read)
        .hasMessageContaining("not a PolNeAR folder");
  }

  @Test
  void readsTheWholeOfPolnear() throws IOException {
    List<Document> dev = new PolnearReader(Corpora.folder("polnear/dev")).read();
    assertThat(dev).hasSize(84);
    assertThat(dev).allSatisfy(d -> assertThat(d.attributions()).isNotEmpty());
    assertThat(new PolnearReader(Corpora.folder("polnear/train")).readAllAnnotators()).hasSize(919);
  }

  private static List<String> words(List<Span> spans) {
    return spans.stream().map(s -> s.of(TEXT)).toList();
  }
}
