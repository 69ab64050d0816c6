package dev.quoth.ledger.cast;

import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.search.ActorNames;
import dev.quoth.ledger.search.Query;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an actor would be if two were merged or parted, so that a search can tell what would change
 * before it does. Its filters cannot be typed, since no id has such signs.
 */
public record Supposed(String one, Case what, String other) {
  private static final Pattern WRITTEN = Pattern.compile("(\\w+)([+/-])(\\w+)");

  /** What is supposed. */
  public enum Case {
    /** Both are one. */
    MERGED('+'),
    /** The one has lost the other, which is part of it. */
    WITHOUT('-'),
    /** The one, which is part of the other, is itself again. */
    OUT_OF('/');

    private final char sign;

    Case(char sign) {
      this.sign = sign;
    }
  }

  /** All that would be said by it. */
  public Query.Filter filter() {
    return new Query.Filter(Query.Field.ACTOR, one + what.sign + other);
  }

  /** What a filter supposes; null where it is an id. */
  static @Nullable Supposed read(String value) {
    Matcher matcher = WRITTEN.matcher(value);
    if (!matcher.matches()) {
      return null;
    }
    Case what =
        switch (matcher.group(2)) {
          case "+" -> Case.MERGED;
          case "-" -> Case.WITHOUT;
          default -> Case.OUT_OF;
        };
    return new Supposed(matcher.group(1), what, matcher.group(3));
  }

  ActorNames.Named tokens(Roster roster) {
    Optional<KnownActor> first = roster.actor(one);
    Optional<KnownActor> second = roster.actor(other);
    if (first.isEmpty() || second.isEmpty()) {
      return ActorNames.Named.NOBODY;
    }
    return switch (what) {
      case MERGED -> roster.together(first.get(), second.get());
      case WITHOUT -> {
        KnownActor part = roster.alone(other).orElseThrow();
        yield roster.tokens(roster.without(first.get(), other), part);
      }
      case OUT_OF -> {
        KnownActor part = roster.alone(one).orElseThrow();
        yield roster.tokens(part, roster.without(second.get(), one));
      }
    };
  }
}
