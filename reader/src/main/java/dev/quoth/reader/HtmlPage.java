package dev.quoth.reader;

import dev.quoth.Article;

final class HtmlPage {
  static Article read(String html, String source) {
    return PlainText.read(html, source);
  }
}
