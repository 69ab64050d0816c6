package dev.quoth.ledger.search;

import dev.quoth.ledger.store.Database;
import dev.quoth.ledger.store.Dialect;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to ask the index, within one transaction.
 *
 * @param forms the forms of words, by the languages of the ledger
 * @param names the names of speakers and actors
 * @param index writes conditions for the index
 */
record Asking(
    Handle handle, Dialect dialect, TermForms forms, SpeakerNames names, MatchWriter index) {

  static Asking of(Handle handle, Database database, ActorNames actors) {
    Dialect dialect = database.dialect();
    TermForms forms = new TermForms(languages(handle));
    SpeakerNames names = new SpeakerNames(handle, actors);
    return new Asking(handle, dialect, forms, names, MatchWriter.of(dialect, forms, names));
  }

  private static List<String> languages(Handle handle) {
    return handle
        .createQuery("SELECT language FROM text_language ORDER BY language")
        .mapTo(String.class)
        .list();
  }

  /** The contents of statements. */
  Contents contents() {
    return new Contents(handle, dialect);
  }

  /**
   * Keys of the newest that a query finds, the newest first.
   *
   * @param most at most so many
   * @param newest key of the newest that counts; null for all
   */
  List<Long> find(Query query, int most, @Nullable Long newest) {
    return Searcher.find(handle, dialect, Compiler.compile(query, index, names, most, newest));
  }
}
