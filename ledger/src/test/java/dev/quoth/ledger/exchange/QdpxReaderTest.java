package dev.quoth.ledger.exchange;

import static dev.quoth.ledger.exchange.Zips.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.quoth.Article;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Coded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QdpxReaderTest {
  private static final Author FILE = new Author(Author.Kind.IMPORT, "p.qdpx");
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  private static final String PROJECT =
      "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\" origin=\"Other 1.0\"><Users>"
          + "<User guid=\"u1\" name=\"Ana Belm\"/><User guid=\"u2\" name=\"Bo Li\"/></Users>"
          + "<CodeBook><Codes><Code guid=\"c1\" name=\"Themes\"><Description>d</Description>"
          + "<Code guid=\"c2\" name=\"Harbour\"><Code guid=\"c3\" name=\"Open\"/>"
          + "<Code guid=\"c4\" name=\"Cheap\"/></Code></Code><Code guid=\"c5\" name=\"Loud\"/>"
          + "</Codes></CodeBook><Sources>%s</Sources></Project>";
  private static final String SOURCE =
      "<TextSource guid=\"s1\" name=\"On the harbour\" plainTextPath=\"internal://s1.txt\">"
          + "<PlainTextSelection guid=\"p1\" name=\"x\" startPosition=\"2\" endPosition=\"15\""
          + " creatingUser=\"u1\"><Description>heard</Description>"
          + "<Coding guid=\"k1\" creatingUser=\"u1\"><CodeRef targetGUID=\"c3\"/></Coding>"
          + "<Coding guid=\"k2\" creatingUser=\"u1\"><CodeRef targetGUID=\"c4\"/></Coding>"
          + "<Coding guid=\"k3\" creatingUser=\"u2\"><CodeRef targetGUID=\"c5\"/></Coding>"
          + "</PlainTextSelection></TextSource>";

  @TempDir Path folder;
  private final List<String> passedOver = new ArrayList<>();

  private List<CodedArticle> read(Path file) throws IOException {
    List<CodedArticle> articles = new ArrayList<>();
    QdpxReader.read(file, FILE, (place, why) -> passedOver.add(place + ": " + why), articles::add);
    return articles;
  }

  private Path project(String xml, Map<String, String> sources) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("project.qde", xml);
    files.putAll(sources);
    return zip(folder.resolve("p.qdpx"), files);
  }

  @Test
  void whatWasWrittenComesBack() throws IOException {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("concept", "open harbours");
    codes.put("agreement", "true");
    Article article = Samples.ARTICLE;
    Path file = folder.resolve("own.qdpx");
    try (var writer = ExportFormat.QDPX.open(Files.newOutputStream(file), true)) {
      writer.write(article, List.of(Samples.OUTER.coded(codes), Samples.MIDDLE, Samples.INNER));
      writer.write(Samples.BARE, null);
    }

    List<CodedArticle> back = read(file);

    assertThat(back).hasSize(2);
    Article first = back.get(0).article();
    assertThat(first.text()).isEqualTo(Samples.TEXT.replace("\r\n", "\n"));
    assertThat(first.headline()).isEqualTo(article.headline());
    assertThat(first.outlet()).isEqualTo("The Courier");
    assertThat(first.published()).isEqualTo("2031-02-16");
    assertThat(first.url()).isEqualTo(article.url());
    assertThat(back.get(1).article().id()).isEqualTo(Samples.BARE.id());
    assertThat(back.get(0).statements()).extracting(Coded::by).containsOnly(FILE);
    List<Statement> statements = back.get(0).statements().stream().map(Coded::statement).toList();
    assertThat(statements).extracting(Statement::id).containsExactly("s1", "s2", "s3");
    assertThat(statements)
        .extracting(Statement::kind)
        .containsExactly(Samples.OUTER.kind(), Samples.MIDDLE.kind(), Samples.INNER.kind());
    assertThat(statements.get(0).attribution().content()).hasSize(2);
    assertThat(statements.get(0).codes()).isEqualTo(codes);
    assertThat(statements.get(1).circumstances().polarity())
        .isEqualTo(Samples.MIDDLE.circumstances().polarity());
    assertThat(statements)
        .extracting(each -> Objects.requireNonNull(each.speaker()))
        .extracting(Speaker::names, speaker -> speaker.actor().type())
        .containsExactly(
            tuple("Ilse Marn", Samples.MARN.type()),
            tuple("Ilse Marn", Samples.MARN.type()),
            tuple("the harbour union", Samples.UNION.type()));
  }

  @Test
  void aSelectionOfAnotherProgramIsAStatementOfEachWhoCodedIt() throws IOException {
    Path file =
        project(
            HEAD + String.format(PROJECT, SOURCE),
            Map.of("sources/S1.TXT", "\uFEFF😀 “We stay open.” They vow."));

    CodedArticle read = read(file).get(0);

    assertThat(read.article().headline()).isEqualTo("On the harbour");
    assertThat(read.statements())
        .extracting(Coded::by)
        .containsExactly(
            new Author(Author.Kind.PERSON, "Ana Belm"), new Author(Author.Kind.PERSON, "Bo Li"));
    Statement first = read.statements().get(0).statement();
    assertThat(first.attribution().content().get(0).of(read.article().text()))
        .isEqualTo("“We stay open");
    assertThat(first.codes()).containsExactly(Map.entry("Themes/Harbour", "Open; Cheap"));
    assertThat(read.statements().get(1).statement().codes())
        .containsExactly(Map.entry("code", "Loud"));
    assertThat(read(file)).isEqualTo(List.of(read));
  }

  @Test
  void whatIsNoTextIsPassedOver() throws IOException {
    String sources =
        "<PictureSource guid=\"g\" name=\"a map\"/><TextSource guid=\"t\" name=\"far\""
            + " plainTextPath=\"absolute:///etc/passwd\"/><TextSource guid=\"i\" name=\"in\">"
            + "<PlainTextContent>We stay.</PlainTextContent></TextSource>";

    List<CodedArticle> read = read(project(String.format(PROJECT, sources), Map.of()));

    assertThat(read).extracting(each -> each.article().text()).containsExactly("We stay.");
    assertThat(passedOver)
        .hasSize(2)
        .first()
        .asString()
        .endsWith("p.qdpx, a map: is no text, and passed over");
  }

  @Test
  void damagedProjectsAreRefusedInASentence() throws IOException {
    refuses(project("<Project", Map.of()), "has a project.qde that is no XML");
    refuses(project(String.format(PROJECT, SOURCE), Map.of()), "lacks the text of the source On");
    refuses(
        project(String.format(PROJECT, SOURCE), Map.of("Sources/s1.txt", "short")),
        "has a selection from 2 to 15 in the source On the harbour, whose text has 5 characters");
    refuses(
        project(
            String.format(PROJECT, SOURCE.replace("\"15\"", "\"x\"")),
            Map.of("Sources/s1.txt", "We stay open as ever.")),
        "endPosition is no number: 'x'");
    refuses(zip(folder.resolve("other.qdpx"), Map.of("a.txt", "a")), "is no REFI-QDA project");
    Path noZip = Files.writeString(folder.resolve("no.qdpx"), "PK\u0003\u0004 and no more");
    refuses(noZip, "is a damaged zip");
  }

  private void refuses(Path file, String why) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageContaining(why)
        .message()
        .hasLineCount(1);
  }

  /** A stranger's file names a file of ours, or grows without end. */
  @Test
  void entitiesAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String outside = "<!DOCTYPE p [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + named("&e;");
    String laughs =
        "<!DOCTYPE p [<!ENTITY a \"ha ha ha ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            + named("&c;");
    for (String project : List.of(outside, laughs)) {
      try {
        assertThat(read(project(project, Map.of())).toString())
            .doesNotContain("the secret", "ha ha");
      } catch (ForeignFileException e) {
        assertThat(e.getMessage()).contains("is no XML");
      }
    }
  }

  private static String named(String content) {
    return String.format(
        PROJECT,
        "<TextSource guid=\"i\" name=\"in\"><PlainTextContent>x"
            + content
            + "</PlainTextContent></TextSource>");
  }

  @Test
  void aFileThatUnpacksToTooMuchIsRefused() throws IOException {
    Path file =
        project(String.format(PROJECT, SOURCE), Map.of("Sources/s1.txt", " ".repeat(40 << 20)));
    refuses(file, "has a file that unpacks to too much: Sources/s1.txt");
  }
}
