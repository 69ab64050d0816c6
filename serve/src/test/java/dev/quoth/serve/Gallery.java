package dev.quoth.serve;

import dev.quoth.KnownActors;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.search.Hit;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Reading;
import dev.quoth.serve.http.StartException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Ledgers in which every page has something to show, and the servers that show them. */
final class Gallery implements AutoCloseable {
  static final String PASSWORD = "harbour at dawn";

  /** It stands still, so that however slow the machine is, who was wrong too often has to wait. */
  private static final Instant NOW = Instant.parse("2031-03-01T08:00:00Z");

  private static final Attempt BY_ANA = new Attempt(Ledgers.ANA, "");

  private final Ledger ledger;
  private final Ledger empty;
  private final Ledger broken;
  private final Ledger talked;
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  /** Without a login, with one, over an empty ledger, and over one that has failed. */
  final QuothServer open;

  final QuothServer team;
  final QuothServer beginning;
  final QuothServer failed;

  /** Over a ledger of a debate. */
  final QuothServer debating;

  private final String batch;
  private final String positions;
  private final String suggestions;
  private final String proposals;
  private final List<Statement> spoken;

  Gallery(Path folder) throws StartException {
    ledger = Ledgers.ofExamples(folder);
    actors();
    spoken = Stances.fill(ledger);
    Stances.relate(ledger, spoken.get(0).id(), elsewhere().id());
    batch = batch();
    positions = positions();
    for (Role role : Role.values()) {
      ledger.accounts().create(name(role), role, PASSWORD, BY_ANA);
    }
    ledger.accounts().issue(name(Role.ADMIN), "nightly export", BY_ANA);
    open = Ledgers.serve(ledger, new JudgesByKind(ledger));
    suggestions = asked("/propositions/suggestions", Map.of("fewest", "2"));
    proposals = asked("/propositions/proposals", Map.of("q", "kind:direct", "on", "p3"));
    team =
        QuothServer.start(
            new ServeConfig(
                ledger,
                "examples.quoth",
                "127.0.0.1",
                0,
                Ledgers.ANA,
                Ledgers.reading(ledger),
                new TeamSettings(List.of(), List.of())),
            () -> NOW);
    empty = Ledger.open(folder.resolve("empty.quoth"));
    beginning =
        QuothServer.start(
            new ServeConfig(empty, "new.quoth", "127.0.0.1", 0, Ledgers.ANA, new Slowly()));
    broken = Ledger.open(folder.resolve("broken.quoth"));
    failed = Ledgers.serve(broken);
    broken.close();
    talked = Ledger.open(folder.resolve("talked.quoth"));
    Talks.fill(talked);
    debating = Ledgers.serve(talked);
  }

  static String name(Role role) {
    return switch (role) {
      case VIEWER -> "Vera Lund";
      case CODER -> "Cato Brekk";
      case ADJUDICATOR -> "Adda Roth";
      case ADMIN -> "Ana Belm";
    };
  }

  /** Reads two articles and no more, until it may end. */
  private final class Slowly implements Reading {
    @Override
    public void read(Addition what, Listener listener) {
      listener.kept(Ledgers.examples().get(0).article().id(), "Ferry stays for another year", 12);
      listener.failed("articles/scan.pdf", "holds no text (a scan?)");
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean hasExamples() {
      return true;
    }
  }

  private void actors() {
    DatedRole minister =
        new DatedRole(
            DatedRole.Kind.OFFICE,
            "Minister of Inland Waters",
            "Vell",
            new Tenure(LocalDate.of(2029, 3, 1), null),
            "gazette");
    DatedRole mayor =
        new DatedRole(
            DatedRole.Kind.OFFICE,
            "mayor",
            "Sandhaven",
            new Tenure(LocalDate.of(2021, 1, 1), LocalDate.of(2029, 2, 28)),
            "gazette");
    create("Rosalind Achter", List.of("Rosa Achter-Lind"), List.of(minister, mayor));
    create("Ilse Varga", List.of(), List.of());
    create("Rosa Lind", List.of(), List.of());
    ledger.actors().merge("a1", "a3", BY_ANA);
  }

  private void create(String name, List<String> aliases, List<DatedRole> roles) {
    Draft draft = new Draft(KnownActors.Kind.PERSON, name, aliases, roles, List.of());
    ledger.actors().create(draft, BY_ANA);
  }

  /** A batch that two have coded, who differ on the first statement. */
  private String batch() {
    String article = ledger.articleIds().get(0);
    Plan plan = new Plan("Pilot", List.of(article), List.of("Bela Korn", "Cira Lund"), true);
    Batch made = ledger.coding().open(plan, BY_ANA);
    for (String coder : made.coders()) {
      Attempt by = new Attempt(new Author(Author.Kind.PERSON, coder), "");
      boolean first = true;
      for (var each : ledger.coding().blind().coding(made.id(), article, coder).statements()) {
        boolean rejects = first && coder.startsWith("Bela");
        Verdict verdict = rejects ? Verdict.REJECTED : Verdict.CONFIRMED;
        ledger.coding().blind().decide(made.id(), article, each.statement().id(), verdict, by);
        first = false;
      }
      ledger.coding().blind().finish(made.id(), article, true, by);
    }
    return made.id();
  }

  /** A statement of another article than the first. */
  private Statement elsewhere() {
    String first = ledger.statement(spoken.get(0).id()).orElseThrow().articleId();
    return spoken.stream()
        .filter(each -> !ledger.statement(each.id()).orElseThrow().articleId().equals(first))
        .findFirst()
        .orElseThrow();
  }

