package dev.quoth.lab.evaluate;

import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.World;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code quoth lab evaluate gap}: scores pronouns on GAP (Webster, Recasens, Axelrod and Baldridge
 * 2018), whose texts ask which of two names a pronoun stands for, or neither.
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "gap",
    description = {
      "Say how often pronouns of the GAP corpus are given the right name.",
      "",
      "The shipped weights are learnt from its development part, so that figures there are too"
          + " kind: calibrate-pronouns prints cross-validated ones."
    })
final class GapCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a table of GAP, such as development.tsv")
  private Path file;

  GapCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    Speakers speakers = Speakers.load(World.shipped());
    Tally male = Tally.NONE;
    Tally female = Tally.NONE;
    try (Subject subject = loader.load(Runtime.getRuntime().availableProcessors())) {
      print("model %s", subject.version());
      for (GapPassage passage : GapPassage.read(file, subject::names)) {
        Tally tally = passage.score(speakers.antecedents(passage.story(), passage.pronoun()));
        male = passage.isMale() ? male.plus(tally) : male;
        female = passage.isMale() ? female : female.plus(tally);
      }
    }
    print("%-10s%8s%8s%8s", "pronouns", "P", "R", "F1");
    row("male", male);
    row("female", female);
    row("all", male.plus(female));
    return 0;
  }

  private void row(String name, Tally tally) {
    print("%-10s%8.3f%8.3f%8.3f", name, tally.precision(), tally.recall(), tally.f1());
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
