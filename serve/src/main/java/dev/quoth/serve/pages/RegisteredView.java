package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Change;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Revision;
import dev.quoth.ledger.actors.RevisionLines;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.ledger.records.LogFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of an actor.
 *
 * @param id its id, by which it has its address
 * @param kind what it is
 * @param aliases its other names
 * @param identifiers what it is called elsewhere
 * @param roles what it is and was, the latest first
 * @param parts those that were merged into it
 * @param changes what was done to it, the newest first
 */
record RegisteredView(
    String id,
    String kind,
    List<String> aliases,
    List<String> identifiers,
    List<Role> roles,
    List<Part> parts,
    List<Line> changes) {
  private static final int CHANGES = 20;

  /**
   * What it is or was.
   *
   * @param of the body, party or country; empty where the words say all
   * @param when in words; empty where no day is known
   * @param source where that is from; empty where nobody says
   */
  record Role(String words, String of, String when, String source) {}

  /** One that was merged into it. */
  record Part(String name, String split) {}

  /**
   * What was done to it.
   *
   * @param undoable whether it can be undone from here
   */
  record Line(long number, Moment time, String by, String what, String why, boolean undoable) {}

  static RegisteredView of(KnownActor actor, Roster roster, Ledger ledger) {
    return new RegisteredView(
        actor.id(),
        actor.kind().wireName(),
        actor.aliases(),
        actor.identifiers(),
        roles(actor),
        roster.parts(actor.id()).stream()
            .map(
                part -> new Part(part.name(), Links.known(actor.id()) + "/split?part=" + part.id()))
            .toList(),
        changes(actor, roster, ledger));
  }

  static List<Role> roles(KnownActor actor) {
    Comparator<DatedRole> latestFirst =
        Comparator.comparing(
            (DatedRole role) -> Objects.requireNonNullElse(role.tenure().from(), LocalDate.MIN),
            Comparator.reverseOrder());
    return actor.roles().stream().sorted(latestFirst).map(RegisteredView::role).toList();
  }

  private static Role role(DatedRole role) {
    String of = role.of();
    return new Role(role.words(), of == null ? "" : of, when(role), role.source());
  }

  private static String when(DatedRole role) {
    LocalDate from = role.tenure().from();
    LocalDate to = role.tenure().to();
    if (from == null) {
      return to == null ? "" : "until " + day(to);
    }
    return to == null ? "since " + day(from) : day(from) + " to " + day(to);
  }

  private static String day(LocalDate day) {
    return Objects.requireNonNull(Moment.of(day.toString())).shown();
  }

  private static List<Line> changes(KnownActor actor, Roster roster, Ledger ledger) {
    List<Line> changes = new ArrayList<>();
    for (var each : ledger.log(LogFilter.of(actor.id()).latest(CHANGES))) {
      String line = each.after();
      if (line != null) {
        Revision revision = RevisionLines.read(line);
        changes.add(
            new Line(
                revision.number(),
                Moment.of(revision.time()),
                revision.by().name(),
                what(revision.change(), actor.id()),
                revision.why(),
                roster.holds(revision)));
      }
    }
    return changes;
  }

  private static String put(Change.EndRole end) {
    boolean ended = end.before().tenure().to() == null && end.after().tenure().to() != null;
    boolean same = end.before().words().equals(end.after().words());
    return ended && same ? "no longer " + end.after().words() : "rather " + told(end.after());
  }

  private static String told(DatedRole role) {
    String when = when(role);
    return role.words() + (when.isEmpty() ? "" : ", " + when);
  }

  /** In words, of the actor of an id. */
  private static String what(Change change, @Nullable String id) {
    if (change instanceof Change.Create create) {
      return "put into the registry as " + create.actor().name();
    } else if (change instanceof Change.AddAlias add) {
      return "also called " + add.alias();
    } else if (change instanceof Change.AddRole add) {
      return "also " + add.role().words();
    } else if (change instanceof Change.TakeAlias take) {
      return "not called " + take.alias();
    } else if (change instanceof Change.TakeRole take) {
      return "not " + take.role().words();
    } else if (change instanceof Change.EndRole end) {
      return put(end);
    } else if (change instanceof Change.AddIdentifier add) {
      return "known elsewhere as " + add.identifier();
    } else if (change instanceof Change.Merge merge) {
      return merge.kept().equals(id)
          ? merge.before().get(1).name() + " merged into it"
          : "merged into " + merge.after().name();
    }
    return ((Change.Split) change).after().get(1).name() + " split off";
  }
}
