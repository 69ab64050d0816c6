package dev.quoth.debate;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.stances.StanceFact;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where in a ledger, as events of which networks are made. Never changes; what is added
 * to the ledger later is not in it.
 *
 * <p>An event is a position that supports or opposes, of one speaker, on the day on which it was
 * said or, where that is not told, published. Persons and organisations go by their names, parties
 * and offices are those of that day, propositions go by their wordings. Events have the attribute
 * {@link #OUTLET}. From a node or tie back to statements leads {@link dev.quoth.networks.Evidence},
 * asked with {@link #events()}; from names to the ledger's pages {@link #actorId} and {@link
 * #propositionId}.
 */
public final class Debate {
  /** The outlet of the article, a variable like any other. */
  public static final Variable OUTLET = Variable.attribute("outlet");

  private final Events events;
  private final LeftOut leftOut;
  private final EventMaker maker;
  private final Outline outline;

  private Debate(Events events, LeftOut leftOut, EventMaker maker, Outline outline) {
    this.events = events;
    this.leftOut = leftOut;
    this.maker = maker;
    this.outline = outline;
  }

  /**
   * Positions that make no event.
   *
   * @param unclear those that neither support nor oppose
   * @param undated those of which no day is known, though they do
   */
  public record LeftOut(int unclear, int undated) {}

  /**
   * Reads the positions of the statements that a query finds.
   *
   * @param query null for all statements
   * @throws IllegalArgumentException if the options name a proposition that is not there
   */
  public static Debate of(Ledger ledger, @Nullable Query query, DebateOptions options) {
    Outline outline = new Outline(ledger.propositions().all(), options.level());
    Set<String> on = outline.within(options.propositions());
    List<StanceFact> facts = new ArrayList<>();
    ledger.positions().facts(query, on, facts::add);
    EventMaker maker = new EventMaker(facts, outline, options.nameless());
    LeftOut leftOut = maker.leftOut();
    return new Debate(Events.of(maker.events()), leftOut, maker, outline);
  }

  /** What networks are made of. */
  public Events events() {
    return events;
  }

  public LeftOut leftOut() {
    return leftOut;
  }

  /**
   * The id in the ledger's registry of a person or organisation that speaks.
   *
   * @param variable {@link Variable#PERSON} or {@link Variable#ORGANISATION}
   * @param name as in the events
   * @return empty for those whom the registry does not know, and for other variables
   */
  public Optional<String> actorId(Variable variable, String name) {
    return maker.actorId(variable, name);
  }

  /**
   * The id of a proposition.
   *
   * @param wording as in the events
   */
  public Optional<String> propositionId(String wording) {
    return outline.id(wording);
  }

  /**
   * The same events with the words of statements ({@code text}), the headlines of articles ({@code
   * title}) and the outlet as {@code source}, as lists of events for other programs have them.
   *
   * @param of some of this debate's events
   */
  public static Events described(Ledger ledger, Events of) {
    Set<String> ids = new TreeSet<>();
    for (Event event : of.list()) {
      ids.add(event.statement());
      ids.add(event.document());
    }
    Map<String, String> captions = ledger.captions(ids);
    return Events.of(
        of.list().stream().map(event -> described(event, captions)).collect(Collectors.toList()));
  }

  private static Event described(Event event, Map<String, String> captions) {
    Map<String, String> attributes = new HashMap<>(event.attributes());
    String outlet = attributes.remove(OUTLET.name());
    put(attributes, "source", outlet);
    put(attributes, "title", captions.get(event.document()));
    put(attributes, "text", captions.get(event.statement()));
    return event.with(attributes);
  }

  private static void put(Map<String, String> map, String key, @Nullable String value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
