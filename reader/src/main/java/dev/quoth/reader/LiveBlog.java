package dev.quoth.reader;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Block.Kind;
import dev.quoth.Part;
import dev.quoth.Span;
import dev.quoth.reader.page.PageFacts;
import dev.quoth.reader.page.Update;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entries of a live blog the article's parts.
 *
 * <p>Entries are what {@link LiveEntries} finds on the page, or else the blocks that its JSON-LD
 * has in its updates. Of a page that loads its entries by script the updates become the text.
 */
final class LiveBlog {
  /** Share of the updates that the page must show, or else the others are taken from its data. */
  private static final double SHOWN = 0.5;

  /** So many letters at its beginning tell a paragraph from others. */
  private static final int BEGINNING = 40;

  private final Article article;
  private final List<Update> updates;

  /** For the beginning of each block the block's place. */
  private final Map<String, Integer> beginnings = new HashMap<>();

  private LiveBlog(Article article, List<Update> updates) {
    this.article = article;
    this.updates = updates;
    for (int i = 0; i < article.blocks().size(); i++) {
      beginnings.putIfAbsent(beginning(article.blocks().get(i).span().of(article.text())), i);
    }
  }

  /**
   * The article with its entries for parts, if it is a live blog; else as it is.
   *
   * @param elements for each block the element that it came from
   */
  static Article read(Article article, List<@Nullable Element> elements, PageFacts facts) {
    if (!facts.isLiveBlog() && facts.times().size() < LiveEntries.MIN) {
      return article;
    }
    LiveBlog blog = new LiveBlog(article, facts.updates());
    List<Part> parts = LiveEntries.of(article, elements, facts);
    parts = parts.isEmpty() ? blog.ofUpdates() : blog.withAddresses(parts);
    List<Update> hidden = blog.hidden();
    if (!hidden.isEmpty()) {
      return blog.with(hidden, parts);
    }
    return parts.isEmpty() ? article : article.withParts(parts);
  }

  /** The parts, with the addresses of the only updates of their time. */
  private List<Part> withAddresses(List<Part> parts) {
    Map<String, String> addresses = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Update update : updates) {
      if (update.published() != null && update.url() != null) {
        if (addresses.put(update.published(), update.url()) != null) {
          several.add(update.published());
        }
      }
    }
    addresses.keySet().removeAll(several);
    List<Part> with = new ArrayList<>();
    for (Part part : parts) {
      String url = part.published() == null ? null : addresses.get(part.published());
      with.add(part.url() == null ? new Part(part.span(), url, part.published()) : part);
    }
    return with;
  }

  /** For each update the blocks that hold its words, in the page's order. */
  private List<Part> ofUpdates() {
    List<Part> found = new ArrayList<>();
    for (Update update : updates) {
      int first = Integer.MAX_VALUE;
      int last = -1;
      for (String line : lines(update)) {
        Integer at = beginnings.get(beginning(line));
        if (at != null) {
          first = Math.min(first, at);
          last = Math.max(last, at);
        }
      }
      if (last >= 0) {
        found.add(part(article.blocks(), first, last, update));
      }
    }
    found.sort(Comparator.comparing(part -> part.span().start()));
    List<Part> parts = new ArrayList<>();
    int end = 0;
    for (Part part : found) {
      if (part.span().start() >= end) {
        parts.add(part);
        end = part.span().end();
      }
    }
    return parts;
  }

  private static Part part(List<Block> blocks, int first, int last, Update update) {
    Span span = new Span(blocks.get(first).span().start(), blocks.get(last).span().end());
    return new Part(span, update.url(), update.published());
  }

  private static List<String> lines(Update update) {
    List<String> lines = new ArrayList<>();
    if (update.headline() != null) {
      lines.add(update.headline());
    }
    lines.addAll(update.paragraphs());
    return lines;
  }

  /** The updates whose words the page does not show, if these are most; else none. */
  private List<Update> hidden() {
    List<Update> hidden = new ArrayList<>();
    int withText = 0;
    for (Update update : updates) {
      if (!update.paragraphs().isEmpty()) {
        withText++;
        if (lines(update).stream().noneMatch(l -> beginnings.containsKey(beginning(l)))) {
          hidden.add(update);
        }
      }
    }
    return withText - hidden.size() < SHOWN * withText ? hidden : List.of();
  }

  /** The article with these updates after its own text. */
  private Article with(List<Update> hidden, List<Part> shown) {
    StringBuilder text = new StringBuilder(article.text());
    List<Block> blocks = new ArrayList<>(article.blocks());
    List<Part> parts = new ArrayList<>(shown);
    for (Update update : hidden) {
      int first = blocks.size();
      if (update.headline() != null) {
        add(Kind.SUBHEAD, update.headline(), text, blocks);
      }
      for (String paragraph : update.paragraphs()) {
        add(Kind.PARAGRAPH, paragraph, text, blocks);
      }
      parts.add(part(blocks, first, blocks.size() - 1, update));
    }
    String note =
        hidden.size()
            + (hidden.size() == 1 ? " entry" : " entries")
            + " of this live blog, which the page loads by script, were read from its JSON-LD.";
    return Article.of(article.source(), article.metadata(), text.toString(), blocks)
        .withParts(parts)
        .withNote(note);
  }

  private static void add(Kind kind, String line, StringBuilder text, List<Block> blocks) {
    if (text.length() > 0) {
      text.append("\n\n");
    }
    blocks.add(new Block(kind, new Span(text.length(), text.length() + line.length())));
    text.append(line);
  }

  private static String beginning(String line) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < line.length() && letters.length() < BEGINNING; i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        letters.append(Character.toLowerCase(line.charAt(i)));
      }
    }
    return letters.toString();
  }
}
