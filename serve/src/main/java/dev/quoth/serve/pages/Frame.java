package dev.quoth.serve.pages;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.http.Caller;
import org.jspecify.annotations.Nullable;

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
 * @param caller who sees it; null where nobody has logged in
 */
public record Frame(
    String title,
    Section section,
    String ledger,
    String query,
    String assets,
    String token,
    String theme,
    String here,
    @Nullable Caller caller) {

  /** Whether who sees it may do what a role may. */
  public boolean may(Role role) {
    return caller != null && caller.role().includes(role);
  }

  /** Who has logged in; empty where there is nobody, or nobody has to. */
  public String person() {
    return caller != null && caller.proof() == Caller.Proof.SESSION ? caller.author().name() : "";
  }

  /** The parts of the site. */
  public enum Section {
    FRONT,
    SEARCH,
    ARTICLES,
    ACTORS,
    PROPOSITIONS,
    REVIEW,
    CODING,
    DEBATE,
    HISTORY,
    ADD,
    NONE
  }
}
