package dev.quoth.serve.api;

import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Figures;
import dev.quoth.serve.api.spec.Content;
import dev.quoth.serve.api.spec.Operations;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.pages.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is served here, and who asks. */
final class LedgerApi {
  private static final String TAG = "ledger";

  private static final Shape<Figures> FIGURES =
      Shape.of(Figures.class, "Figures", "What a ledger holds, in numbers.")
          .with("articles", "without deleted ones", Types.WHOLE, Figures::articles)
          .with("statements", "without deleted ones", Types.WHOLE, Figures::statements)
          .with("reviewed", "on which somebody decided", Types.WHOLE, Figures::reviewed)
          .with("sightings", "places where texts were read", Types.WHOLE, Figures::sightings)
          .with("deletedArticles", "", Types.WHOLE, Figures::deletedArticles)
          .with("deletedStatements", "", Types.WHOLE, Figures::deletedStatements)
          .with("revisions", "changes ever made", Types.WHOLE, Figures::revisions);

  private record About(String name, long revision, @Nullable Figures figures, Author person) {}

  private static final Shape<About> ABOUT =
      Shape.of(About.class, "Ledger", "The ledger, and who asks.")
          .with("name", "as people call it", Types.TEXT, About::name)
          .with("revision", "number of its last revision", Types.WHOLE, About::revision)
          .maybe("figures", "counted a moment ago; null before", FIGURES, About::figures)
          .with("person", "who makes the changes of this client", Shapes.AUTHOR, About::person);

  private final Desk desk;

  LedgerApi(Desk desk) {
    this.desk = desk;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            Operations.get(Api.BASE + "/ledger", "getLedger", "The ledger in numbers")
                .in(TAG)
                .gives(200, "What is known of it.", Content.json(ABOUT.schema()))
                .end(),
            call ->
                Replies.json(
                    new About(
                        desk.name(),
                        desk.ledger().review().revision(),
                        desk.figures().latest(),
                        desk.person(call.request())),
                    ABOUT)));
  }
}
