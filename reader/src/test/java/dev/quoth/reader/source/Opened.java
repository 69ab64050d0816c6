package dev.quoth.reader.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** All that a source gave. */
record Opened(List<Article> articles, List<String> failures, @Nullable String end) {

  /** Reads a source to its end. */
  static Opened of(String text, String name) {
    return of(text.getBytes(UTF_8), name);
  }

  static Opened of(byte[] bytes, String name) {
    return of(bytes, name, OpenSettings.DEFAULT);
  }

  static Opened of(byte[] bytes, String name, OpenSettings settings) {
    return of(new ByteArrayInputStream(bytes), name, new ArticleOpener(settings));
  }

  static Opened of(InputStream in, String name, ArticleOpener opener) {
    List<Article> articles = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    try (Articles opened = opener.open(in, name)) {
      for (Articles.Item item = opened.next(); item != null; item = opened.next()) {
        if (item instanceof Articles.Item.Read read) {
          articles.add(read.reading().article());
        } else {
          failures.add(((Articles.Item.Failed) item).reason().getMessage());
        }
      }
      return new Opened(articles, failures, null);
    } catch (ReadException e) {
      return new Opened(articles, failures, e.getMessage());
    }
  }

  /** The one article, where nothing failed. */
  Article only() {
    if (articles.size() != 1 || !failures.isEmpty() || end != null) {
      throw new AssertionError("not one article: " + this);
    }
    return articles.get(0);
  }

  List<String> texts() {
    return articles.stream().map(Article::text).toList();
  }

  List<String> sources() {
    return articles.stream().map(article -> String.valueOf(article.source())).toList();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }
}
