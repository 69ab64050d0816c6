package dev.quoth.serve.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what a person asks for who looks at this server's own pages.
 *
 * <p>Other sites could reach a server on this machine through its user's browser: by a name of
 * theirs that leads here (DNS rebinding), so the name asked for has to be one of this machine's;
 * and by forms and scripts of their pages, so what changes something has to come from a page of
 * ours, as the browser tells, and has to bring a token that only our pages have:
 *
 * <ul>
 *   <li>Forms always: pages of any site can send them without the browser asking first, and old
 *       browsers tell with none of them where they come from. What has no type, or is plain text,
 *       counts as a form, since pages can send that as well.
 *   <li>All else, such as JSON, where it comes with cookies and the browser does not vouch by
 *       {@code Sec-Fetch-Site: same-origin} or an {@code Origin} of ours that it is of our page.
 *       The browser lets no page of another site send it without asking first, which is never
 *       allowed here; but that rule has had holes (beacons, plug-ins), and cookies come along by
 *       themselves.
 *   <li>What has a bearer token in {@code Authorization} never: no browser adds one by itself, and
 *       no page of another site may without asking first, so whoever sends it has the right to.
 *   <li>Nor what has neither cookies nor the form of a form: that is a program, which has no rights
 *       but those that it brings along, or those of all programs of this machine.
 *   <li>Below {@code /api/v1} plain text is no form: programs send it to be read. There a browser
 *       has to tell where it comes from, by {@code Sec-Fetch-Site} or {@code Origin}; one that does
 *       not, and calls itself a browser as all do, is too old to be let in.
 * </ul>
 *
 * <p>The token is brought in the field {@code _token} of a form or in the header {@code
 * X-Quoth-Token}.
 */
public final class Guard {
  /** The name of the field of a form that holds the token. */
  public static final String TOKEN_FIELD = "_token";

  private static final String TOKEN_HEADER = "X-Quoth-Token";
  private static final int TOKEN_BYTES = 24;

  private final Set<String> names;
  private final long mostBytes;
  private final String token;

  /**
   * @param names by which this server may be called, in small letters
   * @param mostBytes of a request
   */
  Guard(Set<String> names, long mostBytes) {
    this.names = Set.copyOf(names);
    this.mostBytes = mostBytes;
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    token = HexFormat.of().formatHex(random);
  }

  /** What forms of our pages bring along. */
  String token() {
    return token;
  }

  /**
   * Looks at a request before anything is done.
   *
   * @throws Refusal if it may not come in
   */
  void check(Request request) {
    checkName(request.header("Host"));
    if (request.changes()) {
      checkSize(request);
      checkSite(request);
    }
  }

  private static boolean needsToken(Request request) {
    if (hasBearer(request)) {
      return false;
    }
    boolean form = request.isForm() && !request.isOfPrograms();
    Caller caller = request.caller();
    boolean session = caller != null && caller.proof() == Caller.Proof.SESSION;
    boolean cookies = session || request.header("Cookie") != null;
    return form || (cookies && !isVouchedFor(request));
  }

  /** Whether a browser tells that a page of ours asks for it. */
  private static boolean isVouchedFor(Request request) {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    return site != null
        ? site.equals("same-origin")
        : origin != null && isOurs(origin, request.header("Host"));
  }

  private void checkName(@Nullable String host) {
    if (host == null || !names.contains(nameOf(host))) {
      throw Refusal.toStranger(
          421,
          "This server answers to " + String.join(", ", sorted()) + " only, not to this name.");
    }
  }

  private Iterable<String> sorted() {
    return names.stream().sorted().toList();
  }

  /** The host without its port. */
  private static String nameOf(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    return (end <= 0 ? host : host.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private void checkSize(Request request) {
    String length = request.header("Content-Length");
    if (length == null && request.header("Transfer-Encoding") == null) {
      return; // nothing is sent along
    }
    if (length == null) {
      throw new Refusal(411, "A request that changes something has to say how long it is.");
    }
    if (length.length() > 18 || Long.parseLong(length) > mostBytes) {
      throw new Refusal(
          413, "That is more than the " + (mostBytes >> 20) + " MB that are taken at once.");
    }
  }

  /** Browsers tell from whose page a request comes; other programs say nothing. */
  private static void checkSite(Request request) {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    boolean ours =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : origin == null
                ? !(request.isOfPrograms() && isBrowser(request))
                : isOurs(origin, request.header("Host"));
    if (!ours) {
      throw new Refusal(403, "This was asked for by a page of another site, so it is not done.");
    }
  }

  /**
   * Whether it says so: browsers have all begun so for thirty years, and no page can change that of
   * a form; no page of another site that of a script, without asking first.
   */
  private static boolean isBrowser(Request request) {
    String agent = request.header("User-Agent");
    return agent != null && agent.startsWith("Mozilla/") && !hasBearer(request);
  }

  private static boolean hasBearer(Request request) {
    String authorization = request.header("Authorization");
    return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
  }

  private static boolean isOurs(String origin, @Nullable String host) {
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  /**
   * Looks whether what changes something comes from a page of ours that who asks has seen.
   *
   * @throws Refusal if its token is another
   */
  static void checkToken(Request request) {
    if (!request.changes() || !needsToken(request)) {
      return;
    }
    String header = request.header(TOKEN_HEADER);
    String field = request.isForm() ? request.formOrEmpty(TOKEN_FIELD) : "";
    String sent = header == null ? field : header;
    if (!MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8),
        request.formToken().getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal(403, "The page is from before. Load it again and repeat this.");
    }
  }
}
