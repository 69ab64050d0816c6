package dev.quoth.reader.blocks;

import static dev.quoth.reader.blocks.FirstStage.FAR;

import dev.quoth.reader.blocks.PageMeasures.Group;
import java.util.List;

/**
 * The rows of the second stage: those of the first, and what a first guess says of each segment,
 * its neighbours, the elements around it and those that the page's template made alike.
 *
 * <p>Sums of the guesses lie in the page's frames and groups, so the latest second stage of a page
 * is the only one that may be asked.
 */
final class SecondStage {
  /** Guesses count for no more than so many UTF-16 chars of a segment. */
  private static final int MAX_WEIGHT = 300;

  /** The guesses of so many neighbours on each side are features. */
  private static final int NEIGHBOURS = 3;

  /** So many features there are beside those of the first stage. */
  private static final int SIZE = 17;

  private final PageMeasures page;

  /** [segment] probability of being of the story. */
  private final double[] guesses;

  /** [segment] how many segments back stands the nearest that is guessed to be story. */
  private final int[] before;

  /** [segment] how many on. */
  private final int[] after;

  /** [segment] guessed chars before it. */
  private final double[] cumulated;

  private final double allGuessed;

  /**
   * @param guesses the first stage's probabilities: [segment]
   */
  SecondStage(PageMeasures page, double[] guesses) {
    this.page = page;
    this.guesses = guesses;
    cumulated = new double[guesses.length];
    allGuessed = addUp();
    findStory();
    before = before(guesses);
    after = after(guesses);
  }

  /** Adds the guesses up in frames and groups; returns their sum. */
  private double addUp() {
    page.frames().forEach(Frame::forgetGuesses);
    for (int i = 0; i < guesses.length; i++) {
      page.group(i).guessed = 0;
    }
    double all = 0;
    for (int i = 0; i < guesses.length; i++) {
      double weight = Math.min(MAX_WEIGHT, page.segment(i).text().length());
      cumulated[i] = all;
      all += weight * guesses[i];
      page.frame(i).addGuess(weight, guesses[i]);
      page.group(i).guessed += guesses[i];
    }
    return all;
  }

  /**
   * Finds the frame whose guesses speak for it most, and tells those above how far above they are.
   * Choosing the stretch of greatest sum is Pasternack and Roth's maximum subsequence segmentation
   * (WWW 2009); here the stretches are the elements of the tree, and of two as good the outer or
   * first.
   */
  private void findStory() {
    List<Frame> frames = page.frames();
    Frame best = null;
    for (int f = frames.size() - 1; f >= 0; f--) { // what is within a frame comes after it
      Frame frame = frames.get(f);
      frame.addGuessesToParent();
      if (best == null
          || frame.leaning > best.leaning
          || (frame.leaning == best.leaning && frame.depth <= best.depth)) {
        best = frame;
      }
    }
    int above = 0;
    for (Frame frame = best; frame != null; frame = frame.parent) {
      frame.aboveStory = above++;
    }
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

  /**
   * The features of one segment.
   *
   * @param first those of the first stage
   */
  float[] row(int i, float[] first) {
    return row(i, Row.after(first, SIZE));
  }

  float[] row(int i, Row row) {
    addNeighbours(i, row);
    addFrames(i, row);
    row.add("placeInGuessed", cumulated[i] / nonZero(allGuessed));
    row.add("guessedChars", allGuessed);
    return row.values();
  }

  private void addNeighbours(int i, Row row) {
    row.add("guess", guesses[i]);
    for (int d = -NEIGHBOURS; d <= NEIGHBOURS; d++) {
      if (d != 0) {
        boolean there = i + d >= 0 && i + d < guesses.length;
        row.add("nextGuess", d, there ? guesses[i + d] : -1);
      }
    }
    row.add("outside", levelsUp(page.frame(i)));
    row.add("guessedBefore", before[i]);
    row.add("guessedAfter", after[i]);
    Group group = page.group(i);
    row.add("groupGuess", group.size > 1 ? (group.guessed - guesses[i]) / (group.size - 1) : -1);
  }

  private void addFrames(int i, Row row) {
    Frame frame = page.frame(i);
    Frame parent = frame.parent == null ? frame : frame.parent;
    Frame grandparent = parent.parent == null ? parent : parent.parent;
    double all = nonZero(allGuessed);
    row.add("frameGuess", frame.guessed / Math.max(1, frame.chars));
    row.add("parentGuess", parent.guessed / Math.max(1, parent.chars));
    row.add("parentShare", parent.guessed / all);
    row.add("grandparentShare", grandparent.guessed / all);
  }

  private static double nonZero(double sum) {
    return sum == 0 ? 1 : sum;
  }

  /** How far above the story's frame is the first one that is around both. */
  private static int levelsUp(Frame frame) {
    for (Frame f = frame; f != null; f = f.parent) {
      if (f.aboveStory >= 0) {
        return f.aboveStory;
      }
    }
    return FAR;
  }
}
