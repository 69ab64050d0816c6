package dev.quoth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements in order of reading, each followed by those that it reports.
 *
 * <p>A statement whose reporter is not among them counts as reported by none.
 */
public final class Nesting {

  /** A statement and how many reporters stand above it. */
  public record Nested(Statement statement, int depth) {}

  private final Map<String, List<Statement>> inner = new HashMap<>();
  private final Set<String> placed = new HashSet<>();
  private final List<Nested> nested = new ArrayList<>();

  private Nesting() {}

  /** The statements in that order, each once. */
  public static List<Nested> of(List<Statement> statements) {
    return new Nesting().nest(statements);
  }

  private List<Nested> nest(List<Statement> statements) {
    Set<String> ids = new HashSet<>();
    statements.forEach(statement -> ids.add(statement.id()));
    List<Statement> outermost = new ArrayList<>();
    for (Statement statement : statements) {
      String within = statement.within();
      if (within == null || !ids.contains(within)) {
        outermost.add(statement);
      } else {
        inner.computeIfAbsent(within, id -> new ArrayList<>()).add(statement);
      }
    }
    outermost.forEach(statement -> place(statement, 0));
    // What is left reports itself in a circle; better shown flat than not at all.
    statements.stream().filter(s -> !placed.contains(s.id())).forEach(s -> place(s, 0));
    return nested;
  }

  private void place(Statement statement, int depth) {
    if (placed.add(statement.id())) {
      nested.add(new Nested(statement, depth));
      inner.getOrDefault(statement.id(), List.of()).forEach(s -> place(s, depth + 1));
    }
  }
}
