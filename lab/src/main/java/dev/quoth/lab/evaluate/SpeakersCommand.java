package dev.quoth.lab.evaluate;

import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.World;
import dev.quoth.lab.gold.SpeakerGold;
import dev.quoth.lab.gold.SpeakerGold.Form;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quoth lab evaluate speakers}: scores who is taken to speak. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "speakers",
    description = {
      "Compare speakers with the gold, which has the actor of every source.",
      "",
      "First for the sources of the corpus: accuracy of the likeliest answer, by what the source is,"
          + " then precision and coverage of the speakers that are told, being sure enough. Then for"
          + " the statements that are found: who said what, with the actor compared."
    })
final class SpeakersCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description =
          "folder of PolNeAR's dev part, or train part, or of gold files such as examples/gold")
  private Path folder;

  @Option(
      names = "--half",
      defaultValue = "dev",
      description =
          "of our gold for PolNeAR: dev, to choose by, or test, to report, both of its dev part;"
              + " train, to learn from, calibration, to learn from how sure answers are, or held-out,"
              + " to report, all of its train part; ${DEFAULT-VALUE}")
  private String half;

  @Option(names = "--show", description = "print every source whose likeliest answer is wrong")
  private boolean show;

  SpeakersCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    Map<Form, SpeakerTally> byForm = new EnumMap<>(Form.class);
    SpokenTally.Result spoken = SpokenTally.Result.NONE;
    Speakers speakers = Speakers.load(World.shipped());
    try (Subject subject = loader.load(Runtime.getRuntime().availableProcessors())) {
      print("model %s", subject.version());
      List<Path> files = Marked.files(folder);
      for (SpeakerStory story : SpeakerStory.of(files, subject::names)) {
        score(story, speakers.resolve(story.story()), byForm);
      }
      if (!files.isEmpty()) {
        report(byForm);
        return 0;
      }
      for (SpeakerStory story : SpeakerStory.read(folder, half, subject::names)) {
        score(story, speakers.resolve(story.story()), byForm);
        List<Statement> found =
            subject.extract(story.story().article()).stream()
                .filter(statement -> statement.within() == null)
                .toList();
        spoken = spoken.plus(new SpokenTally(story).score(found));
      }
    }
    report(byForm);
    report(spoken);
    return 0;
  }

  private void score(
      SpeakerStory story, List<Resolution> resolutions, Map<Form, SpeakerTally> byForm) {
    SpeakerScorer scorer = new SpeakerScorer(story.gold());
    for (int i = 0; i < story.sources().size(); i++) {
      SpeakerGold.Source source = story.gold().sources().get(i);
      Resolution found = resolutions.get(story.sources().get(i));
      if (!scorer.add(source, found) && show) {
        print("%s %d %s: %s", story.gold().article(), i, source, words(found.best()));
      }
    }
    scorer.byForm().forEach((form, tally) -> byForm.merge(form, tally, SpeakerTally::plus));
  }

  private static String words(@Nullable Speaker best) {
    return best == null ? "nobody" : best.by() + " " + best.names() + " " + best.confidence();
  }

  private void report(Map<Form, SpeakerTally> byForm) {
    print("%-12s%9s%10s%11s%10s", "source", "number", "accuracy", "precision", "coverage");
    SpeakerTally all = SpeakerTally.NONE;
    for (Map.Entry<Form, SpeakerTally> entry : byForm.entrySet()) {
      all = all.plus(entry.getValue());
      row(entry.getKey().label(), entry.getValue());
    }
    row("all", all);
  }

  private void report(SpokenTally.Result spoken) {
    print("");
    print("%-28s%8s%8s%8s", "statements found", "P", "R", "F1");
    row("source words compared", spoken.bySpan());
    row("actor compared", spoken.byActor());
  }

  private void row(String name, SpeakerTally tally) {
    print(
        "%-12s%9d%10.3f%11.3f%10.3f",
        name, tally.sources(), tally.accuracy(), tally.precision(), tally.coverage());
  }

  private void row(String name, Tally tally) {
    print("%-28s%8.3f%8.3f%8.3f", name, tally.precision(), tally.recall(), tally.f1());
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
