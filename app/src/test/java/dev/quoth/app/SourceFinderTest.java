package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
  @TempDir Path folder;

  @Test
  void walksFoldersByName() throws IOException {
    files("b.txt", "a.html", "c/z.htm", "c/A.TEXT", "d.xhtml", "e.md", "c/f/g.txt", "aa.text");
    assertThat(found(""))
        .containsExactly(
            "a.html", "aa.text", "b.txt", "c/A.TEXT", "c/f/g.txt", "c/z.htm", "d.xhtml");
  }

  @Test
  void takesArchivesAndDocumentsFromFolders() throws IOException {
    files(
        "a.warc.gz",
        "b.JSONL",
        "c.csv.zst",
        "d.eml",
        "e.pdf",
        "f.json",
        "g.xml",
        "h.gz",
        "i.txt.gz");
    assertThat(found(""))
        .containsExactly("a.warc.gz", "b.JSONL", "c.csv.zst", "d.eml", "e.pdf", "i.txt.gz");
  }

  @Test
  void skipsHiddenNamesAndLinkedFolders() throws IOException {
    files(".hidden.txt", ".git/a.txt", "a.txt", "sub/b.txt");
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("a.txt"));
    assertThat(found("")).containsExactly("a.txt", "link.txt", "sub/b.txt");
  }

  @Test
  void reportsAFolderWithoutArticles() throws IOException {
    files("a.md");
    assertThat(found("")).singleElement().asString().contains("holds no article");
  }

  @Test
  void takesAFileOfAnyEnding() throws IOException {
    files("a.md");
    assertThat(found("a.md")).containsExactly("a.md");
  }

  @Test
  void expandsPatterns() throws IOException {
    files("a.txt", "b.txt", "b.html", "sub/c.txt", "sub/deep/d.txt", ".h.txt", "x[1].txt");
    assertThat(found("*.txt")).containsExactly("a.txt", "b.txt", "x[1].txt");
    assertThat(found("?.{txt,html}")).containsExactly("a.txt", "b.html", "b.txt");
    assertThat(found("[b-z].txt")).containsExactly("b.txt");
    assertThat(found("**/*.txt"))
        .containsExactly("a.txt", "b.txt", "x[1].txt", "sub/c.txt", "sub/deep/d.txt");
    assertThat(found("*/c.txt")).containsExactly("sub/c.txt");
    assertThat(found("s*")).containsExactly("sub/c.txt", "sub/deep/d.txt");
    assertThat(found("sub/**")).containsExactly("sub/c.txt", "sub/deep/d.txt");
    assertThat(found("x[1].txt")).containsExactly("x[1].txt");
  }

  @Test
  void reportsPatternsWithoutMatchOrSense() throws IOException {
    files("a.txt");
    assertThat(found("*.html")).containsExactly("*.html: matches no file");
    assertThat(found("[a.txt")).singleElement().asString().startsWith("[a.txt: is not a pattern: ");
  }

  @Test
  void reportsWhatIsNoPath() {
    assertThat(new SourceFinder(List.of("a\0b")).find().next())
        .isEqualTo(new Found.Nothing("a\0b", "is not a path that this system can name"));
  }

  @Test
  void countsWhatItFinds() throws IOException {
    files("a.txt", "b.txt", "sub/c.txt");
    assertThat(new SourceFinder(List.of(folder.toString(), "-", "nope")).count()).isEqualTo(5);
  }

  @Test
  void namesOutputBelowTheFolderGiven() throws IOException {
    files("sub/c.txt");
    Found.ASource inFolder = (Found.ASource) new SourceFinder(List.of("" + folder)).find().next();
    assertThat(inFolder.source().below()).isEqualTo("sub/c.txt");
    Found.ASource file =
        (Found.ASource) new SourceFinder(List.of(folder + "/sub/c.txt")).find().next();
    assertThat(file.source().below()).isEqualTo("c.txt");
  }

  private List<String> found(String name) {
    List<String> found = new ArrayList<>();
    String prefix = folder + "/";
    new SourceFinder(List.of(name.isEmpty() ? folder.toString() : prefix + name))
        .find()
        .forEachRemaining(
            f ->
                found.add(
                    f instanceof Found.ASource s
                        ? s.source().name().replace(prefix, "")
                        : ((Found.Nothing) f).name().replace(prefix, "")
                            + ": "
                            + ((Found.Nothing) f).reason()));
    return found;
  }

  private void files(String... names) throws IOException {
    for (String name : (Iterable<String>) Stream.of(names)::iterator) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }
}
