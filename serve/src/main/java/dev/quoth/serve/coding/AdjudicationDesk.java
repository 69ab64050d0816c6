package dev.quoth.serve.coding;

import dev.quoth.Statement;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.Item;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Views;
import dev.quoth.serve.review.DeskView;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the codings of a batch side by side, differences first. */
final class AdjudicationDesk {
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

  Answer show(Request request, String template, String said) {
    return show(request, template, said, request.queryOrEmpty("item"));
  }

  /** A statement whose change was refused, as it is now. */
  Answer again(Request request, String item, String said) {
    boolean part = !request.queryOrEmpty("part").isEmpty();
    String template = part ? "coding/choosing" : "coding/adjudicate";
    return show(request, template, said, item).withStatus(409);
  }

  private Answer show(Request request, String template, String said, String asked) {
    Batch batch = CodingDesk.batch(desk, request);
    long upon = desk.ledger().review().revision();
    Compared compared = compared(request, batch);
    String sentence = said.isEmpty() ? CodingSaid.of(request) : said;
    AdjudicationView view =
        compared == null
            ? over(batch, upon, sentence)
            : view(request, batch, compared, asked, new Told(upon, sentence));
    return views.page(
        request, "Adjudication: " + batch.name(), Frame.Section.CODING, template, view);
  }

  /** The article that is asked for, else the next with a difference; null where none is left. */
  private @Nullable Compared compared(Request request, Batch batch) {
    String asked = request.queryOrEmpty("article");
    if (!asked.isEmpty()) {
      return Compared.of(desk.ledger(), batch.id(), asked);
    }
    return new NextDifference(desk.ledger(), batch).after(request.queryOrEmpty("after"));
  }

  /**
   * @param upon number of the revision that is shown
   * @param said what was done, in a sentence; empty where there is nothing to say
   */
  private record Told(long upon, String said) {}

  private static AdjudicationView over(Batch batch, long upon, String said) {
    return new AdjudicationView(
        null,
        batch.id(),
        batch.name(),
        "",
        "",
        List.of(),
        List.of(),
        new AdjudicationView.Stands(List.of(), 0, false),
        false,
        false,
        0,
        0,
        0,
        upon,
        said,
        BatchPages.link(batch.id()) + "/adjudicate");
  }

  private AdjudicationView view(
      Request request, Batch batch, Compared compared, String asked, Told told) {
    Comparison comparison = compared.comparison();
    List<Item> items =
        comparison.items().stream()
            .sorted(Comparator.comparing(i -> compared.isOpen(i) ? 0 : i.settled() ? 2 : 1))
            .toList();
    int at = 0;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(asked)) {
        at = i;
      }
    }
    Item item = items.get(at);
    String base = Versions.base(item, request.queryOrEmpty("base"));
    Statement shown = Versions.shown(item, base);
    List<Statement> others =
        Versions.standing(item).stream().filter(each -> !each.equals(shown)).toList();
    return new AdjudicationView(
        DeskView.of(comparison.article(), shown, others),
        batch.id(),
        batch.name(),
        item.id(),
        base,
        Versions.of(item, comparison.article().text()),
        Versions.differences(item, comparison.article().text()),
        stands(compared, item),
        item.isAgreed(),
        item.settled(),
        at + 1,
        items.size(),
        (int) items.stream().filter(compared::isOpen).count(),
        told.upon(),
        told.said(),
        next(batch, compared, items, at));
  }

  private AdjudicationView.Stands stands(Compared compared, Item item) {
    return new AdjudicationView.Stands(
        new ComparedStands(desk.ledger(), compared).of(item),
        compared.openPositions(item),
        compared.stands(item));
  }

  /** The next difference of the article, and behind the last the next article. */
  private static String next(Batch batch, Compared compared, List<Item> items, int at) {
    String article = Links.encoded(compared.comparison().article().id());
    String link = BatchPages.link(batch.id()) + "/adjudicate?";
    boolean follows = at + 1 < items.size() && compared.isOpen(items.get(at + 1));
    return follows
        ? link + "article=" + article + "&item=" + Links.encoded(items.get(at + 1).id())
        : link + "after=" + article;
  }
}
