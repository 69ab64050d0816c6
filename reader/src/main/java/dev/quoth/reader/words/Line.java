package dev.quoth.reader.words;

import dev.quoth.reader.dates.Dates;
import dev.quoth.reader.words.Furnishings.Furnishing;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the form of one line tells, apart from the lines around it.
 *
 * @param bare the line in small letters without what stands around its words; empty for a long line
 * @param marks what holds of it
 */
public record Line(String bare, Set<Mark> marks) {
  /** From this many UTF-16 chars a line is long whatever is in it, and is not looked at closer. */
  private static final int LONG = 320;

  /** How much of a long line's beginning is looked at. */
  private static final int HEAD = 160;

  /** A line that says who wrote or when is not longer, in UTF-16 chars. */
  private static final int MAX_CREDIT = 120;

  private static final int LONG_WORDS = 24;
  private static final QuickPattern BULLET =
      new QuickPattern("(?:[•*–·◦▪■●‣-]|\\d{1,2}[.)])\\s+\\S");
  private static final Line LONG_LINE =
      new Line("", Collections.unmodifiableSet(EnumSet.of(Mark.LONG, Mark.STOP)));

  /** Something that holds of a line's form, or of its place. */
  public enum Mark {
    /** One word; two or three; four or five; six to eight; nine to 24; more. */
    ONE,
    FEW,
    FIVE,
    EIGHT,
    MIDDLE,
    LONG,
    /** How it ends: as a sentence does, with a question mark, with a colon, in mid-sentence. */
    STOP,
    QUESTION,
    COLON,
    RUNS_ON,
    OPEN,
    /** It holds the end of a sentence before its own. */
    INNER_STOP,
    TITLE_CASE,
    ALL_CAPS,
    SMALL_START,
    QUOTE_START,
    SECTION,
    PROMPT,
    PROMPT_PREFIX,
    TEASER_HEAD,
    TEASER_PREFIX,
    ADVERT,
    BY,
    STATED,
    DATE,
    NAME,
    OUTLET,
    READING_TIME,
    CREDIT,
    BULLET,
    GREATER_THAN,
    ADDRESS,
    DATELINE,
    /**
     * Place: the first line; before the first line of prose; after the last; the same as others.
     */
    FIRST,
    BEFORE_PROSE,
    AFTER_PROSE,
    REPEATED,
    /** The next line is a dateline. */
    BEFORE_DATELINE;

    /** The mark as words for people, such as "ends as a sentence". */
    public String words() {
      return switch (this) {
        case ONE -> "one word";
        case FEW, FIVE, EIGHT -> "few words";
        case MIDDLE -> "up to 24 words";
        case LONG -> "long";
        case STOP -> "ends as a sentence";
        case QUESTION -> "is a question";
        case COLON -> "ends with a colon";
        case RUNS_ON -> "ends in mid-sentence";
        case OPEN -> "ends without a mark";
        case INNER_STOP -> "holds more than one sentence";
        case SMALL_START -> "begins with a small letter";
        case QUOTE_START -> "begins with a quotation mark";
        case SECTION -> "names a section";
        case PROMPT, PROMPT_PREFIX -> "words of a prompt";
        case TEASER_HEAD, TEASER_PREFIX -> "words of a teaser";
        case ADVERT -> "words of an advert";
        case BY -> "says who wrote it";
        case STATED -> "says when it was published";
        case DATE -> "holds a date";
        case NAME -> "may be a name";
        case OUTLET -> "names an outlet";
        case CREDIT -> "credits a picture";
        case BULLET -> "begins with a bullet";
        case GREATER_THAN -> "is marked as quoted";
        case ADDRESS -> "is an address";
        case FIRST -> "is the first line";
        case BEFORE_PROSE -> "stands before the text";
        case AFTER_PROSE -> "stands after the text";
        case REPEATED -> "is repeated";
        case BEFORE_DATELINE -> "stands before a dateline";
        default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
      };
    }

    /** Whether it tells of the line's place among others, and not of its form. */
    public boolean isOfPlace() {
      return compareTo(FIRST) >= 0;
    }
  }

