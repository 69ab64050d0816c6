package dev.quoth.positions.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A network of the lab's, run by ONNX Runtime on the CPU: one input a run and one thread a run, so
 * that an answer depends on nothing but what was asked. Thread-safe.
 */
final class OnnxNetwork implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;

  /**
   * @param network bytes of an ONNX file
   * @throws NetworkException if the runtime refuses it
   */
  OnnxNetwork(byte[] network) {
    try {
      environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        session = environment.createSession(network, options);
      }
    } catch (OrtException e) {
      throw new NetworkException("the network cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** Makes an input of the runtime's environment. */
  interface Input {
    OnnxTensor in(OrtEnvironment environment) throws OrtException;

    /** Whole numbers, [size]. */
    static Input of(long[] values) {
      return environment ->
          OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {values.length});
    }

    /** Numbers, [rows, columns]. */
    static Input of(float[] values, int columns) {
      long[] shape = {values.length / columns, columns};
      return environment -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }
  }

  /**
   * The outputs of the given names.
   *
   * @throws NetworkException if the runtime fails
   */
  Map<String, float[]> run(Map<String, Input> inputs, Set<String> outputs) {
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Input> input : inputs.entrySet()) {
        tensors.put(input.getKey(), input.getValue().in(environment));
      }
      Map<String, float[]> values = new LinkedHashMap<>();
      try (OrtSession.Result result = session.run(tensors, outputs)) {
        for (String output : outputs) {
          FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
          float[] numbers = new float[buffer.remaining()];
          buffer.get(numbers);
          values.put(output, numbers);
        }
      }
      return values;
    } catch (OrtException e) {
      throw new NetworkException("the network failed on a text: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new NetworkException("the network cannot be closed: " + e.getMessage(), e);
    }
  }
}
