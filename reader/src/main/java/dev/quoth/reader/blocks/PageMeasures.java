package dev.quoth.reader.blocks;

import dev.quoth.reader.words.TextForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured of a page as a whole, before rows of features are made of it: the elements
 * around its segments and what these hold, the segments that its template made alike, how much each
 * looks like prose, and which one is the headline.
 *
 * <p>Fixed once made, but for the sums of guesses that {@link SecondStage} keeps in frames and
 * groups.
 */
final class PageMeasures {
  /** What the title holds of fewer UTF-16 chars it may hold by chance. */
  private static final int MIN_TITLE = 10;

  /** What elements share that a page's template made alike: their signature and that above. */
  private record Alike(String signature, String above, int depth) {}

  /** What holds of all segments whose elements are alike. */
  static final class Group {
    int size;
    double chars;
    double linkChars;
    double sentences;
    double prose;

    /** Sum of a first guess over its segments. */
    double guessed;
  }

  private final List<Segment> segments;
  private final String title;
  private final Frame[] frames;
  private final Group[] groups;
  private final double[] looks;
  private final double[] charsBefore;

  /** [segment] the first one that has its text; and of such a first one, how many have it. */
  private final int[] firsts;

  private final int[] repeats;
  private final Frames allFrames = new Frames();
  private final int headlineAt;
  private double allProse;
  private double allChars;

  /**
   * @param segments all of the page's, in order
   * @param title what the page says its headline is, in whatever words stand around it
   */
  PageMeasures(List<Segment> segments, String title) {
    this.segments = segments;
    this.title = title;
    frames = new Frame[segments.size()];
    groups = new Group[segments.size()];
    looks = new double[segments.size()];
    charsBefore = new double[segments.size()];
    firsts = new int[segments.size()];
    repeats = new int[segments.size()];
    measure();
    headlineAt = findHeadline();
  }

  /** How many segments there are. */
  int size() {
    return frames.length;
  }

  Segment segment(int i) {
    return segments.get(i);
  }

  /** The frame of a segment's element. */
  Frame frame(int i) {
    return frames[i];
  }

  /** The frames of all elements around segments, in the order of the page. */
  List<Frame> frames() {
    return allFrames.all();
  }

  /** The group that a segment is of. */
  Group group(int i) {
    return groups[i];
  }

  /** A rough log odds of a segment's being prose, from its form alone. */
  double look(int i) {
    return looks[i];
  }

  /** Index of the segment that is the page's headline; -1 if none is. */
  int headlineAt() {
    return headlineAt;
  }

  /** Whether the title holds a segment's text. */
  boolean isInTitle(int i) {
    String text = segments.get(i).text();
    return text.length() >= MIN_TITLE && text.length() <= title.length() && title.contains(text);
  }

  /** How many segments have this one's text, itself among them. */
  int repeats(int i) {
    return repeats[firsts[i]];
  }

  /** Share of the page's chars that stand before a segment, 0 to 1. */
  double shareBefore(int i) {
    return charsBefore[i] / allChars;
  }

  /** Share of the page's prose that an element holds, 0 to 1. */
  double share(Frame frame) {
    return allProse == 0 ? 0 : frame.prose / allProse;
  }

  /** Share of the page's prose that a group is, 0 to 1. */
  double share(Group group) {
    return allProse == 0 ? 0 : group.prose / allProse;
  }

  private void measure() {
    Map<Alike, Group> alike = new HashMap<>();
    Map<String, Integer> byText = new HashMap<>();
    for (int i = 0; i < frames.length; i++) {
      Segment segment = segments.get(i);
      String text = segment.text();
      Frame frame = allFrames.of(segment.element());
      boolean sentence = TextForm.endsSentence(text);
      looks[i] = look(segment, sentence);
      double paragraph = segment.element().normalName().equals("p") ? 1.2 : 0;
      double prose = Math.max(0, looks[i] + paragraph) * text.length();
      frame.add(segment, prose, sentence);
      String above = frame.parent == null ? "" : frame.parent.signature;
      Group group =
          alike.computeIfAbsent(new Alike(frame.signature, above, frame.depth), key -> new Group());
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
      Integer first = byText.putIfAbsent(text, i);
      firsts[i] = first == null ? i : first;
      repeats[firsts[i]]++;
    }
  }

  private static double look(Segment segment, boolean sentence) {
    int length = segment.text().length();
    double links = segment.linkDensity();
    double size = length > 200 ? 2 : length > 80 ? 1.2 : length > 30 ? 0 : -0.8;
    double linked = links > 0.9 ? 3.5 : links > 0.5 ? 2.5 : links > 0.25 ? 1 : 0;
    return size + (sentence ? 1.2 : 0) - 1.2 - linked;
  }

  /** The longest segment that the title holds, headings first; else the first of the top level. */
  private int findHeadline() {
    int best = -1;
    int bestScore = 0;
    int top = -1;
    for (int i = 0; i < frames.length; i++) {
      String tag = segments.get(i).element().normalName();
      top = top < 0 && tag.equals("h1") ? i : top;
      if (isInTitle(i)) {
        int score = segments.get(i).text().length() + (tag.startsWith("h") ? 1000 : 0);
        best = score > bestScore ? i : best;
        bestScore = Math.max(score, bestScore);
      }
    }
    return best >= 0 ? best : top;
  }
}
