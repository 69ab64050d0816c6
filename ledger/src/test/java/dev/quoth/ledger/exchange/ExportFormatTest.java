package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ArticleLine;
import dev.quoth.ArticleWriter;
import dev.quoth.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormatTest {

  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(ExportFormat format) {
    assertThat(ExportFormat.of(format.wireName())).contains(format);
  }

  @Test
  void anUnknownNameIsNoFormat() {
    assertThat(ExportFormat.of("JSONL")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesEveryTime(ExportFormat format) throws IOException {
    byte[] exported = Samples.export(format, true);
    assertThat(Samples.export(format, true)).isEqualTo(exported);
    if (exported[0] == 'P' && exported[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(exported))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
          assertThat(entry.getExtra()).isNull(); // where the time zone would stand
        }
      }
    }
  }

  /** Compared after inflating, for a zip would hide the words from a search. */
  @ParameterizedTest
  @EnumSource
  void withoutTextHasNoneOfItsWords(ExportFormat format) throws IOException {
    byte[] exported = Samples.export(format, false);
    String all =
        exported[0] == 'P' && exported[1] == 'K'
            ? Samples.unzip(exported).toString()
            : new String(exported, UTF_8);

    assertThat(all).doesNotContain("hold", "whatever", "they vow", "agrees", "Nobody");
  }

  /** Codes are people's own words, and go along without the text as well. */
  @ParameterizedTest
  @EnumSource
  void carriesWhatPeopleHaveCoded(ExportFormat format) throws IOException {
    Map<String, String> codes = Map.of("concept", "open harbours");
    for (boolean text : new boolean[] {true, false}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ArticleWriter exporter = format.open(out, text)) {
        exporter.write(Samples.ARTICLE, List.of(Samples.MIDDLE.coded(codes)));
      }
      byte[] exported = out.toByteArray();
      String all =
          exported[0] == 'P' && exported[1] == 'K'
              ? Samples.unzip(exported).toString()
              : new String(exported, UTF_8);
      assertThat(all).contains("concept", "open harbours");
    }
  }

  @Test
  void jsonLinesAreTheWireFormat() throws Exception {
    List<String> lines =
        new String(Samples.export(ExportFormat.JSONL, true), UTF_8).lines().toList();

    ArticleLine first = WireFormat.parseLine(lines.get(0));
    ArticleLine second = WireFormat.parseLine(lines.get(1));

    assertThat(first.article()).isEqualTo(Samples.ARTICLE);
    assertThat(first.statements()).hasSize(3);
    assertThat(second.article()).isEqualTo(Samples.BARE);
    assertThat(second.statements()).isNull();
  }

  @Test
  void jsonLinesWithoutTextKeepTheirSpans() throws IOException {
    String line = new String(Samples.export(ExportFormat.JSONL, false), UTF_8);

    assertThat(line)
        .contains("\"text\":null")
        .contains("\"cue\":[{\"start\":74,\"end\":78,\"text\":null}]")
        .contains(Samples.ARTICLE.id());
  }

  @Test
  void csvWithoutTextKeepsItsOffsets() throws IOException {
    String csv = new String(Samples.export(ExportFormat.CSV, false), UTF_8);

    assertThat(csv).contains(",s1,direct,,,,27,114,paragraph,speech,,0.9313,affirms,");
  }

  @Test
  void bratIsAZipOfItsFolder() throws IOException {
    Map<String, String> files = Samples.unzip(Samples.export(ExportFormat.BRAT, true));

    String name = "00001-" + Samples.ARTICLE.id().substring(7, 19);
    assertThat(files.keySet().stream().limit(3))
        .containsExactly("annotation.conf", name + ".txt", name + ".ann");
    assertThat(files.get(name + ".txt")).isEqualTo(Samples.TEXT);
    assertThat(files.get(name + ".ann")).contains("Cue 74 78\ttold").contains("Within:E2");
  }

  @Test
  void aMaskedTextHasItsOffsets() throws IOException {
    Map<String, String> files = Samples.unzip(Samples.export(ExportFormat.BRAT, false));

    String name = "00001-" + Samples.ARTICLE.id().substring(7, 19);
    String masked = requireNonNull(files.get(name + ".txt"));
    assertThat(masked).hasSameSizeAs(Samples.TEXT);
    assertThat(masked.codePoints().count()).isEqualTo(Samples.TEXT.codePoints().count());
    assertThat(files.get(name + ".ann")).contains("Cue 74 78\txxxx");
  }
}
