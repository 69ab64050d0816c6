package dev.quoth.ledger.search;

import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.store.PropositionTree;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The names of speakers that a ledger has, and its registered actors. */
final class SpeakerNames {
  /** The last of all characters. */
  private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

  private final Handle handle;
  private final ActorNames actors;

  SpeakerNames(Handle handle, ActorNames actors) {
    this.handle = handle;
    this.actors = actors;
  }

  /** Ids of the propositions that somebody means, and of all that is part of them. */
  Collection<String> propositions(String typed) {
    PropositionTree tree = PropositionTree.read(handle);
    Set<String> ids = new TreeSet<>();
    tree.meant(typed).forEach(meant -> ids.addAll(tree.within(meant.id())));
    return ids;
  }

  /** Ids of all propositions that are there. */
  Collection<String> propositions() {
    return new TreeSet<>(PropositionTree.read(handle).counting());
  }

  /** By what the statements of a registered actor are told. */
  ActorNames.Named of(String actor) {
    return actors.of(actor);
  }

  /** Names, folded, in which all words of a value stand, whole. */
  List<String> with(String value) {
    Bound bound = new Bound();
    return handle
        .createQuery(named(value, bound))
        .bindMap(bound.values())
        .mapTo(String.class)
        .list();
  }

  /** Ids in the registry of those who have such a name. */
  List<String> knownWith(String value) {
    Bound bound = new Bound();
    return handle
        .createQuery(
            "SELECT DISTINCT known FROM speaker WHERE known IS NOT NULL AND folded IN ("
                + named(value, bound)
                + ")")
        .bindMap(bound.values())
        .mapTo(String.class)
        .list();
  }

  /** Names, folded, in which all words but the last stand whole, and one begins as the last. */
  List<String> beginning(String typed, int most) {
    List<String> words = Fold.parts(typed);
    String last = words.get(words.size() - 1);
    Bound bound = new Bound();
    String begins =
        "SELECT folded FROM name_word WHERE word >= "
            + bound.name(last)
            + " AND word < "
            + bound.name(last + AFTER_ALL);
    String whole = String.join(" ", words.subList(0, words.size() - 1));
    return handle
        .createQuery(
            "SELECT DISTINCT folded FROM ("
                + (whole.isEmpty() ? begins : named(whole, bound) + " INTERSECT " + begins)
                + ") AS begun LIMIT "
                + most)
        .bindMap(bound.values())
        .mapTo(String.class)
        .list();
  }

  private static String named(String value, Bound bound) {
    return Fold.parts(value).stream()
        .map(word -> "SELECT folded FROM name_word WHERE word = " + bound.name(word))
        .collect(Collectors.joining(" INTERSECT "));
  }
}
