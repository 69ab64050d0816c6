package dev.quoth.ledger.coding;

import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.reread.Pairing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which statements of several coders are one: those that go back to the same proposal, and of the
 * rest those whose spans overlap, by the same best assignment by which a newer reading is held
 * against an older one.
 */
final class Matching {
  private final String articleId;
  private final List<String> coders;
  private final Map<String, Statement> proposed = new LinkedHashMap<>();

  /** By the id of an item: what each coder has. */
  private final Map<String, Map<String, Statement>> items = new LinkedHashMap<>();

  private Matching(String articleId, List<String> coders) {
    this.articleId = articleId;
    this.coders = coders;
  }

  /**
   * The items of an article.
   *
   * @param isSettled whether the item of an id was adjudicated
   */
  static List<Item> of(
      List<Statement> proposed, List<ArticleCoding> codings, Predicate<String> isSettled) {
    List<String> coders = codings.stream().map(ArticleCoding::coder).toList();
    Matching matching = new Matching(codings.get(0).articleId(), coders);
    for (Statement each : proposed) {
      matching.proposed.put(each.id(), each);
      matching.items.put(each.id(), new LinkedHashMap<>());
    }
    codings.forEach(matching::place);
    return matching.all(isSettled);
  }

  private void place(ArticleCoding coding) {
    List<Statement> rest = new ArrayList<>();
    for (Statement statement : coding.standing()) {
      Map<String, Statement> item = items.get(statement.id());
      if (item == null) {
        rest.add(statement);
      } else {
        item.put(coding.coder(), statement);
      }
    }
    List<@Nullable StoredStatement> partners = Pairing.of(free(coding.coder()), rest, s -> true);
    for (int i = 0; i < rest.size(); i++) {
      StoredStatement partner = partners.get(i);
      String id = partner == null ? rest.get(i).id() : partner.statement().id();
      items.computeIfAbsent(id, k -> new LinkedHashMap<>()).put(coding.coder(), rest.get(i));
    }
  }

  /** Items of which this coder has none, as the first who has one has it. */
  private List<StoredStatement> free(String coder) {
    List<StoredStatement> free = new ArrayList<>();
    items.forEach(
        (id, versions) -> {
          if (!versions.containsKey(coder) && !versions.isEmpty()) {
            Statement first = versions.values().iterator().next().withId(id);
            free.add(new StoredStatement(first, articleId, Review.NONE, false));
          }
        });
    return free;
  }

  private List<Item> all(Predicate<String> isSettled) {
    List<Item> all = new ArrayList<>();
    items.forEach(
        (id, versions) -> {
          Map<String, @Nullable Statement> byCoder = new LinkedHashMap<>();
          coders.forEach(coder -> byCoder.put(coder, versions.get(coder)));
          all.add(new Item(id, proposed.get(id), byCoder, isSettled.test(id)));
        });
    all.sort(Comparator.comparing(Matching::place));
    return all;
  }

  private static Span place(Item item) {
    Statement proposed = item.proposed();
    Statement any =
        proposed != null
            ? proposed
            : item.versions().values().stream().filter(v -> v != null).findFirst().orElseThrow();
    return any.attribution().content().get(0);
  }
}
