package dev.quoth.lab.train;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A model's settings as a file that is the same, byte for byte, for the same settings. */
public final class SettingsFile {
  private final Map<String, String> settings = new TreeMap<>();

  /** Settings with nothing in them. */
  public SettingsFile() {}

  /**
   * Settings as they stand in {@code file}.
   *
   * @throws IOException if it cannot be read
   */
  public static SettingsFile read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    SettingsFile settings = new SettingsFile();
    properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
    return settings;
  }

  /**
   * Sets {@code name} to a text.
   *
   * @throws IllegalArgumentException if the text has a line end
   */
  public void put(String name, String value) {
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("the setting " + name + " must be one line");
    }
    settings.put(name, value);
  }

  /** Sets {@code name} to numbers, kept to six significant digits. */
  public void put(String name, double... values) {
    put(
        name,
        Arrays.stream(values)
            .mapToObj(
                value ->
                    Float.toString(Float.parseFloat(String.format(Locale.ROOT, "%.6g", value))))
            .collect(Collectors.joining(", ")));
  }

  /**
   * Writes all settings, sorted by name.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder("# Written by quoth lab; read by the extractor.\n");
    settings.forEach(
        (name, value) -> text.append(name).append('=').append(escaped(value)).append('\n'));
    Files.writeString(file, text);
  }

  /** The value as {@link Properties#load} gives it back. */
  private static String escaped(String value) {
    String escaped = value.replace("\\", "\\\\");
    boolean blank = !value.isEmpty() && " \t\f".indexOf(value.charAt(0)) >= 0;
    return blank ? "\\" + escaped : escaped;
  }
}
