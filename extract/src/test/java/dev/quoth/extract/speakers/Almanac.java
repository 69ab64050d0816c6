package dev.quoth.extract.speakers;

import dev.quoth.KnownActors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Known actors in memory: names are the same but for case, offices if all words are. */
final class Almanac implements KnownActors {

  private record Held(Known holder, String office, String country, String from, String to) {}

  private final List<Known> all = new ArrayList<>();
  private final List<Held> offices = new ArrayList<>();

  Almanac with(Kind kind, String name, String... aliases) {
    all.add(new Known("k" + (all.size() + 1), name, List.of(aliases), kind));
    return this;
  }

  Almanac person(String name, String... aliases) {
    return with(Kind.PERSON, name, aliases);
  }

  /** Of the one told last; days as in ISO 8601, both included. */
  Almanac held(String office, String country, String from, String to) {
    offices.add(new Held(all.get(all.size() - 1), office, country, from, to));
    return this;
  }

  @Override
  public List<Known> named(String words) {
    return all.stream()
        .filter(
            known ->
                Stream.concat(Stream.of(known.name()), known.aliases().stream())
                    .anyMatch(name -> name.equalsIgnoreCase(words)))
        .toList();
  }

  @Override
  public List<Known> holding(String roleWords, LocalDate on) {
    String day = on.toString();
    Set<String> asked = words(roleWords);
    return offices.stream()
        .filter(held -> held.from.compareTo(day) <= 0 && day.compareTo(held.to) <= 0)
        .filter(
            held ->
                asked.equals(words(held.office))
                    || asked.equals(words(held.office + " of " + held.country)))
        .map(Held::holder)
        .distinct()
        .toList();
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split(" ")));
    words.removeAll(Set.of("the", "of"));
    return words;
  }
}
