package dev.quoth.serve.coding;

import dev.quoth.Fragments;
import dev.quoth.Speaker;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.accounts.Role;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.Item;
import dev.quoth.ledger.coding.PositionItem;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Frame;
import dev.quoth.serve.pages.StandLine;
import dev.quoth.serve.pages.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** On what the coders of a batch agree, before it is settled at once. */
public final class AgreedPage {
  private static final int SHOWN = 60;

  private final Desk desk;
  private final Views views;

  AgreedPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param count how many would be settled
   * @param none how many of these all coders take for no statement
   * @param stands where statements stand, as all coders say; as many as are shown
   * @param standCount how many of these would be settled
   */
  public record View(
      String link,
      String name,
      int count,
      long none,
      List<Line> lines,
      List<Stand> stands,
      int standCount,
      long upon) {}

  /**
   * Where a statement stands.
   *
   * @param stance on the wire
   * @param inWords the same in words
   * @param says what the statement says
   */
  public record Stand(String stance, String inWords, String wording, String says) {}

  /**
   * One of them.
   *
   * @param says what is said
   * @param stands whether it is a statement
   */
  public record Line(String who, String says, boolean stands) {}

  Route route() {
    return Route.get("/coding/{batch}/agreed", this::show).needing(Role.ADJUDICATOR);
  }

  private Answer show(Request request) {
    Batch batch = CodingDesk.batch(desk, request);
    long upon = desk.ledger().review().revision();
    List<Line> lines = new ArrayList<>();
    List<Comparison> comparisons = desk.ledger().coding().adjudication().comparisons(batch.id());
    for (Comparison each : comparisons) {
      each.items().stream()
          .filter(item -> item.isAgreed() && !item.settled())
          .forEach(item -> lines.add(line(item, each.article().text())));
    }
    List<PositionItem> stands = desk.ledger().coding().positions().agreed(batch.id(), comparisons);
    View view =
        new View(
            BatchPages.link(batch.id()),
            batch.name(),
            lines.size(),
            lines.stream().filter(line -> !line.stands()).count(),
            lines.stream().limit(SHOWN).toList(),
            stands(stands.stream().limit(SHOWN).toList()),
            stands.size(),
            upon);
    return views.page(
        request, "Agreed: " + batch.name(), Frame.Section.CODING, "coding/agreed", view);
  }

  private List<Stand> stands(List<PositionItem> items) {
    Map<String, String> captions =
        desk.ledger().captions(items.stream().map(PositionItem::item).toList());
    return items.stream().map(each -> stand(each, captions)).toList();
  }

  private Stand stand(PositionItem item, Map<String, String> captions) {
    Stance stance = Objects.requireNonNull(item.stances().get(0));
    String wording =
        desk.ledger()
            .propositions()
            .get(item.proposition())
            .map(each -> each.proposition().wording())
            .orElse(item.proposition());
    return new Stand(
        stance.wireName(),
        StandLine.inWords(stance),
        wording,
        captions.getOrDefault(item.item(), ""));
  }

  private static Line line(Item item, String text) {
    List<Statement> versions = Versions.standing(item);
    Statement shown =
        versions.isEmpty() ? Objects.requireNonNull(item.proposed()) : versions.get(0);
    Speaker speaker = shown.speaker();
    return new Line(
        speaker == null ? "" : speaker.names(),
        Fragments.join(shown.attribution().content(), text),
        !versions.isEmpty());
  }
}
