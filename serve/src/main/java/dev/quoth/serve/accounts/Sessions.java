package dev.quoth.serve.accounts;

import dev.quoth.ledger.accounts.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has logged in. Thread-safe.
 *
 * <p>Only digests of their ids are kept, in memory: who reads it, or a dump of it, cannot take a
 * session over by what they find there, and all end with the server.
 */
final class Sessions {
  /** How long somebody may do nothing. */
  static final Duration IDLE = Duration.ofHours(2);

  /** How long somebody stays logged in at most. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** How many browsers one person is logged in with; the longest idle is logged out for another. */
  static final int MOST_OF_ONE = 10;

  private final InstantSource clock;
  private final Map<String, Session> byDigest = new HashMap<>();

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins a session of its own, and returns its id, which is known to nobody else. */
  synchronized String begin(Account account) {
    Instant now = clock.instant();
    byDigest.values().removeIf(session -> isOver(session, now));
    makeRoom(account.name());
    String id = RandomText.next();
    Session session = new Session(account.name(), account.passwords(), RandomText.next(), now, now);
    byDigest.put(RandomText.digest(id), session);
    return id;
  }

  private void makeRoom(String account) {
    List<Map.Entry<String, Session>> theirs =
        byDigest.entrySet().stream()
            .filter(each -> each.getValue().account().equals(account))
            .sorted(Comparator.comparing(each -> each.getValue().seen()))
            .toList();
    for (int i = 0; i <= theirs.size() - MOST_OF_ONE; i++) {
      byDigest.remove(theirs.get(i).getKey());
    }
  }

  /** The session of an id, which is not idle any more; empty where there is none, or it is over. */
  synchronized Optional<Session> find(String id) {
    String digest = RandomText.digest(id);
    Session session = byDigest.get(digest);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (isOver(session, now)) {
      byDigest.remove(digest);
      return Optional.empty();
    }
    byDigest.put(digest, session.seenAt(now));
    return Optional.of(session);
  }

  /** Ends a session; nothing where there is none. */
  synchronized void end(String id) {
    byDigest.remove(RandomText.digest(id));
  }

  /** Ends all sessions of an account. */
  synchronized void endAllOf(String account) {
    byDigest.values().removeIf(session -> session.account().equals(account));
  }

  private static boolean isOver(Session session, Instant now) {
    return now.isAfter(session.seen().plus(IDLE)) || now.isAfter(session.begun().plus(LONGEST));
  }
}