  /** A batch of which two have coded where statements stand, who differ on every other one. */
  private String positions() {
    List<String> coders = List.of("Bela Korn", "Cira Lund");
    List<String> articles = ledger.articleIds().subList(0, 4);
    Plan plan = new Plan("Stances", articles, coders, true, List.of("p1", "p3"));
    Batch made = ledger.coding().open(plan, BY_ANA);
    for (String coder : made.coders()) {
      Attempt by = new Attempt(new Author(Author.Kind.PERSON, coder), "");
      for (String article : made.articles()) {
        int number = 0;
        for (var each : ledger.coding().blind().coding(made.id(), article, coder).statements()) {
          boolean against = number++ % 2 == 0 && coder.startsWith("Bela");
          Stance stance = against ? Stance.OPPOSES : Stance.SUPPORTS;
          PositionUnit unit = new PositionUnit(made.id(), article, each.statement().id(), "p1");
          ledger.coding().positions().decide(unit, new CodedStance(stance, List.of()), by);
        }
        boolean done = !coder.startsWith("Cira") || !article.equals(articles.get(3));
        ledger.coding().blind().finish(made.id(), article, done, by);
      }
    }
    return made.id();
  }

  /** Has a model do something, and the page of what came of it. */
  private String asked(String path, Map<String, String> form) {
    Browser browser = Browser.of(open);
    String page = browser.post(path, form).headers().firstValue("Location").orElseThrow();
    browser.get(page + "/events?after=0"); // ends with it
    return page;
  }

  /** Pages that need no login, by the names of their pictures. */
  Map<String, String> pages() {
    String reading =
        Ledgers.examples().stream()
            .max(Comparator.comparingInt(l -> l.statements() == null ? 0 : l.statements().size()))
            .map(line -> "/articles/" + line.article().id().substring("sha256:".length()))
            .orElseThrow();
    String statement =
        ledger.newest(200).stream()
            .max(Comparator.comparingInt(Hit::elsewhere))
            .map(Hit::statementId)
            .orElseThrow();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("front", "/");
    pages.put("reading", reading);
    pages.put("search", "/search?q=ferry");
    pages.put("search-wrong", "/search?q=)");
    pages.put("search-nothing", "/search?q=nobodysaidthat");
    pages.put("statement", "/statements/" + statement);
    pages.put("actor", "/actors/a1");
    pages.put("actor-unregistered", "/actor?name=Guy+Pellam");
    pages.put("actor-edit", "/actors/a1/edit");
    pages.put("actors", "/actors?name=a");
    pages.put("merge", "/actors/a1/merge?with=a2");
    pages.put("reassign", "/actors/a1/reassign?to=a2");
    pages.put("split", "/actors/a1/split?part=a3");
    pages.put("propositions", "/propositions");
    pages.put("proposition", "/propositions/p1");
    pages.put("proposition-edit", "/propositions/p2/edit");
    pages.put("proposition-merge", "/propositions/p2/merge?with=p3");
    pages.put("suggestions", suggestions);
    pages.put("proposals", proposals);
    pages.put("codebook", "/propositions/codebook");
    pages.put("outlet", "/outlet?name=Northern+Wire");
    pages.put("articles", "/articles");
    pages.put("history", "/history");
    pages.put("review", "/review");
    pages.put("review-positions", "/review?order=position");
    pages.put("review-nothing", "/review?speaker=Nobody");
    pages.put("review-bulk", "/review/bulk?kind=mixed");
    pages.put("review-relations", "/review?at=" + spoken.get(0).id());
    pages.put("review-many", "/review/positions");
    pages.put("relations", "/statements/" + spoken.get(0).id());
    String first = ledger.statement(spoken.get(0).id()).orElseThrow().articleId();
    pages.put("reading-relations", "/articles/" + first.substring("sha256:".length()));
    pages.put("batch-positions", "/coding/" + positions);
    pages.put("code-positions", "/coding/" + positions + "/code?as=Cira+Lund");
    pages.put("agreement-positions", "/coding/" + positions + "/agreement");
    pages.put("adjudicate-positions", "/coding/" + positions + "/adjudicate");
    pages.put("agreed-positions", "/coding/" + positions + "/agreed");
    pages.put("coding", "/coding");
    pages.put("batch", "/coding/" + batch);
    pages.put("code", "/coding/" + batch + "/code?as=Bela+Korn");
    pages.put("agreement", "/coding/" + batch + "/agreement");
    pages.put("adjudicate", "/coding/" + batch + "/adjudicate");
    pages.put("agreed", "/coding/" + batch + "/agreed");
    pages.put("add", "/add");
    pages.put("api", "/api");
    pages.put("not-found", "/nothing");
    pages.put("no-statement", "/statements/000000000000");
    return pages;
  }

  /** Pages of the debate, by the names of their pictures. */
  static Map<String, String> debates() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("debate", "/debate");
    pages.put("debate-both", "/debate?mode=both&colour=none&ties=100");
    pages.put("debate-window", "/debate?window=m6&at=4");
    pages.put("debate-heat", "/debate?view=heat");
    pages.put("debate-polarisation", "/debate?view=polarisation&window=m3");
    pages.put("debate-river", "/debate?view=river");
    pages.put("debate-dendrogram", "/debate?view=dendrogram");
    pages.put("debate-clusters", "/debate?view=clusters");
    pages.put("debate-statements", "/debate/statements?one=Ilse+Marn");
    pages.put("debate-nothing", "/debate?q=nobodysaidthat");
    return pages;
  }

  @Override
  public void close() {
    mayEnd.countDown();
    for (QuothServer server : List.of(open, team, beginning, failed, debating)) {
      server.close();
    }
    ledger.close();
    empty.close();
    talked.close();
  }
}
