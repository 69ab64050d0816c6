package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Who is known before an article is read: by what names, and in which office when.
 *
 * <p>A port: a registry of actors implements it, and whoever resolves the sources of an article
 * asks it. Both questions may find several; which of them is meant, if any, is for the asker to
 * decide by what the article tells. Implementations are thread-safe.
 */
public interface KnownActors {

  /** Nobody is known. */
  KnownActors NONE =
      new KnownActors() {
        @Override
        public List<Known> named(String words) {
          return List.of();
        }

        @Override
        public List<Known> holding(String roleWords, LocalDate on) {
          return List.of();
        }
      };

  /**
   * Those with this name or alias; case, accents, punctuation and the order of a person's names set
   * aside.
   *
   * @param words a name in full as it stands in a text. A surname alone finds only those who have
   *     it as an alias of theirs
   */
  List<Known> named(String words);

  /**
   * Those who hold an office on a day.
   *
   * @param roleWords what the text calls the office, with or without its country or body: "the
   *     foreign minister of Ostravia". With "former" before it, those who held it before that day.
   *     Countries are given by their names, not by what their people are called
   * @param on usually the day on which the article was published
   */
  List<Known> holding(String roleWords, LocalDate on);

  /**
   * One who is known.
   *
   * @param id names the actor where it is kept; the same for as long as that is not merged
   * @param name the name to show
   * @param aliases other names, among them short forms and other spellings
   * @param kind what it is
   */
  record Known(String id, String name, List<String> aliases, Kind kind) {

    public Known {
      requireNonNull(id, "id is null");
      requireNonNull(name, "name is null");
      aliases = List.copyOf(aliases);
      requireNonNull(kind, "kind is null");
    }
  }

  /** What an actor is that has a name of its own. */
  enum Kind {
    /** A named individual. */
    PERSON,
    /** A party, agency, company, court, outlet. */
    ORGANISATION,
    /** The government of a country. */
    GOVERNMENT,
    /** Several under one name: "the Group of Seven". */
    GROUP;

    /** Its name in files and on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
