package dev.quoth;

import dev.quoth.Metadata.Field;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what is known of an article beside its text. */
final class HtmlFacts {
  private final HtmlOut out;
  private final Map<String, Integer> written;

  /**
   * @param written the number in the page of each article written so far, by its id
   */
  HtmlFacts(HtmlOut out, Map<String, Integer> written) {
    this.out = out;
    this.written = written;
  }

  void write(Article article) throws IOException {
    Metadata metadata = article.metadata();
    out.raw("<dl class=\"facts\">\n");
    fact(Field.OUTLET, metadata);
    fact(Field.SECTION, metadata);
    fact(Field.BYLINE, metadata);
    time(Field.PUBLISHED, metadata);
    time(Field.MODIFIED, metadata);
    fact(Field.LANGUAGE, metadata);
    String headline = metadata.get(Field.HEADLINE);
    if (headline != null && !isInText(article, headline)) {
      fact(Field.HEADLINE, metadata);
    }
    String url = metadata.get(Field.URL);
    if (url != null) {
      begin(Field.URL.wireName());
      HtmlLinks.write(out, url, url);
      end();
    }
    if (article.source() != null && !article.source().equals(url)) {
      begin("source");
      HtmlLinks.write(out, article.source(), sourceName(article.source()));
      end();
    }
    if (article.sameStory() != null) {
      begin("same story as");
      write(article.sameStory());
      end();
    }
    out.raw("</dl>\n");
    for (String note : article.notes()) {
      out.raw("<p class=\"note\">").text(note).raw("</p>\n");
    }
  }

  /** A source as people call it. */
  static String sourceName(String source) {
    return source.equals("-") ? "standard input" : source;
  }

  /** Whether the text shows the headline, so that it need not be shown again. */
  private static boolean isInText(Article article, String headline) {
    return article.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.HEADLINE)
        .map(block -> collapsed(block.span().of(article.text())))
        .anyMatch(collapsed(headline)::equals);
  }

  private static String collapsed(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private void write(SameStory same) throws IOException {
    Integer number = written.get(same.id());
    String name = sourceName(same.source() == null ? same.id() : same.source());
    if (number != null) {
      out.raw("<a href=\"#a" + number + "\">").text(name).raw("</a>");
    } else {
      HtmlLinks.write(out, same.source(), name);
    }
    String by =
        switch (same.by()) {
          case TEXT -> "the same text";
          case URL -> "the same address";
          case SIMILARITY -> "words in common: " + WireNumbers.probability(same.similarity());
        };
    out.raw(" (" + by + ")");
  }

  private void fact(Field field, Metadata metadata) throws IOException {
    String value = metadata.get(field);
    if (value != null) {
      begin(field.wireName());
      out.raw("<bdi>").text(value).raw("</bdi>");
      end();
    }
  }

  private void time(Field field, Metadata metadata) throws IOException {
    @Nullable String value = metadata.get(field);
    if (value != null) {
      begin(field.wireName());
      HtmlLinks.writeTime(out, value);
      end();
    }
  }

  private void begin(String name) throws IOException {
    out.raw("<div><dt>" + name + "</dt> <dd>");
  }

  private void end() throws IOException {
    out.raw("</dd></div>\n");
  }
}
