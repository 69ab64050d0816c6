package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A trained model as it lies in a folder or in a jar: the network, the vocabulary and the settings.
 *
 * @param network bytes of the ONNX file
 * @param vocabulary the encoder's word pieces
 * @param settings everything learned or chosen beside the network
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
public record ModelFiles(byte[] network, Vocabulary vocabulary, ModelSettings settings) {
  /** Name of the network's file. */
  public static final String NETWORK = "quoth.onnx";

  /** Name of the vocabulary's file. */
  public static final String VOCABULARY = "vocabulary.txt";

  /** Name of the settings' file. */
  public static final String SETTINGS = "quoth.properties";

  private static final String SHIPPED = "/dev/quoth/model/";

  /** Opens a file of the model by its name. */
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  /**
   * The model that is shipped with Quoth.
   *
   * @throws UncheckedIOException if the model's jar is missing or broken
   */
  public static ModelFiles shipped() {
    try {
      return read(ModelFiles::openShipped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The settings of the shipped model, without its network.
   *
   * @throws UncheckedIOException if the model's jar is missing or broken
   */
  public static ModelSettings shippedSettings() {
    try (InputStream in = openShipped(SETTINGS)) {
      return ModelSettings.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A model from a folder.
   *
   * @throws IOException if a file is missing or malformed; the message names it
   */
  public static ModelFiles in(Path folder) throws IOException {
    return read(name -> Files.newInputStream(folder.resolve(name)));
  }

  /**
   * SHA-256 of the shipped model's files, one after the other, in hexadecimal digits.
   *
   * @throws UncheckedIOException if the model's jar is missing or broken
   */
  public static String shippedDigest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : List.of(NETWORK, VOCABULARY, SETTINGS)) {
        try (InputStream in = openShipped(name)) {
          digest.update(in.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static InputStream openShipped(String name) throws IOException {
    InputStream in = ModelFiles.class.getResourceAsStream(SHIPPED + name);
    if (in == null) {
      throw new IOException("the class path lacks the model's file " + SHIPPED + name);
    }
    return in;
  }

  private static ModelFiles read(Source source) throws IOException {
    try (InputStream network = source.open(NETWORK);
        InputStream vocabulary = source.open(VOCABULARY);
        InputStream settings = source.open(SETTINGS)) {
      return new ModelFiles(
          network.readAllBytes(), vocabulary(vocabulary), ModelSettings.read(settings));
    }
  }

  private static Vocabulary vocabulary(InputStream in) throws IOException {
    try {
      return Vocabulary.read(in);
    } catch (IllegalArgumentException e) {
      throw new IOException(VOCABULARY + " is malformed: " + e.getMessage(), e);
    }
  }
}
