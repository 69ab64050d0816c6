package dev.quoth.debate;

import static dev.quoth.debate.Talk.BY_ANA;
import static dev.quoth.debate.Talk.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.Actor;
import dev.quoth.KnownActors;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Evidence;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Variable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebateTest {
  @TempDir Path folder;
  private Ledger ledger;
  private Talk talk;
  private String sea;
  private String port;
  private String night;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("news.quoth"));
    talk = new Talk(ledger);
    sea = talk.proposition("The sea should be ours", null);
    port = talk.proposition("The port should close", sea);
    night = talk.proposition("The night port should close", port);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Debate debate() {
    return Debate.of(ledger, null, DebateOptions.USUAL);
  }

  private Debate debate(DebateOptions options) {
    return Debate.of(ledger, null, options);
  }

  private String say(String name, String words) {
    return talk.say(person(name), words, "The Courier", "2031-03-04");
  }

  private static Draft draft(String name, DatedRole... roles) {
    return new Draft(KnownActors.Kind.PERSON, name, List.of(), List.of(roles), List.of());
  }

  @Test
  void anEventSaysWhoStandsWhereSinceWhen() {
    String statement = say("Ilse Marn", "close the port at once");
    talk.propose(statement, port, Stance.SUPPORTS, .7);
    Event event = debate().events().list().get(0);
    assertThat(debate().events().size()).isEqualTo(1);
    assertThat(event.statement()).isEqualTo(statement);
    assertThat(event.actor().person()).isEqualTo("Ilse Marn");
    assertThat(event.time().toLocalDate()).isEqualTo(LocalDate.of(2031, 3, 4));
    assertThat(event.proposition()).isEqualTo("The port should close");
    assertThat(event.stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(event.confidence()).isEqualTo(.7);
    assertThat(event.copies()).isNull();
    assertThat(Debate.OUTLET.of(event)).isEqualTo("The Courier");
    assertThat(debate().propositionId(event.proposition())).contains(port);
  }

  @Test
  void whatAPersonDecidedIsSure() {
    String statement = say("Ilse Marn", "close the port at once");
    talk.propose(statement, port, Stance.SUPPORTS, .7);
    talk.decide(statement, port, Stance.OPPOSES);
    Event event = debate().events().list().get(0);
    assertThat(event.stance()).isEqualTo(Stance.OPPOSES);
    assertThat(event.confidence()).isEqualTo(1);
  }

  @Test
  void whatIsUnclearUnrelatedOrUndatedMakesNoEvent() {
    talk.propose(say("Ilse Marn", "the port, well"), port, Stance.UNCLEAR, .7);
    talk.propose(say("Ilse Marn", "a fine day"), port, Stance.UNRELATED, .7);
    String undated = talk.say(person("Bo Li"), "close it", "The Courier", null);
    talk.propose(undated, port, Stance.SUPPORTS, .7);
    assertThat(debate().events().size()).isZero();
    assertThat(debate().leftOut()).isEqualTo(new Debate.LeftOut(1, 1));
  }

  @Test
  void positionsCountOnWhatTheyArePartOf() {
    String statement = say("Ilse Marn", "close the port and the night port");
    talk.propose(statement, port, Stance.SUPPORTS, .6);
    talk.propose(statement, night, Stance.SUPPORTS, .8);
    talk.propose(say("Bo Li", "ours is the sea"), sea, Stance.SUPPORTS, .8);
    assertThat(wordings(debate()))
        .containsExactlyInAnyOrder(
            "The port should close", "The night port should close", "The sea should be ours");
    Debate parents = debate(DebateOptions.USUAL.at(DebateOptions.Level.PARENT));
    assertThat(wordings(parents))
        .containsExactlyInAnyOrder(
            "The sea should be ours", "The port should close", "The sea should be ours");
    Debate top = debate(DebateOptions.USUAL.at(DebateOptions.Level.TOP));
    assertThat(wordings(top)).containsExactly("The sea should be ours", "The sea should be ours");
    assertThat(top.events().where(event -> event.statement().equals(statement)).list())
        .extracting(Event::confidence)
        .containsExactly(.8);
  }

  private static List<String> wordings(Debate debate) {
    return debate.events().list().stream().map(Event::proposition).toList();
  }

  @Test
  void aDebateIsOnAPropositionAndItsParts() {
    talk.propose(say("Ilse Marn", "close the port"), port, Stance.SUPPORTS, .6);
    talk.propose(say("Bo Li", "close it at night"), night, Stance.SUPPORTS, .6);
    talk.propose(say("Bo Li", "ours is the sea"), sea, Stance.SUPPORTS, .8);
    assertThat(wordings(debate(DebateOptions.USUAL.on(Set.of(port)))))
        .containsExactlyInAnyOrder("The port should close", "The night port should close");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> debate(DebateOptions.USUAL.on(Set.of("p77"))))
        .withMessage("there is no proposition 'p77'");
  }

  @Test
  void aDebateIsOfTheStatementsOfAQuery() throws QueryException {
    talk.propose(say("Ilse Marn", "close the port"), port, Stance.SUPPORTS, .6);
    String other = talk.say(person("Bo Li"), "keep the port", "The Herald", "2031-03-05");
    talk.propose(other, port, Stance.OPPOSES, .6);
    Debate heralds = Debate.of(ledger, Query.parse("outlet:\"The Herald\""), DebateOptions.USUAL);
    assertThat(heralds.events().list()).extracting(Event::statement).containsExactly(other);
  }

  @Test
  void whoChangesPartyIsOfEachInItsTime() {
    Tenure before = new Tenure(null, LocalDate.of(2031, 3, 31));
    Tenure after = new Tenure(LocalDate.of(2031, 4, 1), null);
    KnownActor ilse =
        ledger
            .actors()
            .create(
                draft(
                    "Ilse Marn",
                    DatedRole.partyMember("Harbour Union", before, "test"),
                    DatedRole.partyMember("New Tide", after, "test")),
                BY_ANA)
            .actor();
    talk.propose(say("Ilse Marn", "close the port"), port, Stance.SUPPORTS, .6);
    String later = talk.say(person("Ilse Marn"), "keep the port", "The Herald", "2031-05-05");
    talk.propose(later, port, Stance.OPPOSES, .6);
    Debate debate = debate();
    assertThat(debate.events().list())
        .extracting(event -> event.actor().party())
        .containsExactly("Harbour Union", "New Tide");
    assertThat(debate.actorId(Variable.PERSON, "Ilse Marn")).contains(ilse.id());
    assertThat(debate.actorId(Variable.PARTY, "New Tide")).isEmpty();
  }

  @Test
  void twoOfOneNameAreTwo() {
    String one = ledger.actors().create(draft("Ilse Marn"), BY_ANA).actor().id();
    String other = ledger.actors().create(draft("Ilse Marn"), BY_ANA).actor().id();
    for (String id : List.of(one, other)) {
      Actor known = new Actor("a1", "Ilse Marn", Actor.Type.PERSON, id);
      String statement = talk.say(known, "close the port " + id, "The Courier", "2031-03-04");
      talk.propose(statement, port, Stance.SUPPORTS, .6);
    }
    talk.propose(say("Ilse Marn", "whichever I am"), port, Stance.SUPPORTS, .6);
    Debate debate = debate();
    assertThat(debate.events().list())
        .extracting(event -> event.actor().person())
        .containsExactlyInAnyOrder(
            "Ilse Marn (" + one + ")", "Ilse Marn (" + other + ")", "Ilse Marn");
    assertThat(debate.actorId(Variable.PERSON, "Ilse Marn (" + other + ")")).contains(other);
    assertThat(debate.actorId(Variable.PERSON, "Ilse Marn")).isEmpty();
  }

  @Test
  void bodiesAreNoPersonsAndCriticsOnlyWhenAskedFor() {
    Actor ministry = new Actor("a1", "Harbour Board", Actor.Type.ORGANISATION);
    talk.propose(
        talk.say(ministry, "close it", "The Courier", "2031-03-04"), port, Stance.SUPPORTS, .6);
    Actor critics = new Actor("a1", "critics", Actor.Type.GROUP);
    talk.propose(
        talk.say(critics, "keep it", "The Courier", "2031-03-05"), port, Stance.OPPOSES, .6);
    assertThat(debate().events().list())
        .extracting(event -> event.actor().organisation())
        .containsExactly("Harbour Board", null);
    assertThat(persons(debate())).containsExactly(null, null);
    assertThat(persons(debate(DebateOptions.USUAL.withNameless())))
        .containsExactly(null, "critics");
  }

  private static List<@Nullable String> persons(Debate debate) {
    List<@Nullable String> persons = new ArrayList<>();
    debate.events().list().forEach(event -> persons.add(event.actor().person()));
    return persons;
  }

  @Test
  void reportsOfOneUtteranceAreCopies() {
    String words = "the port has to be closed before the winter storms come back to our coast";
    String first = talk.say(person("Ilse Marn"), words, "The Courier", "2031-03-04");
    String second = talk.say(person("Ilse Marn"), words, "The Herald", "2031-03-05");
    talk.propose(first, port, Stance.SUPPORTS, .6);
    talk.propose(second, port, Stance.SUPPORTS, .6);
    String group = first.compareTo(second) < 0 ? first : second;
    assertThat(debate().events().list()).extracting(Event::copies).containsExactly(group, group);
    assertThat(debate().events().withoutCopies().size()).isEqualTo(1);
  }

  @Test
  void fromATieTheWayLeadsBackToTheWords() {
    String one = say("Ilse Marn", "close the port");
    String other = say("Bo Li", "close the port, I say");
    talk.propose(one, port, Stance.SUPPORTS, .6);
    talk.propose(other, port, Stance.SUPPORTS, .6);
    talk.propose(say("Bo Li", "ours is the sea"), sea, Stance.SUPPORTS, .6);
    Debate debate = debate();
    Network network =
        NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION).of(debate.events());
    Events behind = Evidence.ofTie(network, debate.events(), "Ilse Marn", "Bo Li");
    assertThat(Debate.described(ledger, behind).list())
        .extracting(event -> event.attributes().get("text"))
        .containsExactlyInAnyOrder("close the port", "close the port, I say");
    assertThat(Debate.described(ledger, behind).list())
        .allSatisfy(
            event ->
                assertThat(event.attributes())
                    .containsEntry("source", "The Courier")
                    .containsKey("title"));
  }
}
