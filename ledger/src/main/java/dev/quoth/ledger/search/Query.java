package dev.quoth.ledger.search;

import static java.util.Objects.requireNonNull;

import dev.quoth.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for. As text it is in the language of {@link QueryParser}.
 *
 * <p>Words are as typed; what they match depends on the language of the statements.
 */
public sealed interface Query {
  /** What finds every statement, as there is no other kind. */
  Query ALL =
      new Or(
          Stream.of(Statement.Kind.values())
              .map(kind -> (Query) new Filter(Field.KIND, kind.wireName()))
              .toList());

  /**
   * Reads a query.
   *
   * @throws QueryException if it is none
   */
  static Query parse(String text) throws QueryException {
    return QueryParser.parse(text);
  }

  /**
   * The same; {@link #ALL} where nothing was typed.
   *
   * @throws QueryException if it is none
   */
  static Query orAll(String text) throws QueryException {
    return text.isBlank() ? ALL : parse(text);
  }

  /** All of them hold. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = atLeastTwo(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Query::inBrackets).collect(Collectors.joining(" "));
    }
  }

  /** One of them holds, or several. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = atLeastTwo(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Query::inBrackets).collect(Collectors.joining(" OR "));
    }
  }

  /** It does not hold. */
  record Not(Query part) implements Query {
    public Not {
      requireNonNull(part, "part is null");
    }

    @Override
    public String toString() {
      return "NOT " + inBrackets(part);
    }
  }

  /** Words that are looked for in contents. */
  sealed interface Terms extends Query {}

  /**
   * A word in any of its forms, or words that the writing joins, such as "Franco-German".
   *
   * @param text as typed
   */
  record Word(String text) implements Terms {
    public Word {
      requireNonNull(text, "text is null");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Words that begin so.
   *
   * @param text as typed, without the asterisk
   */
  record Prefix(String text) implements Terms {
    public Prefix {
      requireNonNull(text, "text is null");
    }

    @Override
    public String toString() {
      return text + "*";
    }
  }

  /**
   * Words one after the other.
   *
   * @param text as typed, without the quotation marks
   */
  record Phrase(String text) implements Terms {
    public Phrase {
      requireNonNull(text, "text is null");
    }

    @Override
    public String toString() {
      return '"' + text + '"';
    }
  }

  /**
   * Two words or phrases with few words between them, whichever comes first.
   *
   * @param distance most words between them
   */
  record Near(Terms left, Terms right, int distance) implements Terms {
    public Near {
      requireNonNull(left, "left is null");
      requireNonNull(right, "right is null");
      if (distance < 0) {
        throw new IllegalArgumentException("a distance below 0: " + distance);
      }
    }

    @Override
    public String toString() {
      return left + " NEAR/" + distance + " " + right;
    }
  }

  /**
   * A filter.
   *
   * @param value as typed, without quotation marks; valid for the field
   */
  record Filter(Field field, String value) implements Query {
    public Filter {
      requireNonNull(field, "field is null");
      requireNonNull(value, "value is null");
    }

    /**
     * A filter for a name or any other value as articles have it. Quotation marks become blanks: in
     * the language of queries they would end the value, and names are compared without them.
     */
    public static Filter named(Field field, String value) {
      return new Filter(field, QueryLexer.withoutQuotes(value).strip());
    }

    @Override
    public String toString() {
      boolean plain = value.codePoints().noneMatch(QueryLexer::partsWords);
      return field.wireName() + ":" + (plain ? value : '"' + value + '"');
    }
  }

  /** What can be filtered by. */
  enum Field {
    SPEAKER,
    ROLE,
    OUTLET,
    PUBLISHED,
    SAID,
    KIND,
    POLARITY,
    CONFIDENCE,
    REVIEW,
    BLOCK,
    VENUE,
    CUE,
    IS,
    ARTICLE,
    /** An actor of the registry, by its id. */
    ACTOR,
    /** A proposition on which a statement stands, by its id or by words of it. */
    PROPOSITION,
    /** How it stands. */
    POSITION;

    /** As it is written in a query. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** So that what is read back is the same, brackets and all. */
  private static String inBrackets(Query part) {
    return part instanceof And || part instanceof Or ? "(" + part + ")" : part.toString();
  }

  private static List<Query> atLeastTwo(List<Query> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("at least two parts, not " + parts.size());
    }
    return List.copyOf(parts);
  }
}
