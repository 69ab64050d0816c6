package dev.quoth.reader.blocks;

import dev.quoth.reader.words.Furnishings;
import dev.quoth.reader.words.Furnishings.Furnishing;
import dev.quoth.reader.words.Line;
import dev.quoth.reader.words.Line.Mark;
import dev.quoth.reader.words.TextForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of the segments of one page: the form of their words, their tags, the elements
 * around them, their place, their neighbours, and those that the page's template made alike.
 *
 * <p>The features are of two stages. The second has those of the first and what a first guess says
 * of a segment, its neighbours and the elements around it.
 */
public final class Features {
  /** Distance to what is not there. */
  private static final int FAR = 99;

  /** Guesses count for no more than so many chars of a segment. */
  private static final int MAX_WEIGHT = 300;

  private static final int PARAGRAPH = 200;
  private static final int MAX_ADVERT = 60;

  /** UTF-16 chars of a link that says little, and the share of its chars that stand in it. */
  private static final int MAX_LINK = 60;

  private static final double LINKED = 0.85;

  /** An element with this share of the page's prose holds the story, whatever its name. */
  private static final double STORY_SHARE = 0.4;

  private static final int LEVELS = 4;
  private static final int MIN_TITLE = 10;
  private static final String[] TAGS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "td",
    "blockquote",
    "figcaption",
    "div",
    "dd",
    "pre",
    "section"
  };

  /** Beginnings of the names of features that come by the dozen. */
  static final String LINE = "line ";

  static final String NAMED = "named ";
  static final String WITHIN = "within ";

  private static final List<Mark> MARKS =
      Arrays.stream(Mark.values()).filter(mark -> !mark.isOfPlace()).toList();
  private static final Hint[] HINTS = Hint.values();
  private static final Frame.Role[] ROLES = Frame.Role.values();
  private static final List<String> MARK_NAMES = MARKS.stream().map(m -> LINE + m).toList();
  private static final List<String> HINT_NAMES = Arrays.stream(HINTS).map(h -> NAMED + h).toList();
  private static final List<String> ROLE_NAMES = Arrays.stream(ROLES).map(r -> WITHIN + r).toList();

  /** What holds of all segments with one signature: of their elements and those above. */
  private static final class Group {
    int size;
    double chars;
    double linkChars;
    double sentences;
    double prose;
    double guessed;
  }

  private final List<Segment> segments;
  private final String title;
  private final Frame[] frames;
  private final Group[] groups;
  private final double[] looks;
  private final double[] charsBefore;
  private final Map<Element, Frame> frameOf = new IdentityHashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final int headline;
  private double allProse;
  private double allChars;

  private Features(List<Segment> segments, String title) {
    this.segments = segments;
    this.title = title;
    frames = new Frame[segments.size()];
    groups = new Group[segments.size()];
    looks = new double[segments.size()];
    charsBefore = new double[segments.size()];
    measure();
    headline = headline();
  }

  /**
   * Measures a page.
   *
   * @param segments all of the page's, in order
   * @param title what the page says its headline is, in whatever words stand around it
   */
  public static Features of(List<Segment> segments, String title) {
    return new Features(segments, title);
  }

  /** Names of the features of the second stage; those of the first are the first of them. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    Features one = of(Segmenter.of(Jsoup.parse("<p>one").body()), "");
    float[][] first = {one.first(0, 0, new Row(names))};
    one.second(0, first[0], one.around(new double[1]), new Row(names));
    return names;
  }

  /** Index of the segment that is the page's headline; -1 if none is. */
  int headlineAt() {
    return headline;
  }

  /** Whether all that a segment says is that it stands by an advert. */
  boolean isAdvert(int segment) {
    String text = segments.get(segment).text();
    return text.length() <= MAX_ADVERT && Furnishings.is(Furnishing.ADVERT, Furnishings.bare(text));
  }

  /** Whether a segment is a paragraph whatever else is measured of it, if it is of the story. */
  boolean isPlainParagraph(int i) {
    Segment segment = segments.get(i);
    Frame frame = frames[i];
    return segment.text().length() >= PARAGRAPH
        && segment.element().normalName().equals("p")
        && TextForm.endsSentence(segment.text())
        && frame.nearest(Frame.Role.BLOCKQUOTE) == null
        && frame.nearest(Frame.Role.FIGURE) == null
        && frame.nearest(Frame.Role.LI) == null
        && headline >= 0
        && i > headline + 4;
  }

  /** Whether a segment stands in the page's navigation. */
  boolean isInNavigation(int segment) {
    return frames[segment].nearest(Frame.Role.NAV) != null;
  }

  /** Whether a segment's element, or the one around it alone, is named for a standfirst. */
  boolean isNamedStandfirst(int segment) {
    Frame named = frames[segment].nearest(Hint.STANDFIRST);
    return named != null && frames[segment].depth - named.depth <= 1 && share(named) < STORY_SHARE;
  }

  /** Whether an element around a segment is named for readers' comments, and is not the story's. */
  boolean isInComments(int segment) {
    Frame comments = frames[segment].nearest(Hint.COMMENT);
    return comments != null && share(comments) < STORY_SHARE;
  }

  private void measure() {
    Map<String, Group> bySignature = new HashMap<>();
    for (int i = 0; i < frames.length; i++) {
      Segment segment = segments.get(i);
      String text = segment.text();
      Frame frame = frameOf(segment.element());
      boolean sentence = TextForm.endsSentence(text);
      looks[i] = look(segment, sentence);
      double paragraph = segment.element().normalName().equals("p") ? 1.2 : 0;
      double prose = Math.max(0, looks[i] + paragraph) * text.length();
      frame.add(segment, prose, sentence);
      String above = frame.parent == null ? "" : frame.parent.signature;
      Group group =
          bySignature.computeIfAbsent(
              frame.signature + "|" + above + "|" + frame.depth, key -> new Group());
      group.size++;
      group.chars += text.length();
      group.linkChars += segment.linkChars();
      group.sentences += sentence ? 1 : 0;
      group.prose += prose;
      frames[i] = frame;
      groups[i] = group;
      allProse += prose;
      charsBefore[i] = allChars;
      allChars += text.length();
      repeats.merge(text, 1, Integer::sum);
    }
  }

  private Frame frameOf(Element element) {
    Frame known = frameOf.get(element);
    if (known != null) {
      return known;
    }
    Element parent = element.normalName().equals("body") ? null : element.parent();
    Frame frame = new Frame(element, parent == null ? null : frameOf(parent));
    frameOf.put(element, frame);
    return frame;
  }

  /** A rough log odds of being prose, from the form alone. */
  private static double look(Segment segment, boolean sentence) {
    int length = segment.text().length();
    double links = segment.linkDensity();
    double size = length > 200 ? 2 : length > 80 ? 1.2 : length > 30 ? 0 : -0.8;
    double linked = links > 0.9 ? 3.5 : links > 0.5 ? 2.5 : links > 0.25 ? 1 : 0;
    return size + (sentence ? 1.2 : 0) - 1.2 - linked;
  }

  /** The longest segment that the title holds, headings first; else the first of the top level. */
  private int headline() {
    int best = -1;
    int bestScore = 0;
    int top = -1;
    for (int i = 0; i < frames.length; i++) {
      String text = segments.get(i).text();
      String tag = segments.get(i).element().normalName();
      top = top < 0 && tag.equals("h1") ? i : top;
      if (isInTitle(text)) {
        int score = text.length() + (tag.startsWith("h") ? 1000 : 0);
        best = score > bestScore ? i : best;
        bestScore = Math.max(score, bestScore);
      }
    }
    return best >= 0 ? best : top;
  }

  private boolean isInTitle(String text) {
    return text.length() >= MIN_TITLE && text.length() <= title.length() && title.contains(text);
  }

  /** The features of the first stage: [segment][feature]. */
  public float[][] first() {
    float[][] rows = new float[frames.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = first(i);
    }
    return rows;
  }

  /** The features of the first stage of one segment. */
  float[] first(int i) {
    return first(i, charsBefore[i], new Row(null));
  }

  /**
   * Whether a segment is a short link and nothing else, in no paragraph or heading: most of a
   * page's segments are, and what else there is to measure of them does not make them story.
   */
  boolean isPlainLink(int i) {
    Segment segment = segments.get(i);
    int length = segment.text().length();
    if (length > MAX_LINK || segment.linkChars() < LINKED * length || i == headline) {
      return false;
    }
    String tag = segment.element().normalName();
    return !tag.equals("p") && !tag.equals("td") && !(tag.length() == 2 && tag.charAt(0) == 'h');
  }

  private float[] first(int i, double charsBefore, Row row) {
    addForm(segments.get(i), row);
    addFrames(frames[i], row);
    addPlace(i, charsBefore, row);
    addLevels(frames[i], row);
    addGroup(i, row);
    for (int d = -2; d <= 2; d++) {
      if (d != 0) {
        addNeighbour(i, d, row);
      }
    }
    return row.values();
  }

  private static void addForm(Segment segment, Row row) {
    String text = segment.text();
    row.add("length", text.length());
    row.add("links", segment.linkDensity());
    addChars(text, row);
    Line line = Line.of(text, 0, text.length());
    for (int m = 0; m < MARKS.size(); m++) {
      row.add(MARK_NAMES.get(m), line.has(MARKS.get(m)));
    }
    row.add("copyright", text.indexOf('©') >= 0);
    row.add("at", text.indexOf('@') >= 0);
    row.add("address", text.contains("http") || text.contains("www."));
    row.add("bar", text.indexOf('|') >= 0);
    row.add("cut", text.endsWith("…") || text.endsWith("..."));
    row.add("arrow", "»›>→".indexOf(text.charAt(text.length() - 1)) >= 0);
    String tag = segment.element().normalName();
    int found = -1;
    for (int t = 0; t < TAGS.length; t++) {
      boolean is = tag.equals(TAGS[t]);
      row.add(TAGS[t], is);
      found = is ? t : found;
    }
    row.add("tag", found);
  }

  private static void addChars(String text, Row row) {
    int commas = 0;
    int digits = 0;
    int capitals = 0;
    int letters = 0;
    int quotes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      commas += c == ',' || c == '،' || c == '、' || c == '，' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      quotes += "\"“”„«»‘".indexOf(c) >= 0 ? 1 : 0;
    }
    double length = text.length();
    row.add("commas", commas);
    row.add("digits", digits / length);
    row.add("capitals", capitals / length);
    row.add("letters", letters / length);
    row.add("quotes", quotes);
  }

  private void addFrames(Frame frame, Row row) {
    for (int h = 0; h < HINTS.length; h++) {
      add(HINT_NAMES.get(h), frame, frame.nearest(HINTS[h]), row);
    }
    for (int r = 0; r < ROLES.length; r++) {
      add(ROLE_NAMES.get(r), frame, frame.nearest(ROLES[r]), row);
    }
  }

  /** How far up an element is, and how much of the page's prose it holds. */
  private void add(String name, Frame frame, @Nullable Frame above, Row row) {
    row.add(name, 1, above == null ? FAR : frame.depth - above.depth);
    row.add(name, 2, above == null ? 0 : share(above));
  }

  private double share(Frame frame) {
    return allProse == 0 ? 0 : frame.prose / allProse;
  }

  private void addPlace(int i, double charsBefore, Row row) {
    int n = frames.length;
    row.add("depth", frames[i].depth);
    row.add("place", i / (double) n);
    row.add("placeInChars", charsBefore / allChars);
    row.add("toEnd", n - i);
    row.add("fromHeadline", headline < 0 ? 10 * FAR : i - headline);
    row.add("inTitle", isInTitle(segments.get(i).text()));
    row.add("segments", n);
    Frame root = frames[i];
    while (root.parent != null) {
      root = root.parent;
    }
    row.add("pageLinks", root.linkDensity());
  }

  private void addLevels(Frame frame, Row row) {
    Frame level = frame;
    for (int up = 0; up < LEVELS; up++) {
      row.add("levelSegments", up, level.segments);
      row.add("levelLinks", up, level.linkDensity());
      row.add("levelProse", up, share(level));
      row.add("levelSentences", up, level.sentences / (double) level.segments);
      level = level.parent == null ? level : level.parent;
    }
  }

  private void addGroup(int i, Row row) {
    Group group = groups[i];
    row.add("groupSize", group.size);
    row.add("groupLength", group.chars / group.size);
    row.add("groupLinks", group.linkChars / group.chars);
    row.add("groupSentences", group.sentences / group.size);
    row.add("groupProse", allProse == 0 ? 0 : group.prose / allProse);
    row.add("repeats", repeats.getOrDefault(segments.get(i).text(), 1));
    row.add("look", looks[i]);
  }

  private void addNeighbour(int i, int distance, Row row) {
    int j = i + distance;
    boolean there = j >= 0 && j < frames.length;
    row.add("nextLength", distance, there ? segments.get(j).text().length() : 0);
    row.add("nextLinks", distance, there ? segments.get(j).linkDensity() : 1);
    row.add("nextLook", distance, there ? looks[j] : -5);
    row.add("nextKin", distance, there ? kinship(frames[i], frames[j]) : -1);
  }

  @SuppressWarnings("ReferenceEquality") // each element has one frame
  private static int kinship(Frame a, Frame b) {
    if (a == b) {
      return 3;
    }
    return a.parent == b.parent ? 2 : a.parent == b || b.parent == a ? 1 : 0;
  }

  /**
   * The features of the second stage: [segment][feature].
   *
   * @param first those of the first stage
   * @param guesses the first stage's probabilities: [segment]
   */
  public float[][] second(float[][] first, double[] guesses) {
    Around around = around(guesses);
    float[][] rows = new float[frames.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = second(i, first[i], around);
    }
    return rows;
  }

  /** The features of the second stage of one segment. */
  float[] second(int i, float[] first, Around around) {
    return second(i, first, around, new Row(null));
  }

  /**
   * What the guesses say of the page.
   *
   * @param levels how far above a frame is the one that holds the story, by the frame's own branch
   * @param before [segment] how many segments back stands the nearest that is guessed to be story
   * @param after [segment] how many on
   * @param cumulated [segment] guessed chars before it
   */
  record Around(
      double[] guesses,
      Map<Frame, Integer> levels,
      int[] before,
      int[] after,
      double[] cumulated,
      double all) {}

  Around around(double[] guesses) {
    frameOf.values().forEach(Frame::forgetGuesses);
    for (Group group : groups) {
      group.guessed = 0;
    }
    double[] cumulated = new double[frames.length];
    double all = 0;
    for (int i = 0; i < frames.length; i++) {
      double weight = weight(i);
      cumulated[i] = all;
      all += weight * guesses[i];
      frames[i].addGuess(weight, guesses[i]);
      groups[i].guessed += guesses[i];
    }
    return new Around(guesses, levels(), before(guesses), after(guesses), cumulated, all);
  }

  private double weight(int i) {
    return Math.min(MAX_WEIGHT, segments.get(i).text().length());
  }

  /**
   * The frame whose guesses speak for it most and those above it, each with its distance. Choosing
   * the stretch of greatest sum is Pasternack and Roth's maximum subsequence segmentation (WWW
   * 2009); here the stretches are the elements of the tree.
   */
  private Map<Frame, Integer> levels() {
    Frame best = null;
    for (Frame frame : frameOf.values()) {
      best =
          best == null
                  || frame.leaning > best.leaning
                  || (frame.leaning == best.leaning && frame.depth < best.depth)
              ? frame
              : best;
    }
    Map<Frame, Integer> levels = new IdentityHashMap<>();
    for (Frame frame = best; frame != null; frame = frame.parent) {
      levels.put(frame, levels.size());
    }
    return levels;
  }

  private static int[] before(double[] guesses) {
    int[] before = new int[guesses.length];
    int last = -FAR;
    for (int i = 0; i < guesses.length; i++) {
      before[i] = i - last;
      last = guesses[i] > 0.5 ? i : last;
    }
    return before;
  }

  private static int[] after(double[] guesses) {
    int[] after = new int[guesses.length];
    int last = guesses.length + FAR;
    for (int i = guesses.length - 1; i >= 0; i--) {
      after[i] = last - i;
      last = guesses[i] > 0.5 ? i : last;
    }
    return after;
  }

  private float[] second(int i, float[] first, Around around, Row row) {
    double[] guesses = around.guesses();
    row.add("guess", guesses[i]);
    for (int d = -3; d <= 3; d++) {
      if (d != 0) {
        boolean there = i + d >= 0 && i + d < guesses.length;
        row.add("nextGuess", d, there ? guesses[i + d] : -1);
      }
    }
    Frame frame = frames[i];
    row.add("outside", levelsUp(frame, around.levels()));
    row.add("guessedBefore", around.before()[i]);
    row.add("guessedAfter", around.after()[i]);
    Group group = groups[i];
    row.add("groupGuess", group.size > 1 ? (group.guessed - guesses[i]) / (group.size - 1) : -1);
    Frame parent = frame.parent == null ? frame : frame.parent;
    Frame grandparent = parent.parent == null ? parent : parent.parent;
    double all = around.all() == 0 ? 1 : around.all();
    row.add("frameGuess", frame.guessed / Math.max(1, frame.chars));
    row.add("parentGuess", parent.guessed / Math.max(1, parent.chars));
    row.add("parentShare", parent.guessed / all);
    row.add("grandparentShare", grandparent.guessed / all);
    row.add("placeInGuessed", around.cumulated()[i] / all);
    row.add("guessedChars", around.all());
    float[] second = row.values();
    float[] both = new float[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static int levelsUp(Frame frame, Map<Frame, Integer> levels) {
    for (Frame f = frame; f != null; f = f.parent) {
      Integer level = levels.get(f);
      if (level != null) {
        return level;
      }
    }
    return FAR;
  }
}
