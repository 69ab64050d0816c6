package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Windows;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a model has learned, or was chosen for it on the development set, beside its network.
 *
 * @param version name of the model
 * @param windows how windows are laid
 * @param decoder settings of the decoder
 * @param outer confidence of attributions of the text itself
 * @param inner confidence of attributions within others
 */
public record ModelSettings(
    String version, Windows windows, DecoderSettings decoder, Confidence outer, Confidence inner) {

  /**
   * Reads settings in the format of {@link Properties}, in UTF-8.
   *
   * @throws IOException if the stream breaks or a setting is missing or malformed
   */
  public static ModelSettings read(InputStream in) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return of(new Values(properties));
    } catch (IllegalArgumentException e) {
      throw new IOException(ModelFiles.SETTINGS + " is malformed: " + e.getMessage(), e);
    }
  }

  private static ModelSettings of(Values values) {
    Map<LinkKind, LinkWeights> links = new EnumMap<>(LinkKind.class);
    for (LinkKind kind : LinkKind.values()) {
      String prefix = "links." + kind + ".";
      links.put(
          kind,
          new LinkWeights(
              values.numbers(prefix + "gap", Gap.SIZE),
              values.numbers(prefix + "none", LinkKind.DIMENSIONS),
              values.number(prefix + "none_bias")));
    }
    DecoderSettings decoder =
        new DecoderSettings(
            values.share("decoder.content_share"), values.truth("decoder.inner"), links);
    Windows windows =
        new Windows(values.integer("windows.length"), values.integer("windows.overlap"));
    return new ModelSettings(
        values.text("version"),
        windows,
        decoder,
        confidence(values, "confidence.outer."),
        confidence(values, "confidence.inner."));
  }

  private static Confidence confidence(Values values, String prefix) {
    return new Confidence(
        values.numbers(prefix + "weights", Evidence.NAMES.size()),
        values.number(prefix + "bias"),
        values.share(prefix + "threshold"),
        values.share(prefix + "quoted_threshold"));
  }

  /** Settings by their names; what is wrong with one is told with its name. */
  private record Values(Properties properties) {

    String text(String name) {
      String value = properties.getProperty(name);
      if (value == null) {
        throw new IllegalArgumentException("there is no " + name);
      }
      return value;
    }

    double number(String name) {
      return parse(name, text(name));
    }

    double[] numbers(String name, int count) {
      String[] parts = text(name).split(",\\s*", -1);
      if (parts.length != count) {
        throw new IllegalArgumentException(
            name + " must have " + count + " numbers, not " + parts.length);
      }
      return Arrays.stream(parts).mapToDouble(part -> parse(name, part)).toArray();
    }

    /** A number from 0 to 1. */
    double share(String name) {
      double value = number(name);
      if (value < 0 || value > 1) {
        throw wrong(name, "a number from 0 to 1", text(name));
      }
      return value;
    }

    int integer(String name) {
      try {
        return Integer.parseInt(text(name));
      } catch (NumberFormatException e) {
        throw wrong(name, "a whole number", text(name));
      }
    }

    boolean truth(String name) {
      return switch (text(name)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw wrong(name, "true or false", text(name));
      };
    }

    private static double parse(String name, String value) {
      double number;
      try {
        number = Double.parseDouble(value);
      } catch (NumberFormatException e) {
        throw wrong(name, "a number", value);
      }
      if (!Double.isFinite(number)) {
        throw wrong(name, "a number", value);
      }
      return number;
    }

    private static IllegalArgumentException wrong(String name, String wanted, String value) {
      return new IllegalArgumentException(name + " must be " + wanted + ", not \"" + value + "\"");
    }
  }
}
