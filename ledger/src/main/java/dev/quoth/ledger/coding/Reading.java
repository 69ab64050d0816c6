package dev.quoth.ledger.coding;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.store.CodingKey;
import dev.quoth.ledger.store.CodingKey.Kind;
import dev.quoth.ledger.store.Desk;
import dev.quoth.ledger.store.Desk.Decided;
import dev.quoth.ledger.store.RawObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what is decided in batches, within one transaction. */
final class Reading {
  private static final int DIGITS = 16;

  private final Desk desk;
  private final Map<String, Article> texts = new HashMap<>();

  /** Of the one batch that is read. */
  private final Map<String, List<Statement>> proposed = new HashMap<>();

  Reading(Desk desk) {
    this.desk = desk;
  }

  Optional<Batch> batch(String id) {
    CodingKey key = CodingKey.batch(id);
    return desk.state(key).map(state -> batch(key, RawObject.of(state)));
  }

  /** The batch of an id that has to be there. */
  Batch existing(String id) {
    return batch(id).orElseThrow(() -> desk.failure("there is no batch '" + id + "'"));
  }

  void checkOpen(Batch batch) {
    if (!batch.open()) {
      throw desk.failure("the batch '" + batch.name() + "' is closed");
    }
  }

  /** An id for a batch that is made now. */
  String id(String name) {
    String digest = Article.idOf("batch " + name + " " + desk.revision());
    int start = digest.indexOf(':') + 1;
    return digest.substring(start, start + DIGITS);
  }

  List<Batch> batches() {
    return desk.of(Kind.BATCH, null, null).stream()
        .map(decided -> batch(decided.key(), RawObject.of(decided.state())))
        .sorted(Comparator.comparing(Batch::revision).reversed())
        .toList();
  }

  private Batch batch(CodingKey key, RawObject state) {
    List<String> coders =
        desk.of(Kind.CODER, key.batch(), null).stream()
            .filter(decided -> States.isTrue(decided.state(), "assigned"))
            .map(decided -> Objects.requireNonNull(decided.key().coder()))
            .toList();
    String propositions = state.textOrNull(States.PROPOSITIONS);
    return new Batch(
        key.batch(),
        state.text("name"),
        Boolean.parseBoolean(state.text("proposals")),
        Boolean.parseBoolean(state.text("open")),
        RawObject.texts(state.text("articles")),
        coders,
        propositions == null ? List.of() : RawObject.texts(propositions),
        desk.firstRevision(key));
  }

  boolean isDone(String batch, String articleId, String coder) {
    return desk.state(new CodingKey(Kind.ARTICLE, batch, articleId, coder))
        .filter(state -> States.isTrue(state, "done"))
        .isPresent();
  }

  /** How far each coder of a batch is. */
  List<Progress> progress(Batch batch) {
    Map<String, Set<String>> done = new HashMap<>();
    for (Decided decided : desk.of(Kind.ARTICLE, batch.id(), null)) {
      if (States.isTrue(decided.state(), "done")) {
        done.computeIfAbsent(String.valueOf(decided.key().coder()), k -> new HashSet<>())
            .add(String.valueOf(decided.key().item()));
      }
    }
    return batch.coders().stream()
        .map(
            coder -> {
              Set<String> own = done.getOrDefault(coder, Set.of());
              return new Progress(coder, batch.articles().stream().filter(own::contains).toList());
            })
        .toList();
  }

  /** Whether all who code a batch, two at least, are done with an article. */
  boolean isDone(Batch batch, String articleId) {
    return batch.coders().size() > 1
        && batch.coders().stream().allMatch(coder -> isDone(batch.id(), articleId, coder));
  }

  StoredArticle article(String id) {
    return desk.article(id).orElseThrow(() -> desk.failure("there is no article '" + id + "'"));
  }

  /** The text of an article, which stays what it is. */
  Article text(String id) {
    return texts.computeIfAbsent(id, k -> article(k).article());
  }

  /** The statements that coders of a batch begin with, which stay what they are. */
  List<Statement> proposed(Batch batch, String articleId) {
    return batch.proposals()
        ? proposed.computeIfAbsent(articleId, id -> desk.asOf(id, batch.revision()))
        : List.of();
  }

  /** What a coder makes of an article. */
  ArticleCoding coding(Batch batch, String articleId, String coder) {
    Article article = text(articleId);
    Map<String, String> states = new HashMap<>();
    for (Decided decided : desk.of(Kind.STATEMENT, batch.id(), articleId)) {
      if (coder.equals(decided.key().coder())) {
        states.put(Objects.requireNonNull(decided.key().item()), decided.state());
      }
    }
    List<CodedStatement> statements = new ArrayList<>();
    for (Statement proposed : proposed(batch, articleId)) {
      String state = states.remove(proposed.id());
      statements.add(
          state == null
              ? new CodedStatement(proposed, Verdict.OPEN)
              : coded(RawObject.of(state), proposed, article));
    }
    for (String state : states.values()) {
      RawObject values = RawObject.of(state);
      String body = values.textOrNull(States.STATEMENT);
      if (body != null) {
        Statement added = Desk.read(body, article.text());
        statements.add(new CodedStatement(added, verdict(values)));
      }
    }
    statements.sort(Comparator.comparing(each -> each.statement().attribution().content().get(0)));
    return new ArticleCoding(articleId, coder, isDone(batch.id(), articleId, coder), statements);
  }

  private static CodedStatement coded(RawObject state, Statement proposed, Article article) {
    String body = state.textOrNull(States.STATEMENT);
    Statement statement = body == null ? proposed : Desk.read(body, article.text());
    return new CodedStatement(statement, verdict(state));
  }

  private static Verdict verdict(RawObject state) {
    return Verdict.valueOf(state.text(States.VERDICT).toUpperCase(Locale.ROOT));
  }
}