  /** The line's own marks; those of its place are not yet among them. */
  public static Line of(CharSequence text, int start, int end) {
    if (end - start >= LONG) {
      String head = text.subSequence(start, start + HEAD).toString();
      return Credits.isDateline(head)
          ? new Line("", Set.of(Mark.LONG, Mark.STOP, Mark.DATELINE))
          : LONG_LINE;
    }
    String line = text.subSequence(start, end).toString();
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    TextForm form = TextForm.of(line);
    marks.add(size(form.words()));
    addEnding(line, marks);
    addCase(line, form, marks);
    if (Credits.isDateline(line)) {
      marks.add(Mark.DATELINE);
    }
    String bare = form.words() <= LONG_WORDS ? Furnishings.bare(line) : "";
    if (!bare.isEmpty()) {
      addWords(line, bare, marks);
    }
    addOpening(line, marks);
    return new Line(bare, marks);
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether it is a sentence long enough to be none but a story's. */
  public boolean isProse() {
    return has(Mark.STOP)
        && (has(Mark.LONG) || has(Mark.MIDDLE) || has(Mark.INNER_STOP))
        && !has(Mark.PROMPT_PREFIX)
        && !has(Mark.CREDIT);
  }

  private static Mark size(int words) {
    if (words > LONG_WORDS) {
      return Mark.LONG;
    }
    if (words > 8) {
      return Mark.MIDDLE;
    }
    if (words > 5) {
      return Mark.EIGHT;
    }
    return words > 3 ? Mark.FIVE : words > 1 ? Mark.FEW : Mark.ONE;
  }

  private static void addEnding(String line, Set<Mark> marks) {
    char last = TextForm.lastMark(line);
    if (TextForm.endsSentence(line)) {
      marks.add(Mark.STOP);
    } else if (last == ':') {
      marks.add(Mark.COLON);
    } else {
      marks.add(",;—–".indexOf(last) >= 0 ? Mark.RUNS_ON : Mark.OPEN);
    }
    if (last == '?' || last == '？' || last == '؟') {
      marks.add(Mark.QUESTION);
    }
  }

  private static void addCase(String line, TextForm form, Set<Mark> marks) {
    add(marks, Mark.INNER_STOP, form.hasInnerStop());
    add(marks, Mark.TITLE_CASE, form.isTitleCase());
    add(marks, Mark.ALL_CAPS, form.isAllCaps());
    add(marks, Mark.SMALL_START, Character.isLowerCase(line.codePointAt(0)));
    add(marks, Mark.QUOTE_START, TextForm.opensQuote(line));
  }

  private static void addWords(String line, String bare, Set<Mark> marks) {
    boolean stopped = line.endsWith(".") && !line.endsWith("..");
    Set<Furnishing> furnishings = Furnishings.of(bare);
    add(marks, Mark.SECTION, !stopped && furnishings.contains(Furnishing.SECTION));
    add(marks, Mark.PROMPT, !stopped && furnishings.contains(Furnishing.PROMPT));
    add(marks, Mark.TEASER_HEAD, furnishings.contains(Furnishing.TEASER));
    add(marks, Mark.ADVERT, furnishings.contains(Furnishing.ADVERT));
    if (line.length() > MAX_CREDIT) {
      return;
    }
    add(marks, Mark.BY, Credits.isBy(line));
    add(marks, Mark.STATED, Credits.isStated(line));
    add(marks, Mark.DATE, Dates.find(line) != null);
    add(marks, Mark.NAME, !stopped && Credits.isName(line));
    add(marks, Mark.OUTLET, Credits.namesOutlet(line));
    add(marks, Mark.READING_TIME, bare.endsWith("min read") || bare.endsWith("minute read"));
    add(marks, Mark.ADDRESS, !stopped && isAddress(line));
  }

  private static void addOpening(String line, Set<Mark> marks) {
    add(marks, Mark.PROMPT_PREFIX, Furnishings.beginsPrompt(line));
    add(marks, Mark.TEASER_PREFIX, Furnishings.beginsTeaser(line));
    add(marks, Mark.CREDIT, Furnishings.isCredit(line));
    add(marks, Mark.GREATER_THAN, line.startsWith("> "));
    add(marks, Mark.BULLET, BULLET.begins(line));
  }

  private static boolean isAddress(String line) {
    return line.indexOf(' ') < 0
        && (line.startsWith("http") || line.startsWith("www.") || line.startsWith("@"));
  }

  private static void add(Set<Mark> marks, Mark mark, boolean holds) {
    if (holds) {
      marks.add(mark);
    }
  }
}
