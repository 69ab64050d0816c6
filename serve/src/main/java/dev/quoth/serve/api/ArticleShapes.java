package dev.quoth.serve.api;

import dev.quoth.WireFormat;
import dev.quoth.ledger.records.ListedArticles;
import dev.quoth.ledger.records.Sighting;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import java.util.List;

/** Articles, as they are sent. */
final class ArticleShapes {
  /** The article with what stands of its statements. */
  static final Type<StoredArticle> WIRE =
      Types.written(
          Wire.ARTICLE,
          stored -> WireFormat.writeLine(stored.article(), Articles.standing(stored)));

  static final Shape<ListedArticles.Line> LINE =
      Shape.of(ListedArticles.Line.class, "ArticleLine", "An article in a list.")
          .with("id", "", Types.TEXT, ListedArticles.Line::id)
          .maybe("headline", "", Types.TEXT, ListedArticles.Line::headline)
          .maybe("outlet", "", Types.TEXT, ListedArticles.Line::outlet)
          .maybe("published", "", Types.DATE, ListedArticles.Line::published)
          .maybe("byline", "", Types.TEXT, ListedArticles.Line::byline)
          .with("statements", "how many are in it", Types.COUNT, ListedArticles.Line::statements);

  static final Shape<ListedArticles> LIST =
      Shape.of(ListedArticles.class, "Articles", "Articles, as a list.")
          .with("articles", "the newest first", Types.many(LINE), ListedArticles::articles)
          .maybe("next", "cursor of those that follow", Types.TEXT, l -> Cursors.of(l.cursor()));

  static final Shape<Sighting> SIGHTING =
      Shape.of(Sighting.class, "Sighting", "Where the text of an article was read.")
          .with("source", "path, url or `-`", Types.TEXT, Sighting::source)
          .maybe("url", "the article's own address there", Types.TEXT, Sighting::url)
          .with("firstSeen", "", Types.TIME, s -> s.firstSeen().toString());

  static final Shape<StoredArticle> KEPT =
      Shape.of(StoredArticle.class, "ArticleRecord", "What the ledger knows of an article.")
          .with("id", "", Types.TEXT, s -> s.article().id())
          .with("sightings", "the first first", Types.many(SIGHTING), StoredArticle::sightings)
          .with("deleted", "", Types.FLAG, StoredArticle::deleted)
          .maybe("readBy", "who looked for statements last", Types.TEXT, StoredArticle::readBy);

  record AllHeld(List<Held> statements) {}

  static final Shape<AllHeld> ALL_HELD =
      Shape.of(AllHeld.class, "HeldStatements", "All statements of an article.")
          .with(
              "statements",
              "in the order of the text, rejected ones and deleted ones among them",
              Types.many(Held.SHAPE),
              AllHeld::statements);

  private ArticleShapes() {}
}
