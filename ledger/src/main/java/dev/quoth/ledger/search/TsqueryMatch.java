package dev.quoth.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in the language of PostgreSQL's {@code tsquery}. */
final class TsqueryMatch implements MatchWriter {
  private final TermForms forms;

  TsqueryMatch(TermForms forms) {
    this.forms = forms;
  }

  @Override
  public String condition(Query query, Bound values) {
    if (query instanceof Query.And and) {
      return joined(and.parts(), " AND ", values);
    }
    if (query instanceof Query.Or or) {
      return joined(or.parts(), " OR ", values);
    }
    if (query instanceof Query.Not not) {
      return "NOT " + condition(not.part(), values);
    }
    if (query instanceof Query.Prefix prefix) {
      return "t.words @@ " + tsquery(prefix(prefix), values);
    }
    if (query instanceof Query.Terms terms) {
      return "t.stems @@ " + tsquery(stems(terms), values);
    }
    throw new IllegalArgumentException("no condition on words: " + query);
  }

  @Override
  public String score(Query query, Bound values) {
    List<String> wanted = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    gather(query, wanted, prefixes);
    List<String> scores = new ArrayList<>();
    if (!wanted.isEmpty()) {
      scores.add("ts_rank_cd(t.stems, " + tsquery(String.join(" | ", wanted), values) + ", 1)");
    }
    if (!prefixes.isEmpty()) {
      scores.add("ts_rank_cd(t.words, " + tsquery(String.join(" | ", prefixes), values) + ", 1)");
    }
    return "CAST(" + String.join(" + ", scores) + " AS double precision)";
  }

  @Override
  public String key() {
    return "t.key";
  }

  private void gather(Query query, List<String> wanted, List<String> prefixes) {
    if (query instanceof Query.And and) {
      and.parts().forEach(part -> gather(part, wanted, prefixes));
    } else if (query instanceof Query.Or or) {
      or.parts().forEach(part -> gather(part, wanted, prefixes));
    } else if (query instanceof Query.Prefix prefix) {
      prefixes.add("(" + prefix(prefix) + ")");
    } else if (query instanceof Query.Terms terms) {
      wanted.add("(" + stems(terms) + ")");
    }
  }

  private String joined(List<Query> parts, String by, Bound values) {
    return parts.stream()
        .map(part -> condition(part, values))
        .collect(Collectors.joining(by, "(", ")"));
  }

  private static String tsquery(String expression, Bound values) {
    return "CAST(" + values.name(expression) + " AS tsquery)";
  }

  private String prefix(Query.Prefix prefix) {
    return phrase(forms.words(prefix.text())) + ":*";
  }

  private String stems(Query.Terms terms) {
    List<String> alternatives = new ArrayList<>();
    if (terms instanceof Query.Near near) {
      String left = TermForms.text(near.left());
      String right = TermForms.text(near.right());
      for (List<List<String>> pair : forms.stems(left, right)) {
        addNear(pair.get(0), pair.get(1), near.distance(), alternatives);
        addNear(pair.get(1), pair.get(0), near.distance(), alternatives);
      }
    } else {
      forms.stems(TermForms.text(terms)).forEach(stems -> alternatives.add(phrase(stems)));
    }
    return String.join(" | ", alternatives);
  }

  /** There is no operator for "at most so many words on", so each number is named. */
  private static void addNear(
      List<String> left, List<String> right, int distance, List<String> alternatives) {
    for (int between = 0; between <= distance; between++) {
      alternatives.add("(" + phrase(left) + " <" + (between + 1) + "> " + phrase(right) + ")");
    }
  }

  /** Operators of distance bind from the left, so phrases need no brackets. */
  private static String phrase(List<String> words) {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> "));
  }
}
