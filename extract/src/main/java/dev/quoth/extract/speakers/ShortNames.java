package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.TimeWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Completes names that the model cut short, by longer ones elsewhere and by capitals beside them.
 */
final class ShortNames {
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final World world;
  private final TitleCase titleCase;

  ShortNames(Tokens tokens, Lexicon lexicon, World world, TitleCase titleCase) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.world = world;
    this.titleCase = titleCase;
  }

  /** Completes bodies whose longer name stands elsewhere: "Berin" of "Berin Review". */
  List<Mention> complete(List<Mention> all) {
    List<Mention> whole = new ArrayList<>();
    for (Mention mention : all) {
      boolean free = whole.isEmpty() || whole.get(whole.size() - 1).to() <= mention.from();
      if (free) {
        whole.add(mention.type() == NameType.PERSON ? mention : completed(mention, all));
      }
    }
    return whole;
  }

  private Mention completed(Mention mention, List<Mention> all) {
    Mention best = mention;
    for (Mention other : all) {
      boolean body = other.type() == NameType.ORGANISATION || other.type() == NameType.OUTLET;
      int to = mention.from() + other.size();
      if (body && other.size() > best.size() && to <= tokens.size()) {
        Mention longer = Mention.of(tokens, mention.from(), to, other.type(), mention.confidence());
        boolean joined = tokens.sentence(to - 1) == tokens.sentence(mention.from());
        best = joined && longer.key().equals(other.key()) ? longer : best;
      }
    }
    return best;
  }

  /** Completes persons by capitals beside them that are no name: "Ilse" of "Ilse Marn". */
  List<Mention> extend(List<Mention> all) {
    NamedWords named = new NamedWords(tokens, all);
    List<Mention> extended = new ArrayList<>();
    for (Mention mention : all) {
      extended.add(mention.type() == NameType.PERSON ? extended(mention, named) : mention);
    }
    return extended;
  }

  private Mention extended(Mention mention, NamedWords named) {
    int from = mention.from();
    int to = mention.to();
    if (titleCase.holds(from)) {
      return mention;
    }
    while (to < tokens.size() && to - from < 4 && goesOn(to, named)) {
      to++;
    }
    boolean single = to - from == 1;
    if (single && from > 0 && named.isFree(from - 1) && tokens.isJoined(from)) {
      String before = tokens.form(from - 1);
      boolean given =
          tokens.isCapital(from - 1)
              && !tokens.isGenitive(from - 1)
              && !lexicon.isRole(before)
              && world.gender(tokens.word(from - 1)) != Gender.UNKNOWN;
      from -= given ? 1 : 0;
    }
    boolean same = from == mention.from() && to == mention.to();
    return same ? mention : Mention.of(tokens, from, to, NameType.PERSON, mention.confidence());
  }

  private boolean goesOn(int token, NamedWords named) {
    boolean hyphen = (tokens.gap(token) & Tokens.HYPHEN) != 0;
    if (NameReader.isTail(tokens, token)) {
      return false;
    }
    return (hyphen && named.isFree(token))
        || (named.isFree(token)
            && tokens.isJoined(token)
            && !tokens.isGenitive(token - 1)
            && mayEndName(token));
  }

  private boolean mayEndName(int token) {
    String form = tokens.form(token);
    return !lexicon.isFunctionWord(form)
        && TimeWords.weekday(form) == null
        && !lexicon.isRole(form)
        && !lexicon.isPlural(form)
        && !lexicon.isBody(form)
        && !lexicon.isDocument(form)
        && !(tokens.isShouted(token) && !tokens.isShouted(token - 1))
        && (tokens.gap(token) & Tokens.STOP) == 0;
  }
}
