package dev.quoth.lab.evaluate;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution as a system states it. Unlike {@link Attribution} it may be malformed: without a
 * content, with spans out of order.
 *
 * @param confidence estimated probability that content and source are right; null where unstated
 */
record Prediction(
    List<Span> source, List<Span> cue, List<Span> content, @Nullable Double confidence) {

  Prediction {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  static Prediction of(Attribution a) {
    return new Prediction(a.source(), a.cue(), a.content(), null);
  }

  static Prediction of(Statement statement) {
    Attribution a = statement.attribution();
    return new Prediction(a.source(), a.cue(), a.content(), statement.confidence());
  }

  List<Span> spans(Role role) {
    return switch (role) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }
}
