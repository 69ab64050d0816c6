package dev.quoth.serve.accounts;

import dev.quoth.ledger.accounts.Account;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one's own account shows.
 *
 * @param problem what was wrong with what was sent; empty where nothing was
 * @param done what was done; empty where nothing was
 * @param token one that was made now; null where none was
 */
public record AccountView(Account account, String problem, String done, @Nullable Shown token) {}
