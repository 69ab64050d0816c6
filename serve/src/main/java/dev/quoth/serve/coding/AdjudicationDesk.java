package dev.quoth.serve.coding;

import dev.quoth.Fragments;
import dev.quoth.Statement;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.Adjudication;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.Item;
import dev.quoth.serve.coding.AdjudicationView.Version;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import dev.quoth.serve.review.DeskView;
import dev.quoth.serve.review.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the codings of a batch side by side, differences first. */
final class AdjudicationDesk {
  private static final List<String> KEYS = List.of("a", "b");

  private final Desk desk;
  private final Views views;

  AdjudicationDesk(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/coding/{batch}/adjudicate", r -> show(r, "coding/adjudicate", ""))
            .needing(Role.ADJUDICATOR),
        Route.get("/coding/{batch}/adjudicate/part", r -> show(r, "coding/choosing", ""))
            .needing(Role.ADJUDICATOR));
  }

  private Adjudication adjudication() {
    return desk.ledger().coding().adjudication();
  }

  Answer show(Request request, String template, String said) {
    Batch batch = CodingDesk.batch(desk, request);
    long upon = desk.ledger().review().revision();
    Comparison comparison = comparison(request, batch);
    String sentence = said.isEmpty() ? CodingSaid.of(request) : said;
    AdjudicationView view =
        comparison == null
            ? over(batch, upon, sentence)
            : view(request, batch, comparison, upon, sentence);
    return views.page(
        request, "Adjudication: " + batch.name(), Frame.Section.CODING, template, view);
  }

  /** The article that is asked for, else the next with a difference; null where none is left. */
  private @Nullable Comparison comparison(Request request, Batch batch) {
    String asked = request.queryOrEmpty("article");
    if (!asked.isEmpty()) {
      return adjudication().comparison(batch.id(), asked);
    }
    List<String> ready =
        new ArrayList<>(Ready.of(batch, desk.ledger().coding().progress(batch.id())));
    Collections.rotate(ready, -1 - ready.indexOf(request.queryOrEmpty("after")));
    for (String article : ready) {
      Comparison comparison = adjudication().comparison(batch.id(), article);
      if (comparison.items().stream().anyMatch(AdjudicationDesk::isOpen)) {
        return comparison;
      }
    }
    return null;
  }

  private static boolean isOpen(Item item) {
    return !item.settled() && !item.isAgreed();
  }

  private static AdjudicationView over(Batch batch, long upon, String said) {
    return new AdjudicationView(
        null,
        batch.id(),
        batch.name(),
        "",
        "",
        List.of(),
        List.of(),
        false,
        false,
        0,
        0,
        0,
        upon,
        said,
        BatchPages.link(batch.id()) + "/adjudicate");
  }

  private static AdjudicationView view(
      Request request, Batch batch, Comparison comparison, long upon, String said) {
    List<Item> items =
        comparison.items().stream()
            .sorted(Comparator.comparing(i -> i.settled() ? 2 : i.isAgreed() ? 1 : 0))
            .toList();
    String asked = request.queryOrEmpty("item");
    int at = 0;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(asked)) {
        at = i;
      }
    }
    Item item = items.get(at);
    String base = base(item, request.queryOrEmpty("base"));
    Statement shown = base.isEmpty() ? item.proposed() : item.versions().get(base);
    List<Statement> others = standing(item).stream().filter(each -> !each.equals(shown)).toList();
    return new AdjudicationView(
        DeskView.of(comparison.article(), shown, others),
        batch.id(),
        batch.name(),
        item.id(),
        base,
        versions(item, comparison.article().text()),
        differences(item, comparison.article().text()),
        item.isAgreed(),
        item.settled(),
        at + 1,
        items.size(),
        (int) items.stream().filter(AdjudicationDesk::isOpen).count(),
        upon,
        said,
        next(batch, comparison, items, at));
  }

  /** The coder whose version is put right: who is asked for, else the first who has one. */
  static String base(Item item, String asked) {
    return item.versions().get(asked) != null
        ? asked
        : item.versions().entrySet().stream()
            .filter(each -> each.getValue() != null)
            .findFirst()
            .map(each -> each.getKey())
            .orElse("");
  }

  /** The versions of coders who take it for a statement, in their order. */
  static List<Statement> standing(Item item) {
    List<Statement> standing = new ArrayList<>();
    for (Statement version : item.versions().values()) {
      if (version != null) {
        standing.add(version);
      }
    }
    return standing;
  }

  private static List<Version> versions(Item item, String text) {
    List<Version> versions = new ArrayList<>();
    item.versions()
        .forEach(
            (coder, statement) ->
                versions.add(
                    new Version(
                        coder,
                        statement == null
                            ? ""
                            : Fragments.join(statement.attribution().content(), text),
                        versions.size() < KEYS.size() ? KEYS.get(versions.size()) : null)));
    return versions;
  }

  private static List<Difference> differences(Item item, String text) {
    List<Statement> all = standing(item);
    return all.size() < item.versions().size()
        ? List.of()
        : Difference.between(all, text).stream()
            .sorted(Comparator.comparing(Difference::same))
            .toList();
  }

  /** The next difference of the article, and behind the last the next article. */
  private static String next(Batch batch, Comparison comparison, List<Item> items, int at) {
    String article = Links.encoded(comparison.article().id());
    String link = BatchPages.link(batch.id()) + "/adjudicate?";
    boolean follows = at + 1 < items.size() && isOpen(items.get(at + 1));
    return follows
        ? link + "article=" + article + "&item=" + Links.encoded(items.get(at + 1).id())
        : link + "after=" + article;
  }
}
