package dev.quoth.lab.gold;

import dev.quoth.Block;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the file writes it: by words, not yet by offsets.
 *
 * @param line line of its head, counted from 1
 * @param label names it within its text
 */
record Expected(int line, String label, Head head, Parts parts) {

  /**
   * What the head line tells.
   *
   * @param within label of the statement that reports this one
   */
  record Head(
      Statement.Kind kind,
      Statement.CueClass cueClass,
      Block.Kind block,
      @Nullable String within) {}

  /**
   * The words of each role; the lists grow while the file is read.
   *
   * @param speaker what is said of the speaker, in one line or none
   */
  record Parts(List<Words> source, List<Words> cue, List<Words> content, List<Words> speaker) {

    Parts() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** The words of one span, with context around braces where they alone would be ambiguous. */
  record Words(int line, String words) {}
}
