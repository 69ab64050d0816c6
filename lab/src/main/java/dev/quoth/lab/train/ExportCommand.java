package dev.quoth.lab.train;

import dev.quoth.extract.decode.Evidence;
import dev.quoth.extract.decode.ModelFiles;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.extract.tokens.Windows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns trained weights into a model that the extractor loads. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(name = "export", description = "Turn trained weights into a model folder.")
public final class ExportCommand implements Callable<Integer> {
  /** Number of the encoders' position embeddings. */
  private static final int LONGEST_WINDOW = 512;

  @Parameters(paramLabel = "WEIGHTS", description = "file that train wrote")
  private Path weightsFile;

  @Option(names = "--out", required = true, description = "folder of the model")
  private Path out;

  @Option(names = "--name", required = true, description = "version of the model")
  private String name;

  @Option(names = "--window", defaultValue = "256", description = "pieces; ${DEFAULT-VALUE}")
  private int window;

  @Option(names = "--overlap", defaultValue = "128", description = "pieces; ${DEFAULT-VALUE}")
  private int overlap;

  @Option(names = "--content-share", defaultValue = "0.35", description = "${DEFAULT-VALUE}")
  private double contentShare;

  @Option(names = "--inner", description = "look for statements within statements")
  private boolean inner;

  @Option(names = "--full-precision", description = "keep 32-bit weights")
  private boolean fullPrecision;

  @Override
  public Integer call() throws IOException {
    checkWindows();
    Weights weights = Weights.load(weightsFile);
    List<String> pieces = PretrainedEncoder.E5_SMALL.vocabulary(); // all encoders have the same
    int paragraph = Vocabulary.of(pieces).paragraph();
    Files.createDirectories(out);
    OnnxExport export = new OnnxExport(weights, Network.layers(weights), !fullPrecision);
    Files.write(out.resolve(ModelFiles.NETWORK), export.toBytes(paragraph));
    Files.write(out.resolve(ModelFiles.VOCABULARY), pieces);
    settings(weights).write(out.resolve(ModelFiles.SETTINGS));
    return 0;
  }

  private void checkWindows() throws IOException {
    try {
      Windows windows = new Windows(window, overlap);
      if (windows.length() > LONGEST_WINDOW) {
        throw new IllegalArgumentException(
            "the encoder reads at most " + LONGEST_WINDOW + " pieces, not " + window);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("--window and --overlap: " + e.getMessage(), e);
    }
  }

  private SettingsFile settings(Weights weights) {
    SettingsFile settings = new SettingsFile();
    settings.put("version", name);
    settings.put("windows.length", Integer.toString(window));
    settings.put("windows.overlap", Integer.toString(overlap));
    settings.put("decoder.content_share", contentShare);
    settings.put("decoder.inner", Boolean.toString(inner));
    for (LinkKind kind : LinkKind.values()) {
      settings.put("links." + kind + ".gap", doubles(weights, Network.gapName(kind)));
      settings.put("links." + kind + ".none", doubles(weights, Network.noneName(kind)));
      settings.put("links." + kind + ".none_bias", doubles(weights, Network.noneBiasName(kind)));
    }
    // Until it is calibrated the model reports all it finds.
    for (String layer : List.of("outer", "inner")) {
      settings.put("confidence." + layer + ".weights", new double[Evidence.NAMES.size()]);
      settings.put("confidence." + layer + ".bias", 0);
      settings.put("confidence." + layer + ".threshold", 0);
      settings.put("confidence." + layer + ".quoted_threshold", 0);
    }
    return settings;
  }

  private static double[] doubles(Weights weights, String array) {
    float[] values = weights.get(array).values();
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
