package dev.quoth.ledger.store;

import dev.quoth.ledger.records.LedgerException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Copies of a ledger that are whole or not there. */
final class SqliteBackup {

  private SqliteBackup() {}

  /** Keeps the file as it is beside itself, before a later version changes its tables. */
  static void beforeMigration(Path file, DataSource source) {
    Path to = free(file);
    make(file.toString(), to, copy -> vacuum(file.toString(), copy, source));
  }

  private static Path free(Path file) {
    Path to = file.resolveSibling(file.getFileName() + ".before-migration");
    for (int i = 2; Files.exists(to); i++) {
      to = file.resolveSibling(file.getFileName() + ".before-migration-" + i);
    }
    return to;
  }

  private static void vacuum(String name, String copy, DataSource source) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy);
      statement.execute();
    } catch (SQLException e) {
      throw new LedgerException(name, "cannot be backed up: " + e.getMessage(), e);
    }
  }

  /**
   * Makes a copy under another name first.
   *
   * @param work makes the copy at the path that it is given
   */
  static void make(String name, Path to, Consumer<String> work) {
    Path folder = to.toAbsolutePath().getParent();
    if (Files.exists(to)) {
      throw new LedgerException(name, "is not backed up: " + to + " is there already");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerException(name, "is not backed up: the folder " + folder + " is not there");
    }
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      work.accept(part.toString());
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LedgerException(name, "cannot be backed up: " + e.getMessage(), e);
    } finally {
      discard(part);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // the next backup to this place does away with it
    }
  }
}
