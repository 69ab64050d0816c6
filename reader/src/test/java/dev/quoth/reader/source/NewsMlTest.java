package dev.quoth.reader.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Metadata.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NewsMlTest {
  private static final String PARAGRAPHS =
      "<p>“We hold the line at the harbour,” said Ilse Marn of Ostravia on Sunday.</p>"
          + "<p>Nobody in the chamber answered her, and the session ended early.</p>";
  private static final String ITEM =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:1" xml:lang="en-GB">
        <itemMeta>
          <itemClass qcode="ninat:text"/>
          <provider qcode="wire"><name>Ostravian Wire</name></provider>
          <versionCreated>2031-02-16T10:00:00Z</versionCreated>
          <firstCreated>2031-02-16T09:30:00+02:00</firstCreated>
        </itemMeta>
        <contentMeta>
          <headline>Marn &amp; the harbour</headline>
          <by>Ana Belm</by>
          <language tag="en"/>
          <subject qcode="medtop:11000000"><name>Politics</name></subject>
        </contentMeta>
        <contentSet>%s</contentSet>
      </newsItem>
      """;
  private static final String XHTML =
      "<inlineXML contenttype=\"application/xhtml+xml\"><html"
          + " xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
          + PARAGRAPHS
          + "</body></html></inlineXML>";
  private static final String NITF =
      """
      <nitf xml:lang="en"><head><title>Title</title><docdata><date.issue norm="20310216T093000Z"/></docdata>
      <pubdata name="The Harbour Courier" position.section="World"/></head>
      <body><body.head><hedline><hl1>Marn holds</hl1></hedline>
      <byline>By <person>Ana Belm</person></byline></body.head>
      <body.content><media><media-reference source="a.jpg">a.jpg</media-reference></media><block>"""
          + PARAGRAPHS
          + "</block></body.content></body></nitf>";

  @Test
  void readsAnItemWithXhtml() {
    Article article = Opened.of(ITEM.formatted(XHTML), "a.xml").only();
    assertThat(article.source()).isEqualTo("a.xml");
    assertThat(article.text()).startsWith("“We hold the line at the harbour,”");
    assertThat(article.blocks()).hasSize(2);
    assertThat(article.headline()).isEqualTo("Marn & the harbour");
    assertThat(article.metadata().origin(Field.HEADLINE)).isEqualTo("newsml headline");
    assertThat(article.byline()).isEqualTo("Ana Belm");
    assertThat(article.outlet()).isEqualTo("Ostravian Wire");
    assertThat(article.metadata().origin(Field.OUTLET)).isEqualTo("newsml provider");
    assertThat(article.published()).isEqualTo("2031-02-16T09:30+02:00");
    assertThat(article.metadata().get(Field.MODIFIED)).isEqualTo("2031-02-16T10:00Z");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.metadata().get(Field.SECTION)).isEqualTo("Politics");
  }

  @Test
  void readsMessagesAndPassesOverWhatHasNoText() {
    String message =
        "<?xml version=\"1.0\"?>\n<n:newsMessage xmlns:n=\"http://iptc.org/std/nar/2006-10-01/\">"
            + "<n:header/>\n<itemSet>\n<packageItem><groupSet/></packageItem>\n"
            + ITEM.formatted("<remoteContent href=\"a.jpg\"/>")
            + ITEM.formatted("<inlineXML>" + NITF + "</inlineXML>")
            + ITEM.formatted("<inlineData contenttype=\"text/plain\">One &lt;\n\nTwo</inlineData>")
            + "</itemSet></n:newsMessage>";
    Opened opened = Opened.of(message, "a.xml");
    assertThat(opened.failures()).isEmpty();
    assertThat(opened.texts()).hasSize(2);
    assertThat(opened.texts().get(0))
        .startsWith("Marn holds")
        .contains("harbour")
        .doesNotContain("a.jpg");
    assertThat(opened.texts().get(1)).isEqualTo("One <\n\nTwo");
    assertThat(opened.sources()).allMatch(source -> source.matches("a\\.xml:\\d+"));
    assertThat(opened.sources().get(0)).isNotEqualTo(opened.sources().get(1));
  }

  @Test
  void readsNitfAlone() {
    Article article = Opened.of("<!DOCTYPE nitf SYSTEM \"nitf.dtd\">" + NITF, "-").only();
    assertThat(article.headline()).isEqualTo("Marn holds");
    assertThat(article.byline()).isEqualTo("Ana Belm");
    assertThat(article.outlet()).isEqualTo("The Harbour Courier");
    assertThat(article.published()).isEqualTo("2031-02-16T09:30Z");
    assertThat(article.metadata().get(Field.SECTION)).isEqualTo("World");
    assertThat(article.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADLINE);
    assertThat(article.text()).contains("“We hold the line at the harbour,”");
  }

  @Test
  void readsNoForeignFileAndDoesNotExplode(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String item = ITEM.formatted("<inlineData>&x; said Marn.</inlineData>");
    for (String entity :
        new String[] {
          "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
          "<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p; <!ENTITY x \"y\">",
          "<!ENTITY a \""
              + "y".repeat(1000)
              + "\"><!ENTITY b \""
              + "&a;".repeat(1000)
              + "\"><!ENTITY c \""
              + "&b;".repeat(1000)
              + "\"><!ENTITY x \""
              + "&c;".repeat(1000)
              + "\">"
        }) {
      Opened opened = Opened.of("<!DOCTYPE newsItem [" + entity + "]>" + item, "a.xml");
      assertThat(opened.toString()).doesNotContain("the secret").doesNotContain("yyyy");
    }
  }

  @Test
  void keepsWhatCameBeforeABreak() {
    String message =
        "<newsMessage><itemSet>\n" + ITEM.formatted(XHTML) + ITEM.formatted(XHTML + "</oops>");
    Opened opened = Opened.of(message, "a.xml");
    assertThat(opened.articles()).hasSize(1);
    assertThat(opened.end()).startsWith("a.xml: is broken as XML in line ");
    byte[] packed = Opened.gzip(message.getBytes(UTF_8));
    assertThat(Opened.of(Arrays.copyOf(packed, packed.length - 12), "a.xml.gz").end())
        .contains("cut short");
  }

  @Test
  void saysThatThereIsNoText() {
    assertThat(Opened.of("<packageItem><groupSet/></packageItem>", "a.xml").end())
        .isEqualTo("a.xml: holds no article: no news item in it has a text");
    assertThat(Opened.of("<?xml version='1.0'?><rss></rss>", "a.xml").end())
        .isEqualTo("a.xml: seems to be an XML document <rss>, not text or HTML");
  }

  @Test
  void boundsAnItem() {
    String big = ITEM.formatted("<inlineData>" + "x".repeat(5000) + "</inlineData>");
    String message =
        "<newsMessage><itemSet>" + big + ITEM.formatted(XHTML) + "</itemSet></newsMessage>";
    Opened opened =
        Opened.of(message.getBytes(UTF_8), "a", OpenSettings.DEFAULT.withMaxBytes(3000));
    assertThat(opened.failures())
        .containsExactly("a:1: is longer than the limit of 3000 characters");
    assertThat(opened.articles()).hasSize(1);
  }

  @Test
  void neitherTagsNorCommentsOfAnyLengthAreHeldInMemory() {
    for (String endless : new String[] {"<itemSet a=\"%s\"/>", "<!--%s-->"}) {
      String message =
          "<newsMessage>"
              + ITEM.formatted(XHTML)
              + endless.formatted("x".repeat(500_000))
              + "</newsMessage>";
      Opened opened =
          Opened.of(message.getBytes(UTF_8), "a", OpenSettings.DEFAULT.withMaxBytes(100_000));
      assertThat(opened.articles()).hasSize(1);
      assertThat(opened.end())
          .isEqualTo("a: holds a tag or comment longer than the limit of 100000 characters");
    }
  }

  @Test
  void aLongMessageWithManyReferencesIsNoAttack() {
    String data =
        "<inlineData>" + "Marn &amp; Vidal &lt;said&gt; n&#xF6;. ".repeat(2000) + "</inlineData>";
    String message = ITEM.formatted(data).repeat(20);
    Opened opened = Opened.of("<newsMessage>" + message + "</newsMessage>", "a.xml");
    assertThat(opened.end()).isNull();
    assertThat(opened.articles()).hasSize(20);
    assertThat(opened.texts().get(19)).endsWith("Marn & Vidal <said> nö. ");
  }

  @Test
  void deepNestingTakesNoStack() {
    String deep =
        "<b>".repeat(50_000)
            + "<p>Marn said no to all of them, and went home.</p>"
            + "</b>".repeat(50_000);
    Opened opened = Opened.of(ITEM.formatted("<inlineXML>" + deep + "</inlineXML>"), "a.xml");
    assertThat(opened.only().text()).isEqualTo("Marn said no to all of them, and went home.");
  }
}
