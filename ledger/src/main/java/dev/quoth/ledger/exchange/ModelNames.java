package dev.quoth.ledger.exchange;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of models with their versions, such as {@code quoth 0.2.0, positions-3}. */
final class ModelNames {
  private static final Pattern PART = Pattern.compile("\\d+|\\D+");

  private ModelNames() {}

  /**
   * Whether a name is that of an older version: both are the same up to a number that is lower in
   * it, or it ends where the other goes on with a point. Of other names nobody knows.
   */
  static boolean isOlder(String name, String other) {
    List<String> parts = parts(name);
    List<String> others = parts(other);
    int same = 0;
    while (same < Math.min(parts.size(), others.size())
        && parts.get(same).equals(others.get(same))) {
      same++;
    }
    if (same == others.size()) {
      return false;
    }
    return same == parts.size()
        ? others.get(same).startsWith(".")
        : isLower(parts.get(same), others.get(same));
  }

  private static List<String> parts(String name) {
    return PART.matcher(name).results().map(MatchResult::group).toList();
  }

  private static boolean isLower(String part, String other) {
    return isNumber(part)
        && isNumber(other)
        && new BigInteger(part).compareTo(new BigInteger(other)) < 0;
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(sign -> sign >= '0' && sign <= '9');
  }
}
