package dev.quoth.lab.train;

import dev.quoth.lab.positions.Pair;
import dev.quoth.lab.train.PairBatch.Read;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Trains the branch that judges pairs and hands over the averaged weights of each epoch. */
final class PairTrainer {
  private static final int REPORT_EVERY = 50;

  private final TrainingPlan plan;
  private final PairBranch branch;
  private final TextStates states;
  private final PrintWriter log;
  private final AdamW optimiser;

  PairTrainer(TrainingPlan plan, PairBranch branch, TextStates states, PrintWriter log) {
    this.plan = plan;
    this.branch = branch;
    this.states = states;
    this.log = log;
    this.optimiser = new AdamW(branch.parameters(), plan.averageDecay());
  }

  /** What an epoch is made of. */
  interface Pairs {
    List<Pair> ofEpoch(int epoch);
  }

  /** Takes the weights of an epoch. */
  interface Sink {
    void accept(int epoch, Weights weights) throws IOException;
  }

  /** Trains to the end of the plan. */
  void run(Pairs pairs, Sink sink) throws IOException {
    torch.set_num_threads(plan.threads());
    Dropout dropout = new Dropout(plan.dropout(), plan.seed());
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      run(epoch, batches(pairs.ofEpoch(epoch), epoch), dropout);
      Weights weights = new Weights();
      optimiser
          .averages()
          .forEach(
              (name, value) -> weights.put(name, value.sizes().vec().get(), Network.floats(value)));
      sink.accept(epoch, weights);
    }
  }

  private void run(int epoch, List<List<Read>> batches, Dropout dropout) {
    double total = (double) batches.size() * plan.epochs();
    long started = System.nanoTime();
    long pieces = 0;
    double loss = 0;
    for (int i = 0; i < batches.size(); i++) {
      dropout.begin(optimiser.steps());
      double factor = plan.schedule(optimiser.steps() / total);
      try (PointerScope scope = new PointerScope()) {
        PairBatch batch = PairBatch.of(batches.get(i));
        Tensor value = PairBranch.loss(batch, branch.forward(batch, dropout));
        value.backward();
        loss += value.item_float();
        pieces += batch.segments().length;
        optimiser.step(name -> factor * rate(name));
      }
      if ((i + 1) % REPORT_EVERY == 0 || i + 1 == batches.size()) {
        report(epoch, i + 1, batches.size(), loss / ((i % REPORT_EVERY) + 1), pieces, started);
        loss = 0;
      }
    }
  }

  private double rate(String name) {
    return PairBranch.isOfLayer(name) ? plan.encoderRate() : plan.headRate();
  }

  private void report(int epoch, int done, int of, double loss, long pieces, long started) {
    log.printf(
        Locale.ROOT,
        "epoch %d of %d, batch %d of %d, loss %.4f, %.0f pieces/s%n",
        epoch,
        plan.epochs(),
        done,
        of,
        loss,
        pieces / ((System.nanoTime() - started) / 1e9));
    log.flush();
  }

  /** Batches of about the same number of pieces, of pairs in random order. */
  private List<List<Read>> batches(List<Pair> pairs, int epoch) {
    List<Pair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(plan.seed() * 1000 + epoch));
    List<List<Read>> batches = new ArrayList<>();
    List<Read> batch = new ArrayList<>();
    int pieces = 0;
    for (Pair pair : shuffled) {
      Read read = Read.of(pair, states);
      batch.add(read);
      pieces += read.length();
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
}
