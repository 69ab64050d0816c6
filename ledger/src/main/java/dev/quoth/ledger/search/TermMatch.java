package dev.quoth.ledger.search;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A word, a phrase or the beginning of a word, as it is found among the words of a content.
 *
 * @param prefix whether the words are beginnings of words, not stems
 * @param sequences words that stand side by side: the same ones, stemmed in different ways
 */
record TermMatch(boolean prefix, List<List<String>> sequences) {

  /** The words and phrases that a query looks for, not those that it does without. */
  static List<TermMatch> of(Query query, TermForms forms) {
    return terms(query).stream().map(term -> of(term, forms)).toList();
  }

  private static TermMatch of(Query.Terms term, TermForms forms) {
    return term instanceof Query.Prefix prefix
        ? new TermMatch(true, List.of(forms.words(prefix.text())))
        : new TermMatch(false, forms.stems(TermForms.text(term)));
  }

  /** The words and phrases that a query looks for, those that are to be near each other apart. */
  static List<Query.Terms> terms(Query query) {
    List<Query.Terms> terms = new ArrayList<>();
    gather(query, terms);
    return terms;
  }

  private static void gather(Query query, List<Query.Terms> terms) {
    if (query instanceof Query.And and) {
      and.parts().forEach(part -> gather(part, terms));
    } else if (query instanceof Query.Or or) {
      or.parts().forEach(part -> gather(part, terms));
    } else if (query instanceof Query.Near near) {
      gather(near.left(), terms);
      gather(near.right(), terms);
    } else if (query instanceof Query.Terms term) {
      terms.add(term);
    }
  }

  /** Where a content has it. */
  List<Span> in(List<Token> tokens) {
    List<Span> found = new ArrayList<>();
    for (List<String> sequence : sequences) {
      int length = sequence.size();
      for (int i = 0; length > 0 && i + length <= tokens.size(); i++) {
        if (standsAt(i, sequence, tokens)) {
          int end = tokens.get(i + length - 1).span().end();
          found.add(new Span(tokens.get(i).span().start(), end));
        }
      }
    }
    return found;
  }

  private boolean standsAt(int at, List<String> sequence, List<Token> tokens) {
    for (int i = 0; i < sequence.size(); i++) {
      Token token = tokens.get(at + i);
      String sought = sequence.get(i);
      if (!(prefix ? token.word().startsWith(sought) : token.stem().equals(sought))) {
        return false;
      }
    }
    return true;
  }
}
