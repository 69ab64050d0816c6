package dev.quoth.lab.evaluate;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.extract.relations.TextRelations;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code quoth lab evaluate relations}: scores what statements are found to do with one another.
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "relations",
    description = {
      "Compare relations between statements with those that people told.",
      "",
      "First between the statements of the corpus, then between those that are found, by the"
          + " threshold that is shipped."
    })
final class RelationsCommand implements Callable<Integer> {
  private static final Decider BY = new Decider(Decider.Kind.MODEL, "lab");

  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "folder of PolNeAR's dev part for held-out, of its train part for the others")
  private Path folder;

  @Option(
      names = "--half",
      defaultValue = "held-out",
      description =
          "of our gold: held-out, to report; train and dev, which weights are learnt from;"
              + " ${DEFAULT-VALUE}")
  private String half;

  @Option(
      names = "--show",
      description = "print each relation that is found, and whether it is right")
  private boolean show;

  RelationsCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    TextRelations relations = TextRelations.load();
    try (Subject subject = loader.load(Runtime.getRuntime().availableProcessors())) {
      print("model %s", subject.version());
      report(
          "between statements of the corpus",
          relations,
          RelationStory.read(folder, half, subject::describe));
      long extracting = subject.modelNanos();
      List<RelationStory> found =
          RelationStory.read(folder, half, (article, given) -> subject.extract(article));
      extracting = subject.modelNanos() - extracting;
      long relating = System.nanoTime();
      report("between statements that are found", relations, found);
      relating = System.nanoTime() - relating;
      print("");
      print(
          "finding relations took %.1f %% of the time that the model took to find statements",
          100.0 * relating / extracting);
    }
    return 0;
  }

  private void report(String title, TextRelations relations, List<RelationStory> stories) {
    RelationTally all = RelationTally.NONE;
    RelationTally disputes = RelationTally.NONE;
    for (RelationStory story : stories) {
      List<Relation> found = relations.find(story.article(), story.statements(), BY);
      all = all.plus(RelationTally.of(story, found));
      disputes = disputes.plus(RelationTally.of(story.only(Relation.Kind.DISPUTES), only(found)));
      if (show) {
        found.forEach(each -> show(story, each));
      }
    }
    print("");
    print("%-36s%8s%8s%8s%8s%8s", title, "told", "right", "P", "R", "F1");
    row("relations", all.right());
    row("  whatever is done", all.pairs());
    row("  to whatever the same speaker said", all.speakers());
    row("  disputes only", disputes.right());
    row("with statements within, judged apart", all.within());
    print("%d more are with statements that the corpus does not have", all.unjudged());
  }

  private static List<Relation> only(List<Relation> found) {
    List<Relation> only = new ArrayList<>(found);
    only.removeIf(each -> each.kind() != Relation.Kind.DISPUTES);
    return only;
  }

  private void show(RelationStory story, Relation found) {
    RelationStory.Link link = story.link(found.from(), found.to(), found.kind());
    print(
        "%-6s %.2f %s %s %s",
        verdict(story, found, link),
        found.confidence(),
        story.words(found.from()),
        found.kind().wireName(),
        story.words(found.to()));
  }

  private static String verdict(
      RelationStory story, Relation found, RelationStory.@Nullable Link link) {
    if (story.within().judges(found)) {
      return story.within().tells(found) ? "right" : "wrong";
    }
    return link == null ? "?" : story.gold().contains(link) ? "right" : "wrong";
  }

  private void row(String name, Tally tally) {
    print(
        "%-36s%8.0f%8.0f%8.3f%8.3f%8.3f",
        name,
        tally.predicted(),
        tally.rightPredicted(),
        tally.precision(),
        tally.recall(),
        tally.f1());
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
