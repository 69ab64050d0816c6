package dev.quoth.serve.coding;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What a form says of a batch that is to be made. */
record PlanForm(Ledger ledger, Request request) {

  /**
   * The batch of these articles, or of a sample of them.
   *
   * @throws IllegalArgumentException if there is none of that
   */
  Plan plan(List<String> articles) {
    String name = request.formOrEmpty("name");
    List<String> coders =
        Arrays.stream(request.formOrEmpty("coders").split("[,;\\n]"))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    return new Plan(
        name,
        sample(articles, request.formOrEmpty("sample"), name),
        coders,
        request.form("proposals") != null,
        request.formAll("proposition"));
  }

  /**
   * Ids of the articles that the query finds.
   *
   * @throws QueryException if that is none
   */
  List<String> articles() throws QueryException {
    String typed = request.formOrEmpty("q").strip();
    return typed.isEmpty() ? ledger.articleIds() : ledger.coding().articlesOf(Query.parse(typed));
  }

  /** So many at random, in the order in which they came in; the same for the same name. */
  private static List<String> sample(List<String> articles, String wanted, String name) {
    if (wanted.isBlank()) {
      return articles;
    }
    if (!wanted.strip().matches("\\d{1,6}")) {
      throw Refusal.badRequest("A sample is of a number of articles, not of " + wanted + ".");
    }
    List<String> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(name.hashCode()));
    Set<String> drawn =
        new HashSet<>(
            shuffled.subList(0, Math.min(shuffled.size(), Integer.parseInt(wanted.strip()))));
    return articles.stream().filter(drawn::contains).toList();
  }
}
