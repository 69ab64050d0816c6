package dev.quoth.ledger.exchange;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what {@link HistoryFile} writes. A new ledger becomes the one that was written; one that is
 * an earlier state of it goes on to be the later. Into any other the articles that are not there
 * are taken over as they stand, without their revisions.
 */
public final class HistoryImport {
  private final Ledger ledger;
  private final ImportListener listener;

  public HistoryImport(Ledger ledger, ImportListener listener) {
    this.ledger = ledger;
    this.listener = listener;
  }

  /**
   * Reads a file.
   *
   * @param name of the file, for people; who takes over what is merged
   * @throws IOException if it cannot be read
   */
  public HistoryReport read(Path file, String name) throws IOException {
    HistoryReplay replay = new HistoryReplay(ledger, file, name, listener);
    replay.run();
    return replay.parted() ? merge(file, name) : HistoryReport.replayed(replay);
  }

  private HistoryReport merge(Path file, String name) throws IOException {
    Path folder = Files.createTempDirectory("quoth-import");
    try (Ledger other = Ledger.open(folder.resolve("other.quoth"))) {
      HistoryReplay replay = new HistoryReplay(other, file, name, listener);
      replay.run();
      HistoryReport.Builder report = new HistoryReport.Builder(replay);
      other.articles(stored -> merge(stored, name, report));
      return report.build();
    } finally {
      delete(folder);
    }
  }

  private void merge(StoredArticle stored, String name, HistoryReport.Builder report) {
    if (stored.deleted()) {
      report.deleted(stored);
      return;
    }
    try {
      Author by = new Author(Author.Kind.IMPORT, name);
      Added added = ledger.adopt(stored, by, "as it stands in another ledger");
      report.adopted(stored, added, added != Added.NEW && standsOtherwise(stored));
    } catch (LedgerException e) {
      listener.bad(name + ", " + stored.article().id(), String.valueOf(e.getMessage()));
      report.fail();
    }
  }

  private boolean standsOtherwise(StoredArticle there) {
    List<StoredStatement> here =
        ledger.article(there.article().id()).map(StoredArticle::statements).orElse(List.of());
    return !here.equals(there.statements());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
