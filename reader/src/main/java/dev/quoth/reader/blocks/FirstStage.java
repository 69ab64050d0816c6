package dev.quoth.reader.blocks;

import dev.quoth.reader.blocks.PageMeasures.Group;
import dev.quoth.reader.words.Line;
import dev.quoth.reader.words.Line.Mark;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first stage: of each segment the form of its words, its tag, the elements around,
 * its place, those that the page's template made alike, and its neighbours.
 */
final class FirstStage {
  /** Distance to what is not there. */
  static final int FAR = 99;

  /** Beginnings of the names of features that come by the dozen. */
  static final String LINE = "line ";

  static final String NAMED = "named ";
  static final String WITHIN = "within ";

  /** So many elements are measured, from a segment's own on upwards. */
  private static final int LEVELS = 4;

  /** So many neighbours are measured on each side. */
  private static final int NEIGHBOURS = 2;

  /** So many features there are. */
  private static final int SIZE = 171;

  private static final List<String> TAGS =
      List.of(
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
          "section");

  private static final List<Mark> MARKS =
      Arrays.stream(Mark.values()).filter(mark -> !mark.isOfPlace()).toList();
  private static final Hint[] HINTS = Hint.values();
  private static final Frame.Role[] ROLES = Frame.Role.values();
  private static final List<String> MARK_NAMES = MARKS.stream().map(m -> LINE + m).toList();
  private static final List<String> HINT_NAMES = Arrays.stream(HINTS).map(h -> NAMED + h).toList();
  private static final List<String> ROLE_NAMES = Arrays.stream(ROLES).map(r -> WITHIN + r).toList();

  private final PageMeasures page;

  FirstStage(PageMeasures page) {
    this.page = page;
  }

  /** The features of one segment. */
  float[] row(int i) {
    return row(i, Row.of(SIZE));
  }

  float[] row(int i, Row row) {
    addForm(page.segment(i), row);
    addFrames(page.frame(i), row);
    addPlace(i, row);
    addLevels(page.frame(i), row);
    addGroup(i, row);
    for (int d = -NEIGHBOURS; d <= NEIGHBOURS; d++) {
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
    int tag = TAGS.indexOf(segment.element().normalName());
    for (int t = 0; t < TAGS.size(); t++) {
      row.add(TAGS.get(t), t == tag);
    }
    row.add("tag", tag);
  }

  private static void addChars(String text, Row row) {
    int commas = 0;
    int digits = 0;
    int capitals = 0;
    int letters = 0;
    int quotes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || c == ' ') { // as most are
        letters += c == ' ' ? 0 : 1;
        continue;
      }
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
    row.add(name, 2, above == null ? 0 : page.share(above));
  }

  private void addPlace(int i, Row row) {
    int n = page.size();
    int headline = page.headlineAt();
    row.add("depth", page.frame(i).depth);
    row.add("place", i / (double) n);
    row.add("placeInChars", page.shareBefore(i));
    row.add("toEnd", n - i);
    row.add("fromHeadline", headline < 0 ? 10 * FAR : i - headline);
    row.add("inTitle", page.isInTitle(i));
    row.add("segments", n);
    row.add("pageLinks", page.frame(i).root.linkDensity());
  }

  private void addLevels(Frame frame, Row row) {
    Frame level = frame;
    for (int up = 0; up < LEVELS; up++) {
      row.add("levelSegments", up, level.segments);
      row.add("levelLinks", up, level.linkDensity());
      row.add("levelProse", up, page.share(level));
      row.add("levelSentences", up, level.sentences / (double) level.segments);
      level = level.parent == null ? level : level.parent;
    }
  }

  private void addGroup(int i, Row row) {
    Group group = page.group(i);
    row.add("groupSize", group.size);
    row.add("groupLength", group.chars / group.size);
    row.add("groupLinks", group.linkChars / group.chars);
    row.add("groupSentences", group.sentences / group.size);
    row.add("groupProse", page.share(group));
    row.add("repeats", page.repeats(i));
    row.add("look", page.look(i));
  }

  private void addNeighbour(int i, int distance, Row row) {
    int j = i + distance;
    boolean there = j >= 0 && j < page.size();
    row.add("nextLength", distance, there ? page.segment(j).text().length() : 0);
    row.add("nextLinks", distance, there ? page.segment(j).linkDensity() : 1);
    row.add("nextLook", distance, there ? page.look(j) : -5);
    row.add("nextKin", distance, there ? kinship(page.frame(i), page.frame(j)) : -1);
  }

  @SuppressWarnings("ReferenceEquality") // each element has one frame
  private static int kinship(Frame a, Frame b) {
    if (a == b) {
      return 3;
    }
    return a.parent == b.parent ? 2 : a.parent == b || b.parent == a ? 1 : 0;
  }
}
