package dev.quoth.lab.calibrate;

import dev.quoth.Statement;
import dev.quoth.extract.decode.Confidence;
import java.util.Arrays;
import java.util.List;

/**
 * A confidence for findings, and the thresholds below which they are not reported: where the F1 of
 * who-said-what is best.
 *
 * <p>Thresholds are chosen on confidences that were each fitted without their own article, so that
 * they are not chosen on figures too good to be true. What stands in quotation marks is seldom
 * wrong, so few findings lie near its threshold, and what to give up for F1 is left to the reader:
 * that threshold is the lowest whose F1 is hardly less.
 */
final class Fit {
  static final int FOLDS = 7;

  /** F1 that may be lost for the recall of what stands in quotation marks. */
  private static final double HARDLY_LESS = 0.001;

  private final List<Finding> findings;
  private final int gold;
  private final double[] crossValidated;

  /** A fit of {@code findings} where {@code gold} statements were to be found. */
  Fit(List<Finding> findings, int gold) {
    this.findings = findings;
    this.gold = gold;
    this.crossValidated = crossValidated(findings);
  }

  /** Each finding's confidence by a model that was fitted on other articles. */
  private static double[] crossValidated(List<Finding> findings) {
    double[] confidences = new double[findings.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Confidence confidence =
          fitted(findings.stream().filter(f -> f.article() % FOLDS != left).toList(), 0, 0);
      for (int i = 0; i < confidences.length; i++) {
        if (findings.get(i).article() % FOLDS == fold) {
          confidences[i] = confidence.of(findings.get(i).fact().features());
        }
      }
    }
    return confidences;
  }

  private static Confidence fitted(List<Finding> findings, double threshold, double quoted) {
    double[] fitted = LogisticRegression.fit(findings.stream().map(Finding::fact).toList());
    int bias = fitted.length - 1;
    return new Confidence(Arrays.copyOf(fitted, bias), fitted[bias], threshold, quoted);
  }

  /** The confidence fitted on all findings, with the best thresholds. */
  Confidence confidence() {
    double threshold = 0;
    for (int percent = 1; percent < 80; percent++) {
      double tried = percent / 100.0;
      if (f1(tried, tried) > f1(threshold, threshold)) {
        threshold = tried;
      }
    }
    double enough = f1(threshold, threshold) - HARDLY_LESS;
    double quoted = 0;
    while (quoted < threshold && f1(threshold, quoted) < enough) {
      quoted = Math.min(threshold, quoted + 0.01);
    }
    return fitted(findings, threshold, quoted);
  }

  /** F1 of who-said-what with these thresholds, cross-validated. */
  double f1(double threshold, double quoted) {
    int kept = 0;
    int right = 0;
    for (int i = 0; i < crossValidated.length; i++) {
      boolean inMarks = findings.get(i).kind() != Statement.Kind.INDIRECT;
      if (crossValidated[i] >= (inMarks ? quoted : threshold)) {
        kept++;
        right += findings.get(i).fact().yes() ? 1 : 0;
      }
    }
    return 2.0 * right / (kept + gold);
  }
}
