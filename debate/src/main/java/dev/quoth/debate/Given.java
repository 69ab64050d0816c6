package dev.quoth.debate;

import static dev.quoth.debate.NetworkOption.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Options as they were given. What is no value is told by an {@link IllegalArgumentException} whose
 * message begins with the option's label and a colon.
 *
 * @param values of each option; a flag that is given has an empty list or any value
 */
public record Given(Map<NetworkOption, List<String>> values) {
  public Given {
    values = Map.copyOf(values);
  }

  public boolean has(NetworkOption option) {
    return values.containsKey(option);
  }

  public List<String> all(NetworkOption option) {
    return values.getOrDefault(option, List.of());
  }

  /** The last value; null where there is none. */
  public @Nullable String text(NetworkOption option) {
    List<String> all = all(option);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** One of the option's choices. */
  public String choice(NetworkOption option, String usual) {
    String text = text(option);
    if (text != null && !option.choices().contains(text)) {
      throw wrong(option, "'" + text + "' is none of " + String.join(", ", option.choices()));
    }
    return text == null ? usual : text;
  }

  <E extends Enum<E>> E constant(NetworkOption option, E usual) {
    String choice = choice(option, word(usual));
    return Stream.of(usual.getDeclaringClass().getEnumConstants())
        .filter(each -> word(each).equals(choice))
        .findFirst()
        .orElse(usual);
  }

  /** A whole number from {@code least} to {@code most}. */
  public int whole(NetworkOption option, int usual, int least, int most) {
    String text = text(option);
    if (text == null) {
      return usual;
    }
    return parsed(text, Integer::valueOf)
        .filter(number -> number >= least && number <= most)
        .orElseThrow(
            () ->
                wrong(
                    option, "'%s' is no whole number from %d to %d".formatted(text, least, most)));
  }

  /** A number from 0 to {@code most}. */
  public double number(NetworkOption option, double usual, double most) {
    String text = text(option);
    return text == null ? usual : number(option, text, most);
  }

  double number(NetworkOption option, String text, double most) {
    return parsed(text.strip(), Double::valueOf)
        .filter(number -> number >= 0 && number <= most)
        .orElseThrow(
            () -> wrong(option, "'" + text + "' is no number from 0 to " + Math.round(most)));
  }

  /** Numbers from 0 to {@code most}, apart by commas. */
  public List<Double> numbers(NetworkOption option, String usual, double most) {
    String text = text(option);
    return Stream.of((text == null ? usual : text).split(",", -1))
        .map(each -> number(option, each, most))
        .toList();
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private static <T> Optional<T> parsed(String text, Parser<T> parser) {
    try {
      return Optional.of(parser.parse(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static IllegalArgumentException wrong(NetworkOption option, String reason) {
    return new IllegalArgumentException(option.label() + ": " + reason);
  }
}
