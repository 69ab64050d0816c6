package dev.quoth.extract.tagger;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.quoth.extract.tokens.Window;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Runs the model by ONNX Runtime on the CPU.
 *
 * <p>One window a run and one thread a run: callers run several windows at once on threads of their
 * own. So the answer for a window depends on nothing but the window, and nothing is padded.
 */
public final class OnnxTagger implements Tagger {
  private static final String NAMES = "names";
  private static final String SHAPES = "shapes";
  private static final Set<String> OUTPUTS = Set.of("outer", "inner", "links");
  private static final Set<String> OUTPUTS_WITH_NAMES = Set.of("outer", "inner", NAMES, "links");

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final boolean names;

  /**
   * Loads a model.
   *
   * @param model the bytes of an ONNX file as the lab exports it
   * @throws TaggerException if the runtime refuses it
   */
  public OnnxTagger(byte[] model) {
    try {
      environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        session = environment.createSession(model, options);
        names = session.getOutputNames().contains(NAMES);
      }
    } catch (OrtException e) {
      throw new TaggerException("the model cannot be loaded: " + e.getMessage(), e);
    }
  }

  @Override
  public Scores score(Window.Input input) {
    try (OnnxTensor ids = tensor(input.ids());
        OnnxTensor firsts = tensor(input.firsts());
        OnnxTensor shapes = tensor(input.shapes())) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("ids", ids);
      inputs.put("firsts", firsts);
      if (names) {
        inputs.put(SHAPES, shapes);
      }
      try (OrtSession.Result result = session.run(inputs, names ? OUTPUTS_WITH_NAMES : OUTPUTS)) {
        return new Scores(
            floats(result, "outer"),
            floats(result, "inner"),
            names ? floats(result, NAMES) : new float[0],
            floats(result, "links"));
      }
    } catch (OrtException e) {
      throw new TaggerException("the model failed on a window: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(int[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(longs(values)), new long[] {values.length});
  }

  private static float[] floats(OrtSession.Result result, String name) {
    OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private static long[] longs(int[] values) {
    long[] wide = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new TaggerException("the model cannot be closed: " + e.getMessage(), e);
    }
  }
}
