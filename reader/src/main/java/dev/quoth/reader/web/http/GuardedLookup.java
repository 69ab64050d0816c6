package dev.quoth.reader.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up for the HTTP client and refuses those that may not be connected to.
 *
 * <p>The client connects to the very addresses that were checked here, so that a name which means
 * one thing when it is checked and another when it is used (DNS rebinding) gains nothing. A host
 * one of whose addresses is refused is refused.
 */
final class GuardedLookup implements DnsResolver {
  private final HostLookup lookup;
  private final AddressRule rule;
  private final Duration timeout;
  private final ExecutorService threads;

  GuardedLookup(HostLookup lookup, AddressRule rule, Duration timeout, ExecutorService threads) {
    this.lookup = lookup;
    this.rule = rule;
    this.timeout = timeout;
    this.threads = threads;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = inTime(host);
    for (InetAddress address : addresses) {
      String kind = rule.refusal(address);
      if (kind != null) {
        throw new Refused("points to the " + kind + " address " + address.getHostAddress());
      }
    }
    return addresses;
  }

  /** The system's own look-up cannot be interrupted; where it hangs, its thread is left behind. */
  private InetAddress[] inTime(String host) throws UnknownHostException {
    Future<InetAddress[]> found = threads.submit(() -> lookup.addresses(host));
    try {
      return found.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      found.cancel(true);
      throw unknown(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Says that a host may not be connected to; its message is the reason. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }
}
