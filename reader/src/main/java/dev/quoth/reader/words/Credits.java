package dev.quoth.reader.words;

import dev.quoth.Block;
import dev.quoth.Metadata;
import dev.quoth.reader.dates.Dates;
import dev.quoth.reader.dates.Dates.Order;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a byline or a dateline states: who wrote, when, for whom. Each null where it does not say.
 *
 * @param author the names as they stand, without the word "by"
 * @param published ISO 8601
 * @param outlet who published, or the agency that a dateline names
 */
public record Credits(
    @Nullable String author, @Nullable String published, @Nullable String outlet) {
  /** Where metadata come from that are read off the text. */
  public static final String ORIGIN = "text";

  public static final Credits NONE = new Credits(null, null, null);

  /** A byline is read no further, in UTF-16 chars: the patterns recurse. */
  private static final int MAX_BYLINE = 400;

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
  private static final String NAMES =
      NAME
          + "(?: (?:(?:de|da|di|du|del|der|den|van|von|la|le|bin|al|ter|dos|el) )*"
          + NAME
          + "){0,4}";

  private static final QuickPattern BY =
      new QuickPattern(
          "^\\(?(?:(?i:(?:additional )?(?:written by|reported by|reporting by|words by|story"
              + " by|text by|by|from))):?\\s+("
              + NAMES
              + "(?:(?:, | and | & |, and )"
              + NAMES
              + ")*?)(?=$|\\s*[|•·–—/();]|,? (?:for|in|at) |, | -"
              + " |\\s+\\d|\\s+(?i:published|updated))");
  private static final QuickPattern NAMED = new QuickPattern(NAMES);
  private static final QuickPattern STATED =
      new QuickPattern(
          "^(?:published|posted|updated|last updated|last modified|modified|issued|created|date"
              + "|first published)\\b\\s*(?:on|at|by)?\\s*:?",
          Pattern.CASE_INSENSITIVE);
  private static final QuickPattern UPDATED =
      new QuickPattern("^(?:last )?(?:updated|modified)\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> OUTLET_WORDS =
      Set.of(
          "Agency",
          "Press",
          "News",
          "Times",
          "Post",
          "Tribune",
          "Herald",
          "Gazette",
          "Courier",
          "Chronicle",
          "Observer",
          "Telegraph",
          "Journal",
          "Wire",
          "Newswire",
          "Broadcasting",
          "Mail",
          "Dispatch",
          "Star",
          "Sun",
          "Today",
          "Live",
          "Online");

  private static final Pattern OUTLET =
      Pattern.compile(
          "(?:^|[|,•·–—(]|\\bfor|\\bSource:)\\s*((?:The )?(?:\\p{Lu}[\\p{L}'’-]*\\s){0,4}"
              + "(?:"
              + String.join("|", OUTLET_WORDS)
              + "))"
              + "\\s*(?:$|[|,•·–—)])");

  /** A line that is nothing but the office that issued what follows. */
  private static final QuickPattern ISSUER =
      new QuickPattern(
          "((?:The )?(?:Ministry|Department|Office|Government|Embassy|Commission|Council|Chancellery"
              + "|Secretariat|Federation) (?:of|for)(?: (?:the|of|and|for|\\p{Lu}[\\p{L}'’-]*)){1,8})"
              + "(?:, [\\p{L}'’ -]{3,40})?");

  private static final QuickPattern DATELINE =
      new QuickPattern(
          "^(\\p{Lu}[\\p{L}'’. -]{1,40}(?:, [^()—–]{1,40})?)"
              + "(?: ?\\(([\\p{L}\\p{N}][^()]{0,60})\\))? ?(?:—|–|--?)\\s*\\S");

  private static final Pattern CAPITALS = Pattern.compile("^\\p{Lu}[\\p{Lu}'’. -]+(?:,|$| ?$)");

  /** Whether a line opens as bylines do, with "by" and a name, and does not end as a sentence. */
  public static boolean isBy(String line) {
    return BY.begins(line) && !TextForm.endsSentence(line);
  }

  /** Whether a line opens by saying when it was published or changed. */
  public static boolean isStated(String line) {
    return STATED.begins(line) && Dates.find(line) != null;
  }

  /** Whether a line is one to four capitalised words and may be a name. */
  public static boolean isName(String line) {
    return line.length() < 60 && NAMED.mayBegin(line) && NAMED.matcher(line).matches();
  }

  public static boolean namesOutlet(String line) {
    return outlet(line) != null;
  }

  private static @Nullable String outlet(String line) {
    if (ISSUER.mayBegin(line)) {
      Matcher issuer = ISSUER.matcher(line);
      if (issuer.matches()) {
        return issuer.group(1);
      }
    }
    if (!holdsOutletWord(line)) {
      return null;
    }
    Matcher outlet = OUTLET.matcher(line);
    return outlet.find() ? outlet.group(1) : null;
  }

  /** Whether a word stands there without which a line names no outlet; the pattern is slow. */
  private static boolean holdsOutletWord(String line) {
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || !isLetter(line.charAt(i))) {
        if (i - start >= 3
            && Character.isUpperCase(line.charAt(start))
            && OUTLET_WORDS.contains(line.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || Character.isLetter(c);
  }

  /** Whether a paragraph opens with a place, and an agency or a date, and a dash. */
  public static boolean isDateline(String paragraph) {
    String head = head(paragraph);
    boolean dash = head.indexOf('—') >= 0 || head.indexOf('–') >= 0 || head.indexOf('-') >= 0;
    if (!dash || isWithoutAgencyOrCapitals(head) || !DATELINE.mayBegin(head)) {
      return false;
    }
    Matcher matcher = DATELINE.matcher(head);
    return matcher.lookingAt()
        && (matcher.group(2) != null || CAPITALS.matcher(matcher.group(1)).find());
  }

  /** Whether a paragraph has no bracket and begins with a word in small letters, as most do. */
  private static boolean isWithoutAgencyOrCapitals(String head) {
    boolean small = head.length() > 1 && head.charAt(1) >= 'a' && head.charAt(1) <= 'z';
    return small && head.indexOf('(') < 0;
  }

  /** What an article's bylines and its first paragraph's dateline say, the first to say it. */
  public static Credits of(String text, List<Block> blocks) {
    return of(text, blocks, Order.UNKNOWN);
  }

  /** As {@link #of(String, List)}, of a text whose order of day and month is known. */
  public static Credits of(String text, List<Block> blocks, Order order) {
    Credits credits = NONE;
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.BYLINE) {
        credits = credits.or(ofByline(block.span().of(text), order));
      } else if (block.kind() == Block.Kind.PARAGRAPH) {
        return credits.or(ofDateline(block.span().of(text)));
      }
    }
    return credits;
  }

  /** What a line says that stands where bylines stand. */
  public static Credits ofByline(String line) {
    return ofByline(line, Order.UNKNOWN);
  }

  private static Credits ofByline(String whole, Order order) {
    String line = whole.substring(0, Math.min(MAX_BYLINE, whole.length()));
    Matcher by = BY.matcher(line);
    String author = by.lookingAt() ? by.group(1) : null;
    if (author == null && line.indexOf(' ') > 0 && isName(line) && !namesOutlet(line)) {
      author = line;
    }
    String date = UPDATED.begins(line) ? null : Dates.find(line, order);
    return new Credits(author, date, outlet(line));
  }

  /** What the dateline at the beginning of a paragraph says. */
  public static Credits ofDateline(String paragraph) {
    if (!isDateline(paragraph)) {
      return NONE;
    }
    Matcher matcher = DATELINE.matcher(head(paragraph));
    if (!matcher.lookingAt()) {
      return NONE;
    }
    String bracket = matcher.group(2);
    String date = Dates.find(matcher.group(1) + (bracket == null ? "" : " " + bracket));
    boolean agency = bracket != null && Dates.find(bracket) == null;
    return new Credits(null, date, agency ? bracket : null);
  }

  /** These, and for what they do not say, {@code other}. */
  public Credits or(Credits other) {
    return new Credits(
        author != null ? author : other.author,
        published != null ? published : other.published,
        outlet != null ? outlet : other.outlet);
  }

  /** Adds these to what is known of an article. */
  public Metadata.Builder addTo(Metadata.Builder metadata) {
    return metadata
        .add(Metadata.Field.BYLINE, author, ORIGIN)
        .add(Metadata.Field.PUBLISHED, published, ORIGIN)
        .add(Metadata.Field.OUTLET, outlet, ORIGIN);
  }

  private static String head(String paragraph) {
    return paragraph.substring(0, Math.min(160, paragraph.length()));
  }
}
