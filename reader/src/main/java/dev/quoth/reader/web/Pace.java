package dev.quoth.reader.web;

import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time go to a host, with a pause after each. Thread-safe.
 *
 * <p>Remembers a thousand hosts, those longest not asked forgotten first.
 */
final class Pace {
  private static final int MAX_HOSTS = 1000;

  private final Time time;
  private final Map<String, Host> hosts = new LinkedHashMap<>(16, 0.75f, true);

  Pace(Time time) {
    this.time = time;
  }

  /**
   * Waits for the host's turn; closing it begins the pause.
   *
   * @throws FetchException if the thread is interrupted while it waits
   */
  Gate.Turn enter(String name, Duration pause) throws FetchException {
    Host host = host(name);
    try {
      host.busy.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    boolean entered = false;
    try {
      waitFor(host);
      entered = true;
    } finally {
      if (!entered) {
        host.busy.unlock();
      }
    }
    return () -> {
      host.restFor(time.now(), pause);
      host.busy.unlock();
    };
  }

  /** Leaves the host alone for that long, from now on. */
  void rest(String name, Duration duration) {
    Host host = host(name);
    host.busy.lock();
    try {
      host.restFor(time.now(), duration);
    } finally {
      host.busy.unlock();
    }
  }

  private void waitFor(Host host) throws FetchException {
    Duration left = Duration.between(time.now(), host.from);
    // a clock that was set back must not make anybody wait longer than was meant
    Duration wait = left.compareTo(host.rest) > 0 ? host.rest : left;
    if (wait.isNegative() || wait.isZero()) {
      return;
    }
    try {
      time.sleep(wait);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static FetchException interrupted() {
    Thread.currentThread().interrupt();
    return FetchException.passing("was not waited for: interrupted");
  }

  private Host host(String name) {
    synchronized (hosts) {
      Host host = hosts.computeIfAbsent(name, any -> new Host());
      if (hosts.size() > MAX_HOSTS) {
        hosts.remove(hosts.keySet().iterator().next());
      }
      return host;
    }
  }

  /** Its fields are guarded by its lock. */
  private static final class Host {
    private final ReentrantLock busy = new ReentrantLock(true);
    private Instant from = Instant.EPOCH;
    private Duration rest = Duration.ZERO;

    void restFor(Instant now, Duration duration) {
      Instant until = now.plus(duration);
      if (until.isAfter(from)) {
        from = until;
        rest = duration;
      }
    }
  }
}
