package dev.quoth.serve.api;

import dev.quoth.debate.Debate;
import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkOption;
import dev.quoth.debate.NetworkOptions;
import dev.quoth.ledger.Ledger;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request for a network, with the options of the command line as parameters.
 *
 * @param debate what it is made of
 */
record NetworkAsk(Given given, NetworkOptions options, Debate debate) {
  private static final int LONGEST = 4_000;
  private static final int MOST_SAMPLES = 500;
  private static final Pattern BETWEEN = Pattern.compile("\\|");

  /** What was asked for, read from a ledger. */
  static NetworkAsk of(Call call, Ledger ledger) {
    Map<NetworkOption, List<String>> values = new EnumMap<>(NetworkOption.class);
    for (NetworkOption option : NetworkOption.values()) {
      if (option.isFlag()) {
        if (call.flag(name(option))) {
          values.put(option, List.of());
        }
      } else if (call.text(name(option)) != null) {
        String text = call.need(name(option));
        values.put(option, option.repeats() ? List.of(BETWEEN.split(text, -1)) : List.of(text));
      }
    }
    Given given = new Given(values);
    NetworkOptions options = sensible("", () -> checked(given));
    var query = Searches.given(call.text("q"));
    Debate debate = sensible("on: ", () -> Debate.of(ledger, query, options.debate()));
    return new NetworkAsk(given, options, debate);
  }

  /** What takes the server too long is for the command line. */
  private static NetworkOptions checked(Given given) {
    given.whole(NetworkOption.BANDS, 0, 0, MOST_SAMPLES);
    return NetworkOptions.of(given);
  }

  /** Tells of options that are none as of parameters. */
  static <T> T sensible(String before, Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) { // begins with the label of an option
      String sentence = before + e.getMessage();
      int colon = sentence.indexOf(':');
      throw Problem.malformed(
          "The parameter " + name(sentence.substring(0, colon)) + sentence.substring(colon) + ".");
    }
  }

  private static String name(NetworkOption option) {
    return name(option.label());
  }

  /** As programs write it: {@code minConfidence}. */
  private static String name(String label) {
    String camel = NetworkShapes.camel(label);
    return Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
  }

  /** The parameters of those of every network, and more. */
  static Parameter[] parameters(List<NetworkOption> more) {
    List<Parameter> parameters = new ArrayList<>(List.of(Parameters.QUERY));
    Stream.concat(NetworkOption.NETWORK.stream(), more.stream())
        .map(NetworkAsk::parameter)
        .forEach(parameters::add);
    return parameters.toArray(new Parameter[0]);
  }

  private static Parameter parameter(NetworkOption option) {
    Schema schema =
        option.isFlag()
            ? Parameters.flag()
            : option.choices().isEmpty()
                ? Parameters.text(LONGEST)
                : Parameters.oneOf(option.choices());
    String several = option.repeats() ? " Several with | between them." : "";
    return Parameter.query(name(option), option.description() + several, schema);
  }
}
