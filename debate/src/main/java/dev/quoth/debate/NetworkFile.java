package dev.quoth.debate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.ledger.Ledger;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.Windows;
import dev.quoth.networks.write.NetworkFormat;
import dev.quoth.networks.write.NetworkWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A network of a debate, or what it is made of, as a file. */
public final class NetworkFile {
  /** By which people ask for the list of statements that a network is made of. */
  public static final String EVENTS = "events";

  private static final String JSON = "json";

  /** All that people can ask for. */
  public static final List<String> LABELS =
      Stream.concat(
              Stream.of(NetworkFormat.values()).map(NetworkFormat::label), Stream.of(JSON, EVENTS))
          .toList();

  private final Ledger ledger;
  private final Debate debate;
  private final NetworkOptions options;
  private final String label;

  /**
   * Nothing is computed before it is written.
   *
   * @param label one of {@link #LABELS}
   * @throws IllegalArgumentException if it is none, or does not hold a network over time that is
   *     asked for, in a sentence that begins with the label of an option and a colon
   */
  public NetworkFile(Ledger ledger, Debate debate, NetworkOptions options, String label) {
    if (!LABELS.contains(label)) {
      throw new IllegalArgumentException("to: there is no format '" + label + "'");
    }
    boolean overTime = label.equals(NetworkFormat.GEXF.label()) || label.equals(JSON);
    if (options.windows() != null && !overTime) {
      throw Given.wrong(NetworkOption.WINDOW, "only gexf and json hold a network over time");
    }
    this.ledger = ledger;
    this.debate = debate;
    this.options = options;
    this.label = label;
  }

  /** How the name of the file ends, without the dot. */
  public String extension() {
    return label.equals(EVENTS)
        ? "events.csv"
        : NetworkFormat.of(label).map(NetworkFormat::extension).orElse(label);
  }

  /** Writes it; the writer is flushed, not closed. */
  public void write(Writer out) throws IOException {
    @Nullable NetworkFormat format = NetworkFormat.of(label).orElse(null);
    @Nullable Windows windows = options.windows();
    if (label.equals(EVENTS)) {
      Events counted = options.query().filter().of(debate.events());
      NetworkWriter.writeEvents(Debate.described(ledger, counted), out);
    } else if (format == null) {
      json(windows, out);
    } else if (windows != null) {
      NetworkWriter.writeOverTime(options.query().of(debate.events(), windows), out);
    } else {
      NetworkWriter.write(drawn(options.query().of(debate.events())), format, out);
    }
  }

  private Network drawn(Network network) {
    return Drawn.of(network, debate.events());
  }

  private void json(@Nullable Windows windows, Writer out) throws IOException {
    JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    NetworkJson writing = new NetworkJson(debate, json);
    if (windows == null) {
      writing.write(drawn(options.query().of(debate.events())));
    } else {
      writing.writeOverTime(
          options.query().of(debate.events(), windows).stream().map(this::drawn).toList());
    }
    json.writeRaw('\n');
    json.close();
    out.flush();
  }
}
