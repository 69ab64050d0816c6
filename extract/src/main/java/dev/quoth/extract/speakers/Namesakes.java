package dev.quoth.extract.speakers;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whom a bare name means that several persons of an article bear. */
final class Namesakes {
  /** One who goes by the bare surname is hardly called by the full name more often. */
  private static final int OFTEN = 3;

  /** How much it counts that somebody is the first of that surname; relatives come later. */
  private static final int FIRST = 2;

  /** How much it counts that somebody was named before the bare surname. */
  private static final int SEEN = 3;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final PersonGenders genders;

  Namesakes(Tokens tokens, Lexicon lexicon, PersonGenders genders) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.genders = genders;
  }

  /**
   * The one of whom the article says most: how often it gives the full name, and whether it says
   * what he is or named him last. Who goes by the bare surname is the one the article is about;
   * relatives are told from him by their first names.
   */
  Entity foremost(Mention mention, List<Entity> bearers) {
    Entity best = bearers.get(0);
    double most = -1;
    Entity last = lastNamed(mention, bearers);
    Entity earliest = Collections.min(bearers, Comparator.comparingInt(Namesakes::firstAt));
    Gender pointed = pointedAt(mention);
    for (Entity person : bearers) {
      double weight = (person == last ? 1 : 0) - Math.max(0, fullAfter(person) - OFTEN);
      weight += person == earliest ? FIRST : 0;
      weight += firstAt(person) < mention.from() ? SEEN : 0;
      weight -= genders.given(person).fits(pointed) ? 0 : SEEN;
      for (Mention name : person.names()) {
        boolean full = name.size() > 1;
        weight += full ? name.to() <= mention.from() ? 1 : 0.5 : 0;
        weight += full && saysOffice(name) ? 2 : 0;
        weight -= full && isRelative(name) ? 4 : 0;
      }
      if (weight > most) {
        most = weight;
        best = person;
      }
    }
    return best;
  }

  private static int firstAt(Entity person) {
    return person.names().stream()
        .filter(name -> name.size() > 1)
        .mapToInt(Mention::from)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * The gender of the pronoun that follows in the sentence before anybody else is named: "Marn said
   * she"; unknown where there is none.
   */
  private Gender pointedAt(Mention mention) {
    int sentence = tokens.sentence(mention.from());
    for (int i = mention.to(); i < tokens.size() && tokens.sentence(i) == sentence; i++) {
      Pronoun pronoun = Pronoun.of(tokens.form(i));
      boolean told = pronoun == Pronoun.HE || pronoun == Pronoun.SHE;
      if (told && pronoun != null && !tokens.isQuoted(i)) {
        return pronoun.gender();
      }
      if (tokens.isCapital(i)) {
        return Gender.UNKNOWN;
      }
    }
    return Gender.UNKNOWN;
  }

  /** How often the person is called by a full name: often means, to be told from another. */
  private static long fullAfter(Entity person) {
    return person.names().stream().filter(name -> name.size() > 1).count();
  }

  /** Whether the name stands beside what says that its bearer is somebody's relative. */
  private boolean isRelative(Mention name) {
    int sentence = tokens.sentence(name.from());
    for (int i = Math.max(0, name.from() - 3); i < name.from(); i++) {
      if (tokens.sentence(i) == sentence && lexicon.isKinship(tokens.form(i))) {
        return true;
      }
    }
    int to = Math.min(tokens.size(), name.to() + 9);
    boolean comma = name.to() < to && (tokens.gap(name.to()) & Tokens.COMMA) != 0;
    for (int i = name.to(); comma && i < to && tokens.sentence(i) == sentence; i++) {
      if (lexicon.isKinship(tokens.form(i))) {
        return true;
      }
      comma = i + 1 < to && (tokens.gap(i + 1) & Tokens.COMMA) == 0;
    }
    return false;
  }

  private boolean saysOffice(Mention name) {
    int before = name.from() - 1;
    return before >= 0
        && tokens.isJoined(name.from())
        && (lexicon.isRole(tokens.form(before)) || lexicon.honorific(tokens.form(before)) != null);
  }

  private static @Nullable Entity lastNamed(Mention mention, List<Entity> bearers) {
    Entity last = null;
    int at = -1;
    for (Entity person : bearers) {
      for (Mention name : person.names()) {
        if (name.size() > 1 && name.to() <= mention.from() && name.from() > at) {
          at = name.from();
          last = person;
        }
      }
    }
    return last;
  }
}
