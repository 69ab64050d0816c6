package dev.quoth.ledger.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How a statement's codes hold what Discourse Network Analyzer tells of it: its type and coder, its
 * variables by their names but for those that are the speaker, and attributes of the variables'
 * values as {@code organization/Type}.
 */
final class DnaCodes {
  static final String TYPE = "statement type";
  static final String CODER = "coder";
  static final String PERSON = "person";
  static final String ORGANISATION = "organization";
  static final String CONCEPT = "concept";
  static final String AGREEMENT = "agreement";

  /** What stands between a variable and an attribute of its value. */
  static final String OF = "/";

  private static final Set<String> SPEAKERS = Set.of(PERSON, ORGANISATION);

  private DnaCodes() {}

  static Map<String, String> of(DnaStatement coded) {
    Map<String, String> codes = new LinkedHashMap<>();
    put(codes, TYPE, coded.type());
    coded.values().forEach((variable, value) -> putValue(codes, variable, value));
    coded
        .attributes()
        .forEach((variable, told) -> told.forEach((k, v) -> put(codes, variable + OF + k, v)));
    put(codes, CODER, coded.coder());
    return codes;
  }

  private static void putValue(Map<String, String> codes, String variable, String value) {
    if (!SPEAKERS.contains(variable)) {
      put(codes, variable, value);
    }
  }

  private static void put(Map<String, String> codes, String name, String value) {
    if (!value.isBlank()) {
      codes.putIfAbsent(name, value);
    }
  }
}
