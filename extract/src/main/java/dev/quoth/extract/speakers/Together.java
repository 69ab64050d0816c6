package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes who is named together, for whom a later "they" may stand: "Ilse Marn and Otto Vale met",
 * "Marn, Vale and the Harbour Union", and, though it be less likely, the two of "Marn met Vale".
 */
final class Together {
  private static final int LONGEST_TITLE = 6;

  /** How much may be told of one before the other is joined: "Marn, the mayor, and Vale". */
  private static final int LONGEST_ASIDE = 9;

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;

  Together(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** Makes an actor of each that has several, and notes its places. */
  void note(Cast cast) {
    List<Mention> all = mentions.all();
    List<Mention> run = new ArrayList<>();
    for (Mention mention : all) {
      if (cast.owner(mention) == null || mention.type() == NameType.TITLE) {
        continue;
      }
      Joint joint = run.isEmpty() ? null : joint(run.get(run.size() - 1), mention);
      if (joint == null) {
        run.clear();
      }
      run.add(mention);
      if (joint == Joint.AND) {
        noteAll(run, cast);
        run.clear();
      }
    }
    noteSentences(cast);
  }

  private enum Joint {
    COMMA,
    AND
  }

  private @Nullable Joint joint(Mention last, Mention next) {
    if (tokens.sentence(last.from()) != tokens.sentence(next.from())
        || tokens.quotation(last.from()) != tokens.quotation(next.from())
        || tokens.isGenitive(last.to() - 1)) {
      return null;
    }
    int at = tokens.behindBracket(last.to(), next.from());
    int and = at;
    while (and < next.from() && !isJoint(and)) {
      and++;
    }
    if (and == next.from()) {
      boolean comma = (tokens.gap(at) & Tokens.COMMA) != 0;
      return comma && isTitle(at, next.from()) ? Joint.COMMA : null;
    }
    boolean beside = and == at || isAside(at, and);
    int behind = tokens.form(and).equals("and") ? and + 1 : and + 2;
    return beside && isTitle(behind, next.from()) ? Joint.AND : null;
  }

  private boolean isJoint(int token) {
    return tokens.form(token).equals("and") || Joints.isAlongWith(tokens, token);
  }

  /** Whether commas set off what stands between, and nothing is done there. */
  private boolean isAside(int from, int to) {
    boolean set = (tokens.gap(from) & tokens.gap(to) & Tokens.COMMA) != 0;
    for (int i = from; i < to; i++) {
      set &= !Grammar.isVerb(tokens.form(i));
    }
    return set && to - from <= LONGEST_ASIDE;
  }

  /** Whether but a title stands there, or nothing. */
  private boolean isTitle(int from, int to) {
    for (int i = from; i < to; i++) {
      String form = tokens.form(i);
      boolean title =
          lexicon.isRole(form)
              || lexicon.isModifier(form)
              || lexicon.honorific(form) != null
              || Grammar.isDeterminer(form)
              || tokens.isCapital(i);
      if (!title || (i > from && !tokens.isJoined(i))) {
        return false;
      }
    }
    return to >= from && to - from <= LONGEST_TITLE;
  }

  private void noteAll(List<Mention> run, Cast cast) {
    Mention first = run.get(0);
    Mention last = run.get(run.size() - 1);
    if (!tokens.isGenitive(last.to() - 1)) {
      int from = grammar.prefixStart(first);
      boolean object = grammar.isAfterPreposition(from);
      Occurrence.Kind kind = object ? Occurrence.Kind.OBJECT : Occurrence.Kind.NAME;
      boolean subject = !object && grammar.isSubject(from, last.to());
      note(run, Occurrence.sure(first.from(), last.to(), kind, subject), cast);
    }
  }

  /** The two persons of every sentence that names just two. */
  private void noteSentences(Cast cast) {
    List<Mention> persons = new ArrayList<>();
    int sentence = -1;
    for (Mention mention : mentions.all()) {
      if (tokens.sentence(mention.from()) != sentence) {
        noteTwo(persons, cast);
        persons.clear();
        sentence = tokens.sentence(mention.from());
      }
      boolean person = mention.type() == NameType.PERSON && cast.owner(mention) != null;
      if (person && !tokens.isQuoted(mention.from())) {
        persons.add(mention);
      }
    }
    noteTwo(persons, cast);
  }

  private void noteTwo(List<Mention> persons, Cast cast) {
    boolean two = persons.stream().map(cast::owner).distinct().count() == 2;
    if (!two) {
      return;
    }
    Mention first = persons.get(0);
    Mention last = persons.get(persons.size() - 1);
    boolean before = cast.hasTogether(owners(persons, cast));
    Occurrence place = Occurrence.sure(first.from(), last.to(), Occurrence.Kind.DESCRIPTION, false);
    Entity pair = note(persons, place, cast);
    if (pair != null && !before) {
      pair.scatter();
    }
  }

  private @Nullable Entity note(List<Mention> names, Occurrence place, Cast cast) {
    List<Entity> owners = owners(names, cast);
    if (owners.size() < 2) {
      return null;
    }
    Entity all = cast.together(owners);
    all.add(place);
    return all;
  }

  private static List<Entity> owners(List<Mention> names, Cast cast) {
    List<Entity> owners = new ArrayList<>();
    for (Mention name : names) {
      Entity owner = cast.owner(name);
      if (owner != null && !owners.contains(owner)) {
        owners.add(owner);
      }
    }
    return owners;
  }
}
