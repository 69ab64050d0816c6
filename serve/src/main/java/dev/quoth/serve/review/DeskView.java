package dev.quoth.serve.review;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.serve.pages.ArticleWords;
import dev.quoth.serve.pages.Links;
import dev.quoth.serve.pages.Moment;
import dev.quoth.serve.pages.OtherStatement;
import dev.quoth.serve.pages.TextBlock;
import dev.quoth.serve.text.TokenText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement on a desk: where it stands, and all of it that can be put right.
 *
 * @param id of the statement; empty where there is none, and one can only be added
 * @param headline of the article, or words that say there is none
 * @param place to where it stands in its article
 * @param language of the article, as an attribute has it
 * @param blocks the article's, token by token
 * @param fields what can be put right
 */
public record DeskView(
    String id,
    String articleId,
    String headline,
    String place,
    @Nullable String outlet,
    @Nullable Moment published,
    String language,
    List<TextBlock> blocks,
    Fields fields) {
  /**
   * What can be put right, as forms have it.
   *
   * @param content spans in code points, {@code 12-40 60-72}
   * @param contentWords the same in words, one stretch a line
   * @param speaker names; empty where nobody is known
   * @param speakerType empty where nobody is known
   * @param known id of the speaker in the registry; empty where there is none
   * @param reporters statements of the article that can report it
   */
  public record Fields(
      String kind,
      String polarity,
      String within,
      String speaker,
      String speakerType,
      String known,
      String note,
      String content,
      String contentWords,
      String source,
      String sourceWords,
      String cue,
      String cueWords,
      List<OtherStatement> reporters) {
    private static final Fields NONE =
        new Fields("direct", "affirms", "", "", "", "", "", "", "", "", "", "", "", List.of());
  }

  /**
   * A desk of the ledger.
   *
   * @param statement null where there is none yet
   */
  static DeskView of(StoredArticle article, @Nullable Statement statement) {
    String id = statement == null ? "" : statement.id();
    return of(article.article(), statement, OtherStatement.standing(article, id));
  }

  /**
   * A desk.
   *
   * @param statement null where there is none yet
   * @param others those of the same article that stand
   */
  public static DeskView of(
      Article article, @Nullable Statement statement, List<Statement> others) {
    String language = ArticleWords.language(article);
    return new DeskView(
        statement == null ? "" : statement.id(),
        article.id(),
        ArticleWords.headline(article),
        statement == null ? Links.article(article.id()) : Links.place(article.id(), statement.id()),
        article.outlet(),
        Moment.of(article.published()),
        language,
        blocks(article, new TokenText(article.text(), language, statement, others)),
        statement == null ? Fields.NONE : fields(article, statement, others));
  }

  private static List<TextBlock> blocks(Article article, TokenText tokens) {
    List<TextBlock> blocks = new ArrayList<>();
    for (Block block : article.blocks()) {
      boolean headline = block.kind() == Block.Kind.HEADLINE;
      String kind = (headline ? Block.Kind.SUBHEAD : block.kind()).wireName();
      blocks.add(new TextBlock(kind, block.kind().isFurniture(), tokens.of(block.span()), null));
    }
    return blocks;
  }

  private static Fields fields(Article article, Statement statement, List<Statement> others) {
    String text = article.text();
    CodePoints points = CodePoints.of(text);
    Speaker speaker = statement.speaker();
    var spans = statement.attribution();
    String known = speaker == null ? null : speaker.actor().known();
    return new Fields(
        statement.kind().wireName(),
        statement.circumstances().polarity().wireName(),
        statement.within() == null ? "" : statement.within(),
        speaker == null ? "" : speaker.names(),
        speaker == null ? "" : speaker.actor().type().wireName(),
        known == null ? "" : known,
        StatementForm.noteOf(statement),
        SpanText.of(spans.content(), points),
        lines(spans.content(), text),
        SpanText.of(spans.source(), points),
        lines(spans.source(), text),
        SpanText.of(spans.cue(), points),
        lines(spans.cue(), text),
        OtherStatement.all(others, text));
  }

  private static String lines(List<Span> spans, String text) {
    return String.join(
        "\n", spans.stream().map(span -> span.of(text).replaceAll("\\s+", " ")).toList());
  }
}
