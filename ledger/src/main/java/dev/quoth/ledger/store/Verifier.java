package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.records.Verification;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Checks that the revisions are a chain, and that all else is what they made of it. */
final class Verifier {
  private static final int PAGE = 200;
  private static final Set<Subject.Kind> STANDS =
      EnumSet.of(Subject.Kind.PROPOSITION, Subject.Kind.POSITION, Subject.Kind.RELATION);

  private final Handle handle;
  private final Database database;

  /** By statement that was ever changed: its last state. */
  private final Map<String, String> changed = new HashMap<>();

  /** By article that has gained statements since it was added: how many. */
  private final Map<String, Integer> gained = new HashMap<>();

  /** By what is decided in batches: its last state. */
  private final Map<String, String> coded = new HashMap<>();

  /** By account: its last state. */
  private final Map<String, String> accounts = new HashMap<>();

  /** By proposition, position and relation: its last state. */
  private final Map<String, String> stands = new HashMap<>();

  private String head = "";
  private long revisions;
  private long articles;
  private long statements;

  Verifier(Handle handle, Database database) {
    this.handle = handle;
    this.database = database;
  }

  Verification verify() {
    try {
      chain();
      nothingGone();
      articles();
      codings();
      groups();
      return new Verification(revisions, articles, statements, head, null);
    } catch (Fault fault) {
      return new Verification(revisions, articles, statements, head, fault.what);
    }
  }

  private void chain() {
    List<Revision> page;
    do {
      page = page();
      for (Revision revision : page) {
        check(revision);
        revisions++;
        head = revision.hash();
        if (revision.subject().kind() == Subject.Kind.STATEMENT) {
          changed.put(revision.subject().id(), String.valueOf(revision.after()));
          gained(revision);
        } else if (isOfABatch(revision.subject().kind())) {
          coded.put(revision.subject().id(), String.valueOf(revision.after()));
        } else if (revision.subject().kind() == Subject.Kind.ACCOUNT) {
          accounts.put(revision.subject().id(), String.valueOf(revision.after()));
        } else if (STANDS.contains(revision.subject().kind())) {
          stands.put(revision.subject().id(), String.valueOf(revision.after()));
        }
      }
    } while (!page.isEmpty());
  }

  private static boolean isOfABatch(Subject.Kind kind) {
    return kind == Subject.Kind.BATCH || kind == Subject.Kind.CODING;
  }

  private void codings() {
    sameAsRevisions(coded, CodingTable.all(handle));
    sameAsRevisions(accounts, AccountTable.all(handle));
    Map<String, String> there = PropositionTable.states(handle);
    there.putAll(PositionTable.states(handle));
    there.putAll(RelationTable.states(handle));
    sameAsRevisions(stands, there);
  }

  private static void sameAsRevisions(Map<String, String> said, Map<String, String> there) {
    said.forEach(
        (subject, state) -> {
          if (!state.equals(there.remove(subject))) {
            throw new Fault("what is decided on " + subject + " is not what its revisions say");
          }
        });
    if (!there.isEmpty()) {
      throw new Fault("no revision tells of " + there.keySet().iterator().next());
    }
  }

  private void gained(Revision revision) {
    if (revision.before() == null) {
      String article = StatementState.parse(String.valueOf(revision.after())).gainedIn();
      gained.merge(String.valueOf(article), 1, Integer::sum);
    }
  }

  private List<Revision> page() {
    try {
      return RevisionTable.after(handle, revisions, PAGE);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Fault("a revision after " + revisions + " cannot be read: " + e.getMessage());
    }
  }

  private void check(Revision revision) {
    if (revision.number() != revisions + 1) {
      throw new Fault("revision " + (revisions + 1) + " is gone");
    }
    if (!revision.previousHash().equals(head)) {
      throw new Fault("revision " + revision.number() + " does not follow from the one before");
    }
    if (!revision.hash().equals(Digests.of(revision))) {
      throw new Fault("revision " + revision.number() + " was changed after it was made");
    }
  }

  private void nothingGone() {
    handle
        .createQuery(
            "SELECT subject FROM revision WHERE what = 'add' AND subject_kind = 'article'"
                + " AND subject NOT IN (SELECT id FROM article) ORDER BY number LIMIT 1")
        .mapTo(String.class)
        .findOne()
        .ifPresent(
            id -> {
              throw new Fault("the article " + id + " is gone");
            });
  }

  private void articles() {
    long last = 0;
    List<ArticleTable.Kept> page;
    do {
      page = ArticleTable.after(handle, last, PAGE);
      for (ArticleTable.Kept kept : page) {
        article(kept);
        articles++;
        last = kept.key();
      }
    } while (!page.isEmpty());
  }

  private void article(ArticleTable.Kept kept) {
    Revision revision =
        RevisionTable.lastOf(handle, kept.id())
            .orElseThrow(() -> new Fault("the article " + kept.id() + " has no revision"));
    ArticleState state = ArticleState.parse(String.valueOf(revision.after()));
    if (!digest(kept).equals(state.line())) {
      throw new Fault("the article " + kept.id() + " was changed, and no revision tells of it");
    }
    KeptArticle article = read(kept);
    if (kept.deleted() != state.deleted()
        || !kept.facts().equals(ArticleFacts.of(article.article()))) {
      throw new Fault(
          "what is listed of the article " + kept.id() + " is not what its text and log say");
    }
    List<StatementTable.Kept> rows = StatementTable.ofArticle(handle, kept.key());
    int later = gained.getOrDefault(kept.id(), 0);
    if (rows.size() != state.statements() + later
        || rows.size() != article.found().size() + later) {
      throw new Fault("statements of the article " + kept.id() + " are gone, or are too many");
    }
    for (int i = 0; i < rows.size(); i++) {
      statement(article, rows.get(i), i);
      statements++;
    }
  }

  private void groups() {
    new UtteranceGroups(handle, database)
        .misplaced()
        .ifPresent(
            id -> {
              throw new Fault(
                  "what reports the same as the statement "
                      + id
                      + " is not what the words say; quoth regroup makes that anew");
            });
  }

  private static String digest(ArticleTable.Kept kept) {
    try {
      return Digests.of(PackedLine.unpack(kept.line()));
    } catch (IllegalArgumentException e) {
      throw new Fault("the article " + kept.id() + " is damaged: " + e.getMessage());
    }
  }

  private KeptArticle read(ArticleTable.Kept kept) {
    try {
      return KeptArticle.of(handle, database.name(), kept);
    } catch (LedgerException e) {
      throw new Fault("the article " + kept.id() + " cannot be read");
    }
  }

  private void statement(KeptArticle article, StatementTable.Kept kept, int position) {
    String id = kept.row().id();
    String state = changed.getOrDefault(id, StatementState.FOUND.json());
    if (!isWhat(article, kept, position, state)) {
      throw new Fault("the statement " + id + " was changed, and no revision tells of it");
    }
  }

  private static boolean isWhat(
      KeptArticle article, StatementTable.Kept kept, int position, String json) {
    try {
      StatementState state = StatementState.parse(json);
      return Objects.equals(state.gainedIn(), article.gained(position))
          && StatementRow.of(article.article(), article.statement(position, state), position, state)
              .equals(kept.row());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Ends the check at the first thing that does not fit. */
  private static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String what;

    Fault(String what) {
      super(what, null, false, false);
      this.what = what;
    }
  }
}
