package dev.quoth.ledger.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The forms in which the words of a query stand in the index, one for each language in it. */
final class TermForms {
  private final List<TextAnalyzer> analyzers = new ArrayList<>();

  /**
   * @param languages those of the statements that are there
   */
  TermForms(List<String> languages) {
    languages.forEach(language -> analyzers.add(new TextAnalyzer(language)));
    if (analyzers.isEmpty()) {
      analyzers.add(new TextAnalyzer(null));
    }
  }

  /** Stems of the words of a text, one list for each different way to stem them. */
  List<List<String>> stems(String text) {
    Set<List<String>> forms = new LinkedHashSet<>();
    for (TextAnalyzer analyzer : analyzers) {
      forms.add(analyzer.tokens(text).stream().map(Token::stem).toList());
    }
    return List.copyOf(forms);
  }

  /** The words of a text as they are. */
  List<String> words(String text) {
    return analyzers.get(0).tokens(text).stream().map(Token::word).toList();
  }

  /** Pairs of stems of two texts, stemmed alike. */
  List<List<List<String>>> stems(String left, String right) {
    Set<List<List<String>>> pairs = new LinkedHashSet<>();
    for (TextAnalyzer analyzer : analyzers) {
      pairs.add(
          List.of(
              analyzer.tokens(left).stream().map(Token::stem).toList(),
              analyzer.tokens(right).stream().map(Token::stem).toList()));
    }
    return List.copyOf(pairs);
  }

  /** The words of a term as typed. */
  static String text(Query.Terms term) {
    if (term instanceof Query.Word word) {
      return word.text();
    }
    if (term instanceof Query.Phrase phrase) {
      return phrase.text();
    }
    return term instanceof Query.Prefix prefix ? prefix.text() : "";
  }
}
