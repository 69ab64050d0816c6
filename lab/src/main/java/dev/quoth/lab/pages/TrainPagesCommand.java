package dev.quoth.lab.pages;

import dev.quoth.Block.Kind;
import dev.quoth.reader.blocks.BlockModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/** {@code quoth lab train-pages}: trains what tells a page's story from what stands around it. */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "train-pages",
    description = {
      "Train what tells a web page's story from what stands around it.",
      "",
      "DIR holds gold.json and the folder pages, as for 'evaluate pages'. Learns from half of the"
          + " pages, and prints how well it does on a fifth of these when it learns from the rest."
    })
public final class TrainPagesCommand implements Callable<Integer> {
  private static final int FOLDS = 5;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "holds gold.json and the folder pages")
  private Path folder;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where the model is written; the reader's is blocks.model among its resources")
  private Path out;

  @Option(names = "--seed", defaultValue = "1", description = "for the samples of trees")
  private long seed;

  @Override
  public Integer call() throws IOException {
    BlockGold gold = BlockGold.shipped();
    List<TrainedPage> pages = new ArrayList<>();
    for (WebPage page : WebPage.of(folder)) {
      if (page.isForTraining()) {
        pages.add(TrainedPage.of(page, gold));
      }
    }
    PrintWriter writer = spec.commandLine().getOut();
    writer.printf(Locale.ROOT, "%,d pages to learn from%n", pages.size());
    report(pages, writer);
    BlockModel model = PageTrainer.train(pages, seed);
    try (OutputStream file = Files.newOutputStream(out)) {
      model.write(file);
    }
    writer.printf(Locale.ROOT, "%s: %,d bytes%n", out, Files.size(out));
    writer.flush();
    return 0;
  }

  /** How well pages are judged that were left out of training. */
  private void report(List<TrainedPage> pages, PrintWriter writer) {
    KindTable table = new KindTable();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      BlockModel model =
          PageTrainer.train(pages.stream().filter(p -> part(p) != left).toList(), seed);
      for (TrainedPage page : pages) {
        if (part(page) == left) {
          List<Kind> judged = page.judge(model);
          for (int i = 0; i < judged.size(); i++) {
            @Nullable Kind kind = page.kind(i);
            if (kind != null) {
              table.add(kind, judged.get(i), page.segments.get(i).text().length());
            }
          }
        }
      }
    }
    table.print(writer);
  }

  /** Other parts than those by which the trainer stacks. */
  private static int part(TrainedPage page) {
    return page.page.fold(FOLDS * 7) / 7;
  }
}
