package dev.quoth.lab.calibrate;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.extract.QuotationMarks;
import dev.quoth.extract.decode.Confidence;
import dev.quoth.extract.decode.Decoded;
import dev.quoth.extract.decode.Engine;
import dev.quoth.extract.decode.ModelFiles;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import dev.quoth.lab.evaluate.AttributionScorer;
import dev.quoth.lab.evaluate.Marked;
import dev.quoth.lab.gold.GoldFile;
import dev.quoth.lab.train.SettingsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
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
 * Fits the confidence of a model's statements on a development set and chooses below which of them
 * are not reported, see {@link Fit}.
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(name = "calibrate", description = "Fit a model's confidence on a development set.")
public final class CalibrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL", description = "folder that export wrote")
  private Path model;

  @Parameters(index = "1", paramLabel = "DIR", description = "PolNeAR folder to fit on")
  private Path corpus;

  @Option(names = "--threads", defaultValue = "2", description = "${DEFAULT-VALUE}")
  private int threads;

  @Option(
      names = "--inner-gold",
      paramLabel = "DIR",
      description = "folder of gold with nested statements to fit on, beside what the lab carries")
  private @Nullable Path innerGold;

  @Override
  public Integer call() throws IOException {
    List<Document> documents = new PolnearReader(corpus).read();
    List<Finding> findings = findings(documents);
    if (findings.stream().map(f -> f.article() % Fit.FOLDS).distinct().count() < 2) {
      throw new IOException(
          corpus + ": the model finds statements in too few articles there to be fitted");
    }
    int gold = documents.stream().mapToInt(document -> document.attributions().size()).sum();
    Fit fit = new Fit(findings, gold);
    Confidence outer = fit.confidence();
    InnerFit innerFit = innerFit(outer);
    write(outer, innerFit.confidence());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d statements, %d of them right; threshold %.2f, in quotation marks %.2f,"
            + " F1 there %.4f (cross-validated)%n",
        findings.size(),
        findings.stream().filter(f -> f.fact().yes()).count(),
        outer.threshold(),
        outer.quotedThreshold(),
        fit.f1(outer.threshold(), outer.quotedThreshold()));
    out.println(innerFit);
    return 0;
  }

  private InnerFit innerFit(Confidence outer) throws IOException {
    List<Marked> texts = new ArrayList<>(Marked.passages(GoldFile.nested("dev")));
    if (innerGold != null) {
      texts.addAll(Marked.in(Marked.files(innerGold)));
    }
    try (Engine engine = new Engine(ModelFiles.in(model), threads)) {
      return InnerFit.on(texts, engine, outer);
    }
  }

  private void write(Confidence outer, Confidence inner) throws IOException {
    Path file = model.resolve(ModelFiles.SETTINGS);
    SettingsFile settings = SettingsFile.read(file);
    put(settings, "outer", outer);
    put(settings, "inner", inner);
    settings.write(file);
  }

  private static void put(SettingsFile settings, String layer, Confidence confidence) {
    String prefix = "confidence." + layer + ".";
    settings.put(prefix + "weights", confidence.weights());
    settings.put(prefix + "bias", confidence.bias());
    settings.put(prefix + "threshold", confidence.threshold());
    settings.put(prefix + "quoted_threshold", confidence.quotedThreshold());
  }

  private List<Finding> findings(List<Document> documents) throws IOException {
    AttributionScorer scorer = new AttributionScorer(documents);
    List<Finding> findings = new ArrayList<>();
    try (Engine engine = new Engine(ModelFiles.in(model), threads)) {
      for (int i = 0; i < documents.size(); i++) {
        String text = documents.get(i).text();
        List<Decoded> outer = outer(engine, text);
        List<Attribution> attributions = outer.stream().map(Decoded::attribution).toList();
        BitSet right = scorer.right(documents.get(i).id(), attributions);
        QuotationMarks marks = QuotationMarks.of(text);
        for (int j = 0; j < outer.size(); j++) {
          findings.add(
              new Finding(
                  new LogisticRegression.Case(outer.get(j).evidence(), right.get(j)),
                  i,
                  marks.kindOf(attributions.get(j).content())));
        }
      }
    }
    return findings;
  }

  private static List<Decoded> outer(Engine engine, String text) {
    List<Span> paragraphs = Article.ofText(text).blocks().stream().map(Block::span).toList();
    return engine.read(text, paragraphs).attributions().stream()
        .filter(d -> d.outer() < 0)
        .toList();
  }
}
