package dev.quoth.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in the language of SQLite's FTS5. */
final class Fts5Match implements MatchWriter {
  private static final String ALL = "facts : " + FactTerms.ALL;

  private final TermForms forms;
  private final SpeakerNames names;

  Fts5Match(TermForms forms, SpeakerNames names) {
    this.forms = forms;
    this.names = names;
  }

  @Override
  public String condition(Query query, Bound values) {
    return "statement_text MATCH " + values.name(expression(query));
  }

  @Override
  public String key() {
    return "t.rowid";
  }

  /** The expression of FTS5; words in it are letters and digits alone. */
  String expression(Query query) {
    if (query instanceof Query.And and) {
      return and(and.parts());
    }
    if (query instanceof Query.Or or) {
      return joined(or.parts(), " OR ");
    }
    if (query instanceof Query.Not not) {
      return "(" + ALL + " NOT " + expression(not.part()) + ")";
    }
    if (query instanceof Query.Terms terms) {
      return terms(terms);
    }
    if (query instanceof Query.Filter filter) {
      return facts(Facts.of(filter, names));
    }
    throw new IllegalArgumentException("no condition on words: " + query);
  }

  private String and(List<Query> parts) {
    List<Query> wanted = new ArrayList<>();
    StringBuilder unwanted = new StringBuilder();
    for (Query part : parts) {
      if (part instanceof Query.Not not) {
        unwanted.append(" NOT ").append(expression(not.part()));
      } else {
        wanted.add(part);
      }
    }
    return "(" + (wanted.isEmpty() ? ALL : joined(wanted, " AND ")) + unwanted + ")";
  }

  private String joined(List<Query> parts, String by) {
    return parts.stream().map(this::expression).collect(Collectors.joining(by, "(", ")"));
  }

  private static String facts(Facts facts) {
    String any =
        facts.anyOf().stream().map(Fts5Match::phrase).collect(Collectors.joining(" OR ", "(", ")"));
    return facts.absent() ? "(" + ALL + " NOT facts : " + any + ")" : "facts : " + any;
  }

  private String terms(Query.Terms terms) {
    if (terms instanceof Query.Prefix prefix) {
      return "words : " + phrase(forms.words(prefix.text())) + " *";
    }
    List<String> alternatives = new ArrayList<>();
    if (terms instanceof Query.Near near) {
      String left = TermForms.text(near.left());
      String right = TermForms.text(near.right());
      for (List<List<String>> pair : forms.stems(left, right)) {
        alternatives.add(
            "stems : NEAR("
                + phrase(pair.get(0))
                + " "
                + phrase(pair.get(1))
                + ", "
                + near.distance()
                + ")");
      }
    } else {
      forms
          .stems(TermForms.text(terms))
          .forEach(stems -> alternatives.add("stems : " + phrase(stems)));
    }
    return "(" + String.join(" OR ", alternatives) + ")";
  }

  private static String phrase(List<String> words) {
    return "\"" + String.join(" ", words) + "\"";
  }
}
