package dev.quoth.reader;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
  private static final String HOST = "https://courier.example";

  @ParameterizedTest
  @CsvSource({
    "/story, /story?page=2, true",
    "/story, /story?page=1, true",
    "/story?page=1, /story?page=2, true",
    "/story?page=2, /story?page=3, true",
    "/story?id=7&page=2&x=1, /story?id=7&page=3&x=1, true",
    "/story?id=7, /story?id=7&page=2, true",
    "/story, /story/2, true",
    "/story/, /story/2/, true",
    "/story/2, /story/3, true",
    "/story/page/2/, /story/page/3/, true",
    "/story, /story/page/2/, true",
    "/story.html, /story-2.html, true",
    "/story.html, /story_page_2.html, true",
    "/story-2.html, /story-3.html, true",
    "/story/1, /story/2, true",
    "/story/seite-2, /story/seite-3, true",
    "/story?page=2, /story?page=4, false",
    "/story?page=2, /story?page=1, false",
    "/story, /story?page=3, false",
    "/story, /story, false",
    "/story, /other?page=2, false",
    "/story?id=7, /story?id=8, false",
    "/story?p=1, /story?p=2, false",
    "/story?id=7&page=2, /story?id=8&page=3, false",
    "/2026/03/04, /2026/03/05, false",
    "/news/123, /news/124, false",
    "/news/41, /news/42, false",
    "/story, /story-goes-on, false",
    "/story, /, false"
  })
  void follows(String current, String next, boolean follows) {
    boolean bare = current.matches(".*story[-/][23](\\.html)?");
    String first = bare ? current.replaceFirst("[-/][23]", "") : current;
    assertThat(PageLinks.isNext(HOST + next, HOST + current, HOST + first)).isEqualTo(follows);
  }

  @Test
  void anotherHostsPageDoesNotFollow() {
    String here = HOST + "/story";
    assertThat(PageLinks.isNext("https://b.example/story?page=2", here, here)).isFalse();
    assertThat(PageLinks.isNext("https://courier.example:444/story?page=2", here, here)).isFalse();
    assertThat(PageLinks.isNext("http://courier.example:80/story?page=2", here, here)).isTrue();
  }

  @Test
  void linksInHeadAndBody() {
    assertThat(after("<link rel='next' href='/story?page=2'>")).isEqualTo(HOST + "/story?page=2");
    assertThat(after("<p><a class=x rel='nofollow NEXT' href='?page=2'>more</a>"))
        .isEqualTo(HOST + "/story?page=2");
    assertThat(after("<a rel='nofollow nofollow'>x</a><a rel='next next' href='/story/2'>x</a>"))
        .isEqualTo(HOST + "/story/2");
    assertThat(after("<base href='/x/'><a rel=next href='../story/2'>more</a>"))
        .isEqualTo(HOST + "/story/2");
    assertThat(
            after(
                "<a rel=next href='/other-story'>next story</a><a rel=next href='/story/2'>2</a>"))
        .isEqualTo(HOST + "/story/2");
    assertThat(after("<a rel=prev href='/story/2'>2</a> next")).isNull();
    assertThat(after("<a rel=next-of-kin href='/story/2'>2</a>")).isNull();
    assertThat(after("<a rel=next href='javascript:go(2)'>2</a>")).isNull();
    assertThat(after("<a href='/story/2'>Next</a>")).isNull();
  }

  @Test
  void addressesThatAreNotQuiteRight() {
    String own = "/caf%C3%A9/a%7Cb?x%5B1%5D=%20";
    assertThat(after("<a rel=next href=' /café/a|b?x[1]= &amp;page=2#top '>2</a>", own, own))
        .isEqualTo(HOST + own + "&page=2");
    assertThat(after("<a rel=next href=\"\n../story\n/2\">2</a>")).isEqualTo(HOST + "/story/2");
    assertThat(after("<a rel=next href='?page=2" + "x".repeat(9000) + "'>2</a>")).isNull();
    String punycode = "https://xn--bhne-0ra.example/story";
    assertThat(PageLinks.isNext("https://bühne.example/story/2", punycode, punycode)).isTrue();
    String odd = "https://a_b.example/story";
    assertThat(PageLinks.isNext(odd + "?page=2", odd, odd)).isTrue();
  }

  @Test
  void whereAStoryBeginsTellsWhatABareNumberIs() {
    String next = "<a rel=next href=/news/42>Next</a>";
    assertThat(after(next, "/news/41", "/news")).isEqualTo(HOST + "/news/42");
    assertThat(after(next, "/news/41", "/news/1")).isEqualTo(HOST + "/news/42");
    assertThat(after(next, "/news/41", "/news/41")).isNull();
    assertThat(after("<nav><a href=/news>News</a></nav>" + next, "/news/41", null)).isNull();
    String pager = "<p class=pager><a href=/news>%s</a> <a href=/news/42>42</a>";
    assertThat(after(pager.formatted("1"), "/news/41", null)).isEqualTo(HOST + "/news/42");
    assertThat(after(pager.formatted("Seite 1"), "/news/41", null)).isEqualTo(HOST + "/news/42");
    assertThat(after(pager.formatted("All news"), "/news/41", null)).isNull();
  }

  @Test
  void inAPagerTheFirstPageIsNoNext() {
    String pager =
        "<p class=pager><a href=?page=1>1</a> <a href='?page=1'>Page 1</a> <a href=?page=2>2</a>";
    assertThat(after(pager)).isEqualTo(HOST + "/story?page=2");
    String fromZero = "<p class=pager><b>1</b> <a href=?page=1>2</a> <a href=?page=2>3</a>";
    assertThat(after(fromZero)).isEqualTo(HOST + "/story?page=1");
    assertThat(after(fromZero, "/story?page=1", "/story")).isEqualTo(HOST + "/story?page=2");
  }

  @Test
  void onlyAPageThatHoldsSuchANumberIsParsed() {
    assertThat(isWorthParsing("/story", "<a class=pager rel=next href=/other>Next</a>")).isFalse();
    assertThat(isWorthParsing("/story", "<a href='/a/3'> <a href='/?id=2'> <p>/story/2")).isFalse();
    assertThat(isWorthParsing("/story", "<a href='/a.css?v=1.2'> <a href='#note-2'>")).isFalse();
    assertThat(isWorthParsing("/story", "<link href='/a-1.png'>")).isFalse();
    assertThat(isWorthParsing("/story", "<base href=/x/><A HREF = ../story/2>")).isTrue();
    assertThat(isWorthParsing("/story", "<a href=' ?página=1 '>")).isTrue();
    assertThat(isWorthParsing("/story", "<a href='?a=1&amp;page&#x3D;2#top'>")).isTrue();
    assertThat(isWorthParsing("/story", "<a href='&#47;story&#x2F;2'>")).isTrue();
    assertThat(isWorthParsing("/story.html", "<a href=\"story_2.html\">")).isTrue();
    assertThat(isWorthParsing("/story/4", "<a href=5/>")).isFalse();
    assertThat(isWorthParsing("/story/4", "<a href=../5/>")).isTrue();
    assertThat(isWorthParsing("/story", "<a href='x'>".repeat(20_002))).isTrue();
  }

  private static boolean isWorthParsing(String own, String html) {
    PageAddress address = requireNonNull(PageAddress.of(HOST + own));
    return NextPage.isWorthParsing(html.getBytes(UTF_8), address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=%d", "/%d", "/page/%d/", "-%d.html", ",seite-%d", "?a&pg=%d&b"})
  void whatIsNextIsWorthParsing(String form) {
    for (int n = 1; n < 99; n++) {
      String own = HOST + "/story" + (n == 1 ? "" : form.formatted(n));
      String next = HOST + "/story" + form.formatted(n + 1);
      PageAddress address = requireNonNull(PageAddress.of(own));
      byte[] html = ("<a rel=next href='" + next + "'>").getBytes(UTF_8);
      assertThat(NextPage.isWorthParsing(html, address)).as(next).isTrue();
    }
  }

  @Test
  void inAnyEncoding() {
    byte[] html = "<html><p class=pager><a href='/story/2'>›</a></html>".getBytes(UTF_16LE);
    assertThat(PageLinks.next(html, new Hints(HOST + "/story", null))).hasValue(HOST + "/story/2");
  }

  private static @Nullable String after(String html) {
    return after(html, "/story", "/story");
  }

  private static @Nullable String after(String html, String own, @Nullable String first) {
    String begin = first == null ? null : HOST + first;
    return PageLinks.next(html.getBytes(UTF_8), new Hints(HOST + own, null), begin).orElse(null);
  }
}
