package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.KnownActors;
import dev.quoth.Statement;
import dev.quoth.reader.source.OpenSettings;
import dev.quoth.reader.web.WebSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PipelineTest {
  @TempDir Path folder;

  @Test
  void readsOnWhileStatementsAreLookedFor() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch secondIsRead = new CountDownLatch(1);
    Iterator<Found> sources =
        counting(
            files(2),
            n -> {
              asked.set(n);
              if (n == 2) {
                secondIsRead.countDown();
              }
            });
    try (Pipeline pipeline =
        pipeline(
            sources,
            1,
            article -> {
              assertThat(await(secondIsRead)).isTrue();
              return List.of();
            })) {
      assertThat(pipeline.next()).isInstanceOf(Outcome.Done.class);
      assertThat(pipeline.next()).isInstanceOf(Outcome.Done.class);
      assertThat(pipeline.next()).isNull();
      assertThat(pipeline.next()).isNull();
    }
  }

  @Test
  void anEntryOfAFeedIsReadWhenTheCallerHasDoneWithIt() throws Exception {
    Path seen = folder.resolve("seen.json");
    WebSettings settings =
        WebSettings.DEFAULTS.toBuilder().allowPrivate(true).pause(Duration.ZERO).build();
    try (Courier courier = new Courier(3);
        SourceReader reader =
            new SourceReader(
                InputStream.nullInputStream(),
                OpenSettings.DEFAULT,
                new WebOptions(settings, seen, Integer.MAX_VALUE),
                Documents.ofProcess());
        Pipeline pipeline =
            new Pipeline(
                new SourceFinder(List.of(), List.of(courier.feed())).find(),
                reader,
                null,
                article -> false,
                1)) {
      assertThat(pipeline.next()).isInstanceOf(Outcome.Done.class);
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(seen).doesNotExist();
      assertThat(pipeline.next()).isInstanceOf(Outcome.Done.class);
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(seen).content().contains("story-1").doesNotContain("story-2");
      assertThat(pipeline.next()).isInstanceOf(Outcome.Done.class);
      assertThat(pipeline.next()).isNull();
      assertThat(seen).content().contains("story-3");
    }
  }

  @Test
  void doesNotReadAheadWithoutBound() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    try (Pipeline pipeline =
        pipeline(
            counting(files(100), asked::set),
            1,
            article -> {
              await(go);
              return List.of();
            })) {
      TimeUnit.MILLISECONDS.sleep(300);
      assertThat(asked).hasValueBetween(2, 8);
      go.countDown();
      int done = 0;
      while (pipeline.next() != null) {
        done++;
      }
      assertThat(done).isEqualTo(100);
    }
  }

  @Test
  void holdsFewLongArticlesAtOnce() throws Exception {
    List<Found> sources = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Path file = folder.resolve("long" + i + ".txt");
      Files.writeString(file, "word ".repeat(1_200_000));
      sources.add(new Found.ASource(Source.file(file, file)));
    }
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    try (Pipeline pipeline =
        pipeline(
            counting(sources, asked::set),
            4,
            article -> {
              await(go);
              return List.of();
            })) {
      TimeUnit.MILLISECONDS.sleep(1000);
      assertThat(asked).hasValueLessThanOrEqualTo(3);
      go.countDown();
      int done = 0;
      while (pipeline.next() != null) {
        done++;
      }
      assertThat(done).isEqualTo(6);
    }
  }

  @Test
  void readsAnArchiveOfAnyLengthWithoutHoldingIt() throws Exception {
    Path archive = folder.resolve("long.jsonl");
    Files.writeString(
        archive, ("{\"text\":\"" + "word ".repeat(400) + "\"}\n").repeat(5000) + "{\n");
    AtomicInteger working = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    try (Pipeline pipeline =
        pipeline(
            List.<Found>of(new Found.ASource(Source.file(archive, archive))).iterator(),
            1,
            article -> {
              working.incrementAndGet();
              await(go);
              return List.of();
            })) {
      TimeUnit.MILLISECONDS.sleep(300);
      assertThat(pipeline.isReady()).isFalse();
      assertThat(pipeline.sourcesDone()).isZero();
      go.countDown();
      for (int i = 1; i <= 5000; i++) {
        String name = archive + ":" + i;
        assertThat(pipeline.next())
            .isInstanceOfSatisfying(
                Outcome.Done.class, done -> assertThat(done.name()).isEqualTo(name));
        assertThat(working.get()).isLessThan(i + 12);
      }
      assertThat(pipeline.next())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.name()).isEqualTo(archive + ":5001"));
      assertThat(pipeline.next()).isNull();
      assertThat(pipeline.sourcesDone()).isEqualTo(1);
    }
  }

  @Test
  void passesOnAFaultInTheSearchForSources() throws Exception {
    Iterator<Found> faulty =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            throw new IllegalStateException("disk on fire");
          }

          @Override
          public Found next() {
            throw new AssertionError();
          }
        };
    try (Pipeline pipeline = pipeline(faulty, 1, article -> List.of())) {
      assertThatThrownBy(pipeline::next).hasRootCauseMessage("disk on fire");
    }
  }

  @Test
  void stopsWhenItIsClosed() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Pipeline pipeline = pipeline(counting(files(1000), asked::set), 2, article -> List.of());
    pipeline.next();
    pipeline.close();
    TimeUnit.MILLISECONDS.sleep(200);
    int then = asked.get();
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(asked).hasValue(then).hasValueLessThan(1000);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static Pipeline pipeline(
      Iterator<Found> sources, int threads, Function<Article, List<Statement>> find) {
    Statements.Loader loader =
        new Statements.Loader() {
          @Override
          public Statements load(int n, KnownActors known) {
            return new Statements() {
              @Override
              public List<Statement> of(Article article) {
                return find.apply(article);
              }

              @Override
              public void close() {}
            };
          }

          @Override
          public String modelVersion() {
            return "test";
          }

          @Override
          public String modelDigest() {
            return "none";
          }
        };
    InputStream none = new ByteArrayInputStream(new byte[0]);
    return new Pipeline(
        sources,
        new SourceReader(none, OpenSettings.DEFAULT, WebOptions.DEFAULT, Documents.ofProcess()),
        new LazyStatements(loader, threads, KnownActors.NONE),
        article -> false,
        threads);
  }

  private List<Found> files(int count) throws IOException {
    List<Found> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = Files.writeString(folder.resolve(i + ".txt"), "A line of text, said nobody.\n");
      sources.add(new Found.ASource(Source.file(file, file)));
    }
    return sources;
  }

  private static Iterator<Found> counting(
      List<Found> sources, java.util.function.IntConsumer onNext) {
    Iterator<Found> iterator = sources.iterator();
    AtomicInteger count = new AtomicInteger();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public Found next() {
        onNext.accept(count.incrementAndGet());
        return iterator.next();
      }
    };
  }
}
