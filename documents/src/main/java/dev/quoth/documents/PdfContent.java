package dev.quoth.documents;

import java.io.IOException;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** Reads PDF documents, by PDFBox itself: see {@link PdfReader}. */
final class PdfContent {

  private PdfContent() {}

  static Content read(byte[] bytes, Limits limits) throws IOException {
    FontMappers.set(new OneFont());
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Facts facts = Facts.of(metadata(document));
      return new Content(facts, PdfParagraphs.of(PdfReader.lines(document, limits)));
    }
  }

  private static Metadata metadata(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.TITLE, information.getTitle());
    String author = information.getAuthor();
    if (author != null) {
      metadata.set(TikaCoreProperties.CREATOR, author);
    }
    metadata.set(TikaCoreProperties.CREATED, utc(information.getCreationDate()));
    metadata.set(TikaCoreProperties.MODIFIED, utc(information.getModificationDate()));
    metadata.set(TikaCoreProperties.LANGUAGE, document.getDocumentCatalog().getLanguage());
    return metadata;
  }

  private static @Nullable Calendar utc(@Nullable Calendar date) {
    if (date == null) {
      return null;
    }
    Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
    utc.setTimeInMillis(date.getTimeInMillis());
    return utc;
  }
}
