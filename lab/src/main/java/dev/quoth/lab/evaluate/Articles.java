package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.lab.corpus.Document;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.ReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Articles as {@code quoth read} reads them: blocks known for what they are. */
final class Articles {
  private Articles() {}

  /**
   * The article in a file.
   *
   * @throws IOException if it cannot be read; the message names the file
   */
  static Article in(Path file) throws IOException {
    try {
      return new ArticleReader().read(file);
    } catch (ReadException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * The article that a document's text is.
   *
   * @throws IOException if it is not plain text, so that offsets would not be the document's
   */
  static Article of(Document document) throws IOException {
    byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
    try {
      Article article = new ArticleReader().read(bytes, document.id());
      if (article.text().equals(document.text())) {
        return article;
      }
      throw new IOException(document.id() + ": is not plain text, its offsets would change");
    } catch (ReadException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
