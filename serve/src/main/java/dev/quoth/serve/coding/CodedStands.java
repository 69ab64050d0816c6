package dev.quoth.serve.coding;

import dev.quoth.Article;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.Span;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.stances.StoredPosition;
import dev.quoth.serve.pages.StandLine;
import dev.quoth.serve.review.StandForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the statements of an article stand on the propositions of a batch, as one coder says. */
final class CodedStands {
  private final Ledger ledger;
  private final Batch batch;
  private final Article article;

  CodedStands(Ledger ledger, Batch batch, Article article) {
    this.ledger = ledger;
    this.batch = batch;
    this.article = article;
  }

  /** All propositions of the batch, in their order, for a statement of a coder. */
  List<CodedStand> of(String coder, CodedStatement coded) {
    if (batch.propositions().isEmpty()) {
      return List.of();
    }
    String id = coded.statement().id();
    Map<String, CodedStance> said =
        ledger.coding().positions().of(batch.id(), article.id(), coder).getOrDefault(id, Map.of());
    Map<String, Position> proposed =
        batch.proposals() && coded.verdict() != Verdict.ADDED ? proposed(id) : Map.of();
    return batch.propositions().stream()
        .map(each -> stand(ledger, each, said.get(each), proposed.get(each)))
        .toList();
  }

  /** What the machine proposed as the batch was made; what people decided is not for coders. */
  private Map<String, Position> proposed(String statement) {
    Map<String, Position> proposed = new HashMap<>();
    for (StoredPosition each : ledger.positions().of(statement)) {
      Position position = each.position();
      boolean byMachine = position.by().kind() == Decider.Kind.MODEL;
      if (byMachine && each.revision() <= batch.revision()) {
        proposed.put(position.proposition(), position);
      }
    }
    return proposed;
  }

  private CodedStand stand(
      Ledger ledger, String id, @Nullable CodedStance said, @Nullable Position proposed) {
    Proposition proposition =
        ledger.propositions().get(id).map(each -> each.proposition()).orElse(null);
    String wording = proposition == null ? id : proposition.wording();
    List<Span> words = said == null ? List.of() : said.words();
    return new CodedStand(
        id,
        wording,
        proposition == null ? "" : proposition.definition(),
        said == null ? "" : said.stance().wireName(),
        said == null ? "not said" : StandLine.inWords(said.stance()),
        words.stream().map(span -> span.of(article.text())).toList(),
        StandForm.spans(words, article),
        proposed == null ? null : StandLine.of(proposed, wording, article.text()));
  }
}
