package dev.quoth.ledger.actors;

import static java.util.Objects.requireNonNull;

import dev.quoth.KnownActors.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An actor as one article has it.
 *
 * @param name the fullest name there
 * @param kind what it is; null where that is unknown
 * @param context what else the article tells of it
 */
public record Mention(String name, @Nullable Kind kind, Context context) {

  public Mention {
    requireNonNull(name, "name is null");
    requireNonNull(context, "context is null");
  }
}
