package dev.quoth.lab.evaluate;

import dev.quoth.Span;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.lab.names.NamedText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares names with CrossNER's: a name is right if its whole span and its label are, as far as
 * our types tell labels apart.
 *
 * <p>Politicians are persons here and elections events; outlets are organisations, peoples {@code
 * misc}. Titles, which CrossNER does not mark, do not count.
 */
final class NamesScorer {
  private static final Map<String, String> JOINED =
      Map.of("politician", "person", "election", "event");

  private final Map<String, Tally> byLabel = new TreeMap<>();
  private Tally all = Tally.NONE;

  private record Labelled(Span span, String label) {}

  void add(NamedText gold, List<Name> found) {
    Set<Labelled> wanted = new HashSet<>();
    for (NamedText.Marked name : gold.names()) {
      wanted.add(new Labelled(name.span(), JOINED.getOrDefault(name.label(), name.label())));
    }
    Set<Labelled> told = new HashSet<>();
    for (Name name : found) {
      String label = label(name.type());
      if (label != null) {
        told.add(new Labelled(name.span(), label));
      }
    }
    told.forEach(name -> count(name.label(), wanted.contains(name) ? 1 : 0, 1, 0));
    wanted.forEach(name -> count(name.label(), 0, 0, 1));
  }

  private void count(String label, int right, int found, int gold) {
    Tally tally = Tally.oneToOne(right, found, gold);
    byLabel.merge(label, tally, Tally::plus);
    all = all.plus(tally);
  }

  private static @Nullable String label(NameType type) {
    return switch (type) {
      case OUTLET, ORGANISATION -> "organisation";
      case PARTY -> "politicalparty";
      case PLACE -> "location";
      case NATIONALITY, OTHER -> "misc";
      case TITLE -> null;
      case PERSON, COUNTRY, EVENT -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  Tally all() {
    return all;
  }

  /** By label, in alphabetical order. */
  Map<String, Tally> byLabel() {
    return byLabel;
  }
}
