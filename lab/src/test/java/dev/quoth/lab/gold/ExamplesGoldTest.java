package dev.quoth.lab.gold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesGoldTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  static List<Path> goldFiles() throws IOException {
    return list(EXAMPLES.resolve("gold"));
  }

  @Test
  void everyArticleHasGoldAndAllGoldAnArticle() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    for (Path file : goldFiles()) {
      named.add(GoldFile.read(file).article());
    }
    List<String> articles =
        list(EXAMPLES).stream()
            .filter(Files::isRegularFile)
            .map(file -> file.getFileName().toString())
            .toList();
    assertThat(articles).hasSize(8).containsExactlyElementsOf(named);
  }

  @ParameterizedTest
  @MethodSource("goldFiles")
  void everyStatementStandsInItsArticle(Path file) throws IOException {
    GoldText gold = load(file);

    assertThat(gold.statements()).hasSizeGreaterThan(15);
    assertThat(gold.statements()).allMatch(s -> Marks.allow(s, gold.text()), "kind fits its marks");
    assertThat(gold.statements())
        .allMatch(s -> s.attribution().cue().size() <= 1, "a cue is one stretch")
        .allMatch(s -> s.attribution().source().size() <= 1, "a source is one stretch")
        .allMatch(s -> s.attribution().content().stream().noneMatch(c -> crossesLines(c, gold)));
  }

  @ParameterizedTest
  @MethodSource("goldFiles")
  void statementsAreInTextOrder(Path file) throws IOException {
    List<Span> starts =
        load(file).statements().stream().map(s -> s.attribution().content().get(0)).toList();
    assertThat(starts).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
  }

  @Test
  void theExamplesHoldTheHardCases() throws IOException {
    List<Statement> all =
        goldFiles().stream().flatMap(file -> load(file).statements().stream()).toList();

    assertThat(Statement.Kind.values())
        .allMatch(kind -> all.stream().filter(s -> s.kind() == kind).count() >= 20);
    assertThat(Statement.CueClass.values())
        .allMatch(c -> all.stream().filter(s -> s.cueClass() == c).count() >= 4);
    assertThat(all).filteredOn(s -> s.within() != null).hasSizeGreaterThan(30);
    assertThat(all).filteredOn(s -> s.attribution().cue().isEmpty()).hasSizeGreaterThan(2);
    assertThat(all).filteredOn(s -> s.attribution().content().size() > 2).isNotEmpty();
    assertThat(all).filteredOn(s -> s.block() == Block.Kind.RELATED).hasSize(2);
    assertThat(all).filteredOn(s -> s.block() == Block.Kind.HEADLINE).hasSizeGreaterThan(8);
  }

  private static boolean crossesLines(Span span, GoldText gold) {
    return span.of(gold.text()).contains("\n");
  }

  private static GoldText load(Path file) {
    try {
      GoldFile gold = GoldFile.read(file);
      String name = gold.article();
      String raw = Files.readString(EXAMPLES.resolve(name));
      return gold.in(name.endsWith(".html") ? PageText.of(raw) : raw);
    } catch (IOException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
