package dev.quoth.serve.coding;

import dev.quoth.serve.http.PathSegment;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.review.DeskView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A coder's desk.
 *
 * @param desk null where the coder is done with all
 * @param batch id
 * @param done whether the coder has said that they are done with the article
 * @param proposals whether coders begin with what the machine has found
 * @param proposed whether the statement was proposed, not added by the coder
 * @param verdict what the coder makes of the statement; empty where there is none on the desk
 * @param stands where the coder has the statement stand; empty where the batch does not ask for it,
 *     or there is no statement
 * @param upon number of the revision that is shown
 * @param said what was done, in a sentence; empty where there is nothing to say
 */
public record CodingView(
    @Nullable DeskView desk,
    String batch,
    String name,
    String coder,
    boolean open,
    boolean done,
    boolean proposals,
    boolean proposed,
    String verdict,
    List<CodedStand> stands,
    long upon,
    String said,
    Place place) {

  /**
   * Where in the batch the coder is.
   *
   * @param article number of the article, from 1
   * @param number of the statement in it, from 1; 0 behind the last
   * @param left articles with which they are not done
   * @param self address of the same, as a page
   * @param next that of what follows; empty where nothing does
   */
  public record Place(
      int article, int articles, int number, int statements, int left, String self, String next) {}

  /** The address of a part of a page instead of the page. */
  public static String part(String link) {
    return link.replaceFirst("/code\\?", "/part?");
  }

  /** Where what is decided on the statement is sent. */
  public String action() {
    String id = desk == null ? "" : desk.id();
    return link(id.isEmpty() ? "/add" : "/statements/" + PathSegment.of(id));
  }

  /** Where what is decided on its positions is sent. */
  public String standAction() {
    return link("/statements/" + PathSegment.of(desk == null ? "" : desk.id()) + "/positions");
  }

  /** On how many propositions something is said of the statement. */
  public long standsTold() {
    return stands.stream().filter(each -> !each.stance().isEmpty()).count();
  }

  /** An address of this coder and article. */
  public String link(String what) {
    String article = desk == null ? "" : desk.articleId();
    return BatchPages.link(batch)
        + what
        + "?as="
        + Links.encoded(coder)
        + "&article="
        + Links.encoded(article);
  }
}
