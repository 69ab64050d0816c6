package dev.quoth.lab.calibrate;

import dev.quoth.lab.positions.Claim;
import dev.quoth.lab.positions.Debates;
import dev.quoth.lab.positions.HeldOut;
import dev.quoth.lab.positions.News;
import dev.quoth.lab.positions.Perspectrum;
import dev.quoth.lab.positions.Pruning;
import dev.quoth.lab.positions.Scored;
import dev.quoth.lab.train.SettingsFile;
import dev.quoth.positions.network.PositionFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

/** Makes what is said of positions a probability, and draws the line below which it is unclear. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "calibrate-positions",
    description = {
      "Learn, from PERSPECTRUM's dev part and that of the debates written for Quoth, how sure"
          + " positions are, and write it to the folder.",
      "",
      "The threshold is the lowest from which on as many are right as wanted; what is printed for"
          + " it is measured on claims and debates that it was not chosen by (two"
          + " halves)."
    })
public final class CalibratePositionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "MODEL", description = "folder that export-positions wrote")
  private Path model;

  @Parameters(index = "1", paramLabel = "DIR", description = "PERSPECTRUM's folder")
  private Path corpus;

  @Option(
      names = "--debates",
      paramLabel = "DIR",
      description = "debates instead of the lab's own: train.txt, dev.txt, held-out.txt")
  private @Nullable Path debates;

  @Option(
      names = "--news",
      paramLabel = "DIR",
      description = "PolNeAR's folder, to learn from its articles too")
  private @Nullable Path news;

  @Option(names = "--precision", defaultValue = "0.9", description = "wanted; ${DEFAULT-VALUE}")
  private double precision;

  @Option(
      names = "--recall",
      defaultValue = "0.92",
      description = "of related pairs, by vectors alone; ${DEFAULT-VALUE}")
  private double recall;

  @Override
  public Integer call() throws IOException {
    PositionFiles files = PositionFiles.in(model);
    List<Claim> claims = Perspectrum.read(corpus, "dev");
    Map<String, List<Scored>> sets = new LinkedHashMap<>();
    sets.put("PERSPECTRUM", Scored.all(HeldOut.of(claims), files));
    sets.put("debates", Scored.all(Debates.pairs(Debates.read(debates, "dev")), files));
    if (news != null) {
      sets.put("news", Scored.all(Debates.pairs(News.read(news, "dev")), files));
    }
    List<List<Scored>> pairs = List.copyOf(sets.values());
    PositionFit fit = PositionFit.of(pairs, precision);
    SettingsFile settings = SettingsFile.read(model.resolve(PositionFiles.SETTINGS));
    settings.put("related.slope", fit.related().slope());
    settings.put("related.similarity", fit.related().similarity());
    settings.put("related.offset", fit.related().offset());
    settings.put("support.slope", fit.support().slope());
    settings.put("support.offset", fit.support().offset());
    settings.put("threshold.related", fit.relatedFrom());
    settings.put("threshold.told", fit.toldFrom());
    Pruning pruning = Pruning.of(claims, files);
    double similarity = pruning.leastFor(recall);
    settings.put("threshold.similarity", similarity);
    settings.put("threshold.share", pruning.shareAbove(similarity));
    settings.write(model.resolve(PositionFiles.SETTINGS));
    List<PositionFit.CrossValidated> others = PositionFit.crossValidated(pairs, precision);
    spec.commandLine().getOut().printf(Locale.ROOT, "threshold %.3f%n", fit.toldFrom());
    Iterator<PositionFit.CrossValidated> other = others.iterator();
    sets.keySet().forEach(set -> report(set, other.next()));
    return 0;
  }

  private void report(String set, PositionFit.CrossValidated other) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%-12s where not chosen by: precision %.3f, coverage %.3f, error of calibration %.3f%n",
        set,
        other.told().precision(),
        other.told().coverage(),
        other.calibrationError());
    out.flush();
  }
}
