package dev.quoth.serve.api;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Match;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.actors.names.Likeness;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.api.spec.Values;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Actors of the registry, as they are sent and taken. */
final class ActorShapes {
  private static final int MOST = 500;
  private static final Schema DAY = new Schema.Maybe(new Schema.Text("date", List.of(), 0, 20));

  private static final Shape<DatedRole> ROLE =
      Shape.of(DatedRole.class, "Role", "What an actor is, and when.")
          .with("kind", "", Types.constant(DatedRole.Kind.class), DatedRole::kind)
          .with("words", "", Types.TEXT, DatedRole::words)
          .maybe("of", "the organisation, party or country", Types.TEXT, DatedRole::of)
          .maybe("from", "the first day", Types.DATE, r -> day(r.tenure().from()))
          .maybe("to", "the last day", Types.DATE, r -> day(r.tenure().to()))
          .with("source", "where it is from", Types.TEXT, DatedRole::source);

  static final Shape<KnownActor> ACTOR =
      Shape.of(KnownActor.class, "Actor", "An actor of many articles.")
          .with("id", "", Types.TEXT, KnownActor::id)
          .with("kind", "", Types.constant(KnownActors.Kind.class), KnownActor::kind)
          .with("name", "", Types.TEXT, KnownActor::name)
          .with("aliases", "other names", Types.many(Types.TEXT), KnownActor::aliases)
          .with("roles", "", Types.many(ROLE), KnownActor::roles)
          .with(
              "identifiers",
              "what it is called elsewhere, such as `wikidata:Q42`",
              Types.many(Types.TEXT),
              KnownActor::identifiers);

  /** An actor with those that went up in it. */
  record Whole(KnownActor actor, List<KnownActor> merged) {}

  static final Shape<Whole> WHOLE =
      Shape.of(Whole.class, "WholeActor", "An actor, with those that were merged into it.")
          .with("actor", "", ACTOR, Whole::actor)
          .with(
              "merged",
              "as they were by themselves; each can be split off again",
              Types.many(ACTOR),
              Whole::merged);

  private static final Shape<Match.Candidate> CANDIDATE =
      Shape.of(Match.Candidate.class, "MatchCandidate", "An actor who came into question.")
          .with("actor", "", ACTOR, Match.Candidate::actor)
          .with(
              "likeness",
              "how far the names agree",
              Types.constant(Likeness.class),
              Match.Candidate::likeness)
          .with("evidence", "", Types.many(Types.TEXT), Match.Candidate::evidence)
          .maybe("against", "what rules it out", Types.TEXT, Match.Candidate::against);

  static final Shape<Match> MATCH =
      Shape.of(Match.class, "Match", "Whom a name means.")
          .maybe("actor", "null where that is not sure", ACTOR, Match::actor)
          .with("why", "", Types.TEXT, Match::why)
          .with("candidates", "", Types.many(CANDIDATE), Match::candidates);

  private static final Input ROLE_KEYS =
      Input.of("NewRole", "What an actor is, and when.")
          .needs("kind", "", Input.oneOf(Types.names(DatedRole.Kind.class)))
          .needs("words", "such as `foreign minister`", Input.text())
          .takes("of", "the organisation, party or country", new Schema.Maybe(Input.text()))
          .takes("from", "the first day, in ISO 8601", DAY)
          .takes("to", "the last day, in ISO 8601", DAY);

  static final Input NEW_ACTOR =
      Input.of("NewActor", "An actor that is to be kept.")
          .needs("kind", "", Input.oneOf(Types.names(KnownActors.Kind.class)))
          .needs("name", "the name to show", new Schema.Text(null, List.of(), 1, 500))
          .takes("aliases", "other names", new Schema.Many(Input.text(), 0, MOST))
          .takes("roles", "", new Schema.Many(ROLE_KEYS.schema(), 0, MOST))
          .takes("identifiers", "", new Schema.Many(Input.text(), 0, MOST))
          .takes("why", "for what reason", Input.text());

  static final Input MORE =
      Input.of("ActorAddition", "What is known better of an actor.")
          .takes("aliases", "other names", new Schema.Many(Input.text(), 0, MOST))
          .takes("notAliases", "names that are none of its", new Schema.Many(Input.text(), 0, MOST))
          .takes("roles", "", new Schema.Many(ROLE_KEYS.schema(), 0, MOST))
          .takes("notRoles", "what it never was", new Schema.Many(ROLE_KEYS.schema(), 0, MOST))
          .takes("identifiers", "", new Schema.Many(Input.text(), 0, MOST))
          .takes("why", "for what reason", Input.text());

  private ActorShapes() {}

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** The roles under a key of what was sent, which come from whoever sends them. */
  static List<DatedRole> roles(Values sent, String key, String source) {
    return sent.objects(key).stream().map(role -> role(role, source)).toList();
  }

  private static DatedRole role(Values role, String source) {
    return Upon.sensibly(
        () ->
            new DatedRole(
                DatedRole.Kind.valueOf(role.textOrEmpty("kind").toUpperCase(Locale.ROOT)),
                role.textOrEmpty("words"),
                role.text("of"),
                new Tenure(parsed(role.text("from")), parsed(role.text("to"))),
                source));
  }

  private static @Nullable LocalDate parsed(@Nullable String day) {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw Problem.meaningless("This is no day: " + day);
    }
  }
}
