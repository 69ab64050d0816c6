package dev.quoth.ledger;

import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.store.Settings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Does something with the samples of a ledger and says of each when it is done, until all are or it
 * is killed: the process that {@link KilledLedgerTest} kills.
 */
final class UntilKilled {
  static final Author NEWER = new Author(Author.Kind.MODEL, "quoth test, newer");

  private UntilKilled() {}

  /** What is done. */
  enum Work {
    ADD {
      @Override
      void on(Path file, int count, int atOnce, PrintStream out) {
        try (Ledger ledger = Ledger.open(file)) {
          for (int i = 0; i < count; i += atOnce) {
            List<ArticleLine> batch = new ArrayList<>();
            for (int j = i; j < Math.min(count, i + atOnce); j++) {
              Sample sample = Samples.sample(j);
              batch.add(new ArticleLine(sample.article(), sample.statements()));
            }
            ledger.addAll(batch, Samples.MODEL);
            batch.forEach(each -> out.println(each.article().id()));
          }
        }
      }
    },

    /** What is found again is what {@link #otherwise} makes of it. */
    REREAD {
      @Override
      void on(Path file, int count, int atOnce, PrintStream out) {
        try (Ledger ledger = Ledger.open(file)) {
          for (String id : ledger.articleIdsNotReadBy(NEWER)) {
            List<Statement> found = otherwise(sampleOf(id, count).statements());
            ledger.reread(id, found, NEWER, "");
            out.println(id);
          }
        }
      }
    },

    /** A later version of the program opens the ledger. */
    MIGRATE {
      @Override
      void on(Path file, int count, int atOnce, PrintStream out) {
        Ledger.open(file.toString(), true, LATER).close();
      }
    };

    abstract void on(Path file, int count, int atOnce, PrintStream out);
  }

  /** Of a program whose tables are other ones. */
  static final Settings LATER =
      Settings.USUAL.withMigrations("classpath:dev/quoth/ledger/later", 9);

  static Sample sampleOf(String articleId, int count) {
    for (int i = 0; i < count; i++) {
      Sample sample = Samples.sample(i);
      if (sample.article().id().equals(articleId)) {
        return sample;
      }
    }
    throw new IllegalArgumentException(articleId);
  }

  /** Without the first, and surer of the others. */
  static List<Statement> otherwise(List<Statement> statements) {
    return statements.stream().skip(1).map(UntilKilled::surer).toList();
  }

  private static Statement surer(Statement s) {
    return new Statement(
        s.id(),
        s.kind(),
        s.attribution(),
        s.cueClass(),
        s.within(),
        s.block(),
        1,
        s.circumstances(),
        s.resolution());
  }

  /** What to do, the path of the ledger, how many samples, and how many at once. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("ready");
    Work.valueOf(args[0])
        .on(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), out);
  }
}
