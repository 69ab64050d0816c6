package dev.quoth.extract.decode;

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
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      return of(properties);
    } catch (IllegalArgumentException e) {
      throw new IOException("the model's settings are malformed: " + e.getMessage(), e);
    }
  }

  private static ModelSettings of(Properties properties) {
    Map<LinkKind, LinkWeights> links = new EnumMap<>(LinkKind.class);
    for (LinkKind kind : LinkKind.values()) {
      String prefix = "links." + kind + ".";
      links.put(
          kind,
          new LinkWeights(
              numbers(properties, prefix + "gap"),
              numbers(properties, prefix + "none"),
              numbers(properties, prefix + "none_bias")[0]));
    }
    DecoderSettings decoder =
        new DecoderSettings(
            number(properties, "decoder.content_share"),
            Boolean.parseBoolean(text(properties, "decoder.inner")),
            links);
    Windows windows =
        new Windows(
            (int) number(properties, "windows.length"),
            (int) number(properties, "windows.overlap"));
    return new ModelSettings(
        text(properties, "version"),
        windows,
        decoder,
        confidence(properties, "confidence.outer."),
        confidence(properties, "confidence.inner."));
  }

  private static Confidence confidence(Properties properties, String prefix) {
    return new Confidence(
        numbers(properties, prefix + "weights"),
        number(properties, prefix + "bias"),
        number(properties, prefix + "threshold"));
  }

  private static String text(Properties properties, String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return value;
  }

  private static double number(Properties properties, String name) {
    return Double.parseDouble(text(properties, name));
  }

  private static double[] numbers(Properties properties, String name) {
    return Arrays.stream(text(properties, name).split(",\\s*", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
