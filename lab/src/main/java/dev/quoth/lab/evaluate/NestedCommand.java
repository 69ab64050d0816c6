package dev.quoth.lab.evaluate;

import dev.quoth.lab.gold.GoldFile;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

  @Override
  public Integer call() throws IOException {
    List<Marked> texts = texts();
    NestedScorer.Result sum = NestedScorer.Result.NONE;
    try (Subject subject = loader.load(1)) {
      print("model %s", subject.version());
      for (Marked text : texts) {
        sum = sum.plus(new NestedScorer(text.gold()).score(subject.extract(text.article())));
      }
    }
    report(texts.size(), sum);
    return 0;
  }

  private List<Marked> texts() throws IOException {
    List<Path> files = source.files(Marked.ENDING);
    return files == null ? Marked.passages(GoldFile.nested(source.half())) : Marked.in(files);
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
