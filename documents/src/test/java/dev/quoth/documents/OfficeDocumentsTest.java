package dev.quoth.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quoth.Article;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.DocumentParser;
import dev.quoth.reader.ReadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeDocumentsTest {
  private static final OfficeDocuments PARSER = new OfficeDocuments();

  private static final String ODT_BODY =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted words.</text:p>"
          + "</text:deletion></text:changed-region></text:tracked-changes>"
          + "<text:h text:outline-level=\"1\">Marn says budget stands</text:h>"
          + "<text:p>“We hold the line &amp; stay,”<text:s/>Ilse Marn said.</text:p>"
          + "<text:list><text:list-item><text:p>Torv disagreed.</text:p></text:list-item>"
          + "</text:list>";

  private static final String STORY =
      """
      Prime Minister Ilse Marn said on Tuesday that the budget would stand, whatever the har-
      bour barons vowed. "We did not come here to please the shipping lobby," she told reporters
      at the harbour office.
      The deputy leader, Anders Torv, called that well-known nonsense. He had counted the votes
      himself, he said, and there were not enough of them to pass so much as a resolution; a well-
      known fact, he added.""";

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(DocumentParser.class))
        .hasSize(1)
        .first()
        .isInstanceOf(OfficeDocuments.class);
  }

  @Test
  void readsWord() throws Exception {
    Document page = page(Samples.docx(), "speech.docx");
    assertThat(page.select("h1, p").eachText())
        .containsExactly(
            "Marn says budget stands",
            "“We hold the line & stay,” Ilse Marn said.",
            "Torv disagreed.");
    assertThat(page.select("h1")).hasSize(1);
    assertFacts(page);
    assertThat(page.select("meta[name=date]").attr("content")).isEqualTo("2031-02-16T08:30:00Z");
  }

  @Test
  void readsOpenDocument() throws Exception {
    Document page = page(Samples.odt(ODT_BODY), "speech.odt");
    assertThat(page.select("h1, p, li").eachText())
        .containsExactly(
            "Marn says budget stands",
            "“We hold the line & stay,” Ilse Marn said.",
            "Torv disagreed.");
    assertThat(page.select("ul > li")).hasSize(1);
    assertFacts(page);
    assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
  }

  @Test
  void readsEpub() throws Exception {
    Document page = page(Samples.epub(), "book.epub");
    assertThat(page.select("h1, p").eachText())
        .containsExactly("Marn says budget stands", "“We hold,” Ilse Marn said.");
    assertFacts(page);
  }

  @Test
  void readsRtf() throws Exception {
    String rtf =
        "{\\rtf1\\ansi{\\info{\\title Marn says budget stands}{\\author Ana Belm}}"
            + "\\pard Marn says budget stands\\par\\pard \\ldblquote We hold,\\rdblquote  Ilse Marn"
            + " said.\\par}";
    Document page = page(rtf.getBytes(US_ASCII), "speech.rtf");
    assertThat(page.select("h1, p").eachText())
        .containsExactly("Marn says budget stands", "“We hold,” Ilse Marn said.");
    assertFacts(page);
  }

  @Test
  void readsPdf() throws Exception {
    byte[] pdf =
        Samples.pdf(
            List.of("Marn says budget stands\n\n" + STORY), "Marn says budget stands", null);
    Document page = page(pdf, "speech.pdf");
    assertThat(page.select("h1").text()).isEqualTo("Marn says budget stands");
    assertThat(page.select("p").eachText())
        .containsExactly(
            "Prime Minister Ilse Marn said on Tuesday that the budget would stand, whatever the"
                + " harbour barons vowed. \"We did not come here to please the shipping lobby,\""
                + " she told reporters at the harbour office.",
            "The deputy leader, Anders Torv, called that well-known nonsense. He had counted the"
                + " votes himself, he said, and there were not enough of them to pass so much as a"
                + " resolution; a well-known fact, he added.");
    assertFacts(page);
    assertThat(page.select("meta[name=date]").attr("content")).startsWith("2031-02-08T");
  }

  /** Written by LibreOffice; the PDF knows neither headings nor paragraphs. */
  @ParameterizedTest
  @ValueSource(strings = {"ferries.doc", "ferries.pdf"})
  void readsWhatAWriterWrote(String name) throws Exception {
    Document page = page(resource(name), name);
    assertThat(page.select("h1").text())
        .isEqualTo("All river ferries to be free for under-18s from July, Minister announces");
    assertThat(page.select("h2").text()).isEqualTo("What it costs");
    assertThat(page.select("li").eachText())
        .containsExactly("Tickets sold already will be refunded.", "Bicycles still pay.");
    assertThat(page.select("p").eachText())
        .startsWith("PRESS RELEASE", "9 May 2031")
        .contains(
            "The ministry puts the cost at four million crowns a year. “That is less than we spend"
                + " on paint,” Mr Aldo told reporters. According to the opposition, the true figure"
                + " is nearer nine million.",
            "The union’s head, Ida Roth, said: “We shall see whether the minister keeps his"
                + " word.”");
    assertThat(page.title()).isEqualTo("All river ferries to be free for under-18s");
    assertThat(page.select("meta[content^=1601]")).isEmpty();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = OfficeDocumentsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }

  @Test
  void leavesOutWhatPagesRepeat() throws Exception {
    String body =
        """
        The Harbour Courier
        %s of the story stands on this page, and it is long enough to be a line of its own, yes.
        Page %d of 3""";
    byte[] pdf =
        Samples.pdf(
            List.of(
                body.formatted("First", 1), body.formatted("More", 2), body.formatted("Last", 3)));
    assertThat(page(pdf, "a.pdf").body().text())
        .contains("First of the story", "More of the story", "Last of the story")
        .doesNotContain("Harbour Courier", "Page");
  }

  @Test
  void joinsAParagraphOverTheEndOfAPage() throws Exception {
    byte[] pdf =
        Samples.pdf(
            List.of(
                "She said that the budget would stand, whatever the\nbarons of the har-\n1",
                "bour vowed, and went home.\n2"));
    assertThat(page(pdf, "a.pdf").select("p").eachText())
        .containsExactly(
            "She said that the budget would stand, whatever the barons of the harbour vowed, and"
                + " went home.");
  }

  @Test
  void becomesAnArticle() throws Exception {
    String html = PARSER.toHtml(Samples.docx(), "speech.docx");
    Article article = new ArticleReader().read(html.getBytes(UTF_8), "speech.docx");
    assertThat(article.headline()).isEqualTo("Marn says budget stands");
    assertThat(article.byline()).isEqualTo("Ana Belm");
    assertThat(article.text()).contains("“We hold the line & stay,” Ilse Marn said.");
  }

  @Test
  void opensWhatOnlyForbidsPrinting() throws Exception {
    byte[] pdf = Samples.pdf(List.of("She said that the budget would stand."), null, "");
    assertThat(page(pdf, "a.pdf").text()).contains("the budget would stand");
  }

  @Test
  void saysWhatIsLocked() throws Exception {
    byte[] pdf = Samples.pdf(List.of("Words."), null, "secret");
    assertThat(failure(pdf, "a.pdf")).hasMessage("a.pdf: is locked by a password");
    assertThat(failure(encrypted(Samples.docx()), "a.docx"))
        .hasMessage("a.docx: is locked by a password");
  }

  @Test
  void saysThatAScanHoldsNoText() throws Exception {
    assertThat(failure(Samples.pdf(List.of("")), "a.pdf"))
        .hasMessage("a.pdf: holds no text (a scan?)");
    assertThat(failure(Samples.odt(""), "a.odt")).hasMessage("a.odt: holds no text");
  }

  @Test
  void saysWhatIsDamaged() throws Exception {
    assertThat(failure("%PDF-1.7\nnothing more".getBytes(US_ASCII), "a.pdf"))
        .hasMessageStartingWith("a.pdf: seems to be a PDF document that is damaged: ");
    byte[] docx = Samples.docx();
    assertThat(failure(Arrays.copyOf(docx, docx.length / 2), "a.docx"))
        .hasMessageStartingWith("a.docx: seems to be a Word document that is damaged: ");
    byte[] ole =
        Arrays.copyOf(
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1
            },
            600);
    assertThat(failure(ole, "a.doc"))
        .hasMessageStartingWith("a.doc: seems to be a Word document that is damaged: ");
    assertThat(failure(Samples.odt("<text:p>"), "a.odt").getMessage()).doesNotContain("\n");
  }

  @Test
  void endsAtItsLimits() throws Exception {
    byte[] odt = Samples.odt("<text:p>word</text:p>".repeat(5_000));
    OfficeDocuments small = new OfficeDocuments(new Limits(10_000, Duration.ofSeconds(60)));
    assertThat(catchThrowableOfType(ReadException.class, () -> small.toHtml(odt, "a.odt")))
        .hasMessage("a.odt: holds more than the limit of 10000 characters");
    OfficeDocuments hasty = new OfficeDocuments(new Limits(1_000_000, Duration.ZERO));
    assertThat(catchThrowableOfType(ReadException.class, () -> hasty.toHtml(odt, "a.odt")))
        .hasMessage("a.odt: takes longer than 0 seconds to read");
  }

  private static void assertFacts(Document page) {
    assertThat(page.title()).isEqualTo("Marn says budget stands");
    assertThat(page.select("meta[name=author]").attr("content")).isEqualTo("Ana Belm");
  }

  private static byte[] encrypted(byte[] docx) throws Exception {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("secret");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (var out = encryptor.getDataStream(files)) {
        out.write(docx);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static Document page(byte[] bytes, String source) throws ReadException {
    assertThat(PARSER.parses(bytes, source)).isTrue();
    return Jsoup.parse(PARSER.toHtml(bytes, source));
  }

  private static ReadException failure(byte[] bytes, String source) {
    assertThat(PARSER.parses(bytes, source)).isTrue();
    return catchThrowableOfType(ReadException.class, () -> PARSER.toHtml(bytes, source));
  }
}
