package dev.quoth.extract;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Statement;
import dev.quoth.extract.relations.TextRelations;
import java.util.List;

/** Finds what the statements of an article do with one another, by its words. Thread-safe. */
public final class RelationFinder {
  private final TextRelations relations;

  private RelationFinder(TextRelations relations) {
    this.relations = relations;
  }

  /** By the shipped word lists and weights. */
  public static RelationFinder load() {
    return new RelationFinder(TextRelations.load());
  }

  /**
   * The relations that are sure enough, in the order of the statements from which they go out.
   *
   * @param statements of the article, in text order
   * @param by who finds them
   */
  public List<Relation> find(Article article, List<Statement> statements, Decider by) {
    return relations.find(article, statements, by);
  }
}
