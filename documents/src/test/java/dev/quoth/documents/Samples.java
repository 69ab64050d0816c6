package dev.quoth.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/** Documents made for a test. */
final class Samples {
  private Samples() {}

  /** A PDF of pages of lines; an empty line leaves room. */
  static byte[] pdf(List<String> pages) throws IOException {
    return pdf(pages, null, null);
  }

  /**
   * @param user the password to open it; null where it is not encrypted
   */
  static byte[] pdf(List<String> pages, @Nullable String title, @Nullable String user)
      throws IOException {
    FontMappers.set(new OneFont());
    try (PDDocument pdf = new PDDocument()) {
      for (String page : pages) {
        addPage(pdf, page);
      }
      if (title != null) {
        describe(pdf, title);
      }
      if (user != null) {
        pdf.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static void addPage(PDDocument pdf, String lines) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 11);
      content.setLeading(13.5f);
      content.newLineAtOffset(72, 700);
      for (String line : lines.split("\n")) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static void describe(PDDocument pdf, String title) throws IOException {
    pdf.getDocumentInformation().setTitle(title);
    pdf.getDocumentInformation().setAuthor("Ana Belm");
    Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
    date.setTimeInMillis(1_928_309_400_000L);
    pdf.getDocumentInformation().setCreationDate(date);
  }

  /** A DOCX with a heading, two paragraphs, a list item, and much that is not to be read. */
  static byte[] docx() throws IOException {
    String w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return zip(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/word/document.xml", types + "document.main+xml")
            + override("/word/styles.xml", types + "styles+xml")
            + override("/word/header1.xml", types + "header+xml")
            + override(
                "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
            + "</Types>",
        "_rels/.rels",
        relationships(
            relation("1", relations + "officeDocument", "word/document.xml")
                + relation(
                    "2",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                        + "core-properties",
                    "docProps/core.xml")),
        "word/_rels/document.xml.rels",
        relationships(
            relation("1", relations + "styles", "styles.xml")
                + relation("2", relations + "header", "header1.xml")),
        "word/styles.xml",
        "<w:styles"
            + w
            + "><w:style w:type=\"paragraph\" w:styleId=\"Heading1\">"
            + "<w:name w:val=\"heading 1\"/></w:style></w:styles>",
        "word/header1.xml",
        "<w:hdr" + w + ">" + paragraph("Running header") + "</w:hdr>",
        "docProps/core.xml",
        "<cp:coreProperties"
            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dc:title>Marn says budget stands</dc:title><dc:creator>Ana Belm</dc:creator>"
            + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2031-02-16T08:30:00Z</dcterms:created>"
            + "</cp:coreProperties>",
        "word/document.xml",
        "<w:document"
            + w
            + "><w:body>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Marn says budget"
            + " stands</w:t></w:r></w:p>"
            + paragraph("“We hold the line &amp; stay,” Ilse Marn said.")
            + "<w:p><w:del><w:r><w:delText>Deleted words.</w:delText></w:r></w:del>"
            + "<w:r><w:t xml:space=\"preserve\">Torv </w:t></w:r><w:r><w:t>disagreed.</w:t></w:r>"
            + "</w:p>"
            + "</w:body></w:document>");
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relationships(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inner
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  /** An ODT with a heading, paragraphs, a list item, a deleted passage and a page footer. */
  static byte[] odt(String body) throws IOException {
    String names =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "meta.xml",
        "<office:document-meta"
            + names
            + "><office:meta><dc:title>Marn says budget stands"
            + "</dc:title><meta:initial-creator>Ana Belm</meta:initial-creator>"
            + "<meta:creation-date>2031-02-16T08:30:00</meta:creation-date>"
            + "<dc:language>en-GB</dc:language></office:meta></office:document-meta>",
        "content.xml",
        "<office:document-content"
            + names
            + "><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>",
        "styles.xml",
        "<office:document-styles"
            + names
            + "><office:master-styles><style:master-page"
            + " style:name=\"Standard\"><style:footer><text:p>Running footer</text:p>"
            + "</style:footer></style:master-page></office:master-styles>"
            + "</office:document-styles>");
  }

  static byte[] epub() throws IOException {
    String chapter =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>"
            + "<h1>Marn says budget stands</h1><p>“We hold,” Ilse Marn said.</p></body></html>";
    return zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">"
            + "<rootfiles><rootfile full-path=\"content.opf\""
            + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>",
        "content.opf",
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata"
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Marn says budget stands"
            + "</dc:title><dc:creator>Ana Belm</dc:creator></metadata><manifest><item id=\"c\""
            + " href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine>"
            + "<itemref idref=\"c\"/></spine></package>",
        "c.xhtml",
        chapter);
  }

  /** An archive of names and contents; a first entry "mimetype" is stored, as it has to be. */
  static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        byte[] content = namesAndContents[i + 1].getBytes(UTF_8);
        ZipEntry entry = new ZipEntry(namesAndContents[i]);
        if (entry.getName().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    return out.toByteArray();
  }
}
