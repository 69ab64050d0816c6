package dev.quoth.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.quoth.Article;
import dev.quoth.Block;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads every input in the golden folder and compares with the {@code .blocks} file beside it. */
class GoldenPairsTest {
  private static final String EXPECTED = ".blocks";

  @TestFactory
  Stream<DynamicTest> readsAsExpected() throws Exception {
    return inputs().stream().map(name -> dynamicTest(name, () -> check(name)));
  }

  @Test
  void everyFileHasItsPair() throws Exception {
    Set<String> expected =
        names().stream()
            .filter(name -> name.endsWith(EXPECTED))
            .map(name -> name.substring(0, name.length() - EXPECTED.length()))
            .collect(Collectors.toSet());
    assertThat(inputs()).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void check(String name) throws Exception {
    Article article = read(name);
    assertThat(describe(article)).isEqualTo(Files.readString(folder().resolve(name + EXPECTED)));
    assertThat(read(name)).as("read twice").isEqualTo(article);
  }

  /** The article read from a golden input. */
  static Article read(String name) throws Exception {
    return new ArticleReader().read(Files.readAllBytes(folder().resolve(name)), name);
  }

  /** The names of the golden inputs. */
  static List<String> inputs() throws Exception {
    return names().stream().filter(name -> !name.endsWith(EXPECTED)).toList();
  }

  /** The article as the golden files show it. */
  static String describe(Article article) {
    StringBuilder out = new StringBuilder();
    line(out, "url", article.url());
    line(out, "outlet", article.outlet());
    line(out, "headline", article.headline());
    line(out, "byline", article.byline());
    line(out, "published", article.published());
    line(out, "language", article.language());
    for (Block block : article.blocks()) {
      String text = block.span().of(article.text()).replace("\r", "\\r").replace("\n", "\\n");
      line(out, block.kind().name(), text);
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String key, @Nullable String value) {
    out.append(key).append(": ").append(value).append('\n');
  }

  private static List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(GoldenPairsTest.class.getResource("/golden").toURI());
  }
}
