package dev.quoth.lab.train;

import dev.quoth.lab.positions.HeldOut;
import dev.quoth.lab.positions.PositionFigures;
import dev.quoth.lab.positions.Scored;
import dev.quoth.lab.train.PairBatch.Read;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.global.torch;

/** What a branch in training says of pairs to measure by. */
final class PairCheck {
  private PairCheck() {}

  /** How good the weights are at telling for from against, and related from unrelated pairs. */
  record Result(double macroF1, double averagePrecision) {}

  static Result of(Weights weights, List<HeldOut> pairs, TextStates states) {
    PairBranch branch = new PairBranch(weights, torch.ScalarType.Float);
    Dropout none = new Dropout(0, 1);
    List<Scored> scored = new ArrayList<>();
    try (NoGradGuard guard = new NoGradGuard()) {
      for (HeldOut pair : pairs) {
        try (PointerScope scope = new PointerScope()) {
          PairBatch batch = PairBatch.of(List.of(Read.of(pair.pair(), states)));
          float[] logits = Network.floats(branch.forward(batch, none));
          scored.add(new Scored(pair.claim(), pair.pair(), logits[0], logits[1], 0));
        }
      }
    }
    return new Result(PositionFigures.macroF1(scored), PositionFigures.averagePrecision(scored));
  }
}
