package dev.quoth.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.decode.Name;
import dev.quoth.lab.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class NamesRaceTest {
  private static final Texts TEXTS = new Texts(List.of("It rains.", "It snows."), 4, 0);

  private final List<String> order = new ArrayList<>();

  /** Takes its time for each text. */
  private Subject subject(String name, long millis, boolean finds) {
    return new Subject() {
      @Override
      public List<Statement> extract(Article article) {
        order.add(name);
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
          LockSupport.parkNanos(end - System.nanoTime());
        }
        Attribution attribution = new Attribution(List.of(), List.of(), List.of(new Span(0, 2)));
        return finds
            ? List.of(
                new Statement(
                    "s",
                    Statement.Kind.INDIRECT,
                    attribution,
                    Statement.CueClass.OTHER,
                    null,
                    Block.Kind.PARAGRAPH,
                    0.9))
            : List.of();
      }

      @Override
      public List<Statement> describe(Article article, List<Attribution> attributions) {
        throw new IllegalStateException("nobody asks for this");
      }

      @Override
      public List<Name> names(Article article) {
        return List.of();
      }

      @Override
      public String version() {
        return name;
      }

      @Override
      public long modelNanos() {
        return 0;
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void tellsByWhatShareTheOneTakesLonger() {
    NamesRace race = new NamesRace(TEXTS, subject("with", 30, true), subject("without", 10, true));
    Rounds.Spread added = race.measure(0, 0);
    assertThat(added.median()).isBetween(0.5, 3.0);
    assertThat(order.subList(0, 4)).containsExactly("with", "without", "without", "with");
    assertThat(order.subList(4, 8)).containsExactly("without", "with", "with", "without");
  }

  @Test
  void whatFindsNothingIsNotMeasured() {
    NamesRace race = new NamesRace(TEXTS, subject("with", 0, false), subject("without", 0, false));
    assertThatThrownBy(() -> race.measure(0, 0)).hasMessageContaining("no statement");
  }
}
