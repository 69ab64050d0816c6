package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLinesWriterTest {
  private static final ObjectMapper PARSER = new ObjectMapper();

  @Test
  void writesEveryKeyInOrder() throws IOException {
    String id = Samples.ARTICLE.id();
    assertThat(json(Samples.ARTICLE, Samples.STATEMENTS))
        .isEqualTo(
            ("{'id':'"
                    + id
                    + "','source':'in/marn.txt','url':'https://courier.example/marn','outlet':'The"
                    + " Courier','headline':'Marn says budget stands','byline':'Ana"
                    + " Belm','published':'2031-02-16','modified':null,'language':'en','section':null,"
                    + "'origins':{'url':'link canonical','outlet':'meta og:site_name','headline':'h1',"
                    + "'byline':'text','published':'time','language':'html lang'},'text':'Marn says budget"
                    + " stands\\n"
                    + "😀 “We hold,” Ilse Marn said, “whatever\\n"
                    + "they vow.” According to Torv, she knew.\\n"
                    + "','blocks':[{'kind':'headline','start':0,'end':23},"
                    + "{'kind':'paragraph','start':24,'end':102}],'parts':[],'sameStory':null,'notes':[],'statements':[{'id':'s1','kind':'direct','content':[{'start':26,'end':36,'text':'“We"
                    + " hold,”'},{'start':53,'end':73,'text':'“whatever\\n"
                    + "they vow.”'}],"
                    + "'cue':[{'start':47,'end':51,'text':'said'}],'source':[{'start':37,'end':46,'text':'Ilse"
                    + " Marn'}],"
                    + "'speaker':null,'candidates':[],'venue':null,'said':null,'addressee':null,'within':null,'cueClass':'speech',"
                    + "'polarity':'affirms','block':'paragraph','confidence':0.9313},{'id':'s2','kind':'indirect','content':[{'start':93,'end':101,'text':'she"
                    + " knew'}],'cue':[],'source':[],'speaker':null,'candidates':[],'venue':null,'said':null,'addressee':null,'within':'s1','cueClass':'other','polarity':'affirms','block':'paragraph','confidence':1}]}\n")
                .replace('\'', '"'));
  }

  @Test
  void writesWhoSpeaks() throws IOException {
    JsonNode article = PARSER.readTree(json(Samples.ARTICLE, List.of(Samples.SPOKEN)));
    JsonNode statement = article.get("statements").get(0);
    assertThat(statement.get("speaker").toString().replace('"', '\''))
        .isEqualTo(
            "{'id':'a1','name':'Ilse Marn','type':'person','known':null,'role':'budget',"
                + "'roleSpan':{'start':10,'end':16},'confidence':0.875,'by':'apposition','byRegistry':true,"
                + "'joint':[{'id':'a2','name':'Otto Vale','type':'person','known':'k2'}],"
                + "'spokenFor':{'id':'a3','name':'Ostravia','type':'government','known':null}}");
    assertThat(statement.get("candidates").toString().replace('"', '\''))
        .isEqualTo(
            "[{'id':'a3','name':'Ostravia','type':'government','known':null,'score':0.125}]");
  }

  @Test
  void writesWhenAndWhereAndThatItIsADenial() throws IOException {
    JsonNode article = PARSER.readTree(json(Samples.ARTICLE, List.of(Samples.TOLD)));
    JsonNode statement = article.get("statements").get(0);
    assertThat(statement.get("polarity").asText()).isEqualTo("denies");
    assertThat(statement.get("venue").toString())
        .isEqualTo("{\"name\":\"The Courier\",\"kind\":\"outlet\",\"start\":37,\"end\":46}");
    assertThat(statement.get("said").toString())
        .isEqualTo(
            "{\"from\":\"2031-02-10\",\"to\":\"2031-02-16\",\"text\":\"this week\","
                + "\"start\":47,\"end\":51}");
    assertThat(statement.get("addressee").toString())
        .isEqualTo("{\"start\":37,\"end\":46,\"text\":\"Ilse Marn\"}");
  }

  @Test
  void writesATimeOutsideTheCalendarByItsWords() throws IOException {
    Said said = new Said(null, null, "a few days after the vote", Samples.span("said"));
    Circumstances circumstances = new Circumstances(Polarity.AFFIRMS, said, null, null);
    JsonNode article =
        PARSER.readTree(json(Samples.ARTICLE, List.of(Samples.outer(circumstances))));
    JsonNode written = article.get("statements").get(0).get("said");
    assertThat(written.get("from").isNull()).isTrue();
    assertThat(written.get("to").isNull()).isTrue();
    assertThat(written.get("text").asText()).isEqualTo("a few days after the vote");
  }

  @Test
  void tellsNotLookedForFromNothingFound() throws IOException {
    assertThat(json(Samples.ARTICLE, null)).endsWith("\"statements\":null}\n");
    assertThat(json(Samples.ARTICLE, List.of())).endsWith("\"statements\":[]}\n");
  }

  @Test
  void writesUnknownMetadataAsNull() throws IOException {
    JsonNode article = PARSER.readTree(json(Article.ofText(""), List.of()));
    for (String key :
        List.of("source", "url", "outlet", "headline", "byline", "published", "language")) {
      assertThat(article.has(key)).isTrue();
      assertThat(article.get(key).isNull()).isTrue();
    }
    assertThat(article.get("blocks")).isEmpty();
  }

  @Test
  void replacesLoneSurrogatesOneForOne() throws IOException {
    JsonNode article = PARSER.readTree(json(Article.ofText("a\uD83Db\uDE00😀"), List.of()));
    assertThat(article.get("text").asText()).isEqualTo("a\uFFFDb\uFFFD😀");
  }

  @Test
  void writesOneArticleALine() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.jsonLines(out)) {
      writer.write(Article.ofText("one\ntwo"), List.of());
      writer.write(Article.ofText("three"), List.of());
    }
    String[] lines = out.toString(UTF_8).split("\n", -1);
    assertThat(lines).hasSize(3);
    assertThat(lines[2]).isEmpty();
    assertThat(PARSER.readTree(lines[1]).get("text").asText()).isEqualTo("three");
  }

  @Property(tries = 500)
  void parsesBackToTheTextAndItsSpans(@ForAll("samples") Texts.Sample sample) throws IOException {
    String line = json(sample.article(), sample.statements());
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    JsonNode article = PARSER.readTree(line);
    String text = article.get("text").asText();
    assertThat(text).isEqualTo(WellFormed.of(sample.article().text()));
    assertThat(article.get("id").asText()).isEqualTo(Article.idOf(text));
    int[] codePoints = text.codePoints().toArray();
    int spans = 0;
    for (JsonNode statement : article.get("statements")) {
      for (String role : List.of("source", "cue", "content")) {
        for (JsonNode span : statement.get(role)) {
          int start = span.get("start").asInt();
          int length = span.get("end").asInt() - start;
          assertThat(new String(codePoints, start, length)).isEqualTo(span.get("text").asText());
          spans++;
        }
      }
    }
    assertThat(spans).isEqualTo(spansOf(sample.statements()));
  }

  private static int spansOf(List<Statement> statements) {
    return statements.stream()
        .map(Statement::attribution)
        .mapToInt(a -> a.source().size() + a.cue().size() + a.content().size())
        .sum();
  }

  private static String json(Article article, @Nullable List<Statement> statements)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.jsonLines(out)) {
      writer.write(article, statements);
    }
    return out.toString(UTF_8);
  }

  @Provide
  Arbitrary<Texts.Sample> samples() {
    return Texts.samples();
  }
}
