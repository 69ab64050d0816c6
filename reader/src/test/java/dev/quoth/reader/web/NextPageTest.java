package dev.quoth.reader.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.reader.web.http.Page;
import dev.quoth.reader.web.http.WebUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void follows(String current, String next, boolean follows) throws Exception {
    boolean bare = current.matches(".*story[-/][23](\\.html)?");
    WebUrl first = url(bare ? current.replaceFirst("[-/][23]", "") : current);
    assertThat(NextPage.follows(url(current), url(next), first)).isEqualTo(follows);
  }

  @Test
  void anotherHostsPageDoesNotFollow() throws Exception {
    WebUrl here = url("/story");
    assertThat(NextPage.follows(here, WebUrl.parse("https://b.example/story?page=2"), here))
        .isFalse();
    assertThat(
            NextPage.follows(here, WebUrl.parse("https://courier.example:444/story?page=2"), here))
        .isFalse();
  }

  @Test
  void linksInHeadAndBody() throws Exception {
    assertThat(after("<link rel='next' href='/story?page=2'>")).isEqualTo(HOST + "/story?page=2");
    assertThat(after("<p><a class=x rel='nofollow NEXT' href='?page=2'>more</a>"))
        .isEqualTo(HOST + "/story?page=2");
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

  private static @Nullable String after(String html) throws Exception {
    Page page = new Page(url("/story"), 200, html.getBytes(UTF_8), null, null, null, null);
    WebUrl next = NextPage.after(page, url("/story"));
    return next == null ? null : next.toString();
  }

  private static WebUrl url(String target) throws Exception {
    return WebUrl.parse(HOST + target);
  }
}
