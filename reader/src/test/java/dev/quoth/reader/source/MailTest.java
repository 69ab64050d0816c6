package dev.quoth.reader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Metadata.Field;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTest {
  private static final String HEADER =
      """
      Message-ID: <1@courier.example>
      From: =?utf-8?q?Ana_B=C3=A9lm?= <ana.belm@courier.example>
      To: readers@courier.example
      Subject: =?UTF-8?B?TWFybiBob2xkcyDigJM=?=
       =?UTF-8?Q?_again?=
      Date: Sun, 16 Feb 2031 09:30:00 +0200 (CET)
      MIME-Version: 1.0
      """;

  @Test
  void readsAPlainMailLetterForLetter() {
    String body = "“We hold,” said Marn.\r\n\r\n  She left – for good.\r\n";
    String quoted =
        "=E2=80=9CWe hold,=E2=80=9D said=\r\n Marn.\r\n\r\n  She left =E2=80=93 for good.\r\n";
    Article article =
        Opened.of(
                crlf(
                        HEADER
                            + "Content-Type: text/plain; charset=utf-8\n"
                            + "Content-Transfer-Encoding: quoted-printable\n\n")
                    + quoted,
                "-")
            .only();
    assertThat(article.text()).isEqualTo(body);
    assertThat(article.headline()).isEqualTo("Marn holds – again");
    assertThat(article.metadata().origin(Field.HEADLINE)).isEqualTo("mail subject");
    assertThat(article.byline()).isEqualTo("Ana Bélm");
    assertThat(article.outlet()).isNull();
    assertThat(article.published()).isEqualTo("2031-02-16T09:30+02:00");
    assertThat(article.source()).isEqualTo("-");
  }

  @Test
  void prefersTheHtmlPartAndNamesAttachments() {
    String html = "<p>“We hold the line at the harbour,” said Ilse Marn, née Übel.</p>";
    String mail =
        crlf(
            HEADER
                + """
                Content-Type: multipart/mixed; boundary="outer"

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain

                Plain.
                --inner
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: base64

                """
                + Base64.getMimeEncoder()
                    .encodeToString(html.replace("“", "\"").replace("”", "\"").getBytes(ISO_8859_1))
                + """

                --inner--
                --outer
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''na%C3%AFve.pdf
                Content-Transfer-Encoding: base64

                AAAA
                --outer
                Content-Type: text/plain; name="=?utf-8?q?f=C3=BCr.txt?="
                Content-Disposition: attachment

                Not the text.
                --outer--
                """);
    Article article = Opened.of(mail, "a.eml").only();
    assertThat(article.text())
        .isEqualTo("\"We hold the line at the harbour,\" said Ilse Marn, née Übel.");
    assertThat(article.notes())
        .containsExactly("The mail has attachments that were not read: naïve.pdf, für.txt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Harbour Courier <news@courier.example>|The Harbour Courier|",
        "\"Belm, Ana\" <ana@courier.example>||Belm, Ana",
        "ana@courier.example (Ana Belm)||Ana Belm",
        "ana@courier.example||",
        "<press@ostravia.example>||"
      })
  void tellsOfficesFromPeople(String from, String outlet, String byline) {
    Article article =
        Opened.of("From: " + from + "\r\nSubject: X\r\n\r\nMarn said no.\r\n", "a.eml").only();
    assertThat(article.outlet()).isEqualTo(outlet);
    assertThat(article.byline()).isEqualTo(byline);
    assertThat(article.text()).isEqualTo("Marn said no.\r\n");
  }

  @Test
  void aTextWithAHeaderOfItsOwnIsAText() {
    String release = "From: the press office\nSubject: the harbour\n\nMarn said no.\n";
    assertThat(Opened.of(release, "a.txt").only().text()).isEqualTo(release);
    assertThat(Opened.of("Marn said: no.\n", "a.eml").only().text()).isEqualTo("Marn said: no.\n");
  }

  @Test
  void saysThatThereIsNoText() {
    assertThat(Opened.of(HEADER + "Content-Type: image/png\n\nxx\n", "a.eml").end())
        .isEqualTo("a.eml: is a mail without a text");
  }

  @Test
  @Timeout(20)
  void aSenderWithoutEndIsNoTrouble() {
    String mail =
        "From: a" + " ".repeat(200_000) + "b\nSubject: Talks\n\nMarn said no to all of them.\n";
    assertThat(Opened.of(mail.getBytes(UTF_8), "a.eml").only().headline()).isEqualTo("Talks");
  }

  @Test
  void partsWithoutEndAreNoTrouble() {
    StringBuilder mail = new StringBuilder(HEADER);
    for (int i = 0; i < 2000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i);
      mail.append('\n');
    }
    mail.append("\nMarn said no.\n");
    assertThat(Opened.of(mail.toString().getBytes(UTF_8), "a.eml").end()).contains("is a mail");
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
