package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Statement;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles and who said what in them, for people: plain lines of at most so many columns, coloured
 * where the terminal has colours.
 */
final class TextView implements ArticleWriter {
  private final Writer out;
  private final Page page;
  private final boolean blocks;
  private boolean first = true;

  /**
   * @param blocks whether to print the article as read where nobody looked for statements
   */
  TextView(OutputStream out, Page page, boolean blocks) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.page = page;
    this.blocks = blocks;
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    if (!first) {
      line("");
      line("");
    }
    first = false;
    for (String line : new HeadingView(page).lines(article)) {
      line(line);
    }
    if (statements == null && !blocks) {
      return;
    }
    line("");
    List<String> body =
        statements == null
            ? new BlocksView(page).lines(article)
            : new StatementsView(page).lines(article, statements);
    for (String line : body) {
      line(line);
    }
  }

  private void line(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
