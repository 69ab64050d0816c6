package dev.quoth.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.reader.Articles;
import dev.quoth.reader.DocumentParser;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.OpenSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final byte[] PDF = "%PDF-1.7 We hold".getBytes(ISO_8859_1);

  @TempDir Path folder;

  private final AtomicInteger loads = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(
      strings = {"", "words", "PK", "PK\3\4 an archive of other things", "<html>", " %PD", "{\\rt"})
  void looksForNoParserBeforeADocumentComes(String bytes) {
    DocumentParser parser = documents().parsers().get(0);
    assertThat(parser.parses(bytes.getBytes(ISO_8859_1), "a.pdf")).isFalse();
    assertThat(loads).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7",
        "\u00EF\u00BB\u00BF\n%PDF-1.7",
        "{\\rtf1",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
        "PK\3\4..........................mimetypeapplication",
        "PK\3\4..........................[Content_Types].xml"
      })
  void looksForParsersOnce(String bytes) throws ReadException {
    DocumentParser parser = documents().parsers().get(0);
    byte[] document = bytes.getBytes(ISO_8859_1);
    assertThat(parser.parses(document, "-")).isTrue();
    assertThat(parser.parses(document, "-")).isTrue();
    assertThat(parser.toHtml(document, "-")).contains("<h1>");
    assertThat(loads).hasValue(1);
  }

  @Test
  void readsADocumentAsAnArticle() throws Exception {
    Path file = Files.write(folder.resolve("speech.pdf"), PDF);
    Article article = read(InputStream.nullInputStream(), Source.file(file, file));
    assertThat(article.headline()).isEqualTo("Marn holds the line");
    assertThat(read(new ByteArrayInputStream(PDF), Source.stdin()).source()).isEqualTo("-");
  }

  private Article read(InputStream stdin, Source source) throws Exception {
    try (SourceReader reader =
            new SourceReader(stdin, OpenSettings.DEFAULT, WebOptions.DEFAULT, documents());
        SourceReader.Opened opened = reader.open(source)) {
      return ((Articles.Item.Read) requireNonNull(opened.next())).reading().article();
    }
  }

  @Test
  void saysWhatToDoWithoutTheLauncher() throws IOException {
    Path file = Files.write(folder.resolve("speech.pdf"), PDF);
    Run run = new Run().of("read", "--no-statements", file.toString(), file.toString());
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err().lines())
        .hasSize(2)
        .containsOnly(
            "quoth: "
                + file
                + ": needs the part of Quoth that reads office documents: start Quoth by its"
                + " launcher ./quoth, or put quoth-documents on the class path");
  }

  @Test
  void saysThatTheLauncherFails() throws IOException {
    String script = script("exit 3");
    assertThatThrownBy(() -> new DocumentPart(script).load())
        .hasMessageEndingWith("could not be built: run '" + script + " --class-path documents'");
    assertThatThrownBy(() -> new DocumentPart(folder + "/none").load())
        .hasMessageContaining("its launcher fails");
  }

  @Test
  void loadsWhatTheLauncherNames() throws Exception {
    Path services = Files.createDirectories(folder.resolve("part/META-INF/services"));
    Files.writeString(services.resolve(DocumentParser.class.getName()), Fake.class.getName());
    String script = script("[ \"$*\" = '--class-path documents' ] && echo '" + folder + "/part/'");
    List<DocumentParser> parsers = new DocumentPart(script).load();
    assertThat(parsers).hasSize(1).first().isInstanceOf(Fake.class);
  }

  private String script(String body) throws IOException {
    Path script = Files.writeString(folder.resolve("launcher"), "#!/bin/sh\n" + body + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script.toString();
  }

  private Documents documents() {
    return new Documents(
        () -> {
          loads.incrementAndGet();
          return List.of(new Fake());
        });
  }

  /** Takes everything. */
  public static final class Fake implements DocumentParser {
    @Override
    public boolean parses(byte[] bytes, String source) {
      return true;
    }

    @Override
    public String toHtml(byte[] bytes, String source) {
      return "<html><body><h1>Marn holds the line</h1><p>“We hold,” Ilse Marn said.</p></html>";
    }
  }
}
