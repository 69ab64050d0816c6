package dev.quoth.lab.train;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.quoth.extract.tokens.Window;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model's encoder as it was exported, run for what its layers make of a window's words. */
final class Trunk implements AutoCloseable {
  private static final String OUTPUT = "hidden.";

  private final int[] layers;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /**
   * @param network bytes of the ONNX file
   * @param layers numbers of the layers to look at, from 1
   * @throws IOException if the file is not one that the lab exported, or the runtime refuses it
   */
  Trunk(byte[] network, int... layers) throws IOException {
    this.layers = layers.clone();
    OnnxModel watched = new OnnxModel("watch.");
    for (int layer : layers) {
      String hidden = HiddenStates.of(network, layer).words(watched);
      watched.output(OUTPUT + layer, hidden, OnnxModel.FLOAT, 1, -1, Network.HIDDEN);
    }
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(watched.appendedTo(network), options);
    } catch (OrtException e) {
      throw new IOException("the model cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** Numbers a word: those of all layers, one after the other. */
  int width() {
    return layers.length * Network.HIDDEN;
  }

  /**
   * What the layers make of the window's words, [words, {@link #width}].
   *
   * @throws IOException if the runtime fails
   */
  float[] states(Window.Input input) throws IOException {
    int words = input.firsts().length;
    float[] states = new float[words * width()];
    try (OnnxTensor ids = tensor(input.ids());
        OnnxTensor firsts = tensor(input.firsts());
        OnnxTensor shapes = tensor(input.shapes())) {
      Map<String, OnnxTensor> inputs = new HashMap<>(Map.of("ids", ids, "firsts", firsts));
      if (session.getInputNames().contains("shapes")) {
        inputs.put("shapes", shapes);
      }
      Map<String, Integer> places = new LinkedHashMap<>();
      for (int i = 0; i < layers.length; i++) {
        places.put(OUTPUT + layers[i], i);
      }
      try (OrtSession.Result result = session.run(inputs, places.keySet())) {
        for (Map.Entry<String, Integer> place : places.entrySet()) {
          copy(result, place.getKey(), place.getValue() * Network.HIDDEN, states, words);
        }
      }
    } catch (OrtException e) {
      throw new IOException("the model failed on a window: " + e.getMessage(), e);
    }
    return states;
  }

  private void copy(OrtSession.Result result, String name, int at, float[] states, int words) {
    FloatBuffer hidden = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    for (int word = 0; word < words; word++) {
      hidden.get(states, word * width() + at, Network.HIDDEN);
    }
  }

  private OnnxTensor tensor(int[] values) throws OrtException {
    long[] wide = java.util.Arrays.stream(values).asLongStream().toArray();
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(wide), new long[] {wide.length});
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
    }
  }

  /** Where a layer's result stands in an exported file. */
  record HiddenStates(String tensor, boolean wordsOnly) {

    /** The result of layer {@code number}, counted from 1. */
    static HiddenStates of(byte[] network, int number) throws IOException {
      String norm = "encoder.layer." + (number - 1) + ".output.LayerNorm.weight";
      String next = "encoder.layer." + number + ".output.LayerNorm.weight";
      String found = null;
      boolean last = true;
      for (OnnxModel.Node node : OnnxModel.nodes(network)) {
        if (node.inputs().contains(norm)) {
          found = node.outputs().get(0);
        }
        last &= !node.inputs().contains(next);
      }
      if (found == null) {
        throw new IOException("the model has no layer " + number);
      }
      return new HiddenStates(found, last);
    }

    /** The rows of the words' first pieces, [1, words, hidden]; of the last layer all are such. */
    String words(OnnxModel model) {
      return wordsOnly
          ? tensor
          : model.node("Gather", List.of(tensor, "firsts"), OnnxModel.Attribute.integer("axis", 1));
    }
  }
}
