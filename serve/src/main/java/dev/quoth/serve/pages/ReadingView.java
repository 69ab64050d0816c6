package dev.quoth.serve.pages;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Metadata.Field;
import dev.quoth.Nesting;
import dev.quoth.Part;
import dev.quoth.Statement;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.text.MarkedText;
import dev.quoth.serve.text.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article to be read.
 *
 * @param headline or words that say there is none
 * @param headed whether the text brings its headline along
 * @param language as an attribute has it; empty where it is unknown
 * @param outletLink null if and only if the outlet is
 * @param address of the article itself; null where it has none that is fit to be a link
 * @param seenAt where it was read
 * @param furniture how many blocks are no part of the story
 * @param rejected how many statements are left out because people said they are none
 * @param deleted whether the article was deleted
 * @param lookedThrough whether statements were looked for
 * @param at number of the statement to be shown first; 0 where none was asked for
 * @param addLink to where a missing statement is added
 */
record ReadingView(
    String id,
    String headline,
    boolean headed,
    String language,
    @Nullable String outlet,
    @Nullable String outletLink,
    @Nullable Moment published,
    @Nullable Moment modified,
    @Nullable String byline,
    @Nullable String address,
    List<String> seenAt,
    List<String> notes,
    @Nullable String sameStory,
    List<TextBlock> blocks,
    List<Card> cards,
    int furniture,
    int rejected,
    boolean deleted,
    boolean lookedThrough,
    int at,
    String addLink) {
  /**
   * @param at id of the statement to be shown first; empty where none was asked for
   * @param beside what is known of its statements
   */
  static ReadingView of(StoredArticle stored, String at, Beside beside) {
    Article article = stored.article();
    Map<String, StoredStatement> standing = new HashMap<>();
    List<Statement> statements = new ArrayList<>();
    int rejected = 0;
    for (StoredStatement each : stored.statements()) {
      if (each.review() == Review.REJECTED && !each.deleted()) {
        rejected++;
      } else if (!each.deleted()) {
        standing.put(each.statement().id(), each);
        statements.add(each.statement());
      }
    }
    List<Nesting.Nested> nested = Nesting.of(statements);
    List<Statement> inOrder = nested.stream().map(Nesting.Nested::statement).toList();
    List<Card> cards = cards(nested, standing, article.text(), beside);
    return new ReadingView(
        article.id(),
        ArticleWords.headline(article),
        article.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.HEADLINE),
        ArticleWords.language(article),
        article.outlet(),
        Links.outlet(article.outlet()),
        Moment.of(article.published()),
        Moment.of(article.metadata().get(Field.MODIFIED)),
        article.byline(),
        WebAddress.of(article.url()),
        stored.sightings().stream().map(sighting -> sighting.source()).toList(),
        article.notes(),
        article.sameStory() == null ? null : Links.article(article.sameStory().id()),
        blocks(article, new MarkedText(article.text(), inOrder)),
        cards,
        (int) article.blocks().stream().filter(block -> block.kind().isFurniture()).count(),
        rejected,
        stored.deleted(),
        stored.lookedThrough(),
        cards.stream().filter(card -> card.id().equals(at)).findFirst().map(Card::number).orElse(0),
        "/review?article=" + Links.encoded(article.id()));
  }

  private static List<Card> cards(
      List<Nesting.Nested> nested,
      Map<String, StoredStatement> standing,
      String text,
      Beside beside) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Nesting.Nested each : nested) {
      numbers.put(each.statement().id(), numbers.size() + 1);
    }
    List<Card> cards = new ArrayList<>();
    for (Nesting.Nested each : nested) {
      StoredStatement stored = standing.get(each.statement().id());
      if (stored != null) {
        cards.add(Card.of(stored, cards.size() + 1, each.depth(), text, numbers, beside));
      }
    }
    return cards;
  }

  private static List<TextBlock> blocks(Article article, MarkedText text) {
    List<TextBlock> blocks = new ArrayList<>();
    boolean headed = false;
    int part = 0;
    for (Block block : article.blocks()) {
      TextBlock.Heading heading = null;
      while (part < article.parts().size()
          && article.parts().get(part).span().start() <= block.span().start()) {
        heading = heading(article.parts().get(part++), part, article.parts().size());
      }
      boolean second = headed && block.kind() == Block.Kind.HEADLINE;
      headed |= block.kind() == Block.Kind.HEADLINE;
      String kind = second ? Block.Kind.SUBHEAD.wireName() : block.kind().wireName();
      blocks.add(new TextBlock(kind, block.kind().isFurniture(), text.of(block.span()), heading));
    }
    return blocks;
  }

  private static TextBlock.Heading heading(Part part, int number, int all) {
    return new TextBlock.Heading(
        "Part " + number + " of " + all, WebAddress.of(part.url()), Moment.of(part.published()));
  }
}
