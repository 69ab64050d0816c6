package dev.quoth.ledger.search;

import dev.quoth.Block;
import dev.quoth.Polarity;
import dev.quoth.Statement;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.search.Query.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What filters take as values. */
final class FilterValues {
  private static final Pattern PROBABILITY =
      Pattern.compile("(>=|<=|>|<|)(0?\\.\\d{1,9}|[01]|1\\.0{1,9})");
  private static final Pattern ARTICLE = Pattern.compile("(sha256:)?[0-9a-f]{6,64}");
  private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private static final Pattern POSITION =
      Pattern.compile("(supports|opposes|unclear)(" + StandFilters.ON + ".+)?");

  private FilterValues() {}

  /** Why a field does not take a value, in a sentence; null where it does. */
  static @Nullable String problem(Field field, String value) {
    if (value.codePoints().anyMatch(FilterValues::isUnstorable)) {
      return field.wireName() + ": takes no broken characters";
    }
    return switch (field) {
      case KIND, POLARITY, REVIEW, BLOCK, CUE -> unlessOneOf(field, value, constants(field));
      case IS ->
          value.equals("nested") || value.equals("disputed")
              ? null
              : "is: takes nested or disputed";
      case CONFIDENCE ->
          PROBABILITY.matcher(value).matches()
              ? null
              : "confidence: takes a number from 0 to 1, such as >=0.9";
      case PUBLISHED, SAID ->
          Days.parse(value).isPresent()
              ? null
              : field.wireName() + ": takes days, such as 2031-02, >=2031 or 2031-01..2031-03";
      case ARTICLE ->
          ARTICLE.matcher(value).matches()
              ? null
              : "article: takes an article's id, or at least six digits of it";
      case ACTOR ->
          ACTOR.matcher(value).matches()
              ? null
              : "actor: takes an actor's id in the registry, such as a12";
      case POSITION ->
          POSITION.matcher(value).matches()
              ? null
              : "position: takes one of supports, opposes, unclear";
      case PROPOSITION ->
          value.codePoints().anyMatch(Character::isLetterOrDigit)
              ? null
              : "proposition: takes an id such as p12, or words of the proposition";
      case SPEAKER, ROLE, OUTLET, VENUE ->
          value.codePoints().anyMatch(Character::isLetterOrDigit)
              ? null
              : field.wireName() + ": needs a name";
    };
  }

  /**
   * The values of a field that has a fixed choice of them.
   *
   * @throws IllegalArgumentException if it has none
   */
  static Enum<?>[] constants(Field field) {
    return switch (field) {
      case KIND -> Statement.Kind.values();
      case POLARITY -> Polarity.values();
      case REVIEW -> Review.values();
      case BLOCK -> Block.Kind.values();
      case CUE -> Statement.CueClass.values();
      default -> throw new IllegalArgumentException("any value: " + field);
    };
  }

  /** What PostgreSQL refuses in any text. */
  private static boolean isUnstorable(int c) {
    return c == 0 || Character.getType(c) == Character.SURROGATE;
  }

  private static @Nullable String unlessOneOf(Field field, String value, Enum<?>[] constants) {
    boolean known = Arrays.stream(constants).anyMatch(c -> name(c).equals(value));
    String names =
        Arrays.stream(constants).map(FilterValues::name).collect(Collectors.joining(", "));
    return known ? null : field.wireName() + ": takes one of " + names;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The sign before a probability, = for none. */
  static String comparison(String value) {
    Matcher matcher = PROBABILITY.matcher(value);
    return matcher.matches() && !matcher.group(1).isEmpty() ? matcher.group(1) : "=";
  }

  /** The probability itself. */
  static double number(String value) {
    return Double.parseDouble(value.replaceFirst("^[<>]=?", ""));
  }
}
