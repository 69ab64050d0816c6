package dev.quoth.debate;

import dev.quoth.networks.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variables by the words of the ledger, where events have those of other programs. */
final class Variables {
  private static final Map<String, Variable> BY_WORD = new LinkedHashMap<>();

  static {
    BY_WORD.put("person", Variable.PERSON);
    BY_WORD.put("organisation", Variable.ORGANISATION);
    BY_WORD.put("party", Variable.PARTY);
    BY_WORD.put("outlet", Debate.OUTLET);
    BY_WORD.put("document", Variable.DOCUMENT);
    BY_WORD.put("proposition", Variable.PROPOSITION);
  }

  static final List<String> WORDS = List.copyOf(BY_WORD.keySet());

  private Variables() {}

  static Optional<Variable> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
