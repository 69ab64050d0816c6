package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.Statement.CueClass;
import dev.quoth.lab.gold.CueSentence;
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

/** {@code quoth lab evaluate cues}: whether speech is told from writing, thought and the rest. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "cues",
    description = {
      "Compare the classes of cues with sentences marked by hand.",
      "",
      "A cue that no statement has counts as wrong, and is counted apart as well."
    })
final class CuesCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;
  @Mixin private GoldSource source;

  @Option(names = "--show", description = "print the sentences whose cue was told wrong")
  private boolean show;

  CuesCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    List<CueSentence> sentences = sentences();
    CueScorer scorer = new CueScorer();
    try (Subject subject = loader.load(1)) {
      print("model %s", subject.version());
      for (CueSentence sentence : sentences) {
        int rightBefore = scorer.row(sentence.cueClass()).told(sentence.cueClass());
        List<Statement> found = subject.extract(Article.ofText(sentence.text()));
        scorer.add(sentence, found);
        if (show && scorer.row(sentence.cueClass()).told(sentence.cueClass()) == rightBefore) {
          print("wrong  %s: %s", sentence.cueClass().wireName(), sentence.text());
        }
      }
    }
    report(sentences.size(), scorer);
    return 0;
  }

  private List<CueSentence> sentences() throws IOException {
    List<Path> files = source.files(".txt");
    if (files == null) {
      return CueSentence.load(source.half());
    }
    List<CueSentence> sentences = new ArrayList<>();
    for (Path file : files) {
      sentences.addAll(CueSentence.parse(file.toString(), Files.readString(file)));
    }
    return sentences;
  }

  private void report(int sentences, CueScorer scorer) {
    print("%,d cues, %.3f told right", sentences, scorer.accuracy());
    print("");
    print(
        "%-10s%6s%9s%8s   told as speech, writing, thought, other", "gold", "n", "no cue", "right");
    for (CueClass cueClass : CueClass.values()) {
      CueScorer.Row row = scorer.row(cueClass);
      double right = row.count() == 0 ? 0 : (double) row.told(cueClass) / row.count();
      StringBuilder told = new StringBuilder();
      for (CueClass other : CueClass.values()) {
        told.append(String.format(Locale.ROOT, "%8d", row.told(other)));
      }
      print("%-10s%6d%9d%8.3f%s", cueClass.wireName(), row.count(), row.notFound(), right, told);
    }
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
