package dev.quoth.serve.accounts;

import dev.quoth.ledger.accounts.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all accounts shows.
 *
 * @param problem what was wrong with what was sent; empty where nothing was
 * @param password one that was made now; null where none was
 */
public record AccountsView(List<Account> accounts, String problem, @Nullable Shown password) {
  public AccountsView {
    accounts = List.copyOf(accounts);
  }
}
