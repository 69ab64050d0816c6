package dev.quoth.serve.pages;

import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.search.Hit;
import dev.quoth.serve.text.Highlighted;
import dev.quoth.serve.text.Markup;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement in a list.
 *
 * @param link to its page
 * @param place to where it stands in its article
 * @param speakers who makes it, with their pages; empty where nobody is known
 * @param source what the article calls them; empty where it has no source
 * @param content what is said
 * @param kind direct, indirect or mixed
 * @param review what people have said of it
 * @param headline of the article, or words that say there is none
 * @param outlet null where it is unknown
 * @param outletLink null if and only if the outlet is
 * @param published null where it is unknown
 * @param elsewhere how many others report the same
 */
record StatementLine(
    String link,
    String place,
    List<Named> speakers,
    String source,
    Markup content,
    String kind,
    String review,
    String headline,
    @Nullable String outlet,
    @Nullable String outletLink,
    @Nullable Moment published,
    int elsewhere) {
  static final String NO_HEADLINE = "Without a headline";

  /** Somebody or something with a page. */
  record Named(String name, String link) {}

  static List<StatementLine> of(List<Hit> hits) {
    return hits.stream().map(StatementLine::of).toList();
  }

  /** Statements that wait for review, each of which leads to the desk. */
  static List<StatementLine> of(List<AsOf> waiting, Ledger ledger) {
    Set<String> ids = new HashSet<>();
    for (AsOf each : waiting) {
      ids.add(each.statement().articleId());
      ids.add(each.statement().statement().id());
    }
    Map<String, String> captions = ledger.captions(ids);
    return waiting.stream().map(each -> of(each.statement(), captions)).toList();
  }

  private static StatementLine of(StoredStatement stored, Map<String, String> captions) {
    Statement statement = stored.statement();
    return new StatementLine(
        Links.reviewOf(statement.id()),
        Links.place(stored.articleId(), statement.id()),
        Card.speakers(statement.speaker()),
        "",
        Markup.of(captions.getOrDefault(statement.id(), "")),
        statement.kind().wireName(),
        stored.review().wireName(),
        captions.getOrDefault(stored.articleId(), NO_HEADLINE),
        null,
        null,
        null,
        0);
  }

  static StatementLine of(Hit hit) {
    return new StatementLine(
        Links.statement(hit.statementId()),
        Links.place(hit.articleId(), hit.statementId()),
        hit.speakers().stream().map(name -> new Named(name, Links.actor(name))).toList(),
        hit.sourceWords(),
        Highlighted.near(hit.content(), hit.highlights()),
        hit.kind(),
        hit.review(),
        hit.headline() == null ? NO_HEADLINE : hit.headline(),
        hit.outlet(),
        Links.outlet(hit.outlet()),
        Moment.of(hit.published()),
        hit.elsewhere());
  }
}
