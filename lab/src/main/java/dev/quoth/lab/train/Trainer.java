package dev.quoth.lab.train;

import dev.quoth.extract.tokens.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Runs a training plan, writing a checkpoint now and then and the averaged weights after every
 * epoch. Started again on the same folder it goes on from the last checkpoint and ends with the
 * same weights as if it had never stopped.
 */
final class Trainer {
  private static final Duration REPORT_EVERY = Duration.ofSeconds(20);

  private final TrainingPlan plan;
  private final Network network;
  private final Vocabulary vocabulary;
  private final TrainingFolder folder;
  private final PrintWriter log;
  private final AdamW optimiser;

  Trainer(
      TrainingPlan plan,
      Network network,
      Vocabulary vocabulary,
      TrainingFolder folder,
      PrintWriter log) {
    this.plan = plan;
    this.network = network;
    this.vocabulary = vocabulary;
    this.folder = folder;
    this.log = log;
    this.optimiser = new AdamW(network.parameters(), plan.averageDecay());
  }

  /** What an epoch is made of; the same number must always give the same examples. */
  interface Examples {
    List<Example> ofEpoch(int epoch);
  }

  /** Trains from the last checkpoint, if there is one, to the end of the plan. */
  void run(Examples examples) throws IOException {
    torch.set_num_threads(plan.threads());
    if (Files.exists(folder.checkpoint())) {
      optimiser.restore(Weights.load(folder.checkpoint()));
      log.println("going on after step " + optimiser.steps());
    }
    long before = 0;
    Dropout dropout = new Dropout(plan.dropout(), plan.seed());
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      List<List<Example>> batches = batches(examples.ofEpoch(epoch), epoch);
      long after = before + batches.size();
      if (after >= optimiser.steps()) { // equal: cut off before the weights were written
        int skip = (int) Math.max(0, optimiser.steps() - before);
        new Epoch(epoch, batches, dropout).run(skip);
        network.weights(optimiser.averages()).save(folder.weights(epoch));
        save();
      }
      before = after;
    }
  }

  private void save() throws IOException {
    Weights state = new Weights();
    optimiser.save(state);
    state.save(folder.checkpoint());
  }

  /** Batches of about the same number of inputs, of windows in random order. */
  private List<List<Example>> batches(List<Example> examples, int epoch) {
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, new Random(plan.seed() * 1000 + epoch));
    List<List<Example>> batches = new ArrayList<>();
    List<Example> batch = new ArrayList<>();
    int pieces = 0;
    for (Example example : shuffled) {
      batch.add(example);
      pieces += example.words().pieceCount(example.window().from(), example.window().to());
      if (pieces >= plan.pieces()) {
        batches.add(batch);
        batch = new ArrayList<>();
        pieces = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  /** One pass over the corpus. */
  private final class Epoch {
    private final int number;
    private final List<List<Example>> batches;
    private final long total;
    private final Dropout dropout;
    private final long started = System.nanoTime();
    private long pieces;
    private double loss;
    private int losses;

    Epoch(int number, List<List<Example>> batches, Dropout dropout) {
      this.number = number;
      this.batches = batches;
      this.total = (long) batches.size() * plan.epochs();
      this.dropout = dropout;
    }

    void run(int skip) throws IOException {
      long reported = System.nanoTime();
      long saved = System.nanoTime();
      for (int i = skip; i < batches.size(); i++) {
        RandomGenerator random = new SplittableRandom(plan.seed() << 40 ^ (long) number << 20 ^ i);
        step(new Batch(batches.get(i), vocabulary, random));
        if (System.nanoTime() - reported > REPORT_EVERY.toNanos() || i + 1 == batches.size()) {
          report(i + 1, i + 1 - skip);
          reported = System.nanoTime();
        }
        if (System.nanoTime() - saved > folder.checkpointEvery().toNanos()) {
          save();
          saved = System.nanoTime();
        }
      }
    }

    private void step(Batch batch) {
      dropout.begin(optimiser.steps());
      try (PointerScope scope = new PointerScope()) {
        Tensor value = network.loss(batch, network.forward(batch, dropout));
        value.backward();
        loss += value.item_float();
        losses++;
        double factor = plan.schedule((double) optimiser.steps() / total);
        optimiser.step(name -> factor * rate(name));
      }
      pieces += batch.ids.length;
    }

    private double rate(String name) {
      int depth = Network.depth(name, network.layers());
      return depth > network.layers()
          ? plan.headRate()
          : plan.encoderRate() * Math.pow(plan.layerDecay(), network.layers() - depth);
    }

    private void report(int done, int here) {
      double seconds = (System.nanoTime() - started) / 1e9;
      double left = seconds / here * (total - optimiser.steps());
      log.printf(
          Locale.ROOT,
          "epoch %d of %d, batch %d of %d, loss %.4f, %.0f pieces/s, %d min left%n",
          number,
          plan.epochs(),
          done,
          batches.size(),
          loss / losses,
          pieces / seconds,
          Math.round(left / 60));
      log.flush();
      loss = 0;
      losses = 0;
    }
  }
}
