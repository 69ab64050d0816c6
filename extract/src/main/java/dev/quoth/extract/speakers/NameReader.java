package dev.quoth.extract.speakers;

import dev.quoth.extract.decode.Name;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.TimeWords;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes mentions of the names that the model found: without forms of address before them and what a
 * hyphen joins behind them, and of each person by himself.
 */
final class NameReader {
  private static final int LONGEST_PERSON = 6;

  /** What a hyphen joins to a name without being part of it: "the Marn-led coalition". */
  private static final Set<String> AFTER_NAMES = Set.copyOf(WordLists.read("name-tails"));

  /** What stands before a name and is hardly a first name. */
  private static final Set<String> TITLES = Set.copyOf(WordLists.read("name-titles"));

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final List<Mention> all = new ArrayList<>();

  private NameReader(Tokens tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The names in text order, without overlap. */
  static List<Mention> read(Tokens tokens, List<Name> names, Lexicon lexicon) {
    NameReader reader = new NameReader(tokens, lexicon);
    names.forEach(reader::add);
    return reader.all;
  }

  /** Whether a hyphen joins the word to a name of which it is no part: "led" of "Marn-led". */
  static boolean isTail(Tokens tokens, int token) {
    return (tokens.gap(token) & Tokens.HYPHEN) != 0 && AFTER_NAMES.contains(tokens.form(token));
  }

  private void add(Name name) {
    int from = tokens.firstEndingAfter(name.span().start());
    int to = tokens.firstStartingFrom(name.span().end());
    if (name.type() == NameType.PERSON) {
      while (from < to && lexicon.honorific(tokens.form(from)) != null) {
        from++;
      }
      while (to - from > 1 && TITLES.contains(tokens.form(from))) {
        from++;
      }
      to = withoutTail(from, withoutPreposition(from, to));
      while (to - from > 1 && TimeWords.weekday(tokens.form(to - 1)) != null) {
        to--;
      }
    } else if (name.type() != NameType.TITLE) {
      to = withoutPreposition(from, to);
      while (from + 1 < to && Grammar.isArticle(tokens.form(from))) {
        from++;
      }
    }
    if (name.type() == NameType.PERSON) {
      addPersons(from, to, name.confidence());
    } else {
      add(from, to, name.type(), name.confidence());
    }
  }

  private int withoutPreposition(int from, int to) {
    int end = to;
    while (end - from > 1 && lexicon.isPreposition(tokens.form(end - 1))) {
      end--;
    }
    return end;
  }

  /** One past the last word of a person's name, without what a hyphen joins to it. */
  private int withoutTail(int from, int to) {
    int end = to;
    while (end - from > 1 && isTail(tokens, end - 1)) {
      end--;
    }
    return end;
  }

  /** Two persons where "and" or a comma stands between: "Ilse Marn And Vera Brand". */
  private void addPersons(int from, int to, double confidence) {
    if (to - from > LONGEST_PERSON) {
      return; // a headline in which every word has a capital letter
    }
    int start = from;
    for (int i = from; i < to; i++) {
      boolean and = tokens.form(i).equals("and") || tokens.form(i).equals("or");
      boolean apart = i > start && tokens.sentence(i) != tokens.sentence(i - 1);
      if (and || apart) {
        add(start, i, NameType.PERSON, confidence);
        start = and ? i + 1 : i;
      }
    }
    add(start, to, NameType.PERSON, confidence);
  }

  private void add(int from, int to, NameType type, double confidence) {
    boolean overlaps = !all.isEmpty() && all.get(all.size() - 1).to() > from;
    if (from < to && !overlaps) {
      all.add(Mention.of(tokens, from, to, type, confidence));
    }
  }
}
