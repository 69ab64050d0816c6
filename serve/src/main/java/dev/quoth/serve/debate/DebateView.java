package dev.quoth.serve.debate;

import dev.quoth.serve.text.Markup;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The debate page.
 *
 * @param terms what is looked at
 * @param tabs one for each picture
 * @param shown settings that matter for this picture
 * @param statements how many count, in words
 * @param left which are left out, as sentences
 * @param empty why nothing is drawn; null where something is
 * @param picture null where nothing is drawn, or clusters are listed
 * @param clusters null where no clusters are listed
 * @param time windows of time; null where all of it is shown
 * @param files of the picture
 */
public record DebateView(
    DebateTerms terms,
    List<Tab> tabs,
    List<Setting> shown,
    String statements,
    List<String> left,
    @Nullable Empty empty,
    @Nullable Figure picture,
    @Nullable ClustersView clusters,
    @Nullable Time time,
    List<File> files) {

  /** Settings to be chosen, first those of what is drawn, or those of how it is counted. */
  public List<Setting> choices(boolean ofCounting) {
    return shown.stream().filter(setting -> setting.isOfCounting() == ofCounting).sorted().toList();
  }

  /** Settings that are no choice here and not as usual, which go along with the form. */
  public List<Setting> kept() {
    return Stream.of(Setting.values())
        .filter(setting -> !shown.contains(setting))
        .filter(setting -> !terms.is(setting, setting.usual()))
        .toList();
  }

  /** All settings that are not as usual. */
  public List<Setting> unusual() {
    return Stream.of(Setting.values())
        .filter(setting -> !terms.is(setting, setting.usual()))
        .toList();
  }

  /** A picture to be chosen. */
  public record Tab(String label, String link, boolean current) {}

  /** Why there is nothing. */
  public enum Empty {
    /** The ledger has no positions. */
    LEDGER,
    /** The query finds none. */
    QUERY,
    /** The query cannot be read. */
    PROBLEM
  }

  /**
   * A picture with its figures.
   *
   * @param explained what it shows, in a sentence or two
   */
  public record Figure(
      String kind, String title, String note, String explained, Markup svg, DataTable table) {}

  /**
   * A window of time among others.
   *
   * @param at its number, from 0
   * @param last the number of the last
   * @param before the address of the one before; empty for none
   * @param after the address of the next; empty for none
   */
  public record Time(int at, int last, String words, String before, String after) {}

  /** A file to take along. */
  public record File(String format, String link) {}
}
