package dev.quoth.ledger.exchange;

import static java.util.Objects.requireNonNull;

import dev.quoth.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a coder of Discourse Network Analyzer made of one stretch of a document.
 *
 * @param statement the stretch as a statement's content; its speaker is the person on behalf of the
 *     organisation, or else the organisation, with a confidence of 1; its codes are all else
 * @param type which of the project's types it has, such as {@code DNA Statement}
 * @param coder who coded it; empty where nobody is named
 * @param values the value of each variable that has one, in the order of the project's variables; a
 *     boolean is {@code true} or {@code false}
 * @param attributes what the project tells of the entities that are values, such as the type of an
 *     organisation: by the variable, then by the attribute's name; blank ones are left out
 */
public record DnaStatement(
    Statement statement,
    String type,
    String coder,
    Map<String, String> values,
    Map<String, Map<String, String>> attributes) {

  public DnaStatement {
    requireNonNull(statement, "statement is null");
    requireNonNull(type, "type is null");
    requireNonNull(coder, "coder is null");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Who speaks; null where it was not coded. */
  public @Nullable String person() {
    return coded("person");
  }

  /** For which organisation; null where it was not coded. */
  public @Nullable String organisation() {
    return coded("organization");
  }

  /** What it is about: a claim one can be for or against; null where it was not coded. */
  public @Nullable String concept() {
    return coded(DnaCodes.CONCEPT);
  }

  /** Whether the speaker is for it; null where that was not coded as a boolean. */
  public @Nullable Boolean agreement() {
    String agreement = coded(DnaCodes.AGREEMENT);
    boolean told = "true".equals(agreement) || "false".equals(agreement);
    return told ? Boolean.valueOf(agreement) : null;
  }

  private @Nullable String coded(String variable) {
    String value = values.get(variable);
    return value == null || value.isBlank() ? null : value;
  }
}
