package dev.quoth.lab.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pretrained BERT-shaped encoder that lies on the lab's class path as an ONNX file.
 *
 * <p>The exports keep PyTorch's names for everything but the matrices of linear layers, which are
 * anonymous, transposed second inputs of {@code MatMul} nodes; the node's name tells the layer.
 */
enum PretrainedEncoder {
  /** intfloat/e5-small-v2, MIT. */
  E5_SMALL("e5-small-v2", 12),
  /** BAAI/bge-small-en-v1.5, MIT. */
  BGE_SMALL("bge-small-en-v1.5", 12),
  /** sentence-transformers/all-MiniLM-L6-v2, Apache-2.0. */
  MINILM_L6("all-minilm-l6-v2", 6);

  private static final Pattern LINEAR =
      Pattern.compile("/(encoder/layer\\.\\d+/.*(?:query|key|value|dense))/MatMul");
  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;

  private final String file;
  private final int layers;

  PretrainedEncoder(String file, int layers) {
    this.file = file;
    this.layers = layers;
  }

  /** Number of transformer layers. */
  int layers() {
    return layers;
  }

  /** Name of the encoder, as its makers write it. */
  String title() {
    return file;
  }

  /** Vocabulary pieces in order of their ids, from the tokenizer file beside the weights. */
  List<String> vocabulary() throws IOException {
    return TokenizerFile.pieces(resource("/" + file + "-tokenizer.json"));
  }

  /** All weights under PyTorch's names; matrices of linear layers as [inputs, outputs]. */
  Weights weights() throws IOException {
    Map<String, String> linear = new HashMap<>();
    List<ByteBuffer> tensors = new ArrayList<>();
    Protobuf.read(
        ByteBuffer.wrap(resource("/" + file + ".onnx")),
        field -> {
          if (field.number() == GRAPH) {
            Protobuf.read(
                field.bytes(),
                inner -> {
                  if (inner.number() == NODE) {
                    nameLinear(inner.bytes(), linear);
                  } else if (inner.number() == INITIALIZER) {
                    tensors.add(inner.bytes());
                  }
                });
          }
        });
    Weights weights = new Weights();
    tensors.forEach(tensor -> addTensor(tensor, linear, weights));
    return weights;
  }

  private static void nameLinear(ByteBuffer node, Map<String, String> linear) {
    List<String> inputs = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    Protobuf.read(
        node,
        field -> {
          if (field.number() == 1) {
            inputs.add(field.text());
          } else if (field.number() == 3) {
            name.append(field.text());
          }
        });
    Matcher matcher = LINEAR.matcher(name);
    if (matcher.matches()) {
      linear.put(inputs.get(1), matcher.group(1).replace('/', '.') + ".weight");
    }
  }

  private static void addTensor(ByteBuffer tensor, Map<String, String> linear, Weights weights) {
    List<Long> shape = new ArrayList<>();
    String[] name = {""};
    long[] type = {0};
    ByteBuffer[] raw = {ByteBuffer.allocate(0)};
    Protobuf.read(
        tensor,
        field -> {
          switch (field.number()) {
            case 1 -> addExtents(field, shape);
            case 2 -> type[0] = field.value();
            case 8 -> name[0] = field.text();
            case 9 -> raw[0] = field.bytes();
            default -> {}
          }
        });
    if (type[0] != 1) { // not floats: position ids and shapes
      return;
    }
    FloatBuffer floats = raw[0].asFloatBuffer();
    float[] values = new float[floats.remaining()];
    floats.get(values);
    String known = linear.getOrDefault(name[0], name[0]);
    weights.put(known, shape.stream().mapToLong(Long::longValue).toArray(), values);
  }

  private static void addExtents(Protobuf.Field field, List<Long> shape) {
    if (field.bytes().hasRemaining()) {
      ByteBuffer packed = field.bytes().duplicate();
      while (packed.hasRemaining()) {
        shape.add(Protobuf.varint(packed));
      }
    } else {
      shape.add(field.value());
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PretrainedEncoder.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the lab's class path lacks " + name);
      }
      return in.readAllBytes();
    }
  }

  /** The encoder whose title or enum name is {@code name}, whatever its case. */
  static PretrainedEncoder named(String name) {
    for (PretrainedEncoder encoder : values()) {
      if (encoder.file.equalsIgnoreCase(name)
          || encoder.name().equals(name.toUpperCase(Locale.ROOT))) {
        return encoder;
      }
    }
    throw new IllegalArgumentException("no encoder named " + name);
  }
}
