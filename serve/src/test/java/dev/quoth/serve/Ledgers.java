package dev.quoth.serve;

import dev.quoth.ArticleLine;
import dev.quoth.WireFormat;
import dev.quoth.WireFormatException;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Extraction;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.Reading;
import dev.quoth.serve.http.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Ledgers and servers for tests. */
final class Ledgers {
  static final Author MODEL = new Author(Author.Kind.MODEL, "quoth test");
  static final Author ANA = new Author(Author.Kind.PERSON, "Ana Belm");

  private static final LedgerTemplate OF_EXAMPLES =
      new LedgerTemplate(ledger -> ledger.addAll(examples(), MODEL));

  private Ledgers() {}

  /** The articles of {@code examples/} with their statements. */
  static List<ArticleLine> examples() {
    List<ArticleLine> lines = new ArrayList<>();
    try (InputStream in = Ledgers.class.getResourceAsStream("examples.jsonl")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n")) {
        lines.add(WireFormat.parseLine(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WireFormatException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }

  /** A new ledger that holds them. */
  static Ledger ofExamples(Path folder) {
    return OF_EXAMPLES.open(folder.resolve("examples.quoth"));
  }

  /** Reads the examples, whatever is asked for. */
  static Reading reading(Ledger ledger) {
    return new ReadsExamples(ledger);
  }

  static QuothServer serve(Ledger ledger) throws StartException {
    return serve(ledger, 0);
  }

  static QuothServer serve(Ledger ledger, int port) throws StartException {
    return serve(port, new ReadsExamples(ledger));
  }

  /** One on which another judges. */
  static QuothServer serve(Ledger ledger, Judging judging) throws StartException {
    return serve(0, new ReadsExamples(ledger, judging));
  }

  private static QuothServer serve(int port, ReadsExamples reading) throws StartException {
    return QuothServer.start(
        new ServeConfig(reading.ledger(), "examples.quoth", "127.0.0.1", port, ANA, reading));
  }

  /** Reads the examples, whatever is asked for; a text says what goes wrong. */
  private record ReadsExamples(Ledger ledger, Judging judging) implements Reading {
    ReadsExamples(Ledger ledger) {
      this(ledger, new JudgesByKind(ledger));
    }

    @Override
    public void read(Addition what, Listener listener) {
      if (what instanceof Addition.Pasted pasted) {
        listener.failed("pasted", pasted.text());
        return;
      }
      for (ArticleLine line : examples()) {
        ledger.add(line.article(), line.statements(), MODEL);
        int found = line.statements() == null ? 0 : line.statements().size();
        listener.kept(line.article().id(), String.valueOf(line.article().headline()), found);
      }
    }

    @Override
    public boolean hasExamples() {
      return true;
    }

    @Override
    public Extraction extraction() {
      return Ledgers::extract;
    }

    @Override
    public Judging judging() {
      return judging;
    }
  }

  /** Finds the first of the examples in each line, but in those that say that they are broken. */
  private static void extract(InputStream in, String name, Extraction.Listener listener) {
    try {
      ArticleLine first = examples().get(0);
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        number++;
        if (line.contains("explode")) {
          throw new IllegalStateException("a fault, on purpose");
        } else if (line.contains("broken")) {
          listener.failed(name + ":" + number, "is broken");
        } else {
          listener.found(first.article(), first.statements());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
