package dev.quoth.serve.api;

import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.stances.StandFilter;
import dev.quoth.ledger.stances.StandPage;
import dev.quoth.ledger.stances.StandPreview;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.api.spec.Values;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Route.Method;
import dev.quoth.serve.pages.Desk;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Positions of many statements: found, and decided on as one. */
final class StandsApi {
  private static final String REVIEW = Api.BASE + "/review/positions";
  private static final int MOST = 200;
  private static final int USUAL = 50;
  private static final int MOST_AT_ONCE = 8_000;

  private record Found(List<StanceShapes.Held> positions, @Nullable String next) {}

  private static final Shape<Found> FOUND =
      Shape.of(Found.class, "FoundPositions", "A stretch of positions.")
          .with("positions", "", Types.many(StanceShapes.POSITION), Found::positions)
          .maybe("next", "cursor of those that follow", Types.TEXT, Found::next);

  private static final Shape<StandPreview.Key> KEY =
      Shape.of(StandPreview.Key.class, "PositionKey", "Names a position.")
          .with("statement", "its id", Types.TEXT, StandPreview.Key::statement)
          .with("proposition", "its id", Types.TEXT, StandPreview.Key::proposition);

  private static final Shape<StandPreview> PREVIEW =
      Shape.of(StandPreview.class, "PositionPreview", "Positions to be decided on as one.")
          .with("positions", "of up to 8,000", Types.many(KEY), StandPreview::keys)
          .with(
              "counts",
              "how many there are by the id of the proposition and the stance",
              Types.byName(Types.byName(Types.WHOLE)),
              preview -> counts(preview.counts()))
          .with("more", "whether there are more", Types.FLAG, StandPreview::more)
          .with("revision", "as of which it is so", Types.WHOLE, StandPreview::revision);

  private static final Input MANY =
      Input.of("DecidePositions", "Many proposed positions that are decided on as one.")
          .needs(
              "positions",
              "those of the preview",
              new Schema.Many(
                  Input.of("ChosenPosition", "Names a position.")
                      .needs("statement", "its id, whole", Input.text())
                      .needs("proposition", "its id", Input.text())
                      .schema(),
                  1,
                  MOST_AT_ONCE))
          .needs(
              "decision",
              "`reject`: the statements are not about the propositions",
              Input.oneOf(List.of("accept", "reject")))
          .needs(
              "revision",
              "that of the preview; refused where one was changed since",
              new Schema.Whole(0, Long.MAX_VALUE))
          .takes("why", "for what reason", Input.text());

  private final Desk desk;

  StandsApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(list(), preview(), decide());
  }

  private static Map<String, Map<String, Long>> counts(Map<String, Map<Stance, Long>> counts) {
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    each.getValue().entrySet().stream()
                        .collect(
                            Collectors.toMap(of -> of.getKey().wireName(), Map.Entry::getValue))));
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(Api.BASE + "/positions", "findPositions", "Look for positions")
            .in(PropositionsApi.TAG)
            .telling("Of the statements that a query finds; those of the oldest first.")
            .with(
                Parameters.QUERY,
                StandAsk.PROPOSITION,
                StandAsk.STANCE,
                StandAsk.BY,
                StandAsk.LEAST,
                Parameters.AFTER,
                Parameters.limit(MOST, USUAL))
            .gives(
                new Outcome(
                    200,
                    "A stretch of them; as lines all.",
                    List.of(
                        Content.json(FOUND.schema()),
                        Content.lines(StanceShapes.POSITION.schema())),
                    Map.of("Link", "`rel=\"next\"`: those that follow")))
            .refuses(ProblemKind.QUERY)
            .end(),
        this::list);
  }

  private Answer list(Call call) {
    StandFilter filter = StandAsk.filter(call);
    if (call.wantsLines()) {
      return Replies.lines(
          stretch(filter, call.text("after"), MOST),
          cursor -> stretch(filter, cursor, MOST),
          StanceShapes.POSITION);
    }
    Replies.Stretch<StanceShapes.Held> found =
        stretch(filter, call.text("after"), call.whole("limit", USUAL));
    return Replies.page(call, new Found(found.values(), found.cursor()), FOUND, found.cursor());
  }

  private Replies.Stretch<StanceShapes.Held> stretch(
      StandFilter filter, @Nullable String after, int limit) {
    Ledger ledger = desk.ledger();
    String cursor = after == null ? null : Cursors.stand(after);
    StandPage page = ledger.positions().found(filter, cursor, limit);
    Map<String, String> texts = new HashMap<>();
    List<StanceShapes.Held> held =
        page.positions().stream().map(each -> held(each, texts)).toList();
    return new Replies.Stretch<>(held, Cursors.of(page.cursor()));
  }

  private StanceShapes.Held held(StoredPosition each, Map<String, String> texts) {
    String statement = each.position().statement();
    String text = texts.computeIfAbsent(statement, id -> Held.find(desk.ledger(), id).text());
    return new StanceShapes.Held(each, text);
  }

  private Endpoint preview() {
    return new Endpoint(
        Operations.get(REVIEW, "previewPositions", "Which positions could be decided on as one")
            .in("review")
            .telling("Those that a model proposed and nobody has decided on.")
            .with(Parameters.QUERY, StandAsk.PROPOSITION, StandAsk.STANCE, StandAsk.LEAST)
            .gives(200, "They, of the newest statements first.", Content.json(PREVIEW.schema()))
            .refuses(ProblemKind.QUERY)
            .end(),
        call -> Replies.json(desk.ledger().positions().preview(StandAsk.filter(call)), PREVIEW));
  }

  private Endpoint decide() {
    return new Endpoint(
        Operations.changing(Method.POST, REVIEW, "decidePositions", "Decide on many as one")
            .in("review")
            .telling("In one transaction, all or none, but for those on which somebody decided.")
            .taking(MANY)
            .gives(200, "The revision that makes them one.", Content.json(Shapes.DONE.schema()))
            .refuses(ProblemKind.CONFLICT)
            .end(),
        this::decide);
  }

  private Answer decide(Call call) {
    Values sent = call.body();
    Attempt attempt = Upon.anything(desk, call).upon(sent.whole("revision"));
    Collection<StandPreview.Key> keys =
        sent.objects("positions").stream()
            .map(
                each ->
                    new StandPreview.Key(
                        each.textOrEmpty("statement"), each.textOrEmpty("proposition")))
            .toList();
    boolean accepted = sent.textOrEmpty("decision").equals("accept");
    Optional<Revision> made = desk.ledger().positions().decideAll(keys, accepted, attempt);
    desk.figures().refresh();
    return Replies.json(new Shapes.Done(made.orElse(null)), Shapes.DONE);
  }
}
