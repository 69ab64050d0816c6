package dev.quoth.serve.api;

import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.utterances.Utterance;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Outcome;
import dev.quoth.serve.api.spec.ProblemKind;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Statements that report the same utterance, in whatever outlet and wording. */
final class Groups {
  private static final String TAG = "groups";
  private static final int MOST = 500;

  private static final Shape<Utterance.Appearance> APPEARANCE =
      Shape.of(Utterance.Appearance.class, "Appearance", "A statement that reports an utterance.")
          .with("id", "of the statement", Types.TEXT, Utterance.Appearance::statementId)
          .with("article", "id of its article", Types.TEXT, Utterance.Appearance::articleId)
          .maybe("outlet", "", Types.TEXT, Utterance.Appearance::outlet)
          .maybe("published", "", Types.DATE, Utterance.Appearance::published)
          .with("speakers", "", Types.many(Types.TEXT), Utterance.Appearance::speakers)
          .with("content", "its wording", Types.TEXT, Utterance.Appearance::content)
          .with(
              "story",
              "the same for articles that are copies of one, such as an agency's report",
              Types.COUNT,
              Utterance.Appearance::story);

  private static final Shape<Utterance.Variant> VARIANT =
      Shape.of(Utterance.Variant.class, "Variant", "A wording of an utterance.")
          .with("content", "", Types.TEXT, Utterance.Variant::content)
          .with("count", "how many statements have it", Types.COUNT, Utterance.Variant::count)
          .with(
              "outlets",
              "in the order of letters",
              Types.many(Types.TEXT),
              v -> new TreeSet<>(v.outlets()));

  private static final Shape<Utterance> UTTERANCE =
      Shape.of(Utterance.class, "Utterance", "An utterance, by the statements that report it.")
          .with("appearances", "the first first", Types.many(APPEARANCE), Utterance::appearances)
          .with("variants", "the most frequent first", Types.many(VARIANT), Utterance::variants)
          .with("articles", "how many report it", Types.COUNT, Utterance::articles)
          .with("stories", "how many, copies of one counted once", Types.COUNT, Utterance::stories);

  /** A group in a list. */
  private record Line(String id, int statements, Hit first) {
    static Line of(Hit hit) {
      return new Line(hit.utteranceId(), hit.elsewhere() + 1, hit);
    }
  }

  private static final Shape<Line> LINE =
      Shape.of(Line.class, "Group", "A group of statements that report the same.")
          .with("id", "of the statement where it appeared first", Types.TEXT, Line::id)
          .with("statements", "how many report it", Types.COUNT, Line::statements)
          .with("found", "the first that was found", Shapes.HIT, Line::first);

  private record Listed(List<Line> groups, long total, boolean more, @Nullable String next) {}

  private static final Shape<Listed> LIST =
      Shape.of(Listed.class, "Groups", "Groups, by a statement of each.")
          .with("groups", "", Types.many(LINE), Listed::groups)
          .with("total", "counted up to 8,000", Types.WHOLE, Listed::total)
          .with("more", "whether there are more than were counted", Types.FLAG, Listed::more)
          .maybe("next", "cursor of those that follow", Types.TEXT, Listed::next);

  private final Desk desk;

  Groups(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(list(), get());
  }

  private Endpoint list() {
    return new Endpoint(
        Operations.get(Api.BASE + "/groups", "listGroups", "Utterances, by who reports them")
            .in(TAG)
            .telling("Of each group that a query finds something of, the first that it finds.")
            .with(Parameters.QUERY, Parameters.AFTER, Parameters.limit(MOST, Search.USUAL_LIMIT))
            .gives(
                new Outcome(
                    200,
                    "A stretch of them.",
                    List.of(Content.json(LIST.schema())),
                    Map.of("Link", "`rel=\"next\"`: those that follow")))
            .end(),
        this::list);
  }

  private Answer list(Call call) {
    Hits hits;
    try {
      hits =
          desk.ledger()
              .search(
                  new Search(
                      Searches.orAll(call.text("q")),
                      call.whole("limit", Search.USUAL_LIMIT),
                      call.text("after"),
                      false,
                      true));
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(Gate.sentence(String.valueOf(e.getMessage())));
    }
    List<Line> groups = hits.hits().stream().map(Line::of).toList();
    Listed listed = new Listed(groups, hits.total(), hits.more(), hits.cursor());
    return Replies.page(call, listed, LIST, hits.cursor());
  }

  private Endpoint get() {
    return new Endpoint(
        Operations.get(
                Api.BASE + "/groups/{id}", "getGroup", "All versions of what a statement reports")
            .in(TAG)
            .telling(
                "In every outlet and wording, with what articles are copies of one story. A group"
                    + " is named by any of its statements.")
            .with(StatementReads.ID)
            .gives(200, "The utterance.", Content.json(UTTERANCE.schema()))
            .refuses(ProblemKind.CONFLICT)
            .end(),
        call ->
            Replies.json(
                desk.ledger()
                    .utterance(call.need("id"))
                    .orElseThrow(
                        () -> Problem.notFound("There is no statement of this id that stands.")),
                UTTERANCE));
  }
}
