package dev.quoth.serve.coding;

import dev.quoth.serve.http.PathSegment;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.review.DeskView;
import dev.quoth.serve.review.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all coders make of a statement, side by side.
 *
 * @param desk null where no difference is left
 * @param batch id
 * @param item id of what is chosen; empty where there is nothing
 * @param base name of the coder whose version is on the desk; empty where none has one
 * @param versions what each coder has
 * @param differences the parts of the versions, those that differ first; empty where fewer than two
 *     coders have one
 * @param stands where coders have it stand
 * @param number of the statement in its article, from 1, differences first
 * @param open how many differences of the article are not settled
 * @param upon number of the revision that is shown
 * @param said what was done, in a sentence; empty where there is nothing to say
 * @param next address of what follows, as a page
 */
public record AdjudicationView(
    @Nullable DeskView desk,
    String batch,
    String name,
    String item,
    String base,
    List<Version> versions,
    List<Difference> differences,
    Stands stands,
    boolean agreed,
    boolean settled,
    int number,
    int items,
    int open,
    long upon,
    String said,
    String next) {

  /**
   * What a coder has.
   *
   * @param says what is said in it; empty where they take it for no statement
   * @param key by which it is chosen; null where it has none
   */
  public record Version(String coder, String says, @Nullable String key) {

    /** Whether they have a statement. */
    public boolean stands() {
      return !says.isEmpty();
    }
  }

  /**
   * Where a statement stands.
   *
   * @param rows on each proposition of which a coder says something, what is open first
   * @param open how many of them are to be decided
   * @param decidable whether the ledger has the statement; else that is to be decided first
   */
  public record Stands(List<ComparedStand> rows, int open, boolean decidable) {}

  /** The address of a part of a page instead of the page. */
  public static String part(String link) {
    return link.replaceFirst("/adjudicate(?=\\?|$)", "/adjudicate/part");
  }

  /** The address of this, as a page. */
  public String self() {
    return BatchPages.link(batch)
        + "/adjudicate"
        + (desk == null
            ? ""
            : "?article=" + Links.encoded(desk.articleId()) + "&item=" + Links.encoded(item));
  }

  /** The same with another's version on the desk. */
  public String basedOn(String coder) {
    return self() + "&base=" + Links.encoded(coder);
  }

  /** Where a choice is sent. */
  public String action() {
    return action("");
  }

  /** Where a choice of where it stands is sent. */
  public String standAction() {
    return action("/positions");
  }

  /** Where one goes after a choice: what is open of this comes before all else. */
  public String afterChoice() {
    return stands.open() > 0 ? self() : next;
  }

  private String action(String below) {
    return BatchPages.link(batch)
        + "/items/"
        + PathSegment.of(item)
        + below
        + "?article="
        + (desk == null ? "" : Links.encoded(desk.articleId()));
  }
}
