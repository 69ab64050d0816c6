package dev.quoth.app;

import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.search.Found;
import dev.quoth.ledger.search.Query;
import dev.quoth.positions.Content;
import dev.quoth.positions.PositionJudge;
import dev.quoth.positions.Suggestion;
import dev.quoth.positions.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Suggests propositions by what many statements of a ledger are about, the same words once. */
final class Suggesting {
  /** So many statements are read if nobody says another number. */
  static final int USUAL_MOST = 2_000;

  private static final int AT_ONCE = 64;

  private final List<String> ids = new ArrayList<>();
  private final List<Content> contents = new ArrayList<>();
  private final boolean more;

  private Suggesting(Found found, int most) {
    found.forEach(
        (article, statements) -> {
          if (ids.size() < most) {
            List<Statement> all = LedgerView.current(article);
            statements.forEach(each -> add(article.article().text(), each, all, most));
          }
        });
    more = ids.size() == most && found.count() > most;
  }

  private void add(String text, Statement statement, List<Statement> all, int most) {
    Content content = Content.of(text, statement, all);
    if (ids.size() < most && !content.text().isBlank()) {
      ids.add(statement.id());
      contents.add(content);
    }
  }

  /** The statements of a query, those of the answer's first articles, at most so many. */
  static Suggesting of(Ledger ledger, Query query, int most) {
    return new Suggesting(ledger.found(query, true), most);
  }

  /** How many statements there are. */
  int size() {
    return ids.size();
  }

  /** Whether the query finds more. */
  boolean more() {
    return more;
  }

  /** The id of a statement by its number. */
  String id(int number) {
    return ids.get(number);
  }

  /** What is said in a statement, by its number. */
  String text(int number) {
    return contents.get(number).text();
  }

  /**
   * The suggestions.
   *
   * @param fewest so many statements make one, at least 2
   * @param goesOn is told how many more statements were read, and says whether to go on; if not
   *     there are none
   */
  List<Suggestion> suggestions(PositionJudge judge, int fewest, IntPredicate goesOn) {
    List<float[]> vectors = new ArrayList<>();
    for (int from = 0; from < contents.size(); from += AT_ONCE) {
      List<Content> slice = contents.subList(from, Math.min(contents.size(), from + AT_ONCE));
      vectors.addAll(judge.embeddings(slice.stream().map(Content::text).toList()));
      if (!goesOn.test(slice.size())) {
        return List.of();
      }
    }
    return Suggestions.of(contents, vectors, fewest, judge::embedding);
  }
}
