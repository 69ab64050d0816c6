package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.KnownActors;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Added;
import dev.quoth.positions.PositionJudge;
import dev.quoth.reader.source.OpenSettings;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Extraction;
import dev.quoth.serve.adding.Judging;
import dev.quoth.serve.adding.Reading;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is added by way of the pages, as {@code quoth add} does. */
final class ServeReading implements Reading {
  private static final String PASTED = "pasted";

  private final Ledger ledger;
  private final Statements.Loader loader;
  private final KnownActors known;
  private final int threads;
  private final @Nullable Path examples;
  private final Extraction extraction;
  private final Judging judging;

  /**
   * @param examples the folder of the examples; null where there is none
   */
  ServeReading(
      Ledger ledger,
      Statements.Loader loader,
      KnownActors known,
      int threads,
      @Nullable Path examples) {
    this.ledger = ledger;
    this.loader = loader;
    this.known = known;
    this.threads = threads;
    this.extraction = new ServeExtraction(loader, known, threads);
    this.judging = new ServeJudging(ledger, () -> PositionJudge.load(threads));
    this.examples = examples != null && Files.isDirectory(examples) ? examples : null;
  }

  @Override
  public boolean hasExamples() {
    return examples != null;
  }

  @Override
  public Extraction extraction() {
    return extraction;
  }

  @Override
  public Judging judging() {
    return judging;
  }

  @Override
  public void read(Addition what, Listener listener) {
    Author by = ModelAuthor.of(loader);
    LazyStatements statements = new LazyStatements(loader, threads, known);
    try (SourceReader reader =
            new SourceReader(
                in(what), OpenSettings.DEFAULT, WebOptions.DEFAULT, Documents.ofProcess());
        Pipeline pipeline =
            new Pipeline(
                sources(what),
                reader,
                statements,
                article -> ledger.holds(article.id()),
                threads)) {
      Naming naming = Naming.of(what);
      for (Outcome outcome = pipeline.next(); outcome != null; outcome = pipeline.next()) {
        tell(outcome, by, naming, listener);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Outcome outcome, Author by, Naming naming, Listener listener) {
    if (outcome instanceof Outcome.Failed failed) {
      listener.failed(naming.of(failed.name()), failed.reason());
      return;
    }
    Outcome.Done done = (Outcome.Done) outcome;
    Article article = done.article().withSource(naming.of(done.name()));
    Added added = ledger.add(article, done.statements(), by);
    boolean isNew = added == Added.NEW;
    int found = done.statements() == null ? 0 : done.statements().size();
    String headline = article.headline();
    String title = headline == null ? naming.of(done.name()) : headline;
    listener.kept(article.id(), title, isNew ? found : -1);
  }

  private static InputStream in(Addition what) {
    return what instanceof Addition.Pasted pasted
        ? new ByteArrayInputStream(pasted.text().getBytes(UTF_8))
        : InputStream.nullInputStream();
  }

  private Iterator<Found> sources(Addition what) {
    if (what instanceof Addition.Pasted) {
      return new SourceFinder(List.of(Source.STDIN)).find();
    }
    if (what instanceof Addition.Sent sent) {
      return new SourceFinder(List.of(sent.file().toString())).find();
    }
    if (what instanceof Addition.Page page) {
      return List.<Found>of(new Found.ASource(Source.page(page.name()))).iterator();
    }
    if (what instanceof Addition.Feed feed) {
      return new SourceFinder(List.of(), List.of(feed.name())).find();
    }
    if (what instanceof Addition.Examples && examples != null) {
      return new SourceFinder(List.of(examples.toString())).find();
    }
    return new SourceFinder(List.of(what.name())).find();
  }

  /** What a source is called here, and what people call it. */
  private record Naming(String ours, String theirs) {
    static Naming of(Addition what) {
      if (what instanceof Addition.Sent sent) {
        return new Naming(sent.file().toString(), sent.name());
      }
      return what instanceof Addition.Pasted
          ? new Naming(Source.STDIN, PASTED)
          : new Naming("", "");
    }

    String of(String name) {
      return !ours.isEmpty() && name.startsWith(ours)
          ? theirs + name.substring(ours.length())
          : name;
    }
  }
}
