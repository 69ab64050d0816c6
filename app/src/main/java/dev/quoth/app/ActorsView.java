package dev.quoth.app;

import dev.quoth.ledger.actors.Change;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Revision;
import dev.quoth.ledger.actors.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows actors and revisions to people. */
final class ActorsView {
  private final LocalDate today;

  ActorsView(LocalDate today) {
    this.today = today;
  }

  /** Whether names of the actor have all the words, whatever their case. */
  static boolean hasWords(KnownActor actor, List<String> words) {
    Set<String> parts = new HashSet<>();
    for (String name : actor.names()) {
      parts.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
    return words.stream().allMatch(word -> parts.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** The id, the name, and an office of today if there is one. */
  String line(KnownActor actor) {
    String office =
        actor.roles().stream()
            .filter(role -> role.kind() == DatedRole.Kind.OFFICE)
            .filter(role -> role.tenure().mayHold(today))
            .map(ActorsView::words)
            .findFirst()
            .orElse(actor.kind().wireName());
    return cells(actor.id(), actor.name(), "(" + office + ")");
  }

  /**
   * All that is known, a line each.
   *
   * @param merged those merged into it
   */
  static List<String> whole(KnownActor actor, List<KnownActor> merged) {
    List<String> lines = new ArrayList<>();
    lines.add(cells(actor.id(), actor.name(), "(" + actor.kind().wireName() + ")"));
    actor.aliases().forEach(alias -> lines.add(cells("also called: " + alias)));
    for (DatedRole role : actor.roles()) {
      String kind = role.kind().wireName();
      lines.add(cells(kind + ": " + words(role) + days(role.tenure()) + from(role.source())));
    }
    actor.identifiers().forEach(identifier -> lines.add(cells("elsewhere: " + identifier)));
    merged.forEach(part -> lines.add(cells("merged into it: " + part.id(), part.name())));
    return lines;
  }

  /** The id, and all names. */
  static String names(KnownActor actor) {
    return cells(actor.id(), String.join("; ", actor.names()));
  }

  /** Texts that are harmless to a terminal, with two blanks between them. */
  private static String cells(String... texts) {
    return Arrays.stream(texts).map(Safe::line).collect(Collectors.joining("  "));
  }

  private static String words(DatedRole role) {
    return switch (role.kind()) {
      case OFFICE -> role.of() == null ? role.words() : role.words() + ", " + role.of();
      case COUNTRY, PARTY -> role.of() == null ? role.words() : role.of();
    };
  }

  private static String days(Tenure tenure) {
    if (!tenure.isDated()) {
      return "";
    }
    String from = tenure.from() == null ? "…" : tenure.from().toString();
    String to = tenure.to() == null ? "…" : tenure.to().toString();
    return ", " + from + " to " + to;
  }

  private static String from(String source) {
    return source.isEmpty() ? "" : " [" + source + "]";
  }

  /** A revision: its number, time and author, what it changes, and why. */
  static String line(Revision revision) {
    String why = revision.why().isEmpty() ? "" : " (" + revision.why() + ")";
    return cells(
        Long.toString(revision.number()),
        revision.time().toString(),
        revision.by().name() + ": " + what(revision.change()) + why);
  }

  private static String what(Change change) {
    if (change instanceof Change.Create create) {
      return "new actor " + create.actor().id() + " " + create.actor().name();
    }
    if (change instanceof Change.AddAlias add) {
      return add.id() + " is also called " + add.alias();
    }
    if (change instanceof Change.TakeAlias take) {
      return take.id() + " is not called " + take.alias();
    }
    if (change instanceof Change.TakeRole take) {
      return take.id() + " is not " + words(take.role()) + days(take.role().tenure());
    }
    if (change instanceof Change.AddRole add) {
      return add.id() + " is " + words(add.role()) + days(add.role().tenure());
    }
    if (change instanceof Change.AddIdentifier add) {
      return add.id() + " is elsewhere " + add.identifier();
    }
    if (change instanceof Change.EndRole end) {
      return end.id() + " is " + words(end.after()) + days(end.after().tenure());
    }
    if (change instanceof Change.Merge merge) {
      KnownActor gone = merge.before().get(1);
      return gone.id()
          + " "
          + gone.name()
          + " goes up in "
          + merge.kept()
          + " "
          + merge.after().name();
    }
    Change.Split split = (Change.Split) change;
    KnownActor parted = split.after().get(1);
    return parted.id()
        + " "
        + parted.name()
        + " is itself again, not "
        + split.before().id()
        + ": revision "
        + split.merge()
        + " is undone";
  }
}
