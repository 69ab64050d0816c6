package dev.quoth.ledger.search;

import dev.quoth.ledger.search.Query.Field;
import dev.quoth.ledger.search.Query.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A filter as the index of words is asked for it.
 *
 * @param absent whether what is found is all else
 * @param anyOf phrases of terms, one of which is there; not empty
 */
record Facts(boolean absent, List<List<String>> anyOf) {
  private static final List<List<String>> NOTHING = List.of(List.of("nobody"));

  /** Whether the index alone can tell of a field. */
  static boolean know(Field field) {
    return field != Field.CONFIDENCE && field != Field.ARTICLE && field != Field.ACTOR;
  }

  /**
   * A filter of a field that the index knows.
   *
   * @param names what the ledger has of names
   */
  static Facts of(Filter filter, SpeakerNames names) {
    String value = filter.value();
    return switch (filter.field()) {
      case KIND, POLARITY, CUE, BLOCK, REVIEW -> ofEnum(filter.field(), value);
      case IS -> phrase(List.of(value));
      case OUTLET -> phrase(List.of(FactTerms.outlet(value)));
      case ROLE -> phrase(FactTerms.role(value));
      case VENUE -> phrase(FactTerms.venue(value));
      case SPEAKER -> speaker(value, names);
      case PUBLISHED -> days(DayTerms.PUBLISHED, value);
      case SAID -> days(DayTerms.SAID, value);
      case ACTOR -> actor(names.of(value));
      case PROPOSITION -> proposition(names.propositions(value));
      case POSITION -> position(value, names);
      case CONFIDENCE, ARTICLE -> throw new IllegalArgumentException("not in the index: " + filter);
    };
  }

  private static Facts phrase(List<String> terms) {
    return any(List.of(terms));
  }

  private static Facts any(List<List<String>> phrases) {
    return new Facts(false, phrases.isEmpty() || phrases.contains(List.of()) ? NOTHING : phrases);
  }

  private static Facts ofEnum(Field field, String value) {
    if (!FactTerms.isUsual(field, value)) {
      return phrase(List.of(FactTerms.ofEnum(field, value)));
    }
    List<List<String>> others = new ArrayList<>();
    for (Enum<?> constant : FilterValues.constants(field)) {
      String other = constant.name().toLowerCase(Locale.ROOT);
      if (!other.equals(value)) {
        others.add(List.of(FactTerms.ofEnum(field, other)));
      }
    }
    return new Facts(true, others);
  }

  private static Facts days(DayTerms terms, String value) {
    Days days = Days.parse(value).orElseThrow();
    return any(terms.sharing(days).stream().map(List::of).toList());
  }

  private static Facts proposition(Collection<String> ids) {
    return any(ids.stream().map(id -> List.of(FactTerms.proposition(id))).toList());
  }

  private static Facts position(String value, SpeakerNames names) {
    int on = value.indexOf(StandFilters.ON);
    String stance = on < 0 ? value : value.substring(0, on);
    Collection<String> ids =
        on < 0
            ? names.propositions()
            : names.propositions(value.substring(on + StandFilters.ON.length()));
    return any(ids.stream().map(id -> FactTerms.stand(id, stance)).toList());
  }

  /** Those who may be the actor: a name may have more words, which the index does not tell. */
  private static Facts actor(ActorNames.Named actor) {
    List<List<String>> phrases = new ArrayList<>();
    actor.ids().stream().sorted().forEach(id -> phrases.add(List.of(FactTerms.known(id))));
    actor.names().stream().sorted().forEach(name -> phrases.add(FactTerms.name(name)));
    phrases.removeIf(List::isEmpty);
    return any(phrases);
  }

  /** Those with all the words in a name; and all others whom the registry knows as the same. */
  private static Facts speaker(String value, SpeakerNames names) {
    List<List<String>> phrases = new ArrayList<>();
    List<String> words = FactTerms.name(value);
    if (words.isEmpty()) { // signs alone, by which nobody is found
      return any(phrases);
    }
    if (words.size() == 1) {
      phrases.add(words);
    } else {
      names.with(value).forEach(name -> phrases.add(FactTerms.name(name)));
    }
    names.knownWith(value).forEach(id -> phrases.add(List.of(FactTerms.known(id))));
    return any(phrases);
  }
}
