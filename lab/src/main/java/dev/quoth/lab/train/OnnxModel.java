package dev.quoth.lab.train;

import dev.quoth.lab.train.Protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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

  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;

  private final String prefix;
  private final Message graph = new Message();
  private final List<Message> tail = new ArrayList<>();
  private int names;

  /** A node as it stands in a file: the names of what it takes and gives. */
  record Node(List<String> inputs, List<String> outputs) {}

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
    this("t");
    graph.text(2, "quoth");
  }

  /** Something to append to another model; {@code prefix} begins the names of its results. */
  OnnxModel(String prefix) {
    this.prefix = prefix;
  }

  /** The nodes of a file, in order. */
  static List<Node> nodes(byte[] file) {
    List<Node> nodes = new ArrayList<>();
    eachOfGraph(
        file,
        field -> {
          if (field.number() == NODE) {
            List<String> inputs = new ArrayList<>();
            List<String> outputs = new ArrayList<>();
            Protobuf.read(
                field.bytes(),
                part -> {
                  if (part.number() == 1) {
                    inputs.add(part.text());
                  } else if (part.number() == 2) {
                    outputs.add(part.text());
                  }
                });
            nodes.add(new Node(inputs, outputs));
          }
        });
    return nodes;
  }

  private static void eachOfGraph(byte[] file, Consumer<Protobuf.Field> sink) {
    Protobuf.read(
        ByteBuffer.wrap(file),
        field -> {
          if (field.number() == GRAPH) {
            Protobuf.read(field.bytes(), sink);
          }
        });
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
      String result = prefix + names++;
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
    graph.message(NODE, node);
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
    graph.message(INITIALIZER, tensor.number(2, type).text(8, name).bytes(9, raw));
    return name;
  }

  /** Declares an input; a negative extent is one that may vary. */
  void input(String name, int type, long... shape) {
    tail.add(new Message().message(INPUT, value(name, type, shape)));
  }

  /** Declares that {@code result} is an output of the graph, named {@code name}. */
  void output(String name, String result, int type, long... shape) {
    Message node = new Message().text(1, result).text(2, name).text(4, "Identity");
    graph.message(NODE, node);
    tail.add(new Message().message(OUTPUT, value(name, type, shape)));
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
    return file(body());
  }

  /**
   * Another file with this model's nodes after its own. What an earlier model of the same prefix
   * had left there, and its inputs and outputs that this one has too, are left out.
   */
  byte[] appendedTo(byte[] file) {
    Set<String> declared = new HashSet<>();
    tail.forEach(part -> declared.add(nameOf(part)));
    Message merged = new Message();
    eachOfGraph(
        file,
        field -> {
          if (!isReplaced(field, declared)) {
            merged.field(field);
          }
        });
    ByteBuffer all = ByteBuffer.allocate(merged.size() + body().length);
    all.put(merged.toBytes()).put(body());
    return file(all.array());
  }

  private boolean isReplaced(Protobuf.Field field, Set<String> declared) {
    return switch (field.number()) {
      case NODE ->
          text(field.bytes(), 2).startsWith(prefix) || declared.contains(text(field.bytes(), 2));
      case INITIALIZER -> text(field.bytes(), 8).startsWith(prefix);
      case INPUT, OUTPUT -> declared.contains(text(field.bytes(), 1));
      default -> false;
    };
  }

  private static String nameOf(Message declaration) {
    StringBuilder name = new StringBuilder();
    Protobuf.read(
        ByteBuffer.wrap(declaration.toBytes()), field -> name.append(text(field.bytes(), 1)));
    return name.toString();
  }

  /** The first text of a number in a message; empty if there is none. */
  private static String text(ByteBuffer message, int number) {
    StringBuilder text = new StringBuilder();
    Protobuf.read(
        message,
        field -> {
          if (field.number() == number && text.isEmpty()) {
            text.append(field.text());
          }
        });
    return text.toString();
  }

  private byte[] body() {
    byte[] body = graph.toBytes();
    int size = body.length;
    for (Message part : tail) {
      size += part.size();
    }
    ByteBuffer all = ByteBuffer.allocate(size).put(body);
    tail.forEach(part -> all.put(part.toBytes()));
    return all.array();
  }

  private static byte[] file(byte[] graph) {
    Message whole = new Message().number(1, 9).text(2, "quoth");
    whole.bytes(GRAPH, graph);
    whole.message(8, new Message().text(1, "").number(2, 17));
    whole.message(8, new Message().text(1, CONTRIB).number(2, 1));
    return whole.toBytes();
  }
}
