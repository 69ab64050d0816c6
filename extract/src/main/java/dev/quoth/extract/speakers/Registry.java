package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.KnownActors;
import dev.quoth.KnownActors.Kind;
import dev.quoth.KnownActors.Known;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known actors as one article asks for them: whose a name is if it is one's alone, and who held
 * an office on its day. Lives as long as the article is worked on, in one thread.
 */
final class Registry {
  private final KnownActors actors;
  private final @Nullable LocalDate day;
  private final Map<String, List<Known>> named = new HashMap<>();

  /**
   * @param day on which the article was published; null if that is unknown
   */
  Registry(KnownActors actors, @Nullable LocalDate day) {
    this.actors = actors;
    this.day = day;
  }

  /** The only person of this name; null if there is none, there are several, or it is a surname. */
  @Nullable Known person(Mention mention, String words) {
    Known one = only(words, List.of(Kind.PERSON));
    boolean refused = one != null && isBare(mention.parts()) && isPartOfName(mention.key(), one);
    return refused ? null : one;
  }

  /** Nothing but a surname or given name, and particles. */
  private static boolean isBare(List<String> parts) {
    List<String> own = parts.stream().filter(part -> !NameKeys.isSuffix(part)).toList();
    return own.subList(0, Math.max(0, own.size() - 1)).stream().allMatch(NameKeys::isParticle);
  }

  /** A surname does not become an alias by standing among the aliases. */
  private static boolean isPartOfName(String key, Known one) {
    return Stream.concat(Stream.of(one.name()), one.aliases().stream())
        .map(name -> " " + String.join(" ", NameKeys.fold(name).split("[\\s,-]+")) + " ")
        .anyMatch(name -> name.contains(" " + key + " ") && name.length() > key.length() + 2);
  }

  /** The only one of this name among those of a type; null if there is none, or are several. */
  @Nullable Known named(Actor.Type type, String words) {
    return switch (type) {
      case PERSON -> words.strip().indexOf(' ') > 0 ? only(words, List.of(Kind.PERSON)) : null;
      case ORGANISATION -> only(words, List.of(Kind.ORGANISATION, Kind.GROUP));
      case GOVERNMENT -> only(words, List.of(Kind.GOVERNMENT));
      default -> null;
    };
  }

  private @Nullable Known only(String words, List<Kind> kinds) {
    List<Known> all =
        named.computeIfAbsent(words, actors::named).stream()
            .filter(known -> kinds.contains(known.kind()))
            .toList();
    return all.size() == 1 ? all.get(0) : null;
  }

  /** The persons who held an office on the article's day; none where that is unknown. */
  List<Known> holding(String office) {
    return day == null
        ? List.of()
        : actors.holding(office, day).stream().filter(k -> k.kind() == Kind.PERSON).toList();
  }
}
