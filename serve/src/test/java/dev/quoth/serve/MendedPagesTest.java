package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Metadata;
import dev.quoth.Polarity;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Review;
import dev.quoth.serve.http.StartException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and ids of any characters, what is deleted, and histories that are long. */
class MendedPagesTest {
  private static final String QUOTED = "Ilse “Ilma” Marn «of the» „Harbour“";
  private static final String OUTLET = "The “Northern” Wire";

  @TempDir Path folder;
  private Ledger ledger;
  private QuothServer server;
  private Browser browser;

  @BeforeEach
  void start() throws StartException {
    ledger = Ledger.open(folder.resolve("some.quoth"));
    for (int i = 0; i < 6; i++) {
      ledger.addAll(List.of(line(i)), Ledgers.MODEL);
    }
    server = Ledgers.serve(ledger);
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    server.close();
    ledger.close();
  }

  private static ArticleLine line(int number) {
    String words = "the ferry number " + number + " stays";
    String name = number % 2 == 0 ? QUOTED : "Tor Vidal";
    String text = name + " said " + words + ".";
    int start = text.indexOf(words);
    Metadata metadata =
        Metadata.builder()
            .add(Metadata.Field.OUTLET, number % 2 == 0 ? OUTLET : "Courier", "test")
            .build();
    Article article =
        Article.of(
            number + ".txt",
            metadata,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    Actor actor = new Actor("a1", name, Actor.Type.PERSON);
    Speaker speaker = new Speaker(List.of(actor), null, Speaker.By.NAME, 0.9, null);
    Statement statement =
        new Statement(
            "import/7/" + number,
            Statement.Kind.INDIRECT,
            new Attribution(
                List.of(new Span(0, name.length())),
                List.of(),
                List.of(new Span(start, start + words.length()))),
            Statement.CueClass.SPEECH,
            null,
            Block.Kind.PARAGRAPH,
            0.9,
            new Circumstances(Polarity.AFFIRMS, null, null, null),
            new Resolution(speaker, speaker, List.of()));
    return new ArticleLine(article, List.of(statement));
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static List<String> links(String html, String pattern) {
    List<String> links = new ArrayList<>();
    Matcher matcher = Pattern.compile("href=\"(" + pattern + ")\"").matcher(html);
    while (matcher.find()) {
      links.add(matcher.group(1).replace("&amp;", "&"));
    }
    return links;
  }

  @Test
  void idsOfAnyCharactersHavePages() {
    List<String> statements = links(page("/search?q=ferry&each=1"), "/statements/[^\"#]*");
    assertThat(statements).hasSize(6).contains("/statements/import~2F7~2F3");
    for (String statement : statements) {
      assertThat(page(statement)).contains("stays");
      assertThat(page(statement + "/json")).contains("import/7/");
    }
  }

  @Test
  void namesWithQuotationMarksNarrowAndLead() {
    String html = page("/search?q=ferry&each=1");
    List<String> narrowed = links(html, "/search\\?q=[^\"]*(?:speaker|outlet)[^\"]*");
    assertThat(narrowed).hasSize(4);
    for (String link : narrowed) {
      assertThat(page(link)).as(link).contains("3 statements");
    }
    for (String link : links(html, "/(?:actor|outlet)\\?name=[^\"]*")) {
      assertThat(page(link)).as(link).contains("3 statements");
    }
  }

  @Test
  void itIsSaidWhatIsDeletedAndWhatBringsItBack() {
    String id = "import/7/2";
    String path = "/statements/import~2F7~2F2";
    ledger.delete(line(2).article().id(), Ledgers.ANA, "");
    String html = page(path);
    assertThat(html)
        .contains("The article of this statement is deleted")
        .doesNotContain("by itself");
    undo(html, path);
    assertThat(page(path)).doesNotContain("is deleted");
    ledger.delete(id, Ledgers.ANA, "");
    html = page(path);
    assertThat(html).contains("This statement is deleted");
    undo(html, path);
    assertThat(page(path)).doesNotContain("is deleted");
  }

  private void undo(String html, String back) {
    Matcher button = Pattern.compile("name=\"number\" value=\"(\\d+)\"").matcher(html);
    assertThat(button.find()).isTrue();
    Map<String, String> form = Map.of("number", button.group(1), "back", back);
    assertThat(browser.post("/undo", form).statusCode()).isEqualTo(303);
  }

  @Test
  void theHistoryGoesBackToTheFirstChange() {
    String id = "import/7/0";
    for (int i = 0; i < 130; i++) {
      Review review = i % 2 == 0 ? Review.CONFIRMED : Review.REJECTED;
      ledger.review(id, review, Ledgers.ANA, "change " + i + " of many");
    }
    String first = page("/history");
    assertThat(first).contains("change 129 of many").doesNotContain("change 29 of many");
    String second = page(links(first, "/history\\?before=\\d+").get(0));
    assertThat(second)
        .contains("change 29 of many", "To the latest")
        .doesNotContain("Earlier ones");
    assertThat(first.split("Undo revision", -1)).hasSize(2);
    assertThat(second.split("Undo revision", -1)) // of the five articles, not of what was changed
        .hasSize(7);
    assertThat(browser.get("/history?before=x").statusCode()).isEqualTo(400);
    assertThat(page("/history?before=1")).contains("Nothing was done before");
  }

  @Test
  void manyChangesMadeAsOneAreUndoneAsOne() {
    ledger
        .review()
        .reviewAll(
            List.of("import/7/0", "import/7/1"), Review.CONFIRMED, new Attempt(Ledgers.ANA, ""));
    String html = page("/history");
    assertThat(html).contains("made as one", "revisions 7 to 8");
    undo(html, "/history");
    assertThat(ledger.figures().reviewed()).isZero();
  }

  @Test
  void aFileGoesOnFromNowhere() {
    HttpResponse<String> answer = browser.get("/search/export?q=ferry&to=csv&after=nonsense");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("A file has all that is found");
  }

  @Test
  void aNameOfNoLetterIsNobodys() {
    assertThat(browser.get("/actor?name=%21%21").statusCode()).isEqualTo(404);
    assertThat(browser.get("/actor?name=%22").statusCode()).isEqualTo(400);
  }
}
