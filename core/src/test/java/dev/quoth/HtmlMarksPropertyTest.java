package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

class HtmlMarksPropertyTest {

  @Property(tries = 500)
  void theTextIsWholeAndEveryRoleIsMarked(@ForAll("samples") Texts.Sample sample)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.html(out)) {
      writer.write(sample.article(), sample.statements());
    }
    Document page = HtmlWriterTest.wellFormed(out.toString(UTF_8));
    List<Nesting.Nested> nested = Nesting.of(sample.statements());
    for (int i = 0; i < nested.size(); i++) {
      Attribution attribution = nested.get(i).statement().attribution();
      assertThat(marked(page, "content", i + 1)).isEqualTo(shown(attribution.content(), sample));
      assertThat(marked(page, "source", i + 1)).isEqualTo(shown(attribution.source(), sample));
      assertThat(marked(page, "cue", i + 1)).isEqualTo(shown(attribution.cue(), sample));
    }
    page.select(".ref").remove();
    String text = sample.article().text();
    assertThat(page.select(".text > p").get(0).wholeText())
        .isEqualTo(shown(List.of(new Span(0, text.length())), sample));
  }

  private static String marked(Document page, String role, int number) {
    return page.select(".text [data-s~=(^| )1-" + number + "($| )].m").stream()
        .filter(m -> List.of(m.attr("title").split(", ")).contains(role + " of " + number))
        .map(m -> m.wholeText())
        .collect(Collectors.joining());
  }

  /** The spans as a browser shows them. */
  private static String shown(List<Span> spans, Texts.Sample sample) throws IOException {
    StringWriter shown = new StringWriter();
    for (Span span : spans) {
      new HtmlOut(shown).text(sample.article().text(), span.start(), span.end());
    }
    return Parser.unescapeEntities(shown.toString(), false);
  }

  @Provide
  Arbitrary<Texts.Sample> samples() {
    return Texts.samples();
  }
}
