package dev.quoth.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKindTest {

  @Test
  void isToldByTheBytes() throws IOException {
    assertThat(DocumentKind.of(Samples.docx(), "-")).isEqualTo(DocumentKind.DOCX);
    assertThat(DocumentKind.of(Samples.odt(""), "-")).isEqualTo(DocumentKind.ODT);
    assertThat(DocumentKind.of(Samples.epub(), "-")).isEqualTo(DocumentKind.EPUB);
    assertThat(DocumentKind.of("\uFEFF\n%PDF-1.4".getBytes(UTF_8), "-"))
        .isEqualTo(DocumentKind.PDF);
    assertThat(DocumentKind.of("{\\rtf1".getBytes(US_ASCII), "-")).isEqualTo(DocumentKind.RTF);
  }

  @Test
  void isToldByTheNameWhereTheBytesAreCut() throws IOException {
    byte[] start = Arrays.copyOf(Samples.docx(), 200);
    assertThat(DocumentKind.of(start, "A.DOCX")).isEqualTo(DocumentKind.DOCX);
    assertThat(DocumentKind.of(start, "a.zip")).isNull();
    assertThat(DocumentKind.of(Arrays.copyOf(Samples.odt(""), 100), "-"))
        .isEqualTo(DocumentKind.ODT);
  }

  @Test
  void isNoneForOtherArchives() throws IOException {
    assertThat(DocumentKind.of(Samples.zip("a.txt", "x", "speech.docx", "y"), "a.zip")).isNull();
    assertThat(DocumentKind.of(Samples.zip("mimetype", "application/x-other"), "a.odt")).isNull();
    assertThat(DocumentKind.of(Samples.zip("[Content_Types].xml", "", "xl/workbook.xml", ""), "-"))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PK", "<html>%PDF-", "words %PDF-1.4", "%PD", "{\\rt"})
  void isNoneForOtherBytes(String bytes) {
    assertThat(DocumentKind.of(bytes.getBytes(US_ASCII), "a.pdf")).isNull();
  }
}
