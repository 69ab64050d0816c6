package dev.quoth.lab.train;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Trains the branch that finds names. What comes out is the running average of its weights. */
final class NamesTrainer {
  private final TrainingPlan plan;
  private final List<NamesExample> examples;
  private final int width;
  private final PrintWriter log;

  /**
   * @param plan its rate is that of the heads
   * @param examples windows, each as often as an epoch shall have it
   * @param width numbers that the encoder gives for a word
   */
  NamesTrainer(TrainingPlan plan, List<NamesExample> examples, int width, PrintWriter log) {
    this.plan = plan;
    this.examples = List.copyOf(examples);
    this.width = width;
    this.log = log;
  }

  /** The weights after all epochs, begun with {@code fresh}, computed in {@code precision}. */
  Weights train(Weights fresh, torch.ScalarType precision) {
    torch.set_num_threads(plan.threads());
    NamesNetwork network = new NamesNetwork(fresh, precision);
    AdamW optimiser = new AdamW(network.parameters(), plan.averageDecay());
    Dropout dropout = new Dropout(plan.dropout(), plan.seed());
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      List<List<NamesExample>> batches = batches(epoch);
      double steps = (double) batches.size() * plan.epochs();
      double loss = 0;
      for (List<NamesExample> batch : batches) {
        dropout.begin(optimiser.steps());
        double rate = plan.headRate() * plan.schedule(optimiser.steps() / steps);
        try (PointerScope scope = new PointerScope()) {
          NamesBatch input = NamesBatch.of(batch, width);
          Tensor value = NamesNetwork.loss(input, network.forward(input, dropout));
          value.backward();
          loss += value.item_float();
          optimiser.step(name -> rate);
        }
      }
      log.printf(
          Locale.ROOT, "epoch %d of %d, loss %.4f%n", epoch, plan.epochs(), loss / batches.size());
      log.flush();
    }
    Weights weights = new Weights();
    optimiser
        .averages()
        .forEach(
            (name, value) -> weights.put(name, value.sizes().vec().get(), Network.floats(value)));
    return weights;
  }

  /** Batches of about the same number of words, of windows in random order. */
  private List<List<NamesExample>> batches(int epoch) {
    List<NamesExample> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, new Random(plan.seed() * 1000 + epoch));
    List<List<NamesExample>> batches = new ArrayList<>();
    List<NamesExample> batch = new ArrayList<>();
    int words = 0;
    for (NamesExample example : shuffled) {
      batch.add(example);
      words += example.size();
      if (words >= plan.pieces()) {
        batches.add(batch);
        batch = new ArrayList<>();
        words = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
