package dev.quoth.reader;

import dev.quoth.reader.page.Addresses;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of what may be a page of a story, and whether another is that of the page after it.
 *
 * <p>It is only where the two differ by nothing but the number of the page, and the number is the
 * following one: {@code /story?page=2} after {@code /story}, {@code /story/3} after {@code
 * /story/2}. A number that nothing names a page's counts only where the story begins at the address
 * without it, since {@code /news/42} is not the second page of {@code /news/41}.
 *
 * @param scheme in small letters
 * @param site host and port, in small letters and ASCII; no port where it is the scheme's own
 * @param path empty or from its first slash on; what may not stand in an address is percent-encoded
 * @param query without its question mark; empty for none
 */
record PageAddress(String scheme, String site, String path, String query) {
  /** Longer ones are none, in UTF-16 chars. */
  static final int MAX = 8192;

  private static final Pattern WEB =
      Pattern.compile(
          "(https?)://([^/?#\\s]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Not "p" or "s" alone: in queries these are the number of a story on many sites. */
  private static final String WORDS =
      "page|paged|pagenum|pagenumber|page_num|page_no|pageno|pg|p(?:a|%c3%a1)gina|seite|part"
          + "|partie|teil";

  /** No story has more than 99 pages; a greater number is an id. */
  private static final String NUMBER = "(\\d{1,2})";

  private static final String AT_PATHS_END = "(?=/?$|\\.[a-z]{3,5}$)";

  private static final Pattern IN_QUERY =
      Pattern.compile("(?:^|&)(?:" + WORDS + ")=" + NUMBER + "(?=&|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED_IN_PATH =
      Pattern.compile(
          "[/,._-](?:" + WORDS + "|p)[/,._-]?" + NUMBER + AT_PATHS_END, Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_IN_PATH =
      Pattern.compile("[/,._-]" + NUMBER + AT_PATHS_END, Pattern.CASE_INSENSITIVE);

  /** A page's number in an address as pages write them, with entities; group 1 if it is named. */
  static final Pattern WRITTEN =
      Pattern.compile(
          "(?:((?:[?&;]|^(?!#)[^?]*[/,._-])(?:p|p\\S{1,2}gina|"
              + WORDS
              + ")(?:[/,._=-]|&#\\w+;)?)|^(?!#)[^?]*[/,._;-])"
              + NUMBER
              + "(?=[?&#]|/?\\s*(?:$|[?#])|\\.[a-z]{3,5}\\s*(?:$|[?#]))",
          Pattern.CASE_INSENSITIVE);

  /**
   * An address taken as one with a number.
   *
   * @param stem path and query without it
   * @param named whether it is said to be the number of a page
   */
  private record Numbered(String stem, int number, boolean named) {}

  /** Reads an absolute address; null if it is none of the web. */
  static @Nullable PageAddress of(String address) {
    Matcher parts = WEB.matcher(address.strip());
    if (address.length() > MAX || !parts.matches()) {
      return null;
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String site = site(parts.group(2), scheme.equals("https") ? ":443" : ":80");
    if (site == null) {
      return null;
    }
    String query = parts.group(4) == null ? "" : parts.group(4);
    return new PageAddress(
        scheme, site, Addresses.legalPart(parts.group(3)), Addresses.legalPart(query));
  }

  private static @Nullable String site(String authority, String ownPort) {
    try {
      String site = IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return site.endsWith(ownPort) ? site.substring(0, site.length() - ownPort.length()) : site;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null; // no name of a host, whatever else it is
    }
  }

  /**
   * Whether this is the page after another.
   *
   * @param begins whether a story begins at an address, given by its {@link #stem()}
   */
  boolean isAfter(PageAddress page, Predicate<String> begins) {
    if (!site.equals(page.site)) {
      return false;
    }
    List<Numbered> there = page.numbers();
    for (Numbered here : numbers()) {
      boolean second = here.number == 2 || (here.number == 1 && here.named);
      if (second && here.stem.equals(page.stem())) {
        return true;
      }
      boolean sure = here.named || here.number == 2 || begins.test(here.stem);
      if (sure && there.contains(new Numbered(here.stem, here.number - 1, here.named))) {
        return true;
      }
    }
    return false;
  }

  /** Path and query, with no slash at the path's end. */
  String stem() {
    return stem(path, query);
  }

  /** The stems of a story that begins here, with the number 1 or without one. */
  List<String> beginnings() {
    List<String> stems = new ArrayList<>();
    stems.add(stem());
    for (Numbered number : numbers()) {
      if (number.number == 1 && !number.named) {
        stems.add(number.stem);
      }
    }
    return stems;
  }

  /**
   * Whether a link's address holds a number that the address of the page after this one may have:
   * true of all that are {@link #isAfter after} it, and of some others.
   *
   * @param written {@link #WRITTEN}, its region set to the address
   */
  boolean mayPrecede(Matcher written) {
    while (written.find()) {
      int number = Integer.parseInt(written.group(2));
      boolean second = number == 2 || (number == 1 && written.group(1) != null);
      if (second || numbers().stream().anyMatch(here -> number == here.number + 1)) {
        return true;
      }
    }
    return false;
  }

  private List<Numbered> numbers() {
    List<Numbered> all = new ArrayList<>();
    Matcher asked = IN_QUERY.matcher(query);
    if (asked.find()) {
      String rest = without(asked, query);
      rest = rest.startsWith("&") ? rest.substring(1) : rest;
      all.add(new Numbered(stem(path, rest), Integer.parseInt(asked.group(1)), true));
      return all;
    }
    addInPath(NAMED_IN_PATH, true, all);
    addInPath(BARE_IN_PATH, false, all);
    return all;
  }

  private void addInPath(Pattern pattern, boolean named, List<Numbered> all) {
    Matcher matcher = pattern.matcher(path);
    if (matcher.find()) {
      String stem = stem(without(matcher, path), query);
      all.add(new Numbered(stem, Integer.parseInt(matcher.group(1)), named));
    }
  }

  private static String without(Matcher matcher, String part) {
    return part.substring(0, matcher.start()) + part.substring(matcher.end());
  }

  private static String stem(String path, String query) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return query.isEmpty() ? bare : bare + "?" + query;
  }

  /** The address, with no fragment. */
  @Override
  public String toString() {
    return scheme + "://" + site + path + (query.isEmpty() ? "" : "?" + query);
  }
}
