package dev.quoth;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Links and times in a page: what an article says of itself is not taken on trust. */
final class HtmlLinks {

  private HtmlLinks() {}

  /** Writes text as a link to a url, or without one where the url is no web address. */
  static void write(HtmlOut out, @Nullable String url, String text) throws IOException {
    String address = url == null ? null : webAddress(url);
    if (address == null) {
      out.text(text);
      return;
    }
    out.raw("<a rel=\"noopener noreferrer nofollow\" href=\"").text(address).raw("\">");
    out.text(text).raw("</a>");
  }

  /** The url in ASCII if it is absolute, http or https, and names a host; else null. */
  private static @Nullable String webAddress(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Writes a date or date-time for people, and for programs too where it is one. */
  static void writeTime(HtmlOut out, String iso) throws IOException {
    boolean withTime = iso.length() > 10 && iso.charAt(10) == 'T';
    String shown = withTime ? iso.substring(0, 10) + " " + iso.substring(11) : iso;
    if (isTime(iso)) {
      out.raw("<time datetime=\"").text(iso).raw("\">").text(shown).raw("</time>");
    } else {
      out.text(shown);
    }
  }

  private static boolean isTime(String iso) {
    try {
      if (iso.length() == 10) {
        LocalDate.parse(iso);
      } else {
        DateTimeFormatter.ISO_DATE_TIME.parse(iso);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
