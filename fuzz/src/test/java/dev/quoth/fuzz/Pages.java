package dev.quoth.fuzz;

import dev.quoth.Article;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.Hints;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Reads pages and plain texts, each twice, and checks what comes. */
final class Pages {
  /** Between blocks stand two line ends, and each takes at least a tag of three bytes. */
  private static final int MOST_CHARS_A_BYTE = 2;

  private static final String URL = "https://courier.example/a/b.html?c=d";

  private final ArticleReader reader = new ArticleReader();

  /**
   * @param name tells by its ending what the bytes are, where they leave it open
   * @param charset the encoding that is declared
   */
  void check(byte[] bytes, String name, @Nullable Charset charset) {
    Hints hints = new Hints(URL, charset);
    new Clock().check(bytes.length, () -> read(bytes, name, hints));
  }

  private void read(byte[] bytes, String name, Hints hints) {
    try {
      Reading reading = reader.explain(bytes, name, hints);
      Sound.check(reading);
      Article article = reading.article();
      Sound.checkWellFormed(article.text());
      Sound.hold(
          article.text().length() <= MOST_CHARS_A_BYTE * bytes.length + 100,
          "a text of " + article.text().length() + " chars from " + bytes.length + " bytes");
      Sound.hold(article.equals(reader.read(bytes, name, hints)), "read twice, and not the same");
    } catch (ReadException e) {
      Sound.check(e, name);
    }
  }
}
