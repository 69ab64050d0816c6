package dev.quoth.ledger.review;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a statement, or of nothing, what a person says it is. */
public final class Editor {
  private static final int DIGITS = 16;

  private final Article article;
  private final Cast cast;
  private final Map<String, @Nullable String> reporters = new HashMap<>();

  /**
   * For statements of an article.
   *
   * @param statements those that it has
   */
  public Editor(Article article, List<Statement> statements) {
    this.article = article;
    cast = new Cast(statements);
    statements.forEach(each -> reporters.put(each.id(), each.within()));
  }

  /** For statements of an article of the ledger. */
  static Editor of(StoredArticle article) {
    return new Editor(
        article.article(),
        article.statements().stream()
            .filter(each -> !each.deleted())
            .map(StoredStatement::statement)
            .toList());
  }

  /**
   * What edits make of a statement; the last counts where two change the same.
   *
   * @throws IllegalArgumentException if that is no statement
   */
  public Statement edited(Statement statement, List<Edit> edits) {
    Statement next = statement;
    for (Edit edit : edits) {
      next = edited(next, edit);
    }
    return next;
  }

  /**
   * A statement of these parts, a kind and a content at least, under an id made of its spans.
   *
   * @throws IllegalArgumentException if that is no statement
   */
  public Statement made(List<Edit> parts) {
    Edit.OfKind kind = last(parts, Edit.OfKind.class);
    Edit.Content content = last(parts, Edit.Content.class);
    if (kind == null || content == null || content.spans().isEmpty()) {
      throw new IllegalArgumentException("a statement has a kind and a content");
    }
    Attribution attribution = new Attribution(List.of(), List.of(), content.spans());
    Statement bare =
        new Statement(
            "",
            kind.kind(),
            attribution,
            Statement.CueClass.OTHER,
            null,
            block(attribution),
            1,
            Circumstances.UNTOLD);
    Statement whole = edited(bare, parts);
    return whole.withId(id(whole.attribution()));
  }

  private static <E extends Edit> @Nullable E last(List<Edit> edits, Class<E> type) {
    return edits.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((one, later) -> later)
        .orElse(null);
  }

  private Statement edited(Statement s, Edit edit) {
    Attribution a = s.attribution();
    if (edit instanceof Edit.OfKind kind) {
      return with(s, kind.kind(), a, s.cueClass(), s.circumstances());
    }
    if (edit instanceof Edit.OfCueClass cueClass) {
      return with(s, s.kind(), a, cueClass.cueClass(), s.circumstances());
    }
    if (edit instanceof Edit.Stance stance) {
      Circumstances c = s.circumstances();
      return with(
          s,
          s.kind(),
          a,
          s.cueClass(),
          new Circumstances(stance.polarity(), c.said(), c.venue(), c.addressee()));
    }
    if (edit instanceof Edit.Within within) {
      return s.reportedBy(checked(s.id(), within.id()));
    }
    if (edit instanceof Edit.SaidBy said) {
      return s.saidBy(cast.resolved(said.who()));
    }
    if (edit instanceof Edit.Instead instead) {
      return s.saidBy(cast.instead(s, instead));
    }
    return edit instanceof Edit.Note note ? noted(s, note) : spanned(s, attribution(a, edit));
  }

  private static Attribution attribution(Attribution a, Edit edit) {
    if (edit instanceof Edit.Content content) {
      return new Attribution(a.source(), a.cue(), content.spans());
    }
    if (edit instanceof Edit.Source source) {
      return new Attribution(source.spans(), a.cue(), a.content());
    }
    return new Attribution(a.source(), ((Edit.Cue) edit).spans(), a.content());
  }

  private Statement with(
      Statement s,
      Statement.Kind kind,
      Attribution attribution,
      Statement.CueClass cueClass,
      Circumstances circumstances) {
    return new Statement(
        s.id(),
        kind,
        attribution,
        cueClass,
        s.within(),
        block(attribution),
        s.confidence(),
        circumstances,
        s.resolution(),
        s.codes());
  }

  private Statement spanned(Statement s, Attribution attribution) {
    Stream.of(attribution.source(), attribution.cue(), attribution.content())
        .flatMap(List::stream)
        .forEach(this::check);
    return with(s, s.kind(), attribution, s.cueClass(), s.circumstances());
  }

  private void check(Span span) {
    String text = article.text();
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(
          "outside the text of " + text.length() + " chars: " + span);
    }
    if (cuts(text, span.start()) || cuts(text, span.end())) {
      throw new IllegalArgumentException("in the midst of a character: " + span);
    }
  }

  private static boolean cuts(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  /** The kind of the block where the content begins. */
  private Block.Kind block(Attribution attribution) {
    int start = attribution.content().get(0).start();
    return article.blocks().stream()
        .filter(block -> block.span().start() <= start && start < block.span().end())
        .map(Block::kind)
        .findFirst()
        .orElse(Block.Kind.PARAGRAPH);
  }

  private @Nullable String checked(String id, @Nullable String within) {
    if (within == null) {
      return null;
    }
    if (!reporters.containsKey(within)) {
      throw new IllegalArgumentException("the article has no statement " + within);
    }
    String each = within;
    for (int i = 0; each != null && i <= reporters.size(); i++) {
      if (each.equals(id)) {
        throw new IllegalArgumentException("the statement " + id + " would report itself");
      }
      each = reporters.get(each);
    }
    return within;
  }

  private static Statement noted(Statement s, Edit.Note note) {
    Map<String, String> codes = new LinkedHashMap<>(s.codes());
    if (note.text().isEmpty()) {
      codes.remove(Edit.Note.CODE);
    } else {
      codes.put(Edit.Note.CODE, note.text());
    }
    return s.coded(codes);
  }

  /** The same for the same spans of the same article, and none of the model's. */
  private String id(Attribution attribution) {
    String digest = Article.idOf("added " + article.id() + " " + attribution);
    int start = digest.indexOf(':') + 1;
    return digest.substring(start, start + DIGITS);
  }
}
