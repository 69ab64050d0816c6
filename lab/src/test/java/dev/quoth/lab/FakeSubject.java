package dev.quoth.lab;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.decode.Name;
import dev.quoth.lab.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements of the form "Name said words." by a pattern, and within their words those of the
 * form "that Name thinks words".
 */
final class FakeSubject implements Subject {
  private static final Pattern SAID = Pattern.compile("(\\w+) (said) ([^.\\n]+)");
  private static final Pattern THINKS = Pattern.compile("that (\\w+) (thinks) ([^.]+)");

  private final AtomicLong articles = new AtomicLong();
  private boolean closed;

  @Override
  public List<Statement> describe(Article article, List<Attribution> attributions) {
    List<Statement> statements = new ArrayList<>();
    for (Attribution attribution : attributions) {
      String id = "d" + statements.size();
      statements.add(
          new Statement(
              id,
              Statement.Kind.INDIRECT,
              attribution,
              Statement.CueClass.SPEECH,
              null,
              Block.Kind.PARAGRAPH,
              1));
    }
    return statements;
  }

  @Override
  public List<Name> names(Article article) {
    return List.of();
  }

  @Override
  public List<Statement> extract(Article article) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    articles.incrementAndGet();
    List<Statement> statements = new ArrayList<>();
    Matcher said = SAID.matcher(article.text());
    while (said.find()) {
      String outer = "s" + statements.size();
      statements.add(statement(outer, said, Statement.CueClass.SPEECH, null));
      Matcher thinks = THINKS.matcher(article.text()).region(said.start(3), said.end(3));
      if (thinks.find()) {
        String inner = "s" + statements.size();
        statements.add(statement(inner, thinks, Statement.CueClass.THOUGHT, outer));
      }
    }
    return statements.stream().map(s -> inBlock(s, article)).toList();
  }

  private static Statement inBlock(Statement s, Article article) {
    Span content = s.attribution().content().get(0);
    Block.Kind kind =
        article.blocks().stream()
            .filter(block -> block.span().overlaps(content))
            .map(Block::kind)
            .findFirst()
            .orElse(s.block());
    return new Statement(
        s.id(), s.kind(), s.attribution(), s.cueClass(), s.within(), kind, s.confidence());
  }

  private static Statement statement(
      String id, Matcher m, Statement.CueClass cueClass, @Nullable String within) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(spans(m, 1), spans(m, 2), spans(m, 3)),
        cueClass,
        within,
        Block.Kind.PARAGRAPH,
        0.75);
  }

  private static List<Span> spans(Matcher m, int group) {
    return List.of(new Span(m.start(group), m.end(group)));
  }

  @Override
  public String version() {
    return "pattern 1";
  }

  @Override
  public long modelNanos() {
    return articles.get();
  }

  @Override
  public void close() {
    closed = true;
  }
}
