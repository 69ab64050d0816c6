package dev.quoth.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in the language of PostgreSQL's {@code tsquery}. */
final class TsqueryMatch implements MatchWriter {
  private final TermForms forms;
  private final SpeakerNames names;

  TsqueryMatch(TermForms forms, SpeakerNames names) {
    this.forms = forms;
    this.names = names;
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
    if (query instanceof Query.Filter filter) {
      return facts(Facts.of(filter, names), values);
    }
    throw new IllegalArgumentException("no condition on words: " + query);
  }

  private static String facts(Facts facts, Bound values) {
    String any =
        facts.anyOf().stream().map(TsqueryMatch::phrase).collect(Collectors.joining(" | "));
    return (facts.absent() ? "NOT " : "") + "t.facts @@ " + tsquery(any, values);
  }

  @Override
  public String key() {
    return "t.key";
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
