package dev.quoth.reader.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form that addresses of one page have in common: host, path and query, without the scheme.
 *
 * <ul>
 *   <li>Only {@code http} and {@code https}; the scheme, user and password, the default ports and
 *       the fragment make no difference, but for a fragment that begins with {@code !} or {@code
 *       /}, which some sites use as a path.
 *   <li>The host is in lower case and in ASCII, without {@code www.}, {@code amp.} and a final dot.
 *   <li>The path's dot segments are resolved, its percent escapes written in one way, and slashes
 *       at its end left out. So are the marks of an AMP variant: a first or last segment {@code
 *       amp}, a suffix {@code .amp} or {@code .amp.html}.
 *   <li>Parameters that only tell how a reader came are left out (those that begin with {@code
 *       utm_}, {@code fbclid}, {@code gclid} … in any case), as are {@code amp} and {@code
 *       outputType=amp}; the others are sorted by name. A parameter whose meaning differs from site
 *       to site, such as {@code ref} or {@code id}, stays.
 * </ul>
 *
 * <p>An address without path and query is that of a site, whose page changes daily: it names no
 * story.
 */
final class CanonicalUrl {
  private static final Pattern URL =
      Pattern.compile(
          "(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern AMP_SUFFIX = Pattern.compile("\\.amp(?:\\.html?)?$");
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "ysclid",
          "twclid",
          "ttclid",
          "li_fat_id",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "_ga",
          "_gl",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "vero_id",
          "oly_anon_id",
          "oly_enc_id",
          "s_cid",
          "ncid",
          "cmpid",
          "cmp",
          "ocid",
          "icid",
          "smid",
          "ito",
          "xtor",
          "wt_mc",
          "wt.mc_id",
          "spm",
          "sr_share",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "at_medium",
          "at_campaign",
          "__twitter_impression",
          "amp",
          "amp_js_v",
          "usqp");
  private static final List<String> TRACKING_PREFIXES =
      List.of("utm_", "pk_", "piwik_", "mtm_", "matomo_", "ns_", "hsa_", "at_custom");

  private CanonicalUrl() {}

  /** The canonical form; empty where the text is no address of a page. */
  static Optional<String> of(String url) {
    Matcher matcher = URL.matcher(url.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = host(matcher.group(2), matcher.group(1).length() == 5 ? ":443" : ":80");
    String path = path(matcher.group(3));
    String query = matcher.group(4) == null ? "" : query(matcher.group(4));
    String fragment = matcher.group(5);
    if (fragment != null && (fragment.startsWith("!") || fragment.startsWith("/"))) {
      query += "#" + fragment;
    }
    boolean page = !host.isEmpty() && (!path.isEmpty() || !query.isEmpty());
    return page ? Optional.of(host + path + query) : Optional.empty();
  }

  private static String host(String authority, String defaultPort) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (host.endsWith(defaultPort)) {
      host = host.substring(0, host.length() - defaultPort.length());
    } else if (host.endsWith(":")) {
      host = host.substring(0, host.length() - 1);
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    host = host.startsWith("www.") ? host.substring(4) : host;
    host = host.startsWith("amp.") ? host.substring(4) : host;
    try {
      return host.startsWith("[") ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  private static String path(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : escaped(path).split("/")) {
      if (segment.equals("..")) {
        if (!segments.isEmpty()) {
          segments.remove(segments.size() - 1);
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    int last = segments.size() - 1;
    if (last >= 1 && segments.get(0).equals("amp")) {
      segments.remove(0);
    } else if (last >= 1 && segments.get(last).equals("amp")) {
      segments.remove(last);
    } else if (last >= 0) {
      segments.set(last, AMP_SUFFIX.matcher(segments.get(last)).replaceFirst(""));
    }
    return segments.isEmpty() ? "" : "/" + String.join("/", segments);
  }

  private static String query(String query) {
    TreeMap<String, List<String>> kept = new TreeMap<>();
    for (String parameter : escaped(query.replace("&amp;", "&")).split("&")) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!parameter.isEmpty() && !isTracking(name, parameter)) {
        kept.computeIfAbsent(name, key -> new ArrayList<>()).add(parameter);
      }
    }
    if (kept.isEmpty()) {
      return "";
    }
    List<String> parameters = new ArrayList<>();
    kept.values().forEach(parameters::addAll);
    return "?" + String.join("&", parameters);
  }

  private static boolean isTracking(String name, String parameter) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TRACKING.contains(lower)
        || TRACKING_PREFIXES.stream().anyMatch(lower::startsWith)
        || parameter.equalsIgnoreCase("outputType=amp");
  }

  /**
   * Percent escapes in capitals, and none for what needs none (RFC 3986, 6.2.2); what is not ASCII
   * escaped as UTF-8.
   */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int value = c == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
      if (value >= 0) {
        append(out, value);
        i += 3;
      } else if (c <= ' ' || c >= 0x7F) {
        for (byte b : new String(Character.toChars(c)).getBytes(UTF_8)) {
          append(out, b & 0xFF);
        }
        i += Character.charCount(c);
      } else {
        out.append((char) c);
        i++;
      }
    }
    return out.toString();
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  private static void append(StringBuilder out, int value) {
    boolean plain =
        (value >= 'a' && value <= 'z')
            || (value >= 'A' && value <= 'Z')
            || (value >= '0' && value <= '9')
            || "-._~".indexOf(value) >= 0;
    if (plain) {
      out.append((char) value);
    } else {
      out.append('%')
          .append("0123456789ABCDEF".charAt(value >> 4))
          .append("0123456789ABCDEF".charAt(value & 15));
    }
  }
}
