package dev.quoth.serve.propositions;

import dev.quoth.Article;
import dev.quoth.Position;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.search.Hit;
import dev.quoth.serve.pages.ArticleWords;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Moment;
import dev.quoth.serve.pages.RelationLine;
import dev.quoth.serve.pages.StandLine;
import dev.quoth.serve.propositions.PropositionView.Somebody;
import dev.quoth.serve.propositions.PropositionView.Stated;
import dev.quoth.serve.text.Highlighted;
import dev.quoth.serve.text.Markup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes lines of statements that stand on a proposition or one that is part of it. */
final class StatedLines {
  private final Ledger ledger;
  private final String proposition;
  private final Set<String> within;

  /**
   * @param within the proposition's id and those of its parts
   */
  StatedLines(Ledger ledger, String proposition, Set<String> within) {
    this.ledger = ledger;
    this.proposition = proposition;
    this.within = within;
  }

  /** The line of a statement that stands so; empty where it does no more. */
  Optional<Stated> of(Hit hit, Stance stance) {
    Optional<StoredArticle> article = ledger.article(hit.articleId());
    return article.flatMap(
        in -> position(hit, stance).map(position -> of(hit, position, in.article())));
  }

  /** On the proposition itself, where it stands on that. */
  private Optional<Position> position(Hit hit, Stance stance) {
    return ledger.positions().of(hit.statementId()).stream()
        .map(stored -> stored.position())
        .filter(each -> each.stance() == stance && within.contains(each.proposition()))
        .min(Comparator.comparing(each -> !each.proposition().equals(proposition)));
  }

  private Stated of(Hit hit, Position position, Article article) {
    boolean onPart = !position.proposition().equals(proposition);
    String wording =
        ledger
            .propositions()
            .get(position.proposition())
            .map(each -> each.proposition().wording())
            .orElse(position.proposition());
    return new Stated(
        Links.statement(hit.statementId()),
        Links.place(hit.articleId(), hit.statementId()),
        hit.speakers().stream().map(name -> new Somebody(name, Links.actor(name))).toList(),
        hit.sourceWords(),
        marked(hit.content(), position, article.text()),
        ArticleWords.headline(article),
        hit.outlet(),
        Links.outlet(hit.outlet()),
        Moment.of(hit.published()),
        hit.elsewhere(),
        StandLine.of(position, wording, article.text()),
        onPart,
        RelationLine.of(ledger, hit.statementId(), article));
  }

  /** With the words that show where it stands marked, as far as they are words of the content. */
  private static Markup marked(String content, Position position, String text) {
    List<Span> found = new ArrayList<>();
    int from = 0;
    for (Span span : position.words()) {
      String words = span.of(text);
      int at = words.isEmpty() ? -1 : content.indexOf(words, from);
      if (at >= 0) {
        from = at + words.length();
        found.add(new Span(at, from));
      }
    }
    return Highlighted.near(content, found);
  }
}
