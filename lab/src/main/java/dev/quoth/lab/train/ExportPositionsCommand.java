package dev.quoth.lab.train;

import dev.quoth.positions.network.PositionFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns trained weights into a folder that positions are told by. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "export-positions",
    description = "Turn weights that train-positions wrote into a folder of networks.")
public final class ExportPositionsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "WEIGHTS", description = "file that train-positions wrote")
  private Path file;

  @Option(names = "--out", required = true, description = "folder of the networks")
  private Path out;

  @Option(names = "--name", required = true, description = "version of the model")
  private String name;

  @Option(
      names = "--encoder",
      defaultValue = "bge-small-en-v1.5",
      description = "that the branch was trained on; ${DEFAULT-VALUE}")
  private String encoder;

  @Option(names = "--full-precision", description = "keep 32-bit weights")
  private boolean fullPrecision;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    Weights branch = Weights.load(file);
    Weights whole = PretrainedEncoder.named(encoder).weights();
    int below = Network.layers(whole) - PairBranch.layers(branch);
    Files.write(out.resolve(PositionFiles.PAIRS), new TextExport(branch, !fullPrecision).pairs());
    Files.write(
        out.resolve(PositionFiles.TEXTS), new TextExport(whole, !fullPrecision).texts(below));
    SettingsFile settings = new SettingsFile();
    settings.put("version", name);
    // Until it is calibrated it tells all it finds.
    for (String curve : new String[] {"related", "support"}) {
      settings.put(curve + ".slope", 1);
      settings.put(curve + ".offset", 0);
    }
    settings.put("related.similarity", 0);
    settings.put("threshold.related", 0.5);
    settings.put("threshold.told", 0);
    settings.put("threshold.similarity", -1);
    settings.put("threshold.share", 1);
    settings.write(out.resolve(PositionFiles.SETTINGS));
    return 0;
  }
}
