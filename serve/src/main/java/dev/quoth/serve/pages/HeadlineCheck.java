package dev.quoth.serve.pages;

import dev.quoth.Block;
import dev.quoth.Fragments;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.text.Markup;
import dev.quoth.serve.text.WordChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the headline held against what the story itself reports.
 *
 * @param headline the words of the headline
 * @param body the same utterance in the story, with what differs from the headline marked; empty
 *     where the story does not report it in like words
 */
record HeadlineCheck(String headline, List<Body> body) {

  /** A wording of the story. */
  record Body(String link, boolean here, Markup wording) {}

  /** The check; null where the headline of the article does not report this. */
  static @Nullable HeadlineCheck of(
      StoredStatement stored, StoredArticle article, Versions versions) {
    Set<String> same =
        versions.found().stream()
            .filter(version -> version.articleId().equals(article.article().id()))
            .map(Versions.Version::id)
            .collect(Collectors.toSet());
    same.add(stored.statement().id());
    String text = article.article().text();
    String headline = null;
    List<Statement> body = new ArrayList<>();
    for (StoredStatement each : article.statements()) {
      Statement statement = each.statement();
      if (!each.deleted() && same.contains(statement.id())) {
        if (statement.block() == Block.Kind.HEADLINE) {
          headline = Fragments.join(statement.attribution().content(), text);
        } else {
          body.add(statement);
        }
      }
    }
    return headline == null
        ? null
        : new HeadlineCheck(headline, bodies(headline, body, stored, text));
  }

  private static List<Body> bodies(
      String headline, List<Statement> body, StoredStatement stored, String text) {
    return body.stream()
        .map(
            statement ->
                new Body(
                    Links.statement(statement.id()),
                    statement.id().equals(stored.statement().id()),
                    WordChanges.between(
                        headline, Fragments.join(statement.attribution().content(), text))))
        .toList();
  }
}
