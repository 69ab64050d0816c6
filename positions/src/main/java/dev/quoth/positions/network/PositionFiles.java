package dev.quoth.positions.network;

import dev.quoth.extract.tokens.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The trained networks as they lie in a folder or in a jar.
 *
 * @param pairs bytes of the ONNX file that judges pairs of what was read
 * @param texts bytes of the ONNX file that reads each text by itself
 * @param vocabulary the word pieces of both
 * @param settings everything learned or chosen beside the networks
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
public record PositionFiles(
    byte[] pairs, byte[] texts, Vocabulary vocabulary, PositionSettings settings) {
  /** Name of the file that judges pairs. */
  public static final String PAIRS = "pairs.onnx";

  /** Name of the file that reads each text by itself. */
  public static final String TEXTS = "texts.onnx";

  /** Name of the settings' file. */
  public static final String SETTINGS = "positions.properties";

  private static final String SHIPPED = "/dev/quoth/model/positions/";

  /** The extractor's vocabulary is that of these encoders, too. */
  private static final String VOCABULARY = "/dev/quoth/model/vocabulary.txt";

  /** Opens a file by its name. */
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  /**
   * The networks that are shipped with Quoth.
   *
   * @throws UncheckedIOException if the model's jar is missing or broken
   */
  public static PositionFiles shipped() {
    try {
      return read(name -> resource(SHIPPED + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Networks from a folder.
   *
   * @throws IOException if a file is missing or malformed; the message names it
   */
  public static PositionFiles in(Path folder) throws IOException {
    return read(name -> Files.newInputStream(folder.resolve(name)));
  }

  private static PositionFiles read(Source source) throws IOException {
    try (InputStream pairs = source.open(PAIRS);
        InputStream texts = source.open(TEXTS);
        InputStream settings = source.open(SETTINGS);
        InputStream vocabulary = resource(VOCABULARY)) {
      return new PositionFiles(
          pairs.readAllBytes(),
          texts.readAllBytes(),
          Vocabulary.read(vocabulary),
          PositionSettings.read(settings));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = PositionFiles.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the class path lacks the model's file " + name);
    }
    return in;
  }
}
