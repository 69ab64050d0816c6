package dev.quoth.app;

import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.exchange.StandingLines;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Proposal;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Sighting;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a ledger holds to people. */
final class LedgerView {
  private static final int SHORT_HASH = 12;

  private final Ledger ledger;
  private final Page page;

  LedgerView(Ledger ledger, Page page) {
    this.ledger = ledger;
    this.page = page;
  }

  /**
   * All that is known of an article or statement, in lines; none where there is none of that id.
   */
  List<String> whole(String id) {
    Optional<StoredStatement> statement = ledger.statement(id);
    if (statement.isPresent()) {
      return statement(statement.get());
    }
    return ledger.article(id).map(this::article).orElse(List.of());
  }

  private List<String> article(StoredArticle stored) {
    List<String> lines = new ArrayList<>(new HeadingView(page).lines(stored.article()));
    lines.add(faint(stored.article().id()));
    for (Sighting sighting : stored.sightings()) {
      lines.add(
          faint("read on " + day(sighting.firstSeen().toString()) + ": " + sighting.source()));
    }
    if (stored.deleted()) {
      lines.add(faint("deleted"));
    }
    lines.add("");
    lines.addAll(new StatementsView(page).lines(stored.article(), current(stored)));
    lines.add("");
    addStates(stored, lines);
    addRevisions(stored.article().id(), lines);
    return lines;
  }

  /** A line for each statement, with its id. */
  private void addStates(StoredArticle stored, List<String> lines) {
    for (StoredStatement statement : stored.statements()) {
      lines.add(faint(state(statement)));
      addStances(statement, stored, lines);
    }
  }

  private void addStances(StoredStatement statement, StoredArticle article, List<String> lines) {
    String text = article.article().text();
    lines.addAll(new StancesView(ledger, page).lines(statement.statement().id(), text));
  }

  private List<String> statement(StoredStatement stored) {
    StoredArticle article = ledger.article(stored.articleId()).orElseThrow();
    List<String> lines = new ArrayList<>(new HeadingView(page).lines(article.article()));
    lines.add(faint(article.article().id()));
    lines.add("");
    List<Statement> alone = List.of(stored.statement().reportedBy(null));
    lines.addAll(new StatementsView(page).lines(article.article(), alone));
    lines.add("");
    lines.add(faint(state(stored)));
    addStances(stored, article, lines);
    addProposal(stored.proposal(), article, lines);
    ledger
        .utterance(stored.statement().id())
        .ifPresent(u -> lines.addAll(new SameWordsView(page).lines(u, stored.statement().id())));
    addRevisions(stored.statement().id(), lines);
    return lines;
  }

  private void addProposal(@Nullable Proposal proposal, StoredArticle article, List<String> lines) {
    if (proposal != null) {
      Statement proposed = proposal.statement();
      if (proposed == null) {
        lines.add("A later reading does not find it.");
      } else {
        lines.add("A later reading finds:");
        lines.addAll(
            new StatementsView(page).lines(article.article(), List.of(proposed.reportedBy(null))));
      }
      lines.add("");
    }
  }

  private void addRevisions(String subject, List<String> lines) {
    List<Revision> revisions = new ArrayList<>(ledger.log(LogFilter.of(subject)));
    Collections.reverse(revisions);
    revisions.forEach(revision -> lines.add(faint(line(revision))));
  }

  /** The id of a statement and what people have said of it. */
  static String state(StoredStatement stored) {
    String review = stored.review() == Review.NONE ? "" : "  " + stored.review().wireName();
    return stored.statement().id()
        + review
        + (stored.deleted() ? "  deleted" : "")
        + (stored.proposal() == null ? "" : "  disputed by a later reading");
  }

  /** A revision on a line. */
  static String line(Revision revision) {
    String undone = revision.undoes() == null ? "" : " of " + revision.undoes();
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(revision.number()));
    cells.add(revision.time().toString());
    cells.add(Safe.line(revision.by().name()));
    cells.add(revision.what().wireName() + undone);
    cells.add(Safe.line(revision.subject().id()));
    cells.add(revision.hash().substring(0, SHORT_HASH));
    if (!revision.why().isEmpty()) {
      cells.add(Safe.line("(" + revision.why() + ")"));
    }
    return String.join("  ", cells);
  }

  /** The statements that stand: neither deleted nor rejected. */
  static List<Statement> current(StoredArticle stored) {
    List<Statement> all =
        stored.statements().stream()
            .filter(statement -> !statement.deleted() && statement.review() != Review.REJECTED)
            .map(StoredStatement::statement)
            .toList();
    return Selection.ALL.of(all);
  }

  /** All of an article that stands, for programs. */
  static ArticleLine line(StandingLines lines, StoredArticle stored) {
    return lines.of(stored.article(), stored.lookedThrough() ? current(stored) : null);
  }

  /**
   * The same of an article, or with one of its statements alone.
   *
   * @param id of either; empty where there is none, or it is deleted
   */
  static Optional<ArticleLine> line(StandingLines lines, Ledger ledger, String id) {
    Optional<StoredStatement> found = ledger.statement(id);
    return found
        .map(StoredStatement::articleId)
        .or(() -> Optional.of(id))
        .flatMap(ledger::article)
        .filter(article -> !article.deleted() && found.filter(StoredStatement::deleted).isEmpty())
        .map(
            article ->
                found
                    .map(one -> lines.of(article.article(), List.of(alone(one))))
                    .orElseGet(() -> line(lines, article)));
  }

  /** One that no other reports where it stands by itself. */
  private static Statement alone(StoredStatement stored) {
    return stored.statement().reportedBy(null);
  }

  private String faint(String text) {
    return page.paint(Style.FAINT, Safe.line(text));
  }

  private static String day(String time) {
    return time.substring(0, 10);
  }
}
