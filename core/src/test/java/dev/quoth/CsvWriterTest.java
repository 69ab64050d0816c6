package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

  @Test
  void writesARowAStatement() throws IOException {
    String id = Samples.ARTICLE.id();
    assertThat(csv(Samples.ARTICLE, Samples.STATEMENTS))
        .isEqualTo(
            "file,article,headline,statement,kind,source,cue,content,start,end,"
                + "block,cueClass,within,confidence,polarity,saidFrom,saidTo,venue,"
                + "speaker,speakerType,speakerRole,speakerBy,speakerConfidence,spokenFor,speakerId,"
                + "codes\r\n"
                + "in/marn.txt,"
                + id
                + ",Marn says budget stands,s1,direct,Ilse Marn,said,"
                + "\"“We hold,” … “whatever\nthey vow.”\",26,73,paragraph,speech,,0.9313,affirms,,,,,,,,,,,\r\n"
                + "in/marn.txt,"
                + id
                + ",Marn says budget stands,s2,indirect,,,"
                + "she knew,93,101,paragraph,other,s1,1,affirms,,,,,,,,,,,\r\n");
  }

  @Test
  void writesWhenAndWhereAndThatItIsADenial() throws IOException {
    List<String> row = parse(csv(Samples.ARTICLE, List.of(Samples.TOLD))).get(1);
    assertThat(row.subList(14, 18))
        .containsExactly("denies", "2031-02-10", "2031-02-16", "The Courier");
  }

  @Test
  void writesWhoSpeaks() throws IOException {
    List<String> row = parse(csv(Samples.ARTICLE, List.of(Samples.SPOKEN))).get(1);
    assertThat(row.subList(18, 25))
        .containsExactly(
            "Ilse Marn; Otto Vale", "person", "budget", "apposition", "0.875", "Ostravia", "a1");
  }

  @Test
  void writesWhatItWasCoded() throws IOException {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("concept", "open harbours");
    codes.put("agreement", "true");
    Statement coded = Samples.SPOKEN.coded(codes);
    assertThat(parse(csv(Samples.ARTICLE, List.of(coded))).get(1).get(25))
        .isEqualTo("concept: open harbours; agreement: true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n", "＝"})
  void leadsFormulasByAnApostrophe(String start) throws IOException {
    String text = start + "HYPERLINK(\"x\")";
    Statement statement =
        new Statement(
            "s1",
            Statement.Kind.INDIRECT,
            new Attribution(List.of(), List.of(), List.of(new Span(0, text.length()))),
            Statement.CueClass.OTHER,
            null,
            Block.Kind.PARAGRAPH,
            0.5);
    List<String> row = parse(csv(Article.ofText(text), List.of(statement))).get(1);
    assertThat(row.get(7)).isEqualTo("'" + text);
  }

  @Test
  void writesTheHeaderWhereNothingIsFound() throws IOException {
    assertThat(csv(Samples.ARTICLE, List.of())).isEqualTo(CsvWriter.HEADER + "\r\n");
  }

  @Property(tries = 500)
  void everyRowParsesToTheSameCells(@ForAll("samples") Texts.Sample sample) throws IOException {
    List<List<String>> rows = parse(csv(sample.article(), sample.statements()));
    assertThat(rows).hasSize(1 + sample.statements().size());
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      Statement statement = sample.statements().get(i - 1);
      assertThat(row).hasSize(26);
      String words = Fragments.join(statement.attribution().content(), sample.article().text());
      String expected = WellFormed.of(words).replace('\0', '\uFFFD');
      assertThat(row.get(7)).isIn(expected, "'" + expected);
      assertThat(row.get(7)).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
    }
  }

  /** A parser by RFC 4180, kept apart from the writer's ideas. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    assertThat(quoted).isFalse();
    assertThat(cell).isEmpty();
    return rows;
  }

  private static String csv(Article article, List<Statement> statements) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.csv(out)) {
      writer.write(article, statements);
    }
    return out.toString(UTF_8);
  }

  @Provide
  Arbitrary<Texts.Sample> samples() {
    return Texts.samples();
  }
}
