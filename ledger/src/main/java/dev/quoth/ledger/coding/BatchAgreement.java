package dev.quoth.ledger.coding;

import dev.quoth.Speaker;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.agreement.Bootstrap;
import dev.quoth.ledger.agreement.CohenKappa;
import dev.quoth.ledger.agreement.Continuum;
import dev.quoth.ledger.agreement.Estimate;
import dev.quoth.ledger.agreement.NominalAlpha;
import dev.quoth.ledger.agreement.Rated;
import dev.quoth.ledger.agreement.UnitizingAlpha;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the coders of a batch agree.
 *
 * @param coders their names
 * @param articles with which all of them are done, and which are compared
 * @param items statements that one of them has found at least
 * @param spans by role, {@code content}, {@code source} and {@code cue}: Krippendorff's alpha for
 *     unitizing, over chars. Contents within others count as units of a category of their own;
 *     stretches of one coder that overlap as one
 * @param categories by variable, {@code kind}, {@code polarity} and {@code speaker}: on statements
 *     that two coders have at least. Where positions are coded also {@code proposition}, whether a
 *     statement is about a proposition, and {@code position}, where it stands on it, of all four
 *     stances; units are statements on each of the batch's propositions
 */
public record BatchAgreement(
    List<String> coders,
    int articles,
    int items,
    Map<String, Estimate> spans,
    Map<String, Categories> categories) {

  public BatchAgreement {
    coders = List.copyOf(coders);
    spans = Collections.unmodifiableMap(new LinkedHashMap<>(spans));
    categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
  }

  /**
   * Agreement on the spans of one role.
   *
   * @throws IllegalArgumentException if there is no such role
   */
  public Estimate spansOf(String role) {
    return named(spans, role);
  }

  /**
   * Agreement on one variable.
   *
   * @throws IllegalArgumentException if there is no such variable
   */
  public Categories categoriesOf(String variable) {
    return named(categories, variable);
  }

  private static <T> T named(Map<String, T> all, String name) {
    T found = all.get(name);
    if (found == null) {
      throw new IllegalArgumentException("one of " + all.keySet() + ", not '" + name + "'");
    }
    return found;
  }

  /**
   * Agreement on one variable.
   *
   * @param alpha Krippendorff's alpha for categories
   * @param kappas Cohen's kappa of each two coders
   */
  public record Categories(Estimate alpha, List<Kappa> kappas) {}

  /** Cohen's kappa of two coders. */
  public record Kappa(String one, String other, Estimate kappa) {}

  /**
   * @param positions of each article
   */
  static BatchAgreement of(
      List<String> coders,
      List<Comparison> comparisons,
      List<List<PositionItem>> positions,
      Bootstrap bootstrap) {
    Map<String, Estimate> spans = new LinkedHashMap<>();
    for (Stretches role : Stretches.values()) {
      List<Continuum> continua = comparisons.stream().map(role::continuum).toList();
      spans.put(role.wireName(), estimate(continua, coders.size(), bootstrap));
    }
    Map<String, Categories> categories = new LinkedHashMap<>();
    categories.put("kind", categories(coders, comparisons, s -> s.kind().wireName(), bootstrap));
    categories.put(
        "polarity",
        categories(coders, comparisons, s -> s.circumstances().polarity().wireName(), bootstrap));
    categories.put("speaker", categories(coders, comparisons, BatchAgreement::speaker, bootstrap));
    if (positions.stream().anyMatch(each -> !each.isEmpty())) {
      categories.put(
          "proposition",
          agreed(coders, rated(positions, s -> String.valueOf(s != Stance.UNRELATED)), bootstrap));
      categories.put("position", agreed(coders, rated(positions, Stance::wireName), bootstrap));
    }
    int items = comparisons.stream().mapToInt(each -> each.items().size()).sum();
    return new BatchAgreement(coders, comparisons.size(), items, spans, categories);
  }

  private static Estimate estimate(List<Continuum> continua, int coders, Bootstrap bootstrap) {
    return continua.isEmpty()
        ? new Estimate(Double.NaN, Double.NaN, Double.NaN, 0, 0)
        : UnitizingAlpha.estimate(continua, coders, bootstrap);
  }

  private static Categories categories(
      List<String> coders,
      List<Comparison> comparisons,
      Function<Statement, String> value,
      Bootstrap bootstrap) {
    List<List<Rated>> rated = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      rated.add(comparison.items().stream().map(item -> rated(item, value)).toList());
    }
    return agreed(coders, rated, bootstrap);
  }

  private static List<List<Rated>> rated(
      List<List<PositionItem>> positions, Function<Stance, String> value) {
    return positions.stream()
        .map(article -> article.stream().map(item -> rated(item, value)).toList())
        .toList();
  }

  private static Rated rated(PositionItem item, Function<Stance, String> value) {
    List<@Nullable String> values = new ArrayList<>();
    for (Stance stance : item.stances()) {
      values.add(stance == null ? null : value.apply(stance));
    }
    return new Rated(values);
  }

  private static Categories agreed(
      List<String> coders, List<List<Rated>> rated, Bootstrap bootstrap) {
    List<Kappa> kappas = new ArrayList<>();
    for (int i = 0; i < coders.size(); i++) {
      for (int j = i + 1; j < coders.size(); j++) {
        int one = i;
        int other = j;
        Estimate kappa = bootstrap.of(rated, units -> CohenKappa.of(units, one, other));
        kappas.add(new Kappa(coders.get(i), coders.get(j), kappa));
      }
    }
    return new Categories(bootstrap.of(rated, NominalAlpha::of), kappas);
  }

  private static Rated rated(Item item, Function<Statement, String> value) {
    List<@Nullable String> values = new ArrayList<>();
    for (Statement version : item.versions().values()) {
      values.add(version == null ? null : value.apply(version));
    }
    return new Rated(values);
  }

  /** Whom the registry knows by their ids, others by their names; nobody is a value as well. */
  private static String speaker(Statement statement) {
    Speaker speaker = statement.speaker();
    if (speaker == null) {
      return "";
    }
    return speaker.actors().stream()
        .map(actor -> actor.known() == null ? Fold.key(actor.name()) : "id " + actor.known())
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
