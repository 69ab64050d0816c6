package dev.quoth.lab.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that we marked in articles of PolNeAR's training half: offsets and types only, so the texts
 * come from the user's own copy of the corpus.
 */
public final class NamesGold {
  private static final String RESOURCE = "/dev/quoth/lab/gold/names.gold";

  private NamesGold() {}

  /**
   * The articles with their names.
   *
   * @param corpus PolNeAR's folder {@code train}
   * @throws IOException if an article is missing or its text is not the one that was marked; the
   *     message names it
   */
  public static List<NamedText> read(Path corpus) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Document document : new PolnearReader(corpus).read()) {
      texts.put(document.id(), document.text());
    }
    try (InputStream in = requireNonNull(NamesGold.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return read(lines, texts);
    }
  }

  /** Reads the format of the resource over texts by the names of their articles. */
  static List<NamedText> read(BufferedReader lines, Map<String, String> texts) throws IOException {
    List<NamedText> read = new ArrayList<>();
    @Nullable Entry entry = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ");
      if (line.startsWith("article ") && words.length == 2) {
        if (entry != null) {
          read.add(entry.finish());
        }
        String text = texts.get(words[1]);
        if (text == null) {
          throw new IOException("the corpus has no article " + words[1]);
        }
        entry = new Entry(words[1], text);
      } else if (entry != null && words.length == 3) {
        entry.add(words);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IOException("the gold of names has a line that it cannot have: " + line);
      }
    }
    if (entry != null) {
      read.add(entry.finish());
    }
    return read;
  }

  private static final class Entry {
    private final String article;
    private final String text;
    private final List<NamedText.Marked> names = new ArrayList<>();

    Entry(String article, String text) {
      this.article = article;
      this.text = text;
    }

    void add(String[] words) throws IOException {
      try {
        int start = text.offsetByCodePoints(0, Integer.parseInt(words[0]));
        int end = text.offsetByCodePoints(0, Integer.parseInt(words[1]));
        NameType type = NameType.valueOf(words[2].toUpperCase(Locale.ROOT));
        names.add(new NamedText.Marked(new Span(start, end), words[2], Set.of(type)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IOException(article + ": no such name: " + String.join(" ", words), e);
      }
    }

    NamedText finish() {
      List<Span> paragraphs = Article.ofText(text).blocks().stream().map(Block::span).toList();
      return new NamedText(text, paragraphs, names, Set.of());
    }
  }
}
