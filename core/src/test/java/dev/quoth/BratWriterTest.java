package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BratWriterTest {

  @Test
  void writesAnEventAStatement() throws IOException {
    assertThat(brat(Samples.ARTICLE, Samples.STATEMENTS))
        .isEqualTo(
            """
            T1\tSource 37 46\tIlse Marn
            T2\tCue 47 51\tsaid
            T3\tContent 26 36;53 62;63 73\t“We hold,” “whatever they vow.”
            T4\tAttribution 47 51\tsaid
            E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
            A1\tKind E1 direct
            A2\tCueClass E1 speech
            A3\tBlock E1 paragraph
            #1\tAnnotatorNotes E1\ts1 confidence 0.9313
            T5\tContent 93 101\tshe knew
            T6\tAttribution 93 101\tshe knew
            E2\tAttribution:T6 Content:T5 Within:E1
            A4\tKind E2 indirect
            A5\tCueClass E2 other
            A6\tBlock E2 paragraph
            #2\tAnnotatorNotes E2\ts2 confidence 1
            """);
  }

  @Test
  void refusesASecondArticle() throws IOException {
    try (ArticleWriter writer = WireFormat.brat(new ByteArrayOutputStream())) {
      writer.write(Samples.ARTICLE, List.of());
      assertThatThrownBy(() -> writer.write(Samples.ARTICLE, List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a brat annotation file holds one article");
    }
  }

  @Test
  void writesNothingWhereNobodyLooked() throws IOException {
    assertThat(brat(Samples.ARTICLE, null)).isEmpty();
  }

  @Test
  void leavesOutAStatementOfLineEndsAlone() throws IOException {
    Statement blank =
        new Statement(
            "s1",
            Statement.Kind.INDIRECT,
            new Attribution(List.of(), List.of(), List.of(new Span(1, 3))),
            Statement.CueClass.OTHER,
            null,
            Block.Kind.PARAGRAPH,
            0.5);
    assertThat(brat(Article.ofText("a\r\nb"), List.of(blank))).isEmpty();
  }

  /** Holds each T line to what brat's own parser demands of it. */
  @Property(tries = 500)
  void everyTextBoundLineQuotesTheTextAtItsOffsets(@ForAll("samples") Texts.Sample sample)
      throws IOException {
    String text = new String(WireFormat.textOf(sample.article()), UTF_8);
    int[] codePoints = text.codePoints().toArray();
    for (String line : pythonLines(brat(sample.article(), sample.statements()))) {
      assertThat(line).matches("(?s)[TEA#]\\d+\t.+");
      if (line.startsWith("T")) {
        String[] fields = line.split("\t", 3);
        String offsets = fields[1].substring(fields[1].indexOf(' ') + 1);
        List<String> fragments = new ArrayList<>();
        for (String span : offsets.split(";")) {
          int start = Integer.parseInt(span.split(" ")[0]);
          int end = Integer.parseInt(span.split(" ")[1]);
          fragments.add(new String(codePoints, start, end - start));
        }
        assertThat(fields[2]).isEqualTo(String.join(" ", fragments));
      }
    }
  }

  private static List<String> pythonLines(String text) {
    return List.of(text.split("\r\n|[\n\r\u000B\f\u001C-\u001E\u0085\u2028\u2029]")).stream()
        .filter(line -> !text.isEmpty())
        .toList();
  }

  private static String brat(Article article, @Nullable List<Statement> statements)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.brat(out)) {
      writer.write(article, statements);
    }
    return out.toString(UTF_8);
  }

  @Provide
  Arbitrary<Texts.Sample> samples() {
    return Texts.samples();
  }
}
