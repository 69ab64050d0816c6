package dev.quoth.serve.review;

import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.pages.Desk;
import dev.quoth.serve.pages.Views;

/**
 * Decides as one on all that a filter shows, after it was seen what that is.
 *
 * @param <F> the filter
 * @param <P> what it shows
 */
abstract class ManyPage<F, P> {
  /** So many of them are listed. */
  protected static final int SHOWN = 40;

  protected final Desk desk;
  protected final Views views;

  ManyPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  abstract F filter(Request request);

  abstract P preview(F filter);

  /** How many would be decided on. */
  abstract int count(P preview);

  /**
   * @throws ConflictException if one of them was changed since it was seen; then none is decided on
   */
  abstract void decide(P preview, boolean accepted, Attempt attempt);

  /** The address to which one goes on. */
  abstract String after(F filter);

  /**
   * @param problem why nothing was done; empty where nothing is wrong
   */
  abstract Answer show(Request request, String problem);

  /** What came in or was changed since the preview is not decided on unseen: then nothing is. */
  final Answer decide(Request request) {
    F filter = filter(request);
    P preview = preview(filter);
    if (!request.formOrEmpty("count").equals(String.valueOf(count(preview)))) {
      return changed(request, "There are not as many now as you saw.");
    }
    boolean accepted = !request.formOrEmpty("verdict").equals("reject");
    Attempt attempt =
        new Attempt(desk.person(request), request.formOrEmpty("why"))
            .upon(ReviewChanges.upon(request));
    try {
      decide(preview, accepted, attempt);
    } catch (ConflictException e) {
      return changed(request, e.latest().by().name() + " has changed one of them.");
    }
    desk.figures().refresh();
    return Answer.seeOther(after(filter));
  }

  private Answer changed(Request request, String what) {
    return show(request, what + " Nothing was decided. This is what they are now.").withStatus(409);
  }
}
