package dev.quoth.ledger.coding;

import static java.util.Objects.requireNonNull;

import dev.quoth.Span;
import dev.quoth.Stance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where all coders of a batch have one statement stand on one proposition, side by side.
 *
 * @param item id of the {@link Item}
 * @param proposition id of the proposition
 * @param codes by coder, in their order: {@link CodedStance#UNRELATED} where they have the
 *     statement and said nothing of it; null where they do not have the statement
 * @param settled whether somebody has adjudicated it
 */
public record PositionItem(
    String item, String proposition, Map<String, @Nullable CodedStance> codes, boolean settled) {

  public PositionItem {
    requireNonNull(item, "item is null");
    requireNonNull(proposition, "proposition is null");
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /** What coders say, in their order; null for who does not have the statement. */
  public List<@Nullable Stance> stances() {
    List<@Nullable Stance> stances = new ArrayList<>();
    for (CodedStance code : codes.values()) {
      stances.add(code == null ? null : code.stance());
    }
    return stances;
  }

  /** Whether all coders say the same of it; words are no matter of agreement. */
  public boolean isAgreed() {
    return stances().stream().distinct().count() < 2;
  }

  /** Whether a coder says that the statement is about the proposition. */
  public boolean isTold() {
    return stances().stream().anyMatch(each -> each != null && each != Stance.UNRELATED);
  }

  /** Whether coders differ, and nobody has decided: what some do not have, none may be about. */
  public boolean isOpen() {
    return !settled && isTold() && !isAgreed();
  }

  /** The words that the first coder marked who says so, and marked any. */
  public List<Span> wordsOf(Stance stance) {
    for (CodedStance code : codes.values()) {
      if (code != null && code.stance() == stance && !code.words().isEmpty()) {
        return code.words();
      }
    }
    return List.of();
  }
}
