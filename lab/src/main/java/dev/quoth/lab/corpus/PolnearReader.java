package dev.quoth.lab.corpus;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a folder of the Political News Attribution Relations Corpus (PolNeAR): {@code
 * text/ARTICLE.txt} and {@code attributions/ARTICLE_ANNOTATOR.ann}, the latter in brat's standoff
 * format.
 *
 * <p>Fragments of a role with nothing but white space between them are joined, as brat cuts spans
 * at line ends. Events without a content are left out.
 */
public final class PolnearReader {
  private final Path folder;

  /** A reader of {@code folder}, which holds {@code text} and {@code attributions}. */
  public PolnearReader(Path folder) {
    this.folder = requireNonNull(folder, "folder is null");
  }

  /**
   * The articles in order of their names, each as its first annotator by name marked it.
   *
   * @throws IOException if a file is missing, is not UTF-8 or is malformed; the message names it
   */
  public List<Document> read() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (List<Path> annotations : annotationsByArticle().values()) {
      documents.add(document(annotations.get(0)));
    }
    return documents;
  }

  /**
   * The articles in order of their names, and each as often as it has annotators, in order of
   * theirs.
   *
   * @throws IOException if a file is missing, is not UTF-8 or is malformed; the message names it
   */
  public List<Document> readAllAnnotators() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (List<Path> annotations : annotationsByArticle().values()) {
      for (Path annotation : annotations) {
        documents.add(document(annotation));
      }
    }
    return documents;
  }

  private SortedMap<String, List<Path>> annotationsByArticle() throws IOException {
    Path attributions = folder.resolve("attributions");
    if (!Files.isDirectory(attributions)) {
      throw new IOException(folder + ": not a PolNeAR folder, it has no folder attributions");
    }
    SortedMap<String, List<Path>> files = new TreeMap<>();
    try (Stream<Path> listing = Files.list(attributions)) {
      List<Path> annotations = listing.filter(p -> fileName(p).endsWith(".ann")).sorted().toList();
      for (Path file : annotations) {
        files.computeIfAbsent(articleOf(file), id -> new ArrayList<>()).add(file);
      }
    }
    if (files.isEmpty()) {
      throw new IOException(attributions + ": holds no file that ends with .ann");
    }
    return files;
  }

  private Document document(Path annotation) throws IOException {
    String id = articleOf(annotation);
    String name = fileName(annotation);
    String annotator = name.substring(id.length() + 1, name.length() - ".ann".length());
    String text = readText(folder.resolve("text").resolve(id + ".txt"));
    String standoff = readText(annotation);
    return new Document(id, text, annotator, new BratFile(annotation, standoff, text).read());
  }

  private static String articleOf(Path annotation) throws IOException {
    int end = fileName(annotation).lastIndexOf('_');
    if (end < 1) {
      throw new IOException(annotation + ": the name is not of the form ARTICLE_ANNOTATOR.ann");
    }
    return fileName(annotation).substring(0, end);
  }

  private static String fileName(Path file) {
    return requireNonNull(file.getFileName(), "a listed file has a name").toString();
  }

  private static String readText(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such file");
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not valid UTF-8", e);
    }
  }
}
