package dev.quoth.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The shipped model, for tests that need it. */
final class Models {
  private static final String NETWORK = "/dev/quoth/model/quoth.onnx";

  private Models() {}

  /** An extractor with the shipped model; skips the test where the sources come without it. */
  static Extractor load(int threads) {
    assumeTrue(
        Models.class.getResource(NETWORK) != null,
        "the class path lacks " + NETWORK + ": the model is not part of these sources");
    return Extractor.load(threads);
  }
}
