package dev.quoth.lab.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.Article;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import dev.quoth.lab.options.Checks;
import dev.quoth.lab.options.FiguresFile;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quoth lab evaluate attribution}: scores statements against a corpus. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "attribution",
    description = {
      "Compare statements with the attributions of a corpus, or with gold of your own.",
      "",
      "Runs the extractor over the articles of DIR, a folder of PolNeAR, and scores what it finds"
          + " against their first annotator by name. Statements within others are left out, since"
          + " the corpus does not mark them.",
      "",
      "DIR may also be a folder of gold files, whose articles lie beside them or one folder up."
    })
final class AttributionCommand implements Callable<Integer> {
  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "holds the folders text and attributions, or files that end with .gold")
  private Path folder;

  @Mixin private FiguresFile file;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description =
          "score these instead of running the extractor: JSON lines of id and attributions, each"
              + " with [start, end] lists of source, cue and content, and perhaps a confidence")
  private @Nullable Path predictionFile;

  @Option(
      names = "--write-predictions",
      paramLabel = "FILE",
      description = "write there what the extractor found, in that format")
  private @Nullable Path writtenFile;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads of the extractor; by default, one a processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--as-read",
      description =
          "take the articles apart as quoth read does, and leave out what it finds in furniture;"
              + " otherwise every line is a paragraph")
  private boolean asRead;

  AttributionCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    Checks.atLeastOne(spec, "--threads", threads);
    List<Marked> marked = Marked.in(Marked.files(folder));
    List<Document> gold =
        marked.isEmpty()
            ? new PolnearReader(folder).read()
            : marked.stream().map(Marked::document).toList();
    AttributionScorer scorer = new AttributionScorer(gold);
    Map<String, List<Prediction>> predictions =
        predictionFile != null
            ? new PredictionFile(predictionFile, gold).read()
            : extract(gold, marked);
    if (writtenFile != null) {
      new PredictionFile(writtenFile, gold).write(predictions);
    }
    report(scorer, predictions);
    return 0;
  }

  private Map<String, List<Prediction>> extract(List<Document> gold, List<Marked> marked)
      throws IOException {
    Map<String, Article> articles =
        marked.stream().collect(Collectors.toMap(m -> m.gold().id(), Marked::article));
    Extraction.Reading reading =
        document -> {
          Article read = articles.get(document.id());
          if (read != null) {
            return read;
          }
          return asRead ? Articles.of(document) : Article.ofText(document.text());
        };
    try (Subject subject = loader.load(threads)) {
      PrintWriter progress = spec.commandLine().getErr();
      spec.commandLine().getOut().println("model " + subject.version());
      return new Extraction(subject, reading, !asRead, progress).predictions(gold);
    }
  }

  private void report(AttributionScorer scorer, Map<String, List<Prediction>> predictions)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    AttributionScores scores = scorer.scorePredictions(predictions);
    AttributionReport.of(scores).forEach(out::println);
    ObjectNode figures = ScoresJson.of(scores);
    out.println();
    Confidences confidences = new Confidences(scorer, predictions);
    if (confidences.known()) {
      ConfidenceReport report = new ConfidenceReport(confidences);
      report.lines().forEach(out::println);
      report.writeTo(figures.putObject("confidence"));
    } else {
      out.println("no calibration: not every prediction has a confidence");
    }
    out.flush();
    file.write(figures);
  }
}
