package dev.quoth.lab.evaluate;

import dev.quoth.lab.positions.Claim;
import dev.quoth.lab.positions.Clustering;
import dev.quoth.lab.positions.Debate;
import dev.quoth.lab.positions.Debates;
import dev.quoth.lab.positions.HeldOut;
import dev.quoth.lab.positions.News;
import dev.quoth.lab.positions.Perspectrum;
import dev.quoth.lab.positions.PositionFigures;
import dev.quoth.lab.positions.Pruning;
import dev.quoth.lab.positions.Scored;
import dev.quoth.lab.positions.SignedTwice;
import dev.quoth.positions.network.PositionFiles;
import dev.quoth.positions.network.PositionSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quoth lab evaluate positions}: whether it is told right where statements stand. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "positions",
    description = {
      "Compare positions with those of PERSPECTRUM's dev part, and of debates written for Quoth.",
      "",
      "Stance is that of all perspectives towards their claims. For relatedness each claim gets up"
          + " to 20 perspectives of other claims besides its own, 10 of them those whose words are"
          + " most like the claim's; each proposition of a debate all other statements of it."
    })
final class PositionsCommand implements Callable<Integer> {
  private static final int[] DEPTHS = {1, 3, 5, 10, 20};

  /** How many perspectives make a cluster. */
  private static final int FEWEST = 4;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "PERSPECTRUM's folder")
  private Path folder;

  @Option(
      names = "--networks",
      paramLabel = "DIR",
      description = "folder that export-positions wrote, instead of what is shipped")
  private @Nullable Path networks;

  @Option(
      names = "--debates",
      paramLabel = "DIR",
      description = "debates instead of the lab's own: train.txt, dev.txt, held-out.txt")
  private @Nullable Path debates;

  @Option(
      names = "--news",
      paramLabel = "DIR",
      description = "PolNeAR's folder, to compare with positions of its articles too")
  private @Nullable Path news;

  @Option(
      names = "--held-out",
      description = "also the debates and news that nothing was chosen by")
  private boolean heldOut;

  @Override
  public Integer call() throws IOException {
    PositionFiles files = networks == null ? PositionFiles.shipped() : PositionFiles.in(networks);
    List<Claim> claims = Perspectrum.read(folder, "dev");
    print("model %s", files.settings().version());
    figures("PERSPECTRUM, dev", HeldOut.of(claims), files);
    pruning(claims, files);
    clusters(claims, files);
    figures("debates, dev", Debates.pairs(Debates.read(debates, "dev")), files);
    if (news != null) {
      figures("news, dev", news, "dev", files);
    }
    if (heldOut) {
      figures("debates, held out", Debates.pairs(Debates.read(debates, "held-out")), files);
    }
    if (heldOut && news != null) {
      figures("news, held out", news, "held-out", files);
    }
    return 0;
  }

  private void figures(String what, Path polnear, String part, PositionFiles files)
      throws IOException {
    List<Debate> articles = News.read(polnear, part);
    figures(what, Debates.pairs(articles), files);
    SignedTwice twice = SignedTwice.of(articles, News.read(polnear, part + "-second"));
    print("%d of its articles were signed twice:", twice.articles());
    agreement("all signs", twice);
    agreement("where both find it related", twice.related());
    agreement("where both find a side", twice.sided());
  }

  private void agreement(String what, SignedTwice twice) {
    print(
        "  %-27s %,6d, the same %.3f, kappa %.3f",
        what, twice.signs().size(), twice.same(), twice.kappa());
  }

  private void figures(String what, List<HeldOut> all, PositionFiles files) {
    List<Scored> pairs =
        Scored.all(all, files).stream().map(pair -> pair.calibrated(files.settings())).toList();
    print(
        "%s: %d propositions, %,d pairs, %,d of them related, %,d with a side",
        what,
        pairs.stream().mapToInt(Scored::claim).distinct().count(),
        pairs.size(),
        pairs.stream().filter(Scored::isRelated).count(),
        pairs.stream().filter(scored -> scored.pair().takesSide()).count());
    print(
        "stance        accuracy %.3f, macro F1 %.3f",
        PositionFigures.accuracy(pairs), PositionFigures.macroF1(pairs));
    print(
        "relatedness   average precision %.3f, mean over claims %.3f",
        PositionFigures.averagePrecision(pairs), PositionFigures.meanAveragePrecision(pairs));
    told(pairs, files.settings());
  }

  private void told(List<Scored> pairs, PositionSettings settings) {
    ToDoubleFunction<Scored> confidence = pair -> confidence(pair, settings);
    double shipped = settings.thresholds().told();
    PositionFigures.Told told = PositionFigures.told(pairs, confidence, shipped);
    print(
        "told at %.3f  %,d pairs, precision %.3f, coverage %.3f",
        shipped, told.told(), told.precision(), told.coverage());
    for (double threshold = 0.5; threshold < 0.96; threshold += 0.1) {
      PositionFigures.Told at = PositionFigures.told(pairs, confidence, threshold);
      print(
          "        %.1f    %,d pairs, precision %.3f, coverage %.3f",
          threshold, at.told(), at.precision(), at.coverage());
    }
  }

  /** As {@code PositionJudge} computes it: 0 for what counts as unrelated. */
  private static double confidence(Scored pair, PositionSettings settings) {
    double related = 1 / (1 + Math.exp(-pair.related()));
    double support = settings.support().probability(pair.support());
    return related < settings.thresholds().related() ? 0 : related * Math.max(support, 1 - support);
  }

  private void pruning(List<Claim> claims, PositionFiles files) {
    Pruning pruning = Pruning.of(claims, files);
    StringBuilder line = new StringBuilder("pruning       recall of a perspective's claim");
    for (int depth : DEPTHS) {
      line.append(String.format(Locale.ROOT, " %.3f at %d,", pruning.recallAt(depth), depth));
    }
    print("%s of %d", line.substring(0, line.length() - 1), claims.size());
    double least = files.settings().thresholds().similarity();
    print(
        "at %.3f       recall %.3f, %.3f of all pairs are read",
        least, pruning.recallAbove(least), pruning.shareAbove(least));
  }

  private void clusters(List<Claim> claims, PositionFiles files) {
    Clustering found = Clustering.of(claims, files, FEWEST);
    print(
        "clusters      %d of %d or more, %.3f of the perspectives, purity %.3f, %.3f of the claims",
        found.clusters(), FEWEST, found.clustered(), found.purity(), found.claims());
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
