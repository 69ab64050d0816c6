package dev.quoth.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {
  private static final String AT = "https://courier.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/lake; ?page=2",
        "/lake?id=7; ?id=7&page=2",
        "/lake?page=2; /lake?page=3",
        "/lake; /lake/2",
        "/lake/; /lake/2/",
        "/lake; /lake/page/2/",
        "/lake/page/9; /lake/page/10",
        "/lake.html; /lake-2.html",
        "/lake.html; /lake,2.html",
        "/lake-seite-2.html; /lake-seite-3.html",
        "/a-1234567.html; /a-1234567-2.html",
        "/lake; https://COURIER.example/lake?seite=2#top"
      })
  void theNextPageOfAStory(String own, String next) {
    for (String link :
        new String[] {
          "<link rel=next href='" + next + "'>",
          "<p><a rel='next nofollow' href='" + next + "'>x</a>",
          "<ul class=pagination><li><a href='" + next + "'><b>2</b></a></ul>",
          "<div id=article-pager><a href='" + next + "'>Next page »</a></div>",
          "<nav aria-label=Pages><a href='" + next + "'>Weiter</a></nav>",
          "<div class='seitennavigation'><a href='" + next + "'>Seite 2</a></div>"
        }) {
      assertThat(next(link, AT + own)).as(link).startsWith("https://").doesNotContain("#");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/lake; /millers",
        "/lake; /lake",
        "/lake; /lake/3",
        "/lake/page/3; /lake/page/2",
        "/lake; https://other.example/lake/2",
        "/news-12; /news-13",
        "/news/1201; /news/1202",
        "/lake; /lake/comments",
        "/lake; javascript:next()",
        "/lake; http://[x",
        "/2031/02/15; /2031/02/16"
      })
  void whatIsNoNextPage(String own, String other) {
    assertThat(next("<link rel=next href='" + other + "'>", AT + own)).isNull();
    assertThat(next("<div class=pager><a href='" + other + "'>Next</a></div>", AT + own)).isNull();
  }

  @Test
  void aNumberCountsInAPagerOnlyAndWithThePagesBefore() {
    assertThat(next("<p>See <a href='/lake/2'>2</a> and more", AT + "/lake")).isNull();
    assertThat(next("<div class=pager><a href='/lake/2'>Comments</a></div>", AT + "/lake"))
        .isNull();
    String pager = "<div class=pager><a href=/lake>1</a> 2 <a href=/lake/3>3</a></div>";
    assertThat(next(pager, AT + "/lake/2")).isEqualTo(AT + "/lake/3");
    String several = "<div class=pager><a href=?page=2>2</a> <a href=?page=3>3</a></div>";
    assertThat(next(several, AT + "/lake")).isEqualTo(AT + "/lake?page=2");
    assertThat(next(several, AT + "/lake?page=2")).isEqualTo(AT + "/lake?page=3");
    assertThat(next(several, AT + "/lake?page=3")).isNull();
  }

  @Test
  void withoutAHintThePagesOwnAddressIsTaken() {
    String link = "<link rel=next href='/lake?page=2'>";
    String canonical = "<link rel=canonical href='https://courier.example/lake'>";
    assertThat(next(canonical + link, null)).isEqualTo(AT + "/lake?page=2");
    assertThat(next(link, null)).isNull();
    assertThat(next(link, "::")).isNull();
    assertThat(next("<base href='https://courier.example/x/'>" + link, AT + "/lake"))
        .isEqualTo(AT + "/lake?page=2");
  }

  private static @Nullable String next(String html, @Nullable String url) {
    byte[] bytes = ("<html><head></head><body>" + html).getBytes(StandardCharsets.UTF_8);
    return PageLinks.next(bytes, new Hints(url, null)).orElse(null);
  }
}
