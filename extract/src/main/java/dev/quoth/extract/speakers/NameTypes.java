package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a name the same type wherever it stands, though the model wavered. */
final class NameTypes {
  /** More than any number of places can say. */
  private static final double CERTAIN = 1e6;

  /** Last words of bodies that are called by a person's name: "the Marn camp". */
  private static final Set<String> OF_PERSONS =
      Set.of("campaign", "camp", "team", "administration", "operation", "family", "foundation");

  private NameTypes() {}

  /** Gives every name the type that most of its places have. */
  static void agree(List<Mention> all) {
    Map<String, EnumMap<NameType, Double>> votes = new HashMap<>();
    Set<String> surnames = new HashSet<>();
    for (Mention mention : all) {
      if (mention.type() != NameType.TITLE) {
        votes
            .computeIfAbsent(mention.key(), key -> new EnumMap<>(NameType.class))
            .merge(mention.type(), mention.confidence(), Double::sum);
      }
      if (mention.type() == NameType.PERSON && mention.size() > 1) {
        surnames.add(mention.lastPart());
      }
    }
    for (String surname : surnames) {
      EnumMap<NameType, Double> forms = votes.get(surname);
      if (forms != null && forms.containsKey(NameType.PERSON)) {
        forms.merge(NameType.PERSON, 1.0, Double::sum);
      }
    }
    tellBodiesByFirstWord(all, votes, surnames);
    all.replaceAll(mention -> mention.as(agreed(mention, votes.get(mention.key()))));
  }

  /** A single name that begins a body's, and is no person's surname, is the body's. */
  private static void tellBodiesByFirstWord(
      List<Mention> all, Map<String, EnumMap<NameType, Double>> votes, Set<String> surnames) {
    for (Mention mention : all) {
      String first = mention.parts().get(0);
      EnumMap<NameType, Double> forms = votes.get(first);
      boolean body =
          mention.type() == NameType.ORGANISATION
              && mention.size() > 1
              && !OF_PERSONS.contains(mention.lastPart());
      if (body
          && forms != null
          && forms.containsKey(NameType.PERSON)
          && !surnames.contains(first)) {
        forms.merge(NameType.ORGANISATION, CERTAIN, Double::sum);
      }
    }
  }

  private static NameType agreed(Mention mention, @Nullable EnumMap<NameType, Double> forms) {
    if (mention.type() == NameType.TITLE || forms == null || forms.size() < 2) {
      return mention.type();
    }
    return forms.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(mention.type());
  }
}
