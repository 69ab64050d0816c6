package dev.quoth.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsTest {
  private static final String FETCHED = "https://courier.example/2031/02/09/lake-accord?from=mail";

  /** A piece of a page, and where it says that the values come from which it alone gives. */
  private record Source(String html, String value, String origin) {}

  /** Each field's sources, the most trusted first. */
  private static List<Source> sources(Field field) {
    return switch (field) {
      case URL ->
          List.of(
              new Source("<link rel=canonical href='/a1'>", at("/a1"), "link canonical"),
              new Source(og("url", at("/a2")), at("/a2"), "meta og:url"),
              new Source(ld("'url':'https://courier.example/a3'"), at("/a3"), "json-ld url"),
              new Source("<meta name=parsely-link content=/a4>", at("/a4"), "meta parsely-link"),
              new Source("", FETCHED, "fetched from"));
      case OUTLET ->
          List.of(
              new Source(
                  ld("'publisher':{'@type':'Organization','name':'Courier One'}"),
                  "Courier One",
                  "json-ld publisher"),
              new Source(og("site_name", "Courier Two"), "Courier Two", "meta og:site_name"),
              new Source(
                  item(
                      "<div itemprop=publisher itemscope itemtype=https://schema.org/Organization>"
                          + "<meta itemprop=name content='Courier Three'></div>"),
                  "Courier Three",
                  "microdata publisher"),
              new Source(
                  "<script type='application/ld+json'>"
                      + "{\"@type\":\"WebSite\",\"name\":\"Courier Four\"}</script>",
                  "Courier Four",
                  "json-ld WebSite"),
              new Source(
                  "<meta name=DC.publisher content='Courier Five'>",
                  "Courier Five",
                  "meta dc.publisher"),
              new Source(
                  "<title>The accord is dead | Courier Six</title><h1>The accord is dead</h1>",
                  "Courier Six",
                  "title"));
      case HEADLINE ->
          List.of(
              new Source(ld("'headline':'Accord one'"), "Accord one", "json-ld headline"),
              new Source(og("title", "Accord two"), "Accord two", "meta og:title"),
              new Source(
                  "<meta name=twitter:title content='Accord three'>",
                  "Accord three",
                  "meta twitter:title"),
              new Source(
                  item("<b itemprop=headline>Accord four</b>"),
                  "Accord four",
                  "microdata headline"),
              new Source("<h1>Accord <i>five</i></h1>", "Accord five", "h1"),
              new Source(
                  "<meta name=citation_title content='Accord six'>",
                  "Accord six",
                  "meta citation_title"),
              new Source("<title>Accord seven</title>", "Accord seven", "title"));
      case BYLINE ->
          List.of(
              new Source(
                  ld("'author':[{'@type':'Person','name':'Ann One'},{'name':'By Ann Two'}]"),
                  "Ann One, Ann Two",
                  "json-ld author"),
              new Source("<meta name=author content='Bea One'>", "Bea One", "meta author"),
              new Source(
                  "<meta name=DC.creator content='One, Cora'>", "Cora One", "meta dc.creator"),
              new Source(
                  "<meta name=citation_author content='One, Dora'>"
                      + "<meta name=citation_author content='Two, Dora'>",
                  "Dora One, Dora Two",
                  "meta citation_author"),
              new Source(
                  item("<p itemprop=author itemscope><b itemprop=name>Eva One</b></p>"),
                  "Eva One",
                  "microdata author"),
              new Source(
                  "<article><p><a rel=author href=/f>Fay One</a></p></article>",
                  "Fay One",
                  "rel author"),
              new Source(
                  "<article><p class='byline small'>By Gil One, Senior reporter</p></article>",
                  "Gil One",
                  "class byline"));
      case PUBLISHED ->
          List.of(
              new Source(
                  ld("'datePublished':'2031-02-01T08:00:00+0200'"),
                  "2031-02-01T08:00+02:00",
                  "json-ld datePublished"),
              new Source(
                  "<meta property=article:published_time content='2031-02-02T08:00:00Z'>",
                  "2031-02-02T08:00Z",
                  "meta article:published_time"),
              new Source(
                  item("<meta itemprop=datePublished content=2031-02-03>"),
                  "2031-02-03",
                  "microdata datePublished"),
              new Source(
                  "<div typeof='schema:NewsArticle'>"
                      + "<span property='schema:datePublished' content='2031-02-04'></span></div>",
                  "2031-02-04",
                  "rdfa datePublished"),
              new Source(
                  "<meta name=parsely-pub-date content='2031-02-05 08:00 CET'>",
                  "2031-02-05T08:00+01:00",
                  "meta parsely-pub-date"),
              new Source(
                  "<meta name=sailthru.date content='Thu, 06 Feb 2031 08:00:00 GMT'>",
                  "2031-02-06T08:00Z",
                  "meta sailthru.date"),
              new Source("<meta name=date content=1928217600>", "2031-02-07T08:00Z", "meta date"),
              new Source(
                  "<article><time datetime='2031-02-08T08:00'>Saturday</time></article>",
                  "2031-02-08T08:00",
                  "time datetime"));
      case MODIFIED ->
          List.of(
              new Source(
                  ld("'dateModified':'2031-03-01T08:00Z'"),
                  "2031-03-01T08:00Z",
                  "json-ld dateModified"),
              new Source(
                  "<meta property=article:modified_time content='2031-03-02T08:00Z'>",
                  "2031-03-02T08:00Z",
                  "meta article:modified_time"),
              new Source(og("updated_time", "2031-03-03"), "2031-03-03", "meta og:updated_time"),
              new Source(
                  "<article>Last updated: <time datetime='2031-03-04'>4 March</time></article>",
                  "2031-03-04",
                  "time datetime"));
      case LANGUAGE ->
          List.of(
              new Source("<!--lang-->", "de-AT", "html lang"),
              new Source(
                  "<meta http-equiv=Content-Language content='fr, en'>",
                  "fr",
                  "meta content-language"),
              new Source(og("locale", "it_IT"), "it-IT", "meta og:locale"),
              new Source(ld("'inLanguage':'nl'"), "nl", "json-ld inLanguage"));
      case SECTION ->
          List.of(
              new Source(
                  ld("'articleSection':['World','Lakes']"), "World", "json-ld articleSection"),
              new Source(
                  "<meta property=article:section content=Politics>",
                  "Politics",
                  "meta article:section"),
              new Source(
                  "<meta name=parsely-section content=Europe>", "Europe", "meta parsely-section"),
              new Source(
                  item("<i itemprop=articleSection>Home</i>"), "Home", "microdata articleSection"));
    };
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void takesTheNextSourceWhenTheBestIsGone(Field field) {
    List<Source> sources = new ArrayList<>(sources(field));
    while (!sources.isEmpty()) {
      StringBuilder html = new StringBuilder();
      boolean inGerman = sources.get(0).html.equals("<!--lang-->");
      sources.forEach(source -> html.append(source.html));
      String page = (inGerman ? "<html lang=de-AT>" : "<html>") + html;
      Metadata metadata = PageFacts.of(Jsoup.parse(page), FETCHED).metadata();
      Source best = sources.remove(0);
      assertThat(metadata.get(field)).isEqualTo(best.value);
      assertThat(metadata.origin(field)).isEqualTo(best.origin);
    }
    if (field != Field.URL) {
      assertThat(PageFacts.of(Jsoup.parse("<html>"), FETCHED).metadata().get(field)).isNull();
    }
  }

  @Test
  void theDayInTheAddressIsTheLastResort() {
    PageFacts facts = PageFacts.of(Jsoup.parse("<p>x"), FETCHED);
    assertThat(facts.metadata().get(Field.PUBLISHED)).isNull();
    assertThat(facts.lastResort().get(Field.PUBLISHED)).isEqualTo("2031-02-09");
    assertThat(facts.lastResort().origin(Field.PUBLISHED)).isEqualTo("url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NewsArticle",
        "Article",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "LiveBlogPosting",
        "BlogPosting",
        "SocialMediaPosting",
        "https://schema.org/NewsArticle"
      })
  void knowsTheKindsOfArticles(String type) {
    String json = "{\"@type\":\"" + type + "\",\"headline\":\"Accord\",\"wordCount\":7}";
    for (String form :
        List.of(
            json,
            "[" + json + "]",
            "{\"@graph\":[{\"@type\":\"WebSite\"}," + json + "]}",
            "{\"@type\":\"WebPage\",\"mainEntity\":" + json + "}",
            "{\"@type\":\"WebPage\",\"mainEntityOfPage\":[" + json + "]}",
            "{\"@type\":\"WebSite\"} " + json)) {
      assertThat(facts(script(form)).words()).as(form).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- {J} -->",
        "//<![CDATA[\n{J}\n//]]>",
        "/*<![CDATA[*/ {J} /*]]>*/",
        "<![CDATA[{J}]]>",
        "{J};",
        "{J,}",
        "{/* the news */ J}",
        "{\"description\":\"line\nend\",J}",
        "{\"description\":null,J}",
        "\ufeff{J}",
        "{J, \"oops\": \"a \"quoted\" word\"}"
      })
  void readsWhatPagesGetWrong(String form) {
    String properties = "\"@type\":\"NewsArticle\",\"headline\":\"Accord dead\"";
    PageFacts facts = facts(script(form.replace("J", properties)));
    assertThat(facts.metadata().get(Field.HEADLINE)).isEqualTo("Accord dead");
  }

  @Test
  void followsReferencesInTheGraph() {
    Metadata metadata =
        facts(
                script(
                    """
                    {"@graph":[
                      {"@type":"NewsArticle","@id":"#a","headline":"Accord dead",
                       "author":[{"@id":"#una"},{"@id":"#leo"}],"publisher":{"@id":"#org"}},
                      {"@type":"Person","@id":"#una","name":"Una Best"},
                      {"@type":"Person","@id":"#leo","name":"Leo Orn"},
                      {"@type":"NewsMediaOrganization","@id":"#org","name":"The Harbour Courier"}]}
                    """))
            .metadata();
    assertThat(metadata.get(Field.BYLINE)).isEqualTo("Una Best, Leo Orn");
    assertThat(metadata.get(Field.OUTLET)).isEqualTo("The Harbour Courier");
  }

  @Test
  void prefersTheArticleThatThePageIsAbout() {
    String teasers =
        script(
            """
            [{"@type":"NewsArticle","headline":"Millers give way","url":"/millers",
              "author":"Mia Other","datePublished":"2031-01-01"},
             {"@type":"NewsArticle","headline":"Bakers strike again","url":"/bakers",
              "author":"Una Best","datePublished":"2031-01-02"}]
            """);
    String byAddress = "<link rel=canonical href=https://courier.example/bakers/>" + teasers;
    String byHeadline = teasers + "<h1>Bakers strike again</h1>";
    String byTitle = "<title>Bakers strike again - Courier</title>" + teasers;
    for (String html : List.of(byAddress, byHeadline, byTitle)) {
      Metadata metadata = facts(html).metadata();
      assertThat(metadata.get(Field.BYLINE)).isEqualTo("Una Best");
      assertThat(metadata.get(Field.PUBLISHED)).isEqualTo("2031-01-02");
    }
    Metadata other = facts(teasers + "<h1>A quiet day in Tarn</h1>").metadata();
    assertThat(other.get(Field.HEADLINE)).isEqualTo("A quiet day in Tarn");
    assertThat(other.get(Field.BYLINE)).isNull();
  }

  @Test
  void microdataOfTeasersAreNotThePages() {
    String teaser =
        "<div itemscope itemtype=https://schema.org/NewsArticle><b itemprop=headline>Millers give"
            + " way</b><i itemprop=author>Mia Other</i></div>";
    String story =
        "<article itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>Bakers"
            + " strike again</h1><i itemprop=author>Una Best</i></article>";
    assertThat(facts(teaser + story + teaser).metadata().get(Field.BYLINE)).isEqualTo("Una Best");
  }

  @Test
  void peopleComeBeforeOrganisationsAndTheOutletIsNoAuthor() {
    String organisation = "{'@type':'Organization','name':'Northern Press Agency'}";
    String outlet = "{'@type':'Organization','name':'Courier'}";
    String publisher = ",'publisher':" + outlet;
    assertThat(byline(ld("'author':[" + organisation + "]" + publisher)))
        .isEqualTo("Northern Press Agency");
    assertThat(byline(ld("'author':[" + organisation + ",{'name':'Una Best'}]" + publisher)))
        .isEqualTo("Una Best");
    assertThat(byline(ld("'author':" + outlet + publisher))).isNull();
    assertThat(
            byline(ld("'author':" + outlet + publisher) + "<meta name=author content='Una Best'>"))
        .isEqualTo("Una Best");
    assertThat(
            byline(
                ld("'headline':'x','publisher':'Courier'")
                    + "<meta name=author content=Courier>"
                    + "<meta property=article:author content=https://social.example/una>"
                    + "<meta name=twitter:creator content=@una>"))
        .isNull();
  }

  @Test
  void bylinesOfOtherStoriesAreNotThePages() {
    String page =
        "<main><article><header><h1>Bakers strike</h1><div class=meta><span class=author-name>Una"
            + " Best</span> <time datetime=2031-02-03>3 Feb</time></div></header><p>x</article>"
            + "<div class=related><p class=byline>By Mia Other</p><time datetime=2030-01-01>x"
            + "</time></div></main><aside><p class=byline>By Moa Other</p></aside>";
    Metadata metadata = facts(page).metadata();
    assertThat(metadata.get(Field.BYLINE)).isEqualTo("Una Best");
    assertThat(metadata.get(Field.PUBLISHED)).isEqualTo("2031-02-03");
    String without = page.replace("author-name", "x").replace("<time datetime=2031-02-03>", "");
    assertThat(facts(without).metadata().get(Field.BYLINE)).isNull();
    assertThat(facts(without).metadata().get(Field.PUBLISHED)).isNull();
  }

  @Test
  void anotherDateOfThePageOrdersDayAndMonth() {
    String ambiguous = "<meta name=date content='03/04/2031'>";
    assertThat(published(ambiguous)).isNull();
    assertThat(published("<html lang=en>" + ambiguous)).isNull();
    assertThat(published("<html lang=en-US>" + ambiguous)).isEqualTo("2031-03-04");
    assertThat(published("<html lang=fr>" + ambiguous)).isEqualTo("2031-04-03");
    String changed = "<meta property=article:modified_time content='2031-04-03T10:00:00Z'>";
    assertThat(published(ambiguous + changed)).isEqualTo("2031-04-03");
    String address = "<link rel=canonical href=https://courier.example/2031/03/04/x>";
    assertThat(published(ambiguous + address)).isEqualTo("2031-03-04");
    assertThat(published(ambiguous + changed + address)).isNull();
  }

  @Test
  void aHostIsNoOutletAndAnAddressNoName() {
    assertThat(PageFacts.of(Jsoup.parse("<p>x"), FETCHED).metadata().get(Field.OUTLET)).isNull();
    assertThat(facts(og("site_name", "https://courier.example")).metadata().get(Field.OUTLET))
        .isNull();
  }

  @Test
  void addressesAreResolvedAndMadeLegal() {
    assertThat(url("<link rel=canonical href='/a b?q=ä|ö'>"))
        .isEqualTo("https://courier.example/a%20b?q=%C3%A4%7C%C3%B6");
    assertThat(url("<base href=https://www.courier.example/x/><link rel=canonical href=y>"))
        .isEqualTo("https://www.courier.example/x/y");
    assertThat(url("<link rel=canonical href=https://courier.example/>")).isEqualTo(FETCHED);
    assertThat(url("<link rel=canonical href='javascript:x'>")).isEqualTo(FETCHED);
    assertThat(url("<link rel=canonical href='http://[x'>")).isEqualTo(FETCHED);
  }

  @Test
  void aHeadlineThatWasCutIsTakenFromTheHeading() {
    String cut = ld("'headline':'The bakers of Tarn strike again and…'");
    String whole = "The bakers of Tarn strike again and again";
    assertThat(facts(cut + "<h1>" + whole + "</h1>").metadata().get(Field.HEADLINE))
        .isEqualTo(whole);
    assertThat(facts(cut).metadata().get(Field.HEADLINE))
        .isEqualTo("The bakers of Tarn strike again and…");
  }

  @Test
  void valuesAreWellFormedLines() {
    Metadata metadata =
        facts(
                ld("'headline':'Accord \\ud800 &amp; <b>more</b>\\n\\u200b dead'")
                    + "<meta name=section content='a &#xd801;'>")
            .metadata();
    assertThat(metadata.get(Field.SECTION)).isEqualTo("a \ufffd");
    String shown = "<h1>What &lt;b&gt; means</h1>";
    assertThat(facts(shown).metadata().get(Field.HEADLINE)).isEqualTo("What <b> means");
    assertThat(metadata.get(Field.HEADLINE)).isEqualTo("Accord \ufffd & more dead");
  }

  @Test
  void readsWhoMayReadItAndLiveUpdates() {
    assertThat(facts(ld("'isAccessibleForFree':false")).isFree()).isFalse();
    assertThat(facts(ld("'isAccessibleForFree':'False'")).isFree()).isFalse();
    assertThat(facts(ld("'isAccessibleForFree':'http://schema.org/True'")).isFree()).isTrue();
    assertThat(facts("<meta name=article:content_tier content=locked>").isFree()).isFalse();
    assertThat(facts("<meta name=article:content_tier content=free>").isFree()).isTrue();
    assertThat(facts("<p>x").isFree()).isNull();
    List<Update> updates =
        facts(
                script(
                    """
                    {"@type":"LiveBlogPosting","liveBlogUpdate":[
                     {"@type":"BlogPosting","headline":"One","url":"/live#1",
                      "datePublished":"2031-02-16T09:30:00+01:00","articleBody":"Text"},
                     {"@type":"BlogPosting","articleBody":"More"}]}
                    """))
            .updates();
    assertThat(updates)
        .containsExactly(
            new Update("One", "2031-02-16T09:30+01:00", "https://courier.example/live#1", "Text"),
            new Update(null, null, null, "More"));
  }

  private static PageFacts facts(String html) {
    return PageFacts.of(Jsoup.parse(html), "https://courier.example/x");
  }

  private static @Nullable String byline(String html) {
    return facts(html).metadata().get(Field.BYLINE);
  }

  private static @Nullable String published(String html) {
    return facts(html).metadata().get(Field.PUBLISHED);
  }

  private static @Nullable String url(String html) {
    return PageFacts.of(Jsoup.parse(html), FETCHED).metadata().get(Field.URL);
  }

  private static String at(String path) {
    return "https://courier.example" + path;
  }

  private static String og(String property, String content) {
    return "<meta property='og:" + property + "' content='" + content + "'>";
  }

  private static String script(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String ld(String properties) {
    return script("{'@type':'NewsArticle'," + properties + "}").replace('\'', '"');
  }

  private static String item(String properties) {
    return "<article itemscope itemtype='https://schema.org/NewsArticle'>"
        + properties
        + "</article>";
  }
}
