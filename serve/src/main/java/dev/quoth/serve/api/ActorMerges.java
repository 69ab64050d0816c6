package dev.quoth.serve.api;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Supposed;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.pages.Desk;
import java.util.List;

/** What would come of making one actor of two. */
final class ActorMerges {

  /**
   * What would come of it.
   *
   * @param kept the one whose id and name stay
   * @param gone the one that goes up in it
   */
  private record Preview(KnownActor kept, KnownActor gone, long ofKept, long ofGone, long ofBoth) {}

  private static final Shape<Preview> PREVIEW =
      Shape.of(Preview.class, "MergePreview", "What would come of a merge.")
          .with("kept", "whose id and name stay", ActorShapes.ACTOR, Preview::kept)
          .with("gone", "who goes up in it", ActorShapes.ACTOR, Preview::gone)
          .with("keptStatements", "statements of the one", Types.WHOLE, Preview::ofKept)
          .with("goneStatements", "statements of the other", Types.WHOLE, Preview::ofGone)
          .with("statements", "statements that both would have", Types.WHOLE, Preview::ofBoth);

  private final Desk desk;
  private final ActorDesk actors;

  ActorMerges(Desk desk, ActorDesk actors) {
    this.desk = desk;
    this.actors = actors;
  }

  List<Endpoint> endpoints() {
    return List.of(preview());
  }

  private Endpoint preview() {
    return new Endpoint(
        Operations.get(Api.BASE + "/actors/{id}/merge", "previewMerge", "What a merge would do")
            .in(ActorReads.TAG)
            .telling("Nothing is changed. `mergeActors` does it, upon the `ETag` of getActor.")
            .with(
                ActorReads.ID,
                Parameter.query("gone", "Id of the one that would go up", Parameters.text(100))
                    .asRequired())
            .gives(200, "Both, and their statements.", Content.json(PREVIEW.schema()))
            .end(),
        this::preview);
  }

  private Answer preview(Call call) {
    return actors.ask(
        registry -> {
          KnownActor kept = find(registry, call.need("id"));
          KnownActor gone = find(registry, call.need("gone"));
          if (kept.id().equals(gone.id())) {
            throw Problem.meaningless("These two are one.");
          }
          Query both = new Supposed(kept.id(), Supposed.Case.MERGED, gone.id()).filter();
          return Replies.json(
              new Preview(kept, gone, total(actor(kept)), total(actor(gone)), total(both)),
              PREVIEW);
        });
  }

  private static KnownActor find(ActorRegistry registry, String id) {
    return ActorReads.whole(registry, id).actor();
  }

  private static Query actor(KnownActor actor) {
    return new Query.Filter(Query.Field.ACTOR, actor.id());
  }

  private long total(Query query) {
    return desk.ledger().search(new Search(query, 1, null, false, false)).total();
  }
}
