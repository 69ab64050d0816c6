package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.lab.gold.GoldFile;
import dev.quoth.lab.gold.GoldText;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quoth lab evaluate nested}: scores statements that others report. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "nested",
    description = {
      "Compare statements within others with passages or articles marked by hand.",
      "",
      "One is right when its content and source are, and it lies within the right statement."
    })
final class NestedCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;
  @Mixin private GoldSource source;

  @Option(names = "--show", description = "print what was missed, and what is wrong")
  private boolean show;

  NestedCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  /** An article and what a person found in it. */
  private record Marked(Article article, GoldText gold) {}

  @Override
  public Integer call() throws IOException {
    List<Marked> texts = texts();
    NestedScorer.Result sum = NestedScorer.Result.NONE;
    try (Subject subject = loader.load(1)) {
      print("model %s", subject.version());
      for (Marked text : texts) {
        sum = sum.plus(new NestedScorer(text.gold).score(subject.extract(text.article)));
      }
    }
    report(texts.size(), sum);
    return 0;
  }

  private List<Marked> texts() throws IOException {
    List<Path> files = source.files(".gold");
    if (files == null) {
      return passages(GoldFile.nested(source.half()));
    }
    List<Marked> texts = new ArrayList<>();
    for (Path file : files) {
      GoldFile gold = GoldFile.read(file);
      texts.addAll(gold.isOfArticle() ? List.of(article(gold, file)) : passages(gold));
    }
    return texts;
  }

  private static List<Marked> passages(GoldFile gold) throws IOException {
    return gold.passages().stream()
        .map(passage -> new Marked(Article.ofText(passage.text()), passage))
        .toList();
  }

  /** The article lies beside the gold file, or one folder up. */
  private static Marked article(GoldFile gold, Path file) throws IOException {
    Path beside = file.resolveSibling(gold.article());
    Path above = file.resolveSibling("..").resolve(gold.article()).normalize();
    Article article = Articles.in(Files.exists(beside) ? beside : above);
    return new Marked(article, gold.in(article.text()));
  }

  private void report(int texts, NestedScorer.Result result) {
    print(
        "%,d texts, %,.0f nested gold statements, %,.0f predicted",
        texts, result.right().gold(), result.right().predicted());
    print("");
    print("%-24s%8s%8s%8s", "nested statements", "P", "R", "F1");
    row("content matches", result.contentMatch());
    row("and source agrees", result.sourceRight());
    row("and within the right one", result.right());
    if (show) {
      result.missed().forEach(words -> print("missed %s", words));
      result.wrong().forEach(words -> print("wrong  %s", words));
    }
  }

  private void row(String name, Tally tally) {
    print("%-24s%8.3f%8.3f%8.3f", name, tally.precision(), tally.recall(), tally.f1());
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
