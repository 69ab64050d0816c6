package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ArticleWriter;
import dev.quoth.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder that brat opens: for each article its text and its annotation, and the configuration.
 *
 * <p>Files are named after the sources, in the same folders below the one that was given; a second
 * source of the same name gets a number. The articles of a source that holds many go to a folder of
 * its name, each named by what finds it in the source, of a feed by its address. What is there
 * already is never overwritten by something else, for it may hold a person's work.
 */
final class BratFolder implements Sink {
  private static final String CONFIGURATION = "annotation.conf";

  private final Path folder;
  private final Set<String> taken = new HashSet<>();

  /** The source of many articles that was last written of, and the folder for them. */
  private @Nullable Source archive;

  private String archiveName = "";

  /**
   * @throws TargetException if the folder cannot be made
   */
  BratFolder(Path folder) throws TargetException {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      Path configuration = folder.resolve(CONFIGURATION);
      if (Files.notExists(configuration)) {
        put(configuration, WireFormat.bratConfiguration().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new TargetException(folder + ": cannot be written to: " + Reasons.of(e));
    }
  }

  @Override
  public void write(Outcome.Done done) throws IOException {
    String name = nameOf(done);
    byte[] annotation = annotation(done);
    byte[] text = WireFormat.textOf(done.article());
    Path textFile = folder.resolve(name + ".txt");
    Path annotationFile = folder.resolve(name + ".ann");
    try {
      Files.createDirectories(textFile.toAbsolutePath().getParent());
      refuseOther(textFile, text);
      refuseOther(annotationFile, annotation);
      put(textFile, text);
      put(annotationFile, annotation);
    } catch (TargetException e) {
      throw e;
    } catch (IOException e) {
      throw new TargetException("cannot be written to " + annotationFile + ": " + Reasons.of(e));
    }
  }

  private static byte[] annotation(Outcome.Done done) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.brat(bytes)) {
      writer.write(done.article(), done.statements());
    }
    return bytes.toByteArray();
  }

  /** Articles come source by source, and what finds them there is never twice the same. */
  private String nameOf(Outcome.Done done) {
    String below = done.source().below();
    if (done.source().kind() == Source.Kind.PAGE) {
      return freeName(below); // a dot is one of the host's, or part of what tells pages apart
    }
    boolean fed = done.source().kind() == Source.Kind.FEED;
    if (done.item().isEmpty() && !fed) {
      int dot = below.lastIndexOf('.');
      return freeName(dot > below.lastIndexOf('/') + 1 ? below.substring(0, dot) : below);
    }
    if (!done.source().equals(archive)) {
      archive = done.source();
      archiveName = freeName(below);
    }
    return fed
        ? freeName(archiveName + "/" + Source.fileName(done.name()))
        : archiveName + "/" + done.item().replaceAll("[^0-9A-Za-z+._-]", "_");
  }

  /** A name unlike all before it whatever the case of letters. */
  private String freeName(String base) {
    String name = base;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + "-" + i;
    }
    return name;
  }

  private static void refuseOther(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), content)) {
      throw new TargetException(
          "is not written, because " + file + " is there already and holds something else");
    }
  }

  /** Writes a file at once or not at all. */
  private static void put(Path file, byte[] content) throws IOException {
    Path half = file.resolveSibling("." + file.getFileName() + ".half");
    try {
      Files.write(half, content);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  @Override
  public void flush() {
    // every file is complete when write returns
  }

  @Override
  public void close() {
    // nothing is left to end
  }
}
