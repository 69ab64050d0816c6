package dev.quoth.extract.tokens;

import java.util.ArrayList;
import java.util.List;

/** Vocabularies for tests: BERT's special pieces, then the given ones. */
final class Vocabularies {
  private static final List<String> SPECIAL = List.of("[UNK]", "[CLS]", "[SEP]", "[unused0]");

  private Vocabularies() {}

  static Vocabulary with(String... pieces) {
    List<String> all = new ArrayList<>(SPECIAL);
    all.addAll(List.of(pieces));
    return Vocabulary.of(all);
  }

  /** Every small letter as a piece of its own, at the start of a word and after it. */
  static Vocabulary letters() {
    List<String> pieces = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      pieces.add(String.valueOf(c));
      pieces.add("##" + c);
    }
    pieces.add(".");
    return with(pieces.toArray(String[]::new));
  }
}
