package dev.quoth.networks;

import static java.util.Objects.requireNonNull;

import dev.quoth.Stance;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One statement on one proposition. A statement on two propositions is two events of one id.
 *
 * @param statement id of the statement
 * @param document id of the document that reports it
 * @param time when it was made or, where that is not told, published
 * @param stance supports or opposes; Leifeld's qualifier {@code k}
 * @param confidence the probability, 0 to 1, that the event is right: that the actor said it and
 *     takes this stance
 * @param copies what copies of one text or utterance share, as a wire story in several papers; null
 *     where there is but one
 * @param attributes whatever else a network may be made of or filtered by: outlet, medium, language
 */
public record Event(
    String statement,
    String document,
    LocalDateTime time,
    ActorNames actor,
    String proposition,
    Stance stance,
    double confidence,
    @Nullable String copies,
    Map<String, String> attributes) {

  public Event {
    requireNonNull(statement, "statement is null");
    requireNonNull(document, "document is null");
    requireNonNull(time, "time is null");
    requireNonNull(actor, "actor is null");
    requireNonNull(proposition, "proposition is null");
    requireNonNull(stance, "stance is null");
    if (stance != Stance.SUPPORTS && stance != Stance.OPPOSES) {
      throw new IllegalArgumentException("an event supports or opposes, and is not " + stance);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is " + confidence + ", not 0 to 1");
    }
    attributes = Map.copyOf(attributes);
  }

  /** The same with other attributes. */
  public Event with(Map<String, String> others) {
    return new Event(
        statement, document, time, actor, proposition, stance, confidence, copies, others);
  }
}
