package dev.quoth.serve.coding;

import dev.quoth.Fragments;
import dev.quoth.Statement;
import dev.quoth.ledger.coding.Item;
import dev.quoth.serve.coding.AdjudicationView.Version;
import dev.quoth.serve.review.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What each coder makes of a statement, side by side. */
final class Versions {
  private static final List<String> KEYS = List.of("a", "b");

  private Versions() {}

  /** The version of a coder; where none has one, as it was proposed. */
  static Statement shown(Item item, String asked) {
    Statement version = item.versions().get(base(item, asked));
    return version == null ? Objects.requireNonNull(item.proposed()) : version;
  }

  /** The coder whose version is put right: who is asked for, else the first who has one. */
  static String base(Item item, String asked) {
    return item.versions().get(asked) != null
        ? asked
        : item.versions().entrySet().stream()
            .filter(each -> each.getValue() != null)
            .findFirst()
            .map(each -> each.getKey())
            .orElse("");
  }

  /** The versions of coders who take it for a statement, in their order. */
  static List<Statement> standing(Item item) {
    List<Statement> standing = new ArrayList<>();
    for (Statement version : item.versions().values()) {
      if (version != null) {
        standing.add(version);
      }
    }
    return standing;
  }

  static List<Version> of(Item item, String text) {
    List<Version> versions = new ArrayList<>();
    item.versions()
        .forEach(
            (coder, statement) ->
                versions.add(
                    new Version(
                        coder,
                        statement == null
                            ? ""
                            : Fragments.join(statement.attribution().content(), text),
                        versions.size() < KEYS.size() ? KEYS.get(versions.size()) : null)));
    return versions;
  }

  static List<Difference> differences(Item item, String text) {
    List<Statement> all = standing(item);
    return all.size() < item.versions().size()
        ? List.of()
        : Difference.between(all, text).stream()
            .sorted(Comparator.comparing(Difference::same))
            .toList();
  }
}
