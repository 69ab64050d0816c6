package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.KnownActors;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code “content” said Name}, and {@code Name vows content} inside such a content; stumbles
 * over the word {@code STUMBLE}. As a version that begins with {@code bare} it leaves the quotation
 * marks away.
 */
final class FakeModel implements Statements.Loader {
  private static final Pattern OUTER = Pattern.compile("(“[^”]+”) (said|thought) (\\w+)");
  private static final Pattern INNER = Pattern.compile("(\\w+) (vows) ([\\w ]+)");

  final AtomicInteger loads = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  volatile String version = "fake 1";
  volatile KnownActors known = KnownActors.NONE;

  @Override
  public Statements load(int threads, KnownActors known) {
    loads.incrementAndGet();
    this.known = known;
    return new Statements() {
      @Override
      public List<Statement> of(Article article) {
        return find(article);
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  @Override
  public String modelVersion() {
    return version;
  }

  @Override
  public String modelDigest() {
    return "0123456789abcdef".repeat(4);
  }

  private List<Statement> find(Article article) {
    if (article.text().contains("STUMBLE")) {
      throw new IllegalStateException("stumbled");
    }
    List<Statement> found = new ArrayList<>();
    Matcher outer = OUTER.matcher(article.text());
    while (outer.find()) {
      boolean said = outer.group(2).equals("said");
      String id = id(article, outer.start());
      found.add(
          new Statement(
              id,
              Statement.Kind.DIRECT,
              new Attribution(span(outer, 3), span(outer, 2), content(outer)),
              said ? Statement.CueClass.SPEECH : Statement.CueClass.THOUGHT,
              null,
              blockAt(article, outer.start()),
              said ? 0.93 : 0.61));
      Matcher inner = INNER.matcher(article.text()).region(outer.start(1), outer.end(1));
      if (inner.find()) {
        found.add(
            new Statement(
                id(article, inner.start()),
                Statement.Kind.INDIRECT,
                new Attribution(span(inner, 1), span(inner, 2), span(inner, 3)),
                Statement.CueClass.SPEECH,
                id,
                blockAt(article, outer.start()),
                0.99));
      }
    }
    return found;
  }

  /** With its marks, but for a model whose version says that it leaves them. */
  private List<Span> content(Matcher outer) {
    return version.startsWith("bare")
        ? List.of(new Span(outer.start(1) + 1, outer.end(1) - 1))
        : span(outer, 1);
  }

  private static String id(Article article, int start) {
    return Article.idOf(article.id() + start).substring("sha256:".length(), 23);
  }

  private static List<Span> span(Matcher matcher, int group) {
    return List.of(new Span(matcher.start(group), matcher.end(group)));
  }

  private static Block.Kind blockAt(Article article, int offset) {
    return article.blocks().stream()
        .filter(block -> block.span().start() <= offset && offset < block.span().end())
        .map(Block::kind)
        .findFirst()
        .orElse(Block.Kind.OTHER);
  }
}
