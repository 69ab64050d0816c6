package dev.quoth.debate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.WellFormed;
import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import dev.quoth.networks.Period;
import dev.quoth.networks.Variable;
import dev.quoth.networks.write.Ties;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Networks of a debate as JSON: nodes by numbers, ties between these, and of what they are made.
 */
public final class NetworkJson {
  private final Debate debate;
  private final JsonGenerator json;

  /**
   * @param debate of whose events the networks are made
   * @param json is neither flushed nor closed
   */
  public NetworkJson(Debate debate, JsonGenerator json) {
    this.debate = debate;
    this.json = json;
  }

  /** Writes windows of one network as an object, in their order. */
  public void writeOverTime(List<Network> windows) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("windows");
    for (Network window : windows) {
      write(window);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes a network as an object. */
  public void write(Network network) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("nodes");
    List<Node> nodes = network.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      write(i, nodes.get(i), network.attributes());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ties");
    Ties.write(network, this::write);
    json.writeEndArray();
    Period period = network.period();
    json.writeNumberField("statements", network.statements());
    text("from", period.from());
    text("until", period.until());
    json.writeNumberField("undated", debate.leftOut().undated());
    json.writeEndObject();
  }

  private void write(int id, Node node, Map<String, Map<String, String>> attributes)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", id);
    text("name", node.name());
    text("variable", node.variable().name());
    json.writeNumberField("statements", node.frequency());
    text("known", known(node));
    for (String attribute : List.of("party", "community")) {
      text(attribute, attributes.getOrDefault(attribute, Map.of()).get(node.name()));
    }
    json.writeEndObject();
  }

  private @Nullable String known(Node node) {
    return (node.variable().equals(Variable.PROPOSITION)
            ? debate.propositionId(node.name())
            : debate.actorId(node.variable(), node.name()))
        .orElse(null);
  }

  private void write(int source, int target, double weight) throws IOException {
    json.writeStartObject();
    json.writeNumberField("source", source);
    json.writeNumberField("target", target);
    json.writeFieldName("weight");
    if (Double.isFinite(weight)) {
      json.writeNumber(weight);
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private void text(String key, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeStringField(key, WellFormed.of(value.toString()));
    }
  }
}
