package dev.quoth.serve.review;

import dev.quoth.serve.http.PathSegment;
import dev.quoth.serve.pages.RelationLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review desk.
 *
 * @param desk null where nothing waits
 * @param standing null if and only if the desk is
 * @param stands where the statement stands; null where there is none
 * @param relations what the statement does with others; none where there is none
 * @param upon number of the revision that is shown
 * @param filter what is wanted
 * @param batches to choose from
 * @param problem what is wrong with the query; empty where nothing is
 * @param said what was done, in a sentence; empty where there is nothing to say
 * @param place where in the queue it is
 * @param conflict null where there is none
 */
public record ReviewView(
    @Nullable DeskView desk,
    @Nullable Standing standing,
    @Nullable StandsView stands,
    List<RelationLine> relations,
    long upon,
    ReviewFilter filter,
    List<Named> batches,
    String problem,
    String said,
    Place place,
    @Nullable ConflictView conflict) {

  /** Something to choose. */
  public record Named(String id, String name) {}

  /**
   * Where in a queue somebody is.
   *
   * @param number of the statement, from 1
   * @param of how many there are, those passed among them
   * @param more whether there are more than were counted
   * @param self address of the same statement, as a page
   * @param next that of what follows
   */
  public record Place(int number, long of, boolean more, String self, String next) {}

  /** The address of a part of a page instead of the page. */
  public static String part(String link) {
    return link.replaceFirst("^/review(?=\\?|$)", "/review/part");
  }

  /** Where what is decided on the statement is sent. */
  public String action() {
    String id = desk == null ? "" : desk.id();
    return filter.link(
        "/review/statements/" + PathSegment.of(id), "n=" + Math.max(1, place.number()));
  }

  /** Where what is decided on its positions is sent. */
  public String standAction() {
    String id = desk == null ? "" : desk.id();
    return filter.link(
        "/review/statements/" + PathSegment.of(id) + "/positions",
        "n=" + Math.max(1, place.number()));
  }

  /** Where what is decided on its relations is sent. */
  public String relationAction() {
    return "/review/statements/" + PathSegment.of(desk == null ? "" : desk.id()) + "/relations";
  }

  /** Where a statement that is missing in the article is sent. */
  public String addAction() {
    return "/review/articles/" + PathSegment.of(desk == null ? "" : desk.articleId());
  }

  /** The address of the preview of all that the filter shows. */
  public String bulk() {
    return filter.isOfPositions()
        ? new StandBulkFilter(filter.asQuery(), "", "", "").link()
        : filter.link("/review/bulk", "");
  }

  /** The queue from its beginning. */
  public String start() {
    return filter.link("/review", "");
  }
}
