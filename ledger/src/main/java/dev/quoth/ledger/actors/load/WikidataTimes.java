package dev.quoth.ledger.actors.load;

import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times by which statements of Wikidata are qualified. */
final class WikidataTimes {
  private static final String START = "P580";
  private static final String END = "P582";
  private static final Pattern TIME = Pattern.compile("([+-]\\d{4,9})-(\\d\\d)-(\\d\\d)T.*");

  /** How precise times are, as Wikidata counts it. */
  private static final int YEAR = 9;

  private static final int MONTH = 10;

  private WikidataTimes() {}

  /**
   * When a statement holds; null if it is over and nobody knows since when.
   *
   * <p>Of a tenure that is over on an unknown day only the first day is sure.
   *
   * @throws IllegalArgumentException if the times are none, or the wrong way round
   */
  static @Nullable Tenure tenure(JsonObject statement) {
    JsonObject qualifiers = statement.object("qualifiers");
    if (qualifiers == null) {
      return Tenure.UNKNOWN;
    }
    String start = date(qualifiers, START);
    String end = date(qualifiers, END);
    boolean isOver = end == null && isUnknown(qualifiers, END);
    LocalDate from = Days.first(start);
    if (isOver) {
      return from == null ? null : new Tenure(from, Days.last(start));
    }
    return new Tenure(from, Days.last(end));
  }

  /** As much of the time as is known, in the form of {@link Days}; null where it is no year. */
  private static @Nullable String date(JsonObject qualifiers, String property) {
    List<JsonObject> snaks = qualifiers.objects(property);
    JsonObject value = snaks.isEmpty() ? null : WikidataEntity.value(snaks.get(0));
    String time = value == null ? null : value.text("time");
    if (value == null || time == null) {
      return null;
    }
    Matcher matcher = TIME.matcher(time);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + time + "' is no time");
    }
    int precision = precision(value);
    String month = matcher.group(1) + "-" + matcher.group(2);
    return precision < YEAR
        ? null
        : precision == YEAR
            ? matcher.group(1)
            : precision == MONTH ? month : month + "-" + matcher.group(3);
  }

  private static int precision(JsonObject time) {
    try {
      return Integer.parseInt(String.valueOf(time.text("precision")));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a time tells not how precise it is", e);
    }
  }

  private static boolean isUnknown(JsonObject qualifiers, String property) {
    return qualifiers.objects(property).stream()
        .anyMatch(snak -> !"novalue".equals(snak.text("snaktype")));
  }
}
