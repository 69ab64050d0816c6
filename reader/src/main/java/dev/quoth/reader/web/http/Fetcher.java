package dev.quoth.reader.web.http;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what is at an address of the web.
 *
 * <p><b>Where it goes.</b> Only to public addresses, unless the settings open private ones; checked
 * for each request, those of redirects among them, after the host was looked up and on the very
 * addresses that are then connected to. Only http and https, never with a name and password. Of
 * ports, those of the web and from 1024 on: below are the services of machines, which must not be
 * spoken to by accident; where private addresses are opened, so are all ports.
 *
 * <p><b>How far.</b> Time, bytes (sent and unpacked), headers and redirects have limits; going in a
 * circle is noticed. Cookies live as long as one chain of redirects, without which some sites go in
 * circles.
 *
 * <p>Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
  private static final int FIRST_FREE_PORT = 1024;

  /** Hosts that are numbers: what a look-up turns into an address without asking anybody. */
  private static final Pattern NUMBERS =
      Pattern.compile("\\[.*]|(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+))*\\.?");

  private final HttpSettings settings;
  private final AddressRule rule;
  private final Transport transport;

  public Fetcher(HttpSettings settings, HostLookup lookup) {
    this(settings, lookup, new PublicAddresses(settings.allowPrivate()));
  }

  Fetcher(HttpSettings settings, HostLookup lookup, AddressRule rule) {
    this.settings = requireNonNull(settings, "settings is null");
    this.rule = rule;
    AddressRule connecting = settings.proxy() == null ? rule : address -> null;
    this.transport = new Transport(settings, requireNonNull(lookup, "lookup is null"), connecting);
  }

  /**
   * Fetches, following redirects.
   *
   * @param gate asked before each request
   * @return the answer that is no redirect, also where it is a refusal (status 400 and above)
   * @throws FetchException if there is no such answer: an address that is refused, a host that does
   *     not answer, a limit that was reached
   */
  public Page fetch(Request request, Gate gate) throws FetchException {
    HttpClientContext context = HttpClientContext.create();
    BasicCookieStore cookies = new BasicCookieStore();
    context.setCookieStore(cookies);
    Set<String> visited = new HashSet<>();
    Duration left = settings.timeout();
    WebUrl url = request.url();
    while (true) {
      if (!visited.add(url + " " + cookies.getCookies())) {
        throw FetchException.lasting("redirects in a circle, over " + url);
      }
      if (visited.size() > settings.maxRedirects() + 1) {
        throw FetchException.lasting("redirects more than " + settings.maxRedirects() + " times");
      }
      Timed timed = hop(request, url, gate, left, context);
      String target = timed.answer.redirect();
      if (target == null) {
        return page(timed.answer, request, url);
      }
      left = timed.left;
      url = next(url, target);
    }
  }

  private static Page page(Answer answer, Request request, WebUrl url) throws FetchException {
    if (answer.status() == 304 && !request.isConditional()) {
      throw FetchException.lasting("is said to be unchanged, though nobody has seen it before");
    }
    return answer.page(url);
  }

  private static WebUrl next(WebUrl url, String target) throws FetchException {
    try {
      return url.resolve(target);
    } catch (FetchException e) {
      throw e.at(target);
    }
  }

  private Timed hop(
      Request request, WebUrl url, Gate gate, Duration left, HttpClientContext context)
      throws FetchException {
    try {
      check(url);
      try (Gate.Turn turn = gate.enter(url)) {
        long start = System.nanoTime();
        Answer answer = transport.get(url, request.headers(), request.cutAt(), left, context);
        Duration rest = left.minusNanos(System.nanoTime() - start);
        if (rest.isNegative() || rest.isZero()) {
          throw transport.tooLong(null);
        }
        return new Timed(answer, rest);
      }
    } catch (FetchException e) {
      throw url.equals(request.url()) ? e : e.at(url.toString());
    }
  }

  private void check(WebUrl url) throws FetchException {
    int port = url.effectivePort();
    boolean web = port == 80 || port == 443 || port >= FIRST_FREE_PORT;
    if (!web && !settings.allowPrivate()) {
      throw FetchException.lasting("names port " + port + ", where no web server is expected");
    }
    if (settings.proxy() != null && NUMBERS.matcher(url.host()).matches()) {
      String kind = refusalOf(url.host());
      if (kind != null) {
        throw FetchException.lasting("points to the " + kind + " address " + url.host());
      }
    }
  }

  private @Nullable String refusalOf(String numbers) {
    try {
      return rule.refusal(InetAddress.getByName(numbers));
    } catch (UnknownHostException e) {
      return null; // for the proxy to make sense of
    }
  }

  @Override
  public void close() {
    transport.close();
  }

  private record Timed(Answer answer, Duration left) {}
}
