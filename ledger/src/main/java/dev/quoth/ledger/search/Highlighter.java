package dev.quoth.ledger.search;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Finds in a content what a query looks for. */
final class Highlighter {
  private final List<Query.Terms> terms;
  private final TermForms forms;

  Highlighter(Query query, TermForms forms) {
    this.forms = forms;
    terms = terms(query);
  }

  /** The words and phrases that a query looks for, not those that it does without. */
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

  /**
   * Where a content has it, in order and apart.
   *
   * @param tokens of the content
   */
  List<Span> in(List<Token> tokens) {
    List<Span> found = new ArrayList<>();
    terms.forEach(term -> found.addAll(find(term, forms, tokens)));
    return merged(found);
  }

  /** Where a content has a term. */
  static List<Span> find(Query.Terms term, TermForms forms, List<Token> tokens) {
    List<Span> found = new ArrayList<>();
    if (term instanceof Query.Prefix prefix) {
      addAll(tokens, forms.words(prefix.text()), Highlighter::startsWith, found);
    } else {
      for (List<String> stems : forms.stems(TermForms.text(term))) {
        addAll(tokens, stems, (token, stem) -> token.stem().equals(stem), found);
      }
    }
    return found;
  }

  private static boolean startsWith(Token token, String word) {
    return token.word().startsWith(word);
  }

  private static void addAll(
      List<Token> tokens, List<String> sought, BiPredicate<Token, String> is, List<Span> found) {
    for (int i = 0; i + sought.size() <= tokens.size(); i++) {
      int length = 0;
      while (length < sought.size() && is.test(tokens.get(i + length), sought.get(length))) {
        length++;
      }
      if (length == sought.size() && length > 0) {
        found.add(new Span(tokens.get(i).span().start(), tokens.get(i + length - 1).span().end()));
      }
    }
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    for (Span span : spans) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() <= last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
