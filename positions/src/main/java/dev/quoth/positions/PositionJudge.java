package dev.quoth.positions;

import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.positions.network.PairNetwork;
import dev.quoth.positions.network.PositionFiles;
import dev.quoth.positions.network.PositionSettings;
import dev.quoth.positions.network.Reading;
import dev.quoth.positions.network.TextNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Tells where statements stand towards propositions: a vector for each finds what may belong
 * together, and a network that reads both at once decides. Thread-safe; to be closed.
 */
public final class PositionJudge implements AutoCloseable {
  private final PairNetwork pairs;
  private final TextNetwork texts;
  private final PositionSettings settings;
  private final ExecutorService workers;

  private PositionJudge(PositionFiles files, int threads) {
    this.settings = files.settings();
    this.pairs = new PairNetwork(files.pairs());
    this.texts = new TextNetwork(files.texts(), files.vocabulary());
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "positions");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Loads the networks that are shipped, to work on {@code threads} threads.
   *
   * @throws java.io.UncheckedIOException if the model's jar is missing or broken
   */
  public static PositionJudge load(int threads) {
    return load(PositionFiles.shipped(), threads);
  }

  /**
   * Loads other networks.
   *
   * @throws IllegalArgumentException if there is less than one thread
   */
  public static PositionJudge load(PositionFiles files, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("needs a thread, not " + threads);
    }
    return new PositionJudge(files, threads);
  }

  /** Name of the model. */
  public String version() {
    return settings.version();
  }

  /** How alike two vectors have to be for their texts to be looked at in a {@link #sweep}. */
  public double leastSimilarity() {
    return settings.thresholds().similarity();
  }

  /** How a statement stands towards each of the propositions, in their order. */
  public List<Judgement> judge(Content statement, List<String> propositions) {
    return judge(List.of(statement), propositions).get(0);
  }

  /** How each statement stands towards each of the propositions; every pair is looked at. */
  public List<List<Judgement>> judge(List<Content> statements, List<String> propositions) {
    List<Reading> towards = readings(propositions);
    List<Callable<List<Judgement>>> work = new ArrayList<>();
    for (Content statement : statements) {
      work.add(
          () -> {
            Reading said = texts.read(statement.text());
            return towards.stream().map(reading -> judge(statement, said, reading)).toList();
          });
    }
    return all(work);
  }

  /**
   * A judgement on a pair by numbers.
   *
   * @param statement number of the statement, from 0
   * @param proposition number of the proposition, from 0
   */
  public record Found(int statement, int proposition, Judgement judgement) {}

  /** Propositions that were read once, to be asked about again and again. */
  public static final class Towards {
    private final List<Reading> readings;

    private Towards(List<Reading> readings) {
      this.readings = readings;
    }
  }

  /** Reads propositions, for {@link #sweep(List, Towards)}. */
  public Towards towards(List<String> propositions) {
    return new Towards(readings(propositions));
  }

  /** As {@link #sweep(List, Towards)}, of propositions that are read for it. */
  public List<Found> sweep(List<Content> statements, List<String> propositions) {
    return sweep(statements, towards(propositions));
  }

  /**
   * The pairs that are not unrelated, in order of statements and then of propositions. Only pairs
   * whose vectors are alike are read, which loses few of the related ones.
   */
  public List<Found> sweep(List<Content> statements, Towards propositions) {
    List<Reading> towards = propositions.readings;
    List<Callable<List<Found>>> work = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      int number = i;
      work.add(() -> sweep(number, statements.get(number), towards));
    }
    List<Found> found = new ArrayList<>();
    all(work).forEach(found::addAll);
    return found;
  }

  private List<Found> sweep(int number, Content statement, List<Reading> propositions) {
    List<Found> found = new ArrayList<>();
    Reading said = texts.read(statement.text());
    for (int p = 0; p < propositions.size(); p++) {
      Reading proposition = propositions.get(p);
      if (similarity(said.vector(), proposition.vector()) >= leastSimilarity()) {
        Judgement judgement = judge(statement, said, proposition);
        if (judgement.stance() != Stance.UNRELATED) {
          found.add(new Found(number, p, judgement));
        }
      }
    }
    return found;
  }

  /** The vector of a text, of length 1: texts of like meaning have like vectors. */
  public float[] embedding(String text) {
    return texts.read(text).vector();
  }

  /** The vectors of texts, in their order. */
  public List<float[]> embeddings(List<String> all) {
    return readings(all).stream().map(Reading::vector).toList();
  }

  private List<Reading> readings(List<String> all) {
    List<Callable<Reading>> work = new ArrayList<>();
    for (String text : all) {
      work.add(() -> texts.read(text));
    }
    return all(work);
  }

  /** How alike two vectors of length 1 are: the cosine of the angle between them, -1 to 1. */
  public static double similarity(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private Judgement judge(Content statement, Reading said, Reading proposition) {
    Judgement judgement = decide(look(proposition, said), statement);
    return judgement.stance() == Stance.SUPPORTS || judgement.stance() == Stance.OPPOSES
        ? judgement.shownBy(shownBy(statement, proposition, judgement))
        : judgement;
  }

  /** Probabilities of being about the proposition, and for it if about it. */
  private record Look(double related, double support) {}

  private Look look(Reading proposition, Reading statement) {
    PairNetwork.Scores scores = pairs.score(proposition, statement);
    double likeness = similarity(proposition.vector(), statement.vector());
    return new Look(
        settings.related().probability(scores.related(), likeness),
        settings.support().probability(scores.support()));
  }

  private Judgement decide(Look look, Content statement) {
    double related = look.related();
    double said = look.support();
    double support = statement.polarity() == Polarity.DENIES ? 1 - said : said;
    if (related < settings.thresholds().related()) {
      return new Judgement(Stance.UNRELATED, 1 - related, related, support, List.of());
    }
    double told = related * Math.max(support, 1 - support);
    boolean takesNone = statement.reports() || statement.polarity() == Polarity.DECLINES;
    if (takesNone || told < settings.thresholds().told()) {
      return new Judgement(Stance.UNCLEAR, related, related, support, List.of());
    }
    Stance stance = support >= 0.5 ? Stance.SUPPORTS : Stance.OPPOSES;
    return new Judgement(stance, told, related, support, List.of());
  }

  /** The clause that by itself shows the position most; the whole if there is but one. */
  private List<Span> shownBy(Content statement, Reading proposition, Judgement judgement) {
    List<Span> clauses = Clauses.of(statement.text());
    if (clauses.size() < 2) {
      return clauses;
    }
    @Nullable Span best = null;
    double most = -1;
    for (Span clause : clauses) {
      Look look = look(proposition, texts.read(clause.of(statement.text())));
      double support = look.support();
      if (statement.polarity() == Polarity.DENIES) {
        support = 1 - support;
      }
      double shows =
          look.related() * (judgement.stance() == Stance.SUPPORTS ? support : 1 - support);
      if (shows > most) {
        most = shows;
        best = clause;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private <T> List<T> all(List<Callable<T>> work) {
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : workers.invokeAll(work)) {
        results.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while judging", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("judging failed: " + e.getMessage(), e);
    }
    return results;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    pairs.close();
    texts.close();
  }
}
