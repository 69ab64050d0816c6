package dev.quoth.reader.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.source.stream.Lookback;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class CsvArticlesTest {
  @Test
  void readsRowsUnderTheirColumns() {
    Opened opened =
        Opened.of(
            "\ufeffID,Title,Date,Text\r\n1,\"Marn, again\",16 Feb 2031,\"“No,” she \"\"said\"\".\r\n"
                + "\r\nTwice.\"\r\n\r\n2,,,Plain \"text\" here\r\n",
            "a.csv");
    assertThat(opened.failures()).isEmpty();
    assertThat(opened.texts())
        .containsExactly("“No,” she \"said\".\r\n\r\nTwice.", "Plain \"text\" here");
    assertThat(opened.sources()).containsExactly("a.csv:2", "a.csv:6");
    Article article = opened.articles().get(0);
    assertThat(article.headline()).isEqualTo("Marn, again");
    assertThat(article.published()).isEqualTo("2031-02-16");
    assertThat(article.metadata().origin(Field.PUBLISHED)).isEqualTo("csv column Date");
  }

  @Test
  void knowsOtherDelimitersAndEncodings() {
    assertThat(Opened.of("title;text\nA;One, two; \nB;Three\n", "a.csv").texts())
        .containsExactly("One, two", "Three");
    assertThat(Opened.of("title\ttext\nA\tOne, two\n", "a.tsv").texts())
        .containsExactly("One, two");
    byte[] western = "text\n“Nö”, said she\n".getBytes(Charset.forName("windows-1252"));
    assertThat(Opened.of(western, "a.tsv").texts()).containsExactly("“Nö”, said she");
  }

  @Test
  void mapsAsTheUserSays() {
    OpenSettings settings =
        OpenSettings.DEFAULT.withMap(FieldMap.parse("text=story.body,url=where"));
    Article article =
        Opened.of(
                "where,story.body,text\nhttps://courier.example/a,One.,Two.\n".getBytes(UTF_8),
                "a.csv",
                settings)
            .only();
    assertThat(article.text()).isEqualTo("One.");
    assertThat(article.url()).isEqualTo("https://courier.example/a");
  }

  @Test
  void saysWhichColumnsThereAre() {
    assertThat(Opened.of("id,name\n1,Marn\n", "a.csv").end())
        .isEqualTo("a.csv: has no column that could be the text; its columns are id, name");
    OpenSettings settings = OpenSettings.DEFAULT.withMap(FieldMap.parse("text=story"));
    assertThat(Opened.of("id,text\n1,Marn\n".getBytes(UTF_8), "a.csv", settings).end())
        .isEqualTo("a.csv: has no column 'story'; its columns are id, text");
    assertThat(Opened.of("id,text\n", "a.csv").end())
        .isEqualTo("a.csv: holds no article: there is no row below the names of its columns");
  }

  @Test
  void aQuotationMarkThatIsLostCostsOneRow() {
    Opened opened =
        Opened.of(
            "id,text\n1,One\n2,\"Two\n3,\"Three\"\n4,Four\n5,\n6,Six\n7,\"never closed\n8,Eight\n",
            "a.csv");
    assertThat(opened.texts()).containsExactly("One", "Three", "Four", "Six", "Eight");
    assertThat(opened.sources())
        .containsExactly("a.csv:2", "a.csv:4", "a.csv:5", "a.csv:7", "a.csv:9");
    assertThat(opened.failures())
        .containsExactly(
            "a.csv:3: something follows a quotation mark that closes a value",
            "a.csv:6: its column 'text' is empty",
            "a.csv:8: a quotation mark opens in it that nothing closes");
  }

  @Test
  void boundsARow() {
    String table = "text\nOne\n\"" + "x\n".repeat(200) + "\"\nLast\n";
    Opened opened =
        Opened.of(table.getBytes(UTF_8), "a.csv", OpenSettings.DEFAULT.withMaxBytes(100));
    assertThat(opened.failures().get(0))
        .isEqualTo("a.csv:3: is longer than the limit of 100 characters");
    assertThat(opened.texts()).startsWith("One").endsWith("Last");
  }

  @Test
  void hostileQuotingTakesTimeInProportion() throws Exception {
    for (String line : new String[] {"\"\"x\n", "\"\n", "\"a\n", "\"\"\"\n", "a,\"b\n\"c\n"}) {
      byte[] table = ("text\n\"" + line.repeat(100_000)).getBytes(UTF_8);
      ThreadMXBean clock = ManagementFactory.getThreadMXBean();
      long start = clock.getCurrentThreadCpuTime();
      Letters letters = new Letters(new Lookback(new ByteArrayInputStream(table), 0));
      CsvRows rows = new CsvRows(letters, ',', table.length);
      while (rows.next() != null) {
        // only how long it takes is of interest
      }
      assertThat(clock.getCurrentThreadCpuTime() - start).isLessThan(5_000_000_000L);
    }
  }
}
