package dev.quoth.serve.accounts;

import java.time.Instant;

/**
 * What is known of somebody who has logged in.
 *
 * @param account whose name they gave
 * @param passwords how often the account's password had been set then
 * @param formToken what forms of the pages that they see bring along
 * @param begun when they logged in
 * @param seen when they asked for something last
 */
record Session(String account, int passwords, String formToken, Instant begun, Instant seen) {

  Session seenAt(Instant now) {
    return new Session(account, passwords, formToken, begun, now);
  }
}
