package dev.quoth.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ArticleLine;
import dev.quoth.KnownActors.Kind;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.http.StartException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry's actors as pages, as a program reads them. */
class ActorsTest {
  private static final Attempt BY_ANA = new Attempt(Ledgers.ANA, "");

  @TempDir Path folder;
  private Ledger ledger;
  private QuothServer server;
  private Browser browser;

  @BeforeEach
  void start() throws StartException {
    ledger = Ledgers.ofExamples(folder);
    server = Ledgers.serve(ledger);
    browser = Browser.of(server);
  }

  @AfterEach
  void stop() {
    server.close();
    ledger.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String leadsTo(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private KnownActor create(String name, List<DatedRole> roles, String... aliases) {
    Draft draft = new Draft(Kind.PERSON, name, List.of(aliases), roles, List.of("test:1"));
    return ledger.actors().create(draft, BY_ANA).actor();
  }

  private long statements(KnownActor actor) {
    Query query = new Query.Filter(Query.Field.ACTOR, actor.id());
    return ledger.search(Search.of(query)).total();
  }

  @Test
  void whoIsRegisteredHasAnAddressForGoodAndDatedRoles() {
    Tenure since = new Tenure(LocalDate.of(2029, 3, 1), null);
    DatedRole role =
        new DatedRole(DatedRole.Kind.OFFICE, "Minister of Inland Waters", "Vell", since, "gazette");
    KnownActor achter = create("Rosalind Achter", List.of(role), "Rosa Achter-Lind");
    assertThat(leadsTo(browser.get("/actor?name=Rosalind+Achter")))
        .isEqualTo("/actors/" + achter.id());
    String html = page("/actors/" + achter.id());
    assertThat(html)
        .contains("Minister of Inland Waters", "since 1 Mar 2029", "gazette", "Rosa Achter-Lind")
        .contains("test:1", "About what", "What they say", "Merge with another", "Roles, as told");
    assertThat(page("/actors/" + achter.id() + "/answers")).doesNotContain("<html");
    assertThat(browser.get("/actors/a99").statusCode()).isEqualTo(404);
    assertThat(browser.get("/actors/a99/merge").statusCode()).isEqualTo(404);
    assertThat(page("/actors?name=achter")).contains("/actors/" + achter.id());
  }

  @Test
  void itIsToldToWhomTheySpeak() {
    for (ArticleLine line : Ledgers.examples()) {
      List<Statement> statements = line.statements() == null ? List.of() : line.statements();
      for (Statement statement : statements) {
        Span addressee = statement.circumstances().addressee();
        if (addressee != null && statement.speaker() != null) {
          String name = URLEncoder.encode(statement.speaker().actor().name(), UTF_8);
          assertThat(page("/actor/answers?name=" + name))
              .contains("<li>", addressee.of(line.article().text()).split("[^\\p{L}]")[0]);
          return;
        }
      }
    }
    throw new AssertionError("no example tells to whom somebody speaks");
  }

  @Test
  void aNameIsPutIntoTheRegistryOnce() {
    String html = page("/actor?name=Rosalind+Achter");
    assertThat(html).contains("Put into the registry");
    Map<String, String> form = Map.of("name", "Rosalind Achter", "kind", "person");
    String path = leadsTo(browser.post("/actors", form));
    assertThat(page(path)).contains("put into the registry as Rosalind Achter", "Ana Belm");
    assertThat(browser.post("/actors", form).statusCode()).isEqualTo(409);
    assertThat(browser.post("/actors", Map.of("name", " ")).statusCode()).isEqualTo(400);
    assertThat(page("/history")).contains("actor a1");
  }

  @Test
  void mergingIsPreviewedDoneAndUndone() {
    KnownActor one = create("Rosalind Achter", List.of());
    KnownActor other = create("Somebody Else", List.of());
    long before = statements(one);
    assertThat(before).isPositive();
    String preview = page("/actors/" + other.id() + "/merge?with=" + one.id());
    assertThat(preview)
        .contains("Are these two one?", before + " statements", "No statement would");
    assertThat(statements(other)).as("nothing is done by looking").isZero();
    String upon = String.valueOf(ledger.actors().now().revision());
    String done =
        leadsTo(
            browser.post(
                "/actors/" + other.id() + "/merge",
                Map.of("with", one.id(), "upon", upon, "why", "wedding")));
    assertThat(statements(other)).isEqualTo(before);
    assertThat(page(done)).contains("Undo it", "Rosalind Achter merged into it", "wedding");
    assertThat(leadsTo(browser.get("/actors/" + one.id()))).isEqualTo("/actors/" + other.id());
    String number = done.replaceFirst(".*changed=", "");
    leadsTo(browser.post("/actors/undo", Map.of("number", number)));
    assertThat(statements(other)).isZero();
    assertThat(statements(one)).isEqualTo(before);
    assertThat(browser.post("/actors/undo", Map.of("number", number)).statusCode()).isEqualTo(409);
  }

  @Test
  void whoIsLateIsTold() {
    KnownActor one = create("Rosalind Achter", List.of());
    KnownActor other = create("Somebody Else", List.of());
    KnownActor third = create("A Third", List.of());
    String upon = String.valueOf(ledger.actors().now().revision());
    ledger.actors().merge(third.id(), one.id(), BY_ANA);
    HttpResponse<String> late =
        browser.post("/actors/" + other.id() + "/merge", Map.of("with", one.id(), "upon", upon));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Ana Belm");
    assertThat(
            browser.post("/actors/" + other.id() + "/merge", Map.of("with", one.id())).statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> correct(KnownActor actor, String what, Map<String, String> form) {
    Map<String, String> fields = new HashMap<>(form);
    fields.putIfAbsent("upon", String.valueOf(ledger.actors().now().revision()));
    return browser.post("/actors/" + actor.id() + "/" + what, fields);
  }

  private KnownActor now(KnownActor actor) {
    return ledger.actors().now().actor(actor.id()).orElseThrow();
  }

  private void undo(String done) {
    String number = done.replaceFirst(".*changed=", "");
    assertThat(page(done)).contains("Undo it", "value=\"" + number + "\"");
    leadsTo(browser.post("/actors/undo", Map.of("number", number)));
  }

  @Test
  void namesComeAndGoAndThatIsUndone() {
    KnownActor one = create("Ilse Marn", List.of());
    String done = leadsTo(correct(one, "names", Map.of("do", "add", "name", "Rosalind Achter")));
    assertThat(page(done)).contains("Done: also called Rosalind Achter.");
    assertThat(statements(one)).isPositive();
    undo(done);
    assertThat(statements(one)).isZero();
    assertThat(now(one).aliases()).isEmpty();
    correct(one, "names", Map.of("do", "add", "name", "Rosalind Achter"));
    Map<String, String> take = Map.of("do", "take", "name", "Rosalind Achter");
    done = leadsTo(correct(one, "names", take));
    assertThat(now(one).aliases()).isEmpty();
    assertThat(correct(one, "names", take).statusCode()).isEqualTo(409);
    undo(done);
    assertThat(now(one).aliases()).containsExactly("Rosalind Achter");
    assertThat(correct(one, "names", Map.of("do", "add", "name", " ")).statusCode()).isEqualTo(400);
  }

  @Test
  void rolesAreAddedEndedRemovedAndThatIsUndone() {
    KnownActor one = create("Ilse Marn", List.of());
    Map<String, String> form =
        new HashMap<>(Map.of("do", "add", "words", "mayor", "body", "Vell", "from", "2029"));
    leadsTo(correct(one, "roles", form));
    assertThat(now(one).roles().get(0).tenure())
        .isEqualTo(new Tenure(LocalDate.of(2029, 1, 1), null));
    assertThat(correct(one, "roles", form).statusCode()).isEqualTo(409);
    assertThat(page("/actors/" + one.id() + "/edit")).contains("value=\"mayor\"", "2029-01-01");
    form.putAll(Map.of("do", "change", "number", "0", "to", "2031-02"));
    String done = leadsTo(correct(one, "roles", form));
    assertThat(page(done)).contains("Done: no longer mayor.");
    assertThat(now(one).roles().get(0).tenure().to()).isEqualTo(LocalDate.of(2031, 2, 28));
    undo(done);
    assertThat(now(one).roles().get(0).tenure().to()).isNull();
    form.put("to", "2028");
    assertThat(correct(one, "roles", form).statusCode()).isEqualTo(400);
    form.put("to", "soon");
    assertThat(correct(one, "roles", form).body()).contains("“soon” is no day");
    done = leadsTo(correct(one, "roles", Map.of("do", "take", "number", "0")));
    assertThat(now(one).roles()).isEmpty();
    undo(done);
    assertThat(now(one).roles()).hasSize(1);
  }

  @Test
  void whatIsKnownOfAPartIsPutRightThere() {
    KnownActor one = create("Ilse Marn", List.of());
    KnownActor part = create("Ilse Belmo", List.of(), "Ilma");
    ledger.actors().merge(one.id(), part.id(), BY_ANA);
    assertThat(page("/actors/" + one.id() + "/edit")).contains("a split takes it away", "Ilma");
    Map<String, String> take = Map.of("do", "take", "name", "Ilma", "of", part.id());
    assertThat(leadsTo(correct(one, "names", take))).startsWith("/actors/" + one.id() + "/edit?");
    assertThat(now(one).aliases()).containsExactly("Ilse Belmo");
    Map<String, String> nobody = Map.of("do", "take", "name", "Ilma", "of", "a99");
    assertThat(correct(one, "names", nobody).statusCode()).isEqualTo(409);
    Map<String, String> late = Map.of("do", "add", "name", "X", "of", part.id(), "upon", "1");
    assertThat(correct(one, "names", late).statusCode()).isEqualTo(409);
  }

  @Test
  void splittingIsPreviewedAndDone() {
    KnownActor one = create("Rosalind Achter", List.of());
    KnownActor other = create("Somebody Else", List.of());
    ledger.actors().merge(one.id(), other.id(), BY_ANA);
    String html = page("/actors/" + one.id());
    assertThat(html).contains("/actors/" + one.id() + "/split?part=" + other.id());
    String path = "/actors/" + one.id() + "/split";
    assertThat(page(path + "?part=" + other.id())).contains("is left", "is itself again");
    assertThat(browser.get(path + "?part=" + one.id()).statusCode()).isEqualTo(404);
    assertThat(browser.get(path + "?part=a99").statusCode()).isEqualTo(404);
    String upon = String.valueOf(ledger.actors().now().revision());
    String done = leadsTo(browser.post(path, Map.of("part", other.id(), "upon", upon)));
    assertThat(page(done)).contains("Done: Somebody Else split off.", "Undo it");
    assertThat(page("/actors/" + other.id())).contains("<h1><bdi>Somebody Else");
  }

  @Test
  void statementsAreReassignedAndThatIsUndone() {
    KnownActor one = create("Rosalind Achter", List.of());
    KnownActor other = create("Somebody Else", List.of());
    String path = "/actors/" + one.id() + "/reassign";
    assertThat(page(path + "?name=else")).contains("to=" + other.id());
    assertThat(page(path + "?to=" + other.id() + "&words=)")).contains("This cannot be read");
    String id =
        ledger
            .search(Search.of(new Query.Filter(Query.Field.ACTOR, one.id())))
            .hits()
            .get(0)
            .statementId();
    assertThat(page(path + "?to=" + other.id())).contains("value=\"" + id + "\"");
    String upon = String.valueOf(ledger.review().revision());
    Map<String, String> form = Map.of("to", other.id(), "upon", upon, "statement", id);
    String done = leadsTo(browser.post(path, form));
    assertThat(statements(other)).isEqualTo(1);
    assertThat(page(done)).contains("The statements are reassigned", "action=\"/undo\"");
    assertThat(browser.post(path, form).statusCode()).isEqualTo(409);
    assertThat(browser.post(path, Map.of("to", other.id(), "upon", upon)).statusCode())
        .isEqualTo(400);
    String number = done.replaceFirst(".*reassigned=", "");
    browser.post("/undo", Map.of("number", number, "back", "/actors/" + one.id()));
    assertThat(statements(other)).isZero();
  }
}
