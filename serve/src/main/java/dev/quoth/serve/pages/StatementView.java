package dev.quoth.serve.pages;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Fragments;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.cite.CitationFormat;
import dev.quoth.serve.cite.Cited;
import dev.quoth.serve.text.MarkedText;
import dev.quoth.serve.text.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement with all that is known of it.
 *
 * @param card who, by what words, what, and what else is known
 * @param by what decided who the speaker is; empty where nobody is known
 * @param candidates who else came into question
 * @param language of the article, as an attribute has it
 * @param headline of the article, or words that say there is none
 * @param place to where it stands in its article
 * @param context the blocks around it, marked
 * @param versions all that report the same, the first first
 * @param headlines what becomes of headline and body; null where there is nothing to compare
 * @param citations formats with the references in them
 * @param deleted whether it was deleted, by itself
 * @param articleDeleted whether its article was, and with it all in it
 * @param others statements of its article, with which it can be said to do something
 * @param upon number of the last revision of the ledger that was seen
 * @param proposal what a later reading makes of it otherwise; null where nothing is proposed
 */
record StatementView(
    Card card,
    String by,
    List<String> candidates,
    String language,
    String headline,
    @Nullable String outlet,
    @Nullable String outletLink,
    @Nullable Moment published,
    String place,
    List<TextBlock> context,
    Versions versions,
    @Nullable HeadlineCheck headlines,
    List<RevisionLine> revisions,
    List<Citation> citations,
    boolean deleted,
    boolean articleDeleted,
    List<OtherStatement> others,
    long upon,
    @Nullable String proposal) {

  /** Where what is decided on its relations is sent. */
  String relationAction() {
    return "/review" + card.link() + "/relations";
  }

  /** A reference, in a format. */
  record Citation(String format, String link, String text) {}

  static StatementView of(
      StoredStatement stored,
      StoredArticle article,
      Versions versions,
      List<RevisionLine> revisions,
      Beside beside,
      long upon) {
    Statement statement = stored.statement();
    Article text = article.article();
    return new StatementView(
        Card.of(stored, 1, 0, text.text(), Map.of(), beside),
        statement.speaker() == null
            ? ""
            : statement.speaker().by().wireName().replace('_', ' ')
                + ", "
                + Card.twoDecimals(statement.speaker().confidence()),
        statement.resolution().candidates().stream().map(c -> c.actor().name()).toList(),
        ArticleWords.language(text),
        ArticleWords.headline(text),
        text.outlet(),
        Links.outlet(text.outlet()),
        Moment.of(text.published()),
        Links.place(text.id(), statement.id()),
        context(text, statement),
        versions,
        HeadlineCheck.of(stored, article, versions),
        revisions,
        citations(Cited.of(statement, text, WebAddress.of(text.url()))),
        stored.deleted(),
        article.deleted(),
        OtherStatement.beside(article, statement.id()),
        upon,
        proposal(stored, text.text()));
  }

  private static @Nullable String proposal(StoredStatement stored, String text) {
    if (stored.proposal() == null) {
      return null;
    }
    Statement proposed = stored.proposal().statement();
    return proposed == null ? "" : Fragments.join(proposed.attribution().content(), text);
  }

  private static List<Citation> citations(Cited cited) {
    return Stream.of(CitationFormat.values())
        .map(
            format ->
                new Citation(
                    format.title(),
                    Links.statement(cited.id()) + "/cite?as=" + format.wireName(),
                    format.of(cited)))
        .toList();
  }

  /** The blocks in which it stands, and one before and behind. */
  private static List<TextBlock> context(Article article, Statement statement) {
    List<Span> spans = new ArrayList<>(statement.attribution().content());
    spans.addAll(statement.attribution().cue());
    spans.addAll(statement.attribution().source());
    List<Block> blocks = article.blocks();
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Span block = blocks.get(i).span();
      if (spans.stream().anyMatch(block::overlaps)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    MarkedText marked = new MarkedText(article.text(), List.of(statement));
    List<TextBlock> context = new ArrayList<>();
    for (int i = Math.max(0, first - 1); last >= 0 && i < Math.min(blocks.size(), last + 2); i++) {
      Block block = blocks.get(i);
      String kind = block.kind() == Block.Kind.HEADLINE ? "subhead" : block.kind().wireName();
      context.add(new TextBlock(kind, block.kind().isFurniture(), marked.of(block.span()), null));
    }
    return context;
  }
}
