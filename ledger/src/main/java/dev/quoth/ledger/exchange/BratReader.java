package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Coded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads brat's standoff annotation: a zip or folder of {@code NAME.txt} and {@code NAME.ann}, or a
 * folder laid out like the PolNeAR corpus, {@code text/NAME.txt} and {@code
 * attributions/NAME_ANNOTATOR.ann}, where the annotator is the author of what is marked.
 */
final class BratReader {
  private static final String ANNOTATION = ".ann";

  private BratReader() {}

  /**
   * Hands on each article in the order of the names.
   *
   * @param by who brings what nobody is said to have marked
   * @throws ForeignFileException if a file is missing, is not UTF-8 or is malformed; the message
   *     names it
   */
  static void read(Path file, Author by, Consumer<CodedArticle> each) throws IOException {
    if (Files.isDirectory(file)) {
      try (Stream<Path> all = Files.walk(file, 2)) {
        SortedSet<String> names = new TreeSet<>();
        all.filter(Files::isRegularFile)
            .forEach(path -> names.add(file.relativize(path).toString().replace('\\', '/')));
        read(file, names, name -> Files.readAllBytes(file.resolve(name)), by, each);
      }
      return;
    }
    try (ZipSource zip = ZipSource.open(file)) {
      read(file, new TreeSet<>(zip.names()), zip::read, by, each);
    }
  }

  /** Reads a file by its name. */
  private interface Contents {
    byte[] read(String name) throws IOException;
  }

  private static void read(
      Path file, SortedSet<String> names, Contents files, Author by, Consumer<CodedArticle> each)
      throws IOException {
    List<String> annotations = names.stream().filter(name -> name.endsWith(ANNOTATION)).toList();
    if (annotations.isEmpty()) {
      throw new ForeignFileException(file, "holds no file that ends with .ann");
    }
    for (String annotation : annotations) {
      Pair pair = Pair.of(annotation, names, by);
      if (pair == null) {
        throw new ForeignFileException(file, "lacks the text of " + annotation);
      }
      String text = decoded(file, pair.text(), files.read(pair.text()));
      Article article = Article.ofText(text).withSource(file + ":" + pair.text());
      BratStandoff standoff = new BratStandoff(file, annotation, article);
      List<Coded> coded =
          standoff.read(decoded(file, annotation, files.read(annotation))).stream()
              .map(statement -> new Coded(statement, pair.annotator()))
              .toList();
      each.accept(new CodedArticle(article, coded));
    }
  }

  /**
   * What belongs to an annotation.
   *
   * @param text name of the text's file
   * @param annotator who made the annotation
   */
  private record Pair(String text, Author annotator) {
    static @Nullable Pair of(String annotation, SortedSet<String> names, Author by) {
      String bare = annotation.substring(0, annotation.length() - ANNOTATION.length());
      if (names.contains(bare + ".txt")) {
        return new Pair(bare + ".txt", by);
      }
      int end = bare.lastIndexOf('_');
      String text = bare.substring(0, Math.max(0, end)).replaceFirst("attributions/", "text/");
      return end > 0 && names.contains(text + ".txt")
          ? new Pair(text + ".txt", ForeignImport.author(bare.substring(end + 1), by))
          : null;
    }
  }

  private static String decoded(Path file, String name, byte[] bytes) throws IOException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ForeignFileException(file, "has a file that is not UTF-8: " + name, e);
    }
  }

  /** Notes hold a statement's codes as {@code name: value}. */
  static void putCode(Map<String, String> codes, String note) {
    int colon = note.indexOf(": ");
    if (colon > 0) {
      codes.putIfAbsent(note.substring(0, colon), note.substring(colon + 2));
    } else if (!note.isBlank()) {
      codes.merge("note", note, (old, more) -> old + "; " + more);
    }
  }
}
