package dev.quoth.app;

import dev.quoth.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What is known about a statement beside its words: kind, act, place, confidence. */
final class FactsView {
  private static final int KIND_COLUMNS = 8;
  private static final int PLACE_COLUMNS = 13;
  private static final double SURE = 0.9;
  private static final double DOUBTFUL = 0.5;

  private final Page page;
  private final Places places;

  FactsView(Page page, Places places) {
    this.page = page;
    this.places = places;
  }

  /** The facts in columns, for the right edge of a wide page. */
  Line of(Statement statement) {
    Line line = page.line();
    String act = act(statement);
    if (!act.isEmpty()) {
      line.styled(Style.FAINT, act).blanks(2);
    }
    String place = places.of(statement);
    padded(line, kindStyle(statement), statement.kind().wireName(), KIND_COLUMNS);
    padded(line, placeStyle(statement), place, PLACE_COLUMNS);
    return line.styled(confidenceStyle(statement), confidence(statement));
  }

  /** The facts one after the other, for a narrow page. */
  List<String> lines(Statement statement, int indent) {
    List<String> facts = new ArrayList<>();
    facts.add(statement.kind().wireName());
    if (!act(statement).isEmpty()) {
      facts.add(act(statement));
    }
    facts.add(places.of(statement));
    facts.add(confidence(statement));
    return page.wrapFacts(facts, indent).stream()
        .map(line -> page.line().blanks(indent).styled(Style.FAINT, line).toString())
        .toList();
  }

  private static void padded(Line line, Style style, String value, int columns) {
    line.styled(style, value).blanks(Math.max(0, columns - DisplayWidth.of(value)) + 2);
  }

  /** What act the cue reports, where that is not speech; nothing where there is no cue. */
  private static String act(Statement statement) {
    boolean plain =
        statement.cueClass() == Statement.CueClass.SPEECH
            || statement.attribution().cue().isEmpty();
    return plain ? "" : statement.cueClass().wireName();
  }

  private static Style kindStyle(Statement statement) {
    return switch (statement.kind()) {
      case DIRECT -> Style.DIRECT;
      case INDIRECT -> Style.INDIRECT;
      case MIXED -> Style.MIXED;
    };
  }

  private static Style placeStyle(Statement statement) {
    return statement.block().isFurniture() ? Style.FURNITURE : Style.FAINT;
  }

  private static Style confidenceStyle(Statement statement) {
    double confidence = statement.confidence();
    return confidence >= SURE ? Style.SURE : confidence < DOUBTFUL ? Style.DOUBTFUL : Style.FAINT;
  }

  /** Two decimals, rounded down so that nothing is shown as surer than it is. */
  private static String confidence(Statement statement) {
    return BigDecimal.valueOf(statement.confidence())
        .setScale(2, RoundingMode.DOWN)
        .toPlainString();
  }
}
