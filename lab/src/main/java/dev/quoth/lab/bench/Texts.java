package dev.quoth.lab.bench;

import dev.quoth.lab.corpus.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts of a folder in memory.
 *
 * @param texts the content of each file
 * @param words how many words they have together
 * @param readNanos how long reading them took
 */
record Texts(List<String> texts, long words, long readNanos) {

  /**
   * Reads every file under {@code folder} whose name ends with {@code .txt}, in order of the paths.
   *
   * @throws IOException if there is none, or one cannot be read or is not UTF-8
   */
  static Texts under(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder");
    }
    long start = System.nanoTime();
    List<String> texts = new ArrayList<>();
    for (Path file : filesUnder(folder)) {
      try {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      } catch (CharacterCodingException e) {
        throw new IOException(file + ": not valid UTF-8", e);
      }
    }
    long nanos = System.nanoTime() - start;
    long words = texts.stream().mapToLong(text -> Words.in(text).count()).sum();
    if (words == 0) {
      throw new IOException(folder + ": holds no file with words that ends with .txt");
    }
    return new Texts(List.copyOf(texts), words, nanos);
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt") && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }
}
