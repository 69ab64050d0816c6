package dev.quoth.serve.review;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Fragments;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.stances.StoredRelation;
import dev.quoth.serve.http.PathSegment;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.pages.OtherStatement;
import dev.quoth.serve.pages.RelationChoice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form says of a relation between statements. */
final class RelationForm {
  private static final Pattern CHOSEN = Pattern.compile("#(\\S+)$");
  private static final Pattern PERMALINK = Pattern.compile("/statements/([^/?#\\s]+)");

  private final Ledger ledger;
  private final Request request;
  private final Statement statement;
  private final StoredArticle article;
  private final Decider by;

  /**
   * @param statement on whose page, or desk, the form is
   * @param by who decides
   */
  RelationForm(
      Ledger ledger, Request request, Statement statement, StoredArticle article, Decider by) {
    this.ledger = ledger;
    this.request = request;
    this.statement = statement;
    this.article = article;
    this.by = by;
  }

  /** The relation that is there, and on which is decided. */
  Relation existing() {
    String from = request.formOrEmpty("from");
    String to = request.formOrEmpty("to");
    String kind = request.formOrEmpty("kind");
    return ledger.relations().of(statement.id()).stream()
        .map(StoredRelation::relation)
        .filter(each -> each.from().equals(from) && each.to().equals(to))
        .filter(each -> each.kind().wireName().equals(kind))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(409, "This relation is not there any more. Nothing was changed."));
  }

  /** One that nobody had found: inferred, where no words say so. */
  Relation added() {
    RelationChoice choice =
        RelationChoice.of(request.formOrEmpty("kind").toLowerCase(Locale.ROOT))
            .orElseThrow(() -> Refusal.badRequest("There is no such relation."));
    String other = other(request.formOrEmpty("other").strip());
    if (other.equals(statement.id())) {
      throw Refusal.badRequest("A statement does nothing with itself.");
    }
    Article text = article.article();
    List<Span> words = choice.active() ? StandForm.words(request, text, statement) : List.of();
    String from = choice.active() ? statement.id() : other;
    String to = choice.active() ? other : statement.id();
    return new Relation(from, to, choice.kind(), words, words.isEmpty(), 1, by);
  }

  /** The id of the statement that was typed: chosen, a link to it, its id, or words of it. */
  private String other(String typed) {
    if (typed.isEmpty()) {
      throw Refusal.badRequest("With which statement? It was not said.");
    }
    Matcher link = PERMALINK.matcher(typed);
    Matcher chosen = CHOSEN.matcher(typed);
    String id =
        link.find() ? PathSegment.read(link.group(1)) : chosen.find() ? chosen.group(1) : typed;
    Optional<StoredStatement> named = id.matches("\\S+") ? ledger.statement(id) : Optional.empty();
    return named.map(each -> each.statement().id()).orElseGet(() -> worded(typed));
  }

  private String worded(String typed) {
    String sought = typed.toLowerCase(Locale.ROOT);
    String text = article.article().text();
    List<Statement> found =
        OtherStatement.standing(article, statement.id()).stream()
            .filter(each -> content(each, text).contains(sought))
            .toList();
    if (found.size() != 1) {
      throw Refusal.badRequest(
          found.isEmpty()
              ? "No statement is “" + typed + "”, and none of this article has these words."
              : found.size() + " statements of this article have the words “" + typed + "”.");
    }
    return found.get(0).id();
  }

  private static String content(Statement statement, String text) {
    return Fragments.join(statement.attribution().content(), text).toLowerCase(Locale.ROOT);
  }
}
