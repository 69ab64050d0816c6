package dev.quoth.ledger.reread;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.records.StoredStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements found, made comparable to those stored. */
final class Proposals {

  private Proposals() {}

  /**
   * As they can be read back from where they are kept: to the last decimal.
   *
   * @throws IllegalArgumentException if they are none of this article, or two have the same id
   */
  static List<Statement> asKept(Article article, List<Statement> found) {
    check(article, found);
    try {
      String line = WireFormat.writeLine(article, found);
      List<Statement> read = WireFormat.parseLine(line).statements();
      return read == null ? List.of() : read;
    } catch (WireFormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static void check(Article article, List<Statement> found) {
    Set<String> ids = new HashSet<>();
    for (Statement statement : found) {
      if (!ids.add(statement.id())) {
        throw new IllegalArgumentException(
            "two statements of " + article.id() + " have the id " + statement.id());
      }
      Attribution spans = statement.attribution();
      Stream.of(spans.source(), spans.cue(), spans.content())
          .flatMap(List::stream)
          .forEach(span -> check(span, article.text().length()));
    }
  }

  private static void check(Span span, int length) {
    if (span.end() > length) {
      throw new IllegalArgumentException("outside the text of " + length + " chars: " + span);
    }
  }

  /**
   * Under the ids that they have in the ledger, or are to have where they are new; what they say of
   * each other goes along.
   *
   * @param partners the one stored for each; null for those that are new
   */
  static List<Statement> underTheirIds(
      List<Statement> found,
      List<@Nullable StoredStatement> partners,
      List<StoredStatement> stored) {
    Set<String> taken = new HashSet<>();
    stored.forEach(each -> taken.add(each.statement().id()));
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      StoredStatement partner = partners.get(i);
      String id = found.get(i).id();
      ids.put(id, partner == null ? free(id, taken) : partner.statement().id());
    }
    List<Statement> named = new ArrayList<>();
    for (Statement statement : found) {
      String within = statement.within();
      named.add(
          statement
              .withId(ids.getOrDefault(statement.id(), statement.id()))
              .reportedBy(within == null ? null : ids.getOrDefault(within, within)));
    }
    return named;
  }

  /** The id, or where another statement has it already, one that is made of it. */
  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      String digest = Article.idOf(id + "/" + i);
      int start = digest.indexOf(':') + 1;
      free = digest.substring(start, Math.min(digest.length(), start + id.length()));
    }
    return free;
  }
}
