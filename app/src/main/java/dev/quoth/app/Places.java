package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.List;

/** Says where in an article a statement stands, counting the story's paragraphs from one. */
final class Places {
  private final List<Block> blocks;
  private final int[] paragraphs;

  Places(Article article) {
    blocks = article.blocks();
    paragraphs = new int[blocks.size()];
    int count = 0;
    for (int i = 0; i < paragraphs.length; i++) {
      if (blocks.get(i).kind() == Block.Kind.PARAGRAPH) {
        count++;
      }
      paragraphs[i] = count;
    }
  }

  /** {@code paragraph 3}, {@code headline}, {@code furniture: related}. */
  String of(Statement statement) {
    Block.Kind kind = statement.block();
    if (kind.isFurniture()) {
      return "furniture: " + kind.wireName();
    }
    if (kind == Block.Kind.PARAGRAPH) {
      int at = indexOf(statement.attribution().content().get(0));
      if (at >= 0) {
        return "paragraph " + paragraphs[at];
      }
    }
    return kind.wireName();
  }

  /** Index of the block in which the span begins, or -1. */
  private int indexOf(Span span) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean inside = low < blocks.size() && blocks.get(low).span().start() <= span.start();
    return inside ? low : -1;
  }
}
