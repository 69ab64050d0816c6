package dev.quoth.ledger.exchange;

import static dev.quoth.ledger.exchange.Zips.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Article;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BratReaderTest {
  private static final Author FILE = new Author(Author.Kind.IMPORT, "b.zip");
  private static final String TEXT = "😀 Marn said: “We stay open.”\nThey vow to strike.\n";
  private static final String ANNOTATION =
      "T1\tSource 2 6\tMarn\nT2\tCue 7 11\tsaid\nT3\tContent 13 28\t“We stay open.”\n"
          + "T4\tAttribution 7 11\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
          + "T5\tContent 38 47\tto strike\nT6\tAttribution-no-source 34 37\tvow\n"
          + "E2\tAttribution-no-source:T6 Content:T5\nR1\tOther Arg1:T1 Arg2:T2\n";

  @TempDir Path folder;

  private static List<CodedArticle> read(Path file) throws IOException {
    List<CodedArticle> articles = new ArrayList<>();
    BratReader.read(file, FILE, articles::add);
    return articles;
  }

  private static List<Statement> statements(CodedArticle article) {
    return article.statements().stream().map(Coded::statement).toList();
  }

  @Test
  void whatWasWrittenComesBack() throws IOException {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("concept", "open harbours");
    codes.put("note", "two\nlines");
    Path file = folder.resolve("own.zip");
    try (var writer = ExportFormat.BRAT.open(Files.newOutputStream(file), true)) {
      writer.write(
          Samples.ARTICLE, List.of(Samples.OUTER.coded(codes), Samples.MIDDLE, Samples.INNER));
      writer.write(Samples.BARE, null);
    }

    List<CodedArticle> back = read(file);

    assertThat(back)
        .extracting(each -> each.article().id())
        .containsExactly(Samples.ARTICLE.id(), Samples.BARE.id());
    List<Statement> statements = statements(back.get(0));
    for (int i = 0; i < 3; i++) {
      Statement original = Samples.STATEMENTS.get(i);
      Statement read = statements.get(i);
      assertThat(read.id()).isEqualTo(original.id());
      assertThat(read.kind()).isEqualTo(original.kind());
      assertThat(read.cueClass()).isEqualTo(original.cueClass());
      assertThat(read.block()).isEqualTo(original.block());
      assertThat(read.within()).isEqualTo(original.within());
      assertThat(read.confidence()).isCloseTo(original.confidence(), within(0.0001));
      assertThat(read.attribution()).isEqualTo(original.attribution());
    }
    codes.put("note", "two lines");
    assertThat(statements.get(0).codes()).isEqualTo(codes);
  }

  @Test
  void aFolderLaidOutLikePolnearNamesItsAnnotators() throws IOException {
    Files.createDirectories(folder.resolve("c/text"));
    Files.createDirectories(folder.resolve("c/attributions"));
    Files.writeString(folder.resolve("c/text/marn_harbour.txt"), TEXT);
    Files.writeString(folder.resolve("c/attributions/marn_harbour_ana.ann"), ANNOTATION);
    Files.writeString(folder.resolve("c/attributions/marn_harbour_bo.ann"), "");

    List<CodedArticle> read = read(folder.resolve("c"));

    assertThat(read).hasSize(2);
    assertThat(read.get(1).statements()).isEmpty();
    CodedArticle first = read.get(0);
    assertThat(first.statements())
        .extracting(Coded::by)
        .containsOnly(new Author(Author.Kind.PERSON, "ana"));
    Statement direct = statements(first).get(0);
    Statement bare = statements(first).get(1);
    Article article = first.article();
    assertThat(direct.kind()).isEqualTo(Statement.Kind.DIRECT);
    assertThat(direct.attribution().source().get(0).of(article.text())).isEqualTo("Marn");
    assertThat(direct.attribution().content().get(0).of(article.text()))
        .isEqualTo("“We stay open.”");
    assertThat(bare.kind()).isEqualTo(Statement.Kind.INDIRECT);
    assertThat(bare.codes()).containsExactly(Map.entry("event type", "Attribution-no-source"));
  }

  @Test
  void whatIsMalformedIsNamed() throws IOException {
    refuses(Map.of("a.txt", TEXT), "holds no file that ends with .ann");
    refuses(Map.of("a.ann", ANNOTATION), "lacks the text of a.ann");
    refuses(
        Map.of("a.txt", "short", "a.ann", ANNOTATION),
        "in a.ann T1 has the span 2 6, and the text 5");
    refuses(
        Map.of("a.txt", TEXT, "a.ann", ANNOTATION.replace("Content:T3", "Content:T9")),
        "in a.ann E1 names what is not there: Content:T9");
    Path latin = Files.createDirectory(folder.resolve("latin"));
    Files.write(latin.resolve("a.txt"), new byte[] {(byte) 0xE9, 'a'});
    Files.writeString(latin.resolve("a.ann"), "");
    assertThatThrownBy(() -> read(latin)).hasMessageContaining("is not UTF-8: a.txt");
  }

  private void refuses(Map<String, String> files, String why) throws IOException {
    Path file = zip(folder.resolve("b.zip"), files);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageContaining(why);
  }

  @Test
  void theCorpusIsReadWhole() throws IOException {
    Path corpus = Corpus.file("polnear/dev");

    List<CodedArticle> read = read(corpus);

    assertThat(read).hasSizeGreaterThan(90);
    assertThat(read).allMatch(each -> each.article().text().length() > 100);
    assertThat(read.stream().mapToInt(each -> each.statements().size()).sum()).isGreaterThan(1000);
  }
}
