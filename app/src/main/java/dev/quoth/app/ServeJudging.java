package dev.quoth.app;

import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.search.Found;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.positions.PositionJudge;
import dev.quoth.positions.Suggestion;
import dev.quoth.serve.adding.Judging;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says by way of the pages where statements stand, as {@code quoth propositions} does. The model is
 * loaded when it is first asked for, and stays until the process ends, since somebody may be at
 * work with it when the server stops.
 */
final class ServeJudging implements Judging {
  private static final int TYPICAL = 5;

  private final Ledger ledger;
  private final Supplier<PositionJudge> loader;
  private @Nullable PositionJudge loaded;

  /**
   * @param loader loads the model; what it throws says why that cannot be done
   */
  ServeJudging(Ledger ledger, Supplier<PositionJudge> loader) {
    this.ledger = ledger;
    this.loader = loader;
  }

  @Override
  public void prepare() {
    judge();
  }

  private synchronized PositionJudge judge() {
    if (loaded == null) {
      try {
        loaded = loader.get();
      } catch (RuntimeException | LinkageError e) {
        Throwable cause = e.getCause();
        Throwable reason = e instanceof UncheckedIOException && cause != null ? cause : e;
        throw new UnsupportedOperationException(
            "Where statements stand cannot be told: " + Reasons.of(reason) + ".", e);
      }
    }
    return loaded;
  }

  @Override
  public void propose(Asked what, Listener listener) {
    List<StoredProposition> propositions =
        what.propositions().stream().flatMap(id -> ledger.propositions().get(id).stream()).toList();
    Found found = ledger.found(what.query(), false);
    listener.expects(found.count());
    Proposing proposing = new Proposing(ledger, judge(), propositions, what.why());
    found.forEach(
        (article, statements) -> {
          if (!isToStop(listener)) {
            judge(proposing, article, statements, listener);
          }
        });
  }

  private static void judge(
      Proposing proposing, StoredArticle article, List<Statement> statements, Listener listener) {
    String headline = article.article().headline();
    String title = headline == null ? "an article without a headline" : headline;
    try {
      Proposing.Done done = proposing.on(article, statements);
      listener.judged(article.article().id(), title, done.stands(), done.revision());
    } catch (LedgerException e) { // somebody has removed a statement or proposition meanwhile
      listener.failed(title, e.reason());
    } catch (IllegalStateException e) {
      if (!Thread.currentThread().isInterrupted()) { // else the server is about to stop
        throw e;
      }
    }
  }

  private static boolean isToStop(Progress progress) {
    return progress.isCancelled() || Thread.currentThread().isInterrupted();
  }

  @Override
  public Suggested suggest(Query query, int fewest, Progress progress) {
    Suggesting suggesting = Suggesting.of(ledger, query, Suggesting.USUAL_MOST);
    progress.expects(suggesting.size());
    List<Suggestion> suggestions =
        suggesting.suggestions(
            judge(),
            fewest,
            read -> {
              progress.read(read);
              return !isToStop(progress);
            });
    return new Suggested(
        suggesting.size(),
        suggesting.more(),
        suggestions.stream().map(each -> cluster(each, suggesting)).toList());
  }

  private static Cluster cluster(Suggestion suggestion, Suggesting suggesting) {
    List<Typical> typical =
        suggestion.typical(TYPICAL).stream()
            .map(number -> new Typical(suggesting.id(number), suggesting.text(number)))
            .toList();
    return new Cluster(suggestion.wording(), suggestion.statements().size(), typical);
  }
}
