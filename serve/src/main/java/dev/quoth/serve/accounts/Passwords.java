package dev.quoth.serve.accounts;

import dev.quoth.ledger.accounts.Account;
import dev.quoth.ledger.accounts.Accounts;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import java.text.Normalizer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Asks for passwords no faster than somebody types them.
 *
 * <p>Who fails waits, by the account that they name, whether there is one or not, and by where they
 * come from. What is held against an account ends soon, since anybody can fail in its name; what is
 * held against an address may last longer, and begins later, since many may share one.
 */
final class Passwords {
  static final int FREE_OF_ACCOUNT = 5;
  static final int FREE_OF_ADDRESS = 20;
  static final Duration LONGEST_OF_ACCOUNT = Duration.ofMinutes(1);
  static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(15);

  /** A password takes 19 MB for a moment; so many at once, and others wait. */
  private static final int AT_ONCE = 4;

  private static final int MOST_CHARS = 200;
  private static final int PATIENCE_SECONDS = 10;

  private final Accounts accounts;
  private final Waits ofAccounts;
  private final Waits ofAddresses;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Passwords(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.ofAccounts = new Waits(FREE_OF_ACCOUNT, LONGEST_OF_ACCOUNT, clock);
    this.ofAddresses = new Waits(FREE_OF_ADDRESS, LONGEST_OF_ADDRESS, clock);
  }

  /**
   * The account of a name and password; empty where one of them is wrong.
   *
   * @throws Refusal if it is asked too often
   */
  Optional<Account> check(Request request, String name, String password) {
    String account = key(name);
    String address = request.client();
    begin(account, address);
    Optional<Account> known = authenticate(name, password);
    if (known.isPresent()) {
      ofAccounts.forget(account);
      ofAddresses.takeBack(address);
    }
    return known;
  }

  /** Names that look alike are one here. */
  private static String key(String name) {
    String start = name.substring(0, Math.min(name.length(), MOST_CHARS));
    return Normalizer.normalize(start.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private synchronized void begin(String account, String address) {
    Duration wait = ofAccounts.of(account);
    if (ofAddresses.of(address).compareTo(wait) > 0) {
      wait = ofAddresses.of(address);
    }
    if (!wait.isZero()) {
      long seconds = wait.plusMillis(999).toSeconds();
      throw Refusal.tooMany(
          "That was wrong too often. Try again in %d %s."
              .formatted(seconds, seconds == 1 ? "second" : "seconds"),
          seconds);
    }
    ofAccounts.attempt(account);
    ofAddresses.attempt(address);
  }

  private Optional<Account> authenticate(String name, String password) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.tooMany("Too many log in at once. Try again soon.", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(503, "The server stops.");
    }
    try {
      return accounts.authenticate(name, password);
    } finally {
      turns.release();
    }
  }
}
