package dev.quoth.serve.api;

import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.review.Preview;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for review, and what is decided, as it is sent and taken. */
final class ReviewShapes {
  private static final int MOST_AT_ONCE = 8_000;

  record Waits(List<Held> statements, long count, boolean more, @Nullable String next) {}

  static final Shape<Waits> QUEUE =
      Shape.of(Waits.class, "Queue", "Statements that nobody has decided on.")
          .with("statements", "in their order", Types.many(Held.SHAPE), Waits::statements)
          .with("count", "how many wait from here on, up to 8,000", Types.WHOLE, Waits::count)
          .with("more", "whether there are more", Types.FLAG, Waits::more)
          .maybe("next", "cursor of those that follow", Types.TEXT, Waits::next);

  static final Shape<Preview> PREVIEW =
      Shape.of(Preview.class, "Preview", "What a query shows, to be decided on as one.")
          .with("ids", "of up to 8,000, the newest first", Types.many(Types.TEXT), Preview::ids)
          .with("more", "whether there are more", Types.FLAG, Preview::more)
          .with("revision", "as of which it is so", Types.WHOLE, Preview::revision);

  record Steps(@Nullable Revision undo, @Nullable Revision redo) {}

  static final Shape<Steps> STEPS =
      Shape.of(Steps.class, "Steps", "What undoing and redoing would do now.")
          .maybe("undo", "what would be undone", Shapes.REVISION, Steps::undo)
          .maybe("redo", "what would be done again", Shapes.REVISION, Steps::redo);

  static final Input MANY =
      Input.of("ReviewAll", "Many statements that are confirmed or rejected as one.")
          .needs("ids", "whole ones", new Schema.Many(Input.text(), 1, MOST_AT_ONCE))
          .needs("review", "", Input.oneOf(List.of("confirmed", "rejected")))
          .needs(
              "revision",
              "that of the preview; refused where one was changed since",
              new Schema.Whole(0, Long.MAX_VALUE))
          .takes("why", "for what reason", Input.text());

  static final Input STEP =
      Input.of("Step", "A step back.")
          .takes(
              "before",
              "number of a revision: the last change before it is undone, which passes over one"
                  + " that somebody else has changed since",
              new Schema.Whole(1, Long.MAX_VALUE))
          .takes("why", "for what reason", Input.text());

  private ReviewShapes() {}
}
