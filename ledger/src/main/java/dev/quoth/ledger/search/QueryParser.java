package dev.quoth.ledger.search;

import dev.quoth.ledger.search.Query.Field;
import dev.quoth.ledger.search.QueryLexer.Kind;
import dev.quoth.ledger.search.QueryLexer.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the language of queries.
 *
 * <pre>
 * or     = and { "OR" and }
 * and    = not { [ "AND" ] not }
 * not    = { "NOT" | "-" } near
 * near   = unit [ "NEAR" [ "/" n ] unit ] | "NEAR(" unit unit [ "," n ] ")"
 * unit   = "(" or ")" | phrase | word | word "*" | field ":" ( word | phrase )
 * </pre>
 */
final class QueryParser {
  private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,3}))?");
  private static final Pattern DISTANCE = Pattern.compile(",?(\\d{1,3})");
  private static final Pattern LAST_WORD = Pattern.compile("(.+),(\\d{0,3})");
  private static final int USUAL_DISTANCE = 10;
  private static final int MOST_DISTANCE = 20;
  private static final int MOST_DEPTH = 50;
  private static final int MOST_SIGNS = 500;

  private final String query;
  private final List<Sign> signs;
  private int at;
  private int depth;

  private QueryParser(String query) throws QueryException {
    this.query = query;
    this.signs = QueryLexer.signs(query);
    if (signs.size() > MOST_SIGNS) {
      throw new QueryException(query, signs.get(MOST_SIGNS).start(), "the query is too long");
    }
  }

  static Query parse(String query) throws QueryException {
    QueryParser parser = new QueryParser(query);
    if (parser.now().kind() == Kind.END) {
      throw parser.wrong("there is nothing to look for");
    }
    Query read = parser.or();
    if (parser.now().kind() != Kind.END) {
      throw parser.wrong("nothing is open that this could close");
    }
    return read;
  }

  private Query or() throws QueryException {
    List<Query> parts = new ArrayList<>();
    parts.add(and());
    while (isWord("OR")) {
      at++;
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : new Query.Or(parts);
  }

  private Query and() throws QueryException {
    List<Query> parts = new ArrayList<>();
    parts.add(not());
    while (now().kind() != Kind.END && now().kind() != Kind.CLOSE && !isWord("OR")) {
      if (isWord("AND")) {
        at++;
      }
      parts.add(not());
    }
    return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
  }

  private Query not() throws QueryException {
    boolean not = false;
    while (isWord("NOT") || now().kind() == Kind.MINUS) {
      not = !not;
      at++;
    }
    Query part = near();
    if (!not) {
      return part;
    }
    return part instanceof Query.Not twice ? twice.part() : new Query.Not(part);
  }

  private Query near() throws QueryException {
    Sign first = now();
    if (isWord("NEAR") && signs.get(at + 1).kind() == Kind.OPEN && signs.get(at + 1).joined()) {
      return nearOf();
    }
    Query left = unit();
    Matcher near = NEAR.matcher(now().kind() == Kind.WORD ? now().text() : "");
    if (!near.matches()) {
      return left;
    }
    Sign sign = now();
    int distance = near.group(1) == null ? USUAL_DISTANCE : distance(near.group(1));
    at++;
    Sign second = now();
    Query right = unit();
    return new Query.Near(terms(left, first, sign), terms(right, second, sign), distance);
  }

  /** {@code NEAR(a b, 5)}, as FTS5 writes it; the comma may hang on a word or stand alone. */
  private Query nearOf() throws QueryException {
    Sign near = now();
    at += 2;
    Sign first = now();
    Query.Terms left = terms(unit(), first, near);
    Sign second = now();
    Query.Terms right = terms(unit(), second, near);
    int distance = USUAL_DISTANCE;
    Matcher last = LAST_WORD.matcher(right instanceof Query.Word word ? word.text() : "");
    if (last.matches()) {
      right = new Query.Phrase(last.group(1)); // it may read OR without its comma
      words(second, right, last.group(1));
      distance = last.group(2).isEmpty() ? distance : distance(last.group(2));
    }
    if (isWord(",")) {
      at++;
    }
    Matcher number = DISTANCE.matcher(now().kind() == Kind.WORD ? now().text() : "");
    if (number.matches()) {
      distance = distance(number.group(1));
      at++;
    }
    if (now().kind() != Kind.CLOSE) {
      throw wrong("NEAR( ) takes two words or phrases, a comma and a distance, as in NEAR(a b, 5)");
    }
    at++;
    return new Query.Near(left, right, distance);
  }

  private int distance(String digits) throws QueryException {
    int distance = Integer.parseInt(digits);
    if (distance > MOST_DISTANCE) {
      throw wrong("NEAR takes a distance of at most " + MOST_DISTANCE + " words");
    }
    return distance;
  }

  private Query.Terms terms(Query part, Sign of, Sign near) throws QueryException {
    if (part instanceof Query.Word || part instanceof Query.Phrase) {
      return (Query.Terms) part;
    }
    throw new QueryException(
        query, of.start(), near.text() + " takes a word or a phrase on either side");
  }

  private Query unit() throws QueryException {
    Sign sign = now();
    switch (sign.kind()) {
      case OPEN:
        return group();
      case PHRASE:
        at++;
        return words(sign, new Query.Phrase(sign.text()), sign.text());
      case FIELD:
        at++;
        return filter(sign);
      case WORD:
        return word(sign);
      case CLOSE:
        throw wrong("something is missing before the bracket");
      case MINUS:
        throw wrong("NOT has no place here");
      default:
        throw wrong("something is missing at the end");
    }
  }

  private Query group() throws QueryException {
    Sign open = now();
    if (++depth > MOST_DEPTH) {
      throw wrong("brackets are open " + MOST_DEPTH + " deep, and that is enough");
    }
    at++;
    Query inner = or();
    if (now().kind() != Kind.CLOSE) {
      throw new QueryException(query, open.start(), "the bracket is not closed");
    }
    at++;
    depth--;
    return inner;
  }

  private Query word(Sign sign) throws QueryException {
    String text = sign.text();
    if (text.equals("AND")
        || text.equals("OR")
        || text.equals("NOT")
        || NEAR.matcher(text).matches()) {
      throw wrong(text + " stands between what it joins; in quotation marks it is a word");
    }
    at++;
    if (text.endsWith("*")) {
      String begin = text.substring(0, text.length() - 1);
      return words(sign, new Query.Prefix(begin), begin);
    }
    return words(sign, new Query.Word(text), text);
  }

  private Query words(Sign sign, Query terms, String text) throws QueryException {
    if (new TextAnalyzer(null).tokens(text).isEmpty()) {
      throw new QueryException(query, sign.start(), "there is no letter or digit to look for");
    }
    return terms;
  }

  private Query filter(Sign name) throws QueryException {
    Field field =
        Arrays.stream(Field.values())
            .filter(known -> known.wireName().equals(name.text()))
            .findFirst()
            .orElse(null);
    if (field == null) {
      throw new QueryException(
          query, name.start(), name.text() + ": is no filter; there are " + fields());
    }
    Sign value = now();
    boolean isValue = value.kind() == Kind.WORD || value.kind() == Kind.PHRASE;
    if (!isValue || !value.joined()) {
      throw new QueryException(
          query, value.start(), name.text() + ": needs a value right behind it");
    }
    at++;
    String problem = FilterValues.problem(field, value.text());
    if (problem != null) {
      throw new QueryException(query, value.start(), problem);
    }
    return new Query.Filter(field, value.text());
  }

  private static String fields() {
    return Arrays.stream(Field.values())
        .map(field -> field.wireName() + ":")
        .collect(Collectors.joining(" "));
  }

  private Sign now() {
    return signs.get(at);
  }

  private boolean isWord(String word) {
    return now().kind() == Kind.WORD && now().text().equals(word);
  }

  private QueryException wrong(String sentence) {
    return new QueryException(query, now().start(), sentence);
  }
}
