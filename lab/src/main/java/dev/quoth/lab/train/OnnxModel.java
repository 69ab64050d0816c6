package dev.quoth.lab.train;

import dev.quoth.lab.train.Protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds an ONNX file: nodes in order of execution, each named by its one or more outputs.
 *
 * <p>The message and field numbers are those of {@code onnx.proto3}.
 */
final class OnnxModel {
  static final int FLOAT = 1;
  static final int INT8 = 3;
  static final int INT64 = 7;

  private static final String CONTRIB = "com.microsoft";

  private final Message graph = new Message();
  private final List<Message> tail = new ArrayList<>();
  private int names;

  /** A node's attribute. */
  record Attribute(String name, Message message) {
    static Attribute integer(String name, long value) {
      return new Attribute(name, new Message().text(1, name).number(3, value).number(20, 2));
    }

    static Attribute real(String name, float value) {
      return new Attribute(name, new Message().text(1, name).real(2, value).number(20, 1));
    }
  }

  OnnxModel() {
    graph.text(2, "quoth");
  }

  /** Adds a node of ONNX's own operators and returns the name of its output. */
  String node(String operator, List<String> inputs, Attribute... attributes) {
    return nodes(operator, "", inputs, 1, attributes).get(0);
  }

  /** Adds a node of ONNX Runtime's contributed operators and returns the name of its output. */
  String contributed(String operator, List<String> inputs, Attribute... attributes) {
    return nodes(operator, CONTRIB, inputs, 1, attributes).get(0);
  }

  /** Adds a node with several outputs and returns their names. */
  List<String> nodes(
      String operator, String domain, List<String> inputs, int outputs, Attribute... attributes) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    List<String> results = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      String result = "t" + names++;
      node.text(2, result);
      results.add(result);
    }
    node.text(4, operator);
    for (Attribute attribute : attributes) {
      node.message(5, attribute.message());
    }
    if (!domain.isEmpty()) {
      node.text(7, domain);
    }
    graph.message(1, node);
    return results;
  }

  String floats(String name, long[] shape, float[] values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return initializer(name, FLOAT, shape, raw.array());
  }

  String bytes(String name, long[] shape, byte[] values) {
    return initializer(name, INT8, shape, values);
  }

  String longs(String name, long[] shape, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return initializer(name, INT64, shape, raw.array());
  }

  private String initializer(String name, int type, long[] shape, byte[] raw) {
    Message tensor = new Message();
    for (long extent : shape) {
      tensor.number(1, extent);
    }
    graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
    return name;
  }

  /** Declares an input; a negative extent is one that may vary. */
  void input(String name, int type, long... shape) {
    tail.add(new Message().message(11, value(name, type, shape)));
  }

  /** Declares that {@code result} is an output of the graph, named {@code name}. */
  void output(String name, String result, int type, long... shape) {
    Message node = new Message().text(1, result).text(2, name).text(4, "Identity");
    graph.message(1, node);
    tail.add(new Message().message(12, value(name, type, shape)));
  }

  private static Message value(String name, int type, long... shape) {
    Message dimensions = new Message();
    for (int i = 0; i < shape.length; i++) {
      Message dimension = new Message();
      if (shape[i] < 0) {
        dimension.text(2, name + "_" + i);
      } else {
        dimension.number(1, shape[i]);
      }
      dimensions.message(1, dimension);
    }
    Message tensor = new Message().number(1, type).message(2, dimensions);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** The whole file. */
  byte[] toBytes() {
    Message whole = new Message().number(1, 9).text(2, "quoth");
    byte[] body = graph.toBytes();
    int size = body.length;
    for (Message part : tail) {
      size += part.toBytes().length;
    }
    ByteBuffer all = ByteBuffer.allocate(size).put(body);
    tail.forEach(part -> all.put(part.toBytes()));
    whole.bytes(7, all.array());
    whole.message(8, new Message().text(1, "").number(2, 17));
    whole.message(8, new Message().text(1, CONTRIB).number(2, 1));
    return whole.toBytes();
  }
}
