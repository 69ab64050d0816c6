package dev.quoth.serve.pages;

import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an actor, to be put right.
 *
 * @param id of the actor
 * @param names all but the one to show
 * @param roles all that it is and was
 * @param revision as of which that is so
 * @param done what a form has led here from; null for none
 */
record ActorEditView(
    String id,
    String name,
    List<Name> names,
    List<Role> roles,
    long revision,
    ActorView.@Nullable Done done) {

  /**
   * Another name.
   *
   * @param of id of whom it was told: the actor, or one that was merged into it
   * @param merged whether it is the name of one that was merged into it, which a split takes away
   */
  record Name(String of, String name, boolean merged) {}

  /**
   * What it is or was.
   *
   * @param of id of whom it was told
   * @param number its place among the roles of that one
   */
  record Role(
      String of,
      int number,
      String kind,
      String words,
      String body,
      String from,
      String to,
      String source) {

    static Role of(String id, int number, DatedRole role) {
      return new Role(
          id,
          number,
          role.kind().wireName(),
          role.words(),
          role.of() == null ? "" : role.of(),
          day(role.tenure().from()),
          day(role.tenure().to()),
          role.source());
    }

    private static String day(@Nullable LocalDate day) {
      return day == null ? "" : day.toString();
    }
  }

  static ActorEditView of(KnownActor actor, Roster roster, ActorView.@Nullable Done done) {
    List<Name> names = new ArrayList<>();
    List<Role> roles = new ArrayList<>();
    for (String id : roster.ids(actor.id())) {
      KnownActor own = roster.own(id);
      if (!id.equals(actor.id())) {
        names.add(new Name(id, own.name(), true));
      }
      own.aliases().forEach(alias -> names.add(new Name(id, alias, false)));
      for (int i = 0; i < own.roles().size(); i++) {
        roles.add(Role.of(id, i, own.roles().get(i)));
      }
    }
    return new ActorEditView(actor.id(), actor.name(), names, roles, roster.revision(), done);
  }
}
