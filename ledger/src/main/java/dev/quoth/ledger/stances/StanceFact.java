package dev.quoth.ledger.stances;

import static java.util.Objects.requireNonNull;

import dev.quoth.Stance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where on what, as networks are made of it.
 *
 * @param statement id of the statement
 * @param article id of its article
 * @param published day on which the article appeared; null where that is not known
 * @param said first day on which it may have been said; null where the article does not tell
 * @param actor id in the ledger's registry, or where that does not know the actor the name, folded
 *     as names are compared, behind {@code "name:"}; so the same name is one actor
 * @param name the registry's, or that of the article
 * @param type what the actor is, on the wire
 * @param organisation on whose behalf they speak, or where they hold an office on the day, as far
 *     as that is known
 * @param party of which they are a member on the day; null where that is not known
 * @param proposition id of the one that stands
 * @param stance supports, opposes or unclear
 * @param confidence that the stance is right
 * @param byPerson whether a person decided it
 * @param utterance names what is said, the same for all statements that report it
 * @param outlet of the article; null where that is not known
 */
public record StanceFact(
    String statement,
    String article,
    @Nullable LocalDate published,
    @Nullable LocalDate said,
    String actor,
    String name,
    String type,
    @Nullable String organisation,
    @Nullable String party,
    String proposition,
    Stance stance,
    double confidence,
    boolean byPerson,
    long utterance,
    @Nullable String outlet) {

  public StanceFact {
    requireNonNull(statement, "statement is null");
    requireNonNull(article, "article is null");
    requireNonNull(actor, "actor is null");
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(proposition, "proposition is null");
    requireNonNull(stance, "stance is null");
  }
}
