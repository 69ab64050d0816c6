package dev.quoth.serve.pages;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param section which of the parts of the site it belongs to
 * @param ledger the ledger's name
 * @param query what stands in the search box
 * @param assets where files that never change are, with a slash at its end
 * @param token what forms bring along
 * @param theme light, dark or auto
 * @param here path and query of the page itself
 */
public record Frame(
    String title,
    Section section,
    String ledger,
    String query,
    String assets,
    String token,
    String theme,
    String here) {

  /** The parts of the site. */
  public enum Section {
    FRONT,
    SEARCH,
    ARTICLES,
    HISTORY,
    ADD,
    NONE
  }
}
