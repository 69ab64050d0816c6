package dev.quoth.app;

import dev.quoth.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are shown.
 *
 * @param furniture whether those in furniture are
 * @param minConfidence the least confidence
 */
record Selection(boolean furniture, double minConfidence) {
  /** All of them. */
  static final Selection ALL = new Selection(true, 0);

  /**
   * The statements to show. One whose reporter is not shown is handed to the reporter's own
   * reporter, so that {@code within} always names a statement that is there.
   */
  List<Statement> of(List<Statement> all) {
    Map<String, Statement> byId = new HashMap<>();
    all.forEach(statement -> byId.put(statement.id(), statement));
    return all.stream()
        .filter(this::shows)
        .map(statement -> within(statement, shownReporter(statement, byId)))
        .toList();
  }

  private boolean shows(Statement statement) {
    return statement.confidence() >= minConfidence
        && (furniture || !statement.block().isFurniture());
  }

  private @Nullable String shownReporter(Statement statement, Map<String, Statement> byId) {
    Statement reporter = byId.get(statement.within());
    for (int steps = 0; reporter != null && !shows(reporter); steps++) {
      reporter = steps < byId.size() ? byId.get(reporter.within()) : null;
    }
    return reporter == null ? null : reporter.id();
  }

  private static Statement within(Statement statement, @Nullable String reporter) {
    return Objects.equals(statement.within(), reporter)
        ? statement
        : statement.reportedBy(reporter);
  }
}
