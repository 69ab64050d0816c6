package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.gold.GoldFile;
import dev.quoth.lab.gold.GoldText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article or a passage and what a person found in it.
 *
 * @param article as the extractor reads it
 * @param gold what is to be found
 */
public record Marked(Article article, GoldText gold) {
  /** How the names of files of gold end. */
  static final String ENDING = ".gold";

  /**
   * All that the files mark, articles and passages.
   *
   * @throws IOException if a file or its article cannot be read; the message names it
   */
  public static List<Marked> in(List<Path> files) throws IOException {
    List<Marked> marked = new ArrayList<>();
    for (Path file : files) {
      GoldFile gold = GoldFile.read(file);
      marked.addAll(gold.isOfArticle() ? List.of(ofArticle(gold, file)) : passages(gold));
    }
    return marked;
  }

  /**
   * The files of gold in a folder, by name; none if there is no such folder.
   *
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listing = Files.list(folder)) {
      return listing.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /**
   * The passages of a file.
   *
   * @throws IOException if it holds none, or marks what is not there
   */
  public static List<Marked> passages(GoldFile gold) throws IOException {
    return gold.passages().stream()
        .map(passage -> new Marked(Article.ofText(passage.text()), passage))
        .toList();
  }

  /** The article lies beside the gold file, or one folder up. */
  private static Marked ofArticle(GoldFile gold, Path file) throws IOException {
    Path beside = file.resolveSibling(gold.article());
    Path above = file.resolveSibling("..").resolve(gold.article()).normalize();
    Article article = Articles.in(Files.exists(beside) ? beside : above);
    return new Marked(article, gold.in(article.text()));
  }

  /** The statements that are within no other, as a document of a corpus. */
  Document document() {
    return new Document(
        gold.id(),
        article.text(),
        "gold",
        gold.statements().stream()
            .filter(statement -> statement.within() == null)
            .map(Statement::attribution)
            .toList());
  }
}
