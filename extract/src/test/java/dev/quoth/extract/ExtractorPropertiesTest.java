package dev.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Metadata;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The shipped model on text that no one wrote. */
@SuppressWarnings("NullAway.Init") // the extractor is there before the first try, or none runs
class ExtractorPropertiesTest {
  private static Extractor extractor;

  @BeforeContainer
  static void load() {
    extractor = Models.load(2);
  }

  @AfterContainer
  static void close() {
    if (extractor != null) {
      extractor.close();
    }
  }

  @Property(tries = 60)
  void statementsOfAnyTextAreWellFormed(@ForAll("texts") String text) {
    StatementRules.check(text, extractor.extract(Article.ofText(text)));
  }

  @Property(tries = 400)
  void furnitureDoesNotChangeTheStory(@ForAll("texts") String text, @ForAll long seed) {
    List<Block> all = new ArrayList<>();
    List<Block> story = new ArrayList<>();
    long bits = seed;
    for (Block block : Article.ofText(text).blocks()) {
      bits = Long.rotateLeft(bits, 1);
      boolean furniture = (bits & 1) == 1;
      all.add(new Block(furniture ? Block.Kind.RELATED : block.kind(), block.span()));
      if (!furniture) {
        story.add(block);
      }
    }
    List<Statement> found = extractor.extract(article(text, all));
    StatementRules.check(text, found);
    assertThat(found.stream().filter(statement -> !statement.block().isFurniture()).toList())
        .isEqualTo(extractor.extract(article(text, story)));
  }

  @Example
  void aPieceOfFurnitureThatEndsInABlank() {
    String text = "Minister Ana Kolar said Minister Ana Kolar said  that ";
    furnitureDoesNotChangeTheStory(text, -1);
    furnitureDoesNotChangeTheStory(text + "\nprices fall \u00a0\n" + text, -1);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Minister Ana Kolar said ",
            "told reporters ",
            "that ",
            "“the budget is sound,” ",
            "\"We will not give up,\" ",
            "according to ",
            "Boris Tamm ",
            "he added ",
            "prices fall ",
            "thinks ",
            "“",
            "”",
            "\"",
            "'",
            ", ",
            ". ",
            ": ",
            "— ",
            "(",
            ") ",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\0",
            "😀",
            "\uD800",
            "e\u0301",
            "שלום ",
            "東京",
            "\u00A0",
            "\u200B",
            "x".repeat(120))
        .list()
        .ofMaxSize(50)
        .map(parts -> String.join("", parts));
  }

  private static Article article(String text, List<Block> blocks) {
    return Article.of(null, Metadata.NONE, text, blocks);
  }
}
