package dev.quoth.serve.review;

import dev.quoth.Article;
import dev.quoth.CodePoints;
import dev.quoth.Position;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.ledger.stances.StoredProposition;
import dev.quoth.serve.pages.StandLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the statement on a desk stands, to be decided.
 *
 * @param rows its positions, those first on which no person has decided
 * @param propositions all there are, to choose from
 * @param upon number of the last revision of the ledger that was seen
 */
public record StandsView(List<Row> rows, List<Named> propositions, long upon) {

  /** A proposition to choose. */
  public record Named(String id, String wording) {}

  /**
   * A position.
   *
   * @param spans of the words that show it, in code points
   * @param proposed what a model proposes otherwise; null where nothing is
   */
  public record Row(StandLine line, String spans, long upon, @Nullable StandLine proposed) {}

  static StandsView of(Ledger ledger, String statementId, Article article) {
    long upon = ledger.review().revision();
    List<Named> propositions = ledger.propositions().all().stream().map(StandsView::named).toList();
    List<Row> waiting = new ArrayList<>();
    List<Row> decided = new ArrayList<>();
    for (StoredPosition each : ledger.positions().of(statementId)) {
      Row row = row(each, propositions, article);
      (row.line().person() ? decided : waiting).add(row);
    }
    waiting.addAll(decided);
    return new StandsView(List.copyOf(waiting), propositions, upon);
  }

  static Named named(StoredProposition stored) {
    return new Named(stored.proposition().id(), stored.proposition().wording());
  }

  /** The wording of the proposition on which a position is. */
  static String wording(Position position, List<Named> propositions) {
    return propositions.stream()
        .filter(each -> each.id().equals(position.proposition()))
        .map(Named::wording)
        .findFirst()
        .orElse(position.proposition());
  }

  private static Row row(StoredPosition stored, List<Named> propositions, Article article) {
    Position position = stored.position();
    String wording = wording(position, propositions);
    Position proposed = stored.proposed();
    boolean differs = proposed != null && proposed.stance() != position.stance();
    return new Row(
        StandLine.of(position, wording, article.text()),
        SpanText.of(position.words(), CodePoints.of(article.text())),
        stored.revision(),
        proposed == null || !differs ? null : StandLine.of(proposed, wording, article.text()));
  }
}
