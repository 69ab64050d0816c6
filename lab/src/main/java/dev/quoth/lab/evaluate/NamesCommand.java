package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.lab.names.ConllReader;
import dev.quoth.lab.names.NamedText;
import dev.quoth.lab.names.Scheme;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quoth lab evaluate names}: whether names are found and told apart. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "names",
    description = {
      "Compare the names found in CrossNER's sentences with those marked there.",
      "",
      "A name is right if its span and its label are. Politicians count as persons, elections as",
      "events; titles are not compared."
    })
final class NamesCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "CrossNER's politics/dev.txt")
  private Path file;

  NamesCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    List<NamedText> sentences = new ConllReader(Scheme.CROSSNER).read(file);
    NamesScorer scorer = new NamesScorer();
    try (Subject subject = loader.load(Runtime.getRuntime().availableProcessors())) {
      print("model %s, %,d sentences", subject.version(), sentences.size());
      for (NamedText sentence : sentences) {
        scorer.add(sentence, subject.names(Article.ofText(sentence.text())));
      }
    }
    print("");
    print("%-16s%8s%8s%8s%8s", "", "names", "P", "R", "F1");
    scorer.byLabel().forEach(this::print);
    print("all", scorer.all());
    return 0;
  }

  private void print(String label, Tally tally) {
    print(
        "%-16s%8.0f%8.3f%8.3f%8.3f",
        label, tally.gold(), tally.precision(), tally.recall(), tally.f1());
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
