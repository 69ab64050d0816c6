package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import java.util.Locale;

/** Names the files of an export: by number, for order, and the beginning of the text's digest. */
final class FileNames {
  private static final int SHOWN = 12;

  private int last;

  /** The next article's, without an extension: {@code 00001-9f86d081884c}. */
  String next(Article article) {
    String digest = article.id().substring(article.id().indexOf(':') + 1).replaceAll("\\W", "_");
    String shown = digest.substring(0, Math.min(SHOWN, digest.length()));
    return String.format(Locale.ROOT, "%05d-%s", ++last, shown);
  }
}
