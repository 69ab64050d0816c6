package dev.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what the README shows, and holds the README to what runs here. */
class ReadmeSnippetTest {
  private static final String TEXT =
      "The harbour will stay open all winter, said Mayor Ines Quarl on Tuesday.";

  private final List<String> printed = new ArrayList<>();

  @Test
  void findsWhoSaidWhat() {
    run(TEXT);
    assertThat(printed).hasSize(1);
    assertThat(printed.get(0)).contains("Quarl").contains("The harbour will stay open all winter");
  }

  private void run(String text) {
    // snippet: begin
    try (Extractor quoth = Extractor.load()) {
      for (Statement statement : quoth.extract(Article.ofText(text))) {
        for (Span source : statement.attribution().source()) {
          print(source.of(text), statement.kind(), statement.confidence());
        }
        for (Span content : statement.attribution().content()) {
          print(content.of(text));
        }
      }
    }
    // snippet: end
  }

  private void print(Object... parts) {
    String line = List.of(parts).toString();
    if (parts.length > 1) {
      printed.add(line);
    } else {
      printed.set(printed.size() - 1, printed.get(printed.size() - 1) + line);
    }
  }

  @Test
  void theReadmeShowsTheSame() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String source =
        Files.readString(Path.of("src/test/java/dev/quoth/extract", "ReadmeSnippetTest.java"));
    assertThat(between(readme, "```java\n", "```")).isEqualTo(snippet(source));
  }

  private static String snippet(String source) {
    // The blanks before the end mark stay: stripIndent counts a last line even if it is blank.
    return between(source, "// snippet: begin\n", "// snippet: end").stripIndent();
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin);
    assertThat(from).as("where '%s' stands", begin.strip()).isNotNegative();
    int start = from + begin.length();
    return text.substring(start, text.indexOf(end, start));
  }
}
