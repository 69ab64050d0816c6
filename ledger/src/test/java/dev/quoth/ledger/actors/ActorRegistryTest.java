package dev.quoth.ledger.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.KnownActors.Kind;
import dev.quoth.KnownActors.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorRegistryTest {
  private static final Author ANA = new Author(Author.Kind.PERSON, "Ana Belm");
  private static final LocalDate DAY = LocalDate.of(2031, 2, 16);

  @TempDir Path folder;
  private ActorRegistry registry;

  @BeforeEach
  void open() throws IOException {
    registry = ActorRegistry.open(folder.resolve("actors.jsonl"));
  }

  @AfterEach
  void close() throws IOException {
    registry.close();
  }

  @Test
  void aFullNameMeansTheOneWhoHasIt() throws IOException {
    String marn = person("Ilse Marn");
    person("Ana Marn");
    assertThat(matched("ILSE MARN")).isEqualTo(marn);
    assertThat(matched("Marn, Ilse")).isEqualTo(marn);
    assertThat(matched("Ilse Varga")).isNull();
  }

  @Test
  void aBareSurnameMeansNobody() throws IOException {
    String marn = person("Ilse Marn", office("foreign minister", "Ostravia", "2030", null));
    Match match = registry.match(new Mention("Marn", Kind.PERSON, Context.NONE));
    assertThat(match.actor()).isNull();
    assertThat(match.candidates()).extracting(c -> c.actor().id()).containsExactly(marn);
    assertThat(match(told("Marn", Set.of("minister"), Set.of()))).isNull();
    registry.addAlias(marn, "Marn", ANA, "");
    assertThat(matched("Marn")).isNull();
  }

  @Test
  void aSurnameWithTheOfficeOfTheDayMeansWhoHeldIt() throws IOException {
    String old = person("Ilse Marn", office("foreign minister", "Ostravia", "2020", "2029"));
    String now = person("Ana Marn", office("foreign minister", "Ostravia", "2030", null));
    assertThat(match(told("Marn", Set.of("the foreign minister"), Set.of()))).isEqualTo(now);
    assertThat(match(told("Marn", Set.of("former foreign minister"), Set.of()))).isEqualTo(old);
    person("Tor Marn", office("foreign minister", "Lorvenia", "2030", null));
    assertThat(match(told("Marn", Set.of("the foreign minister"), Set.of()))).isNull();
    assertThat(match(told("Marn", Set.of("foreign minister of Ostravia"), Set.of())))
        .isEqualTo(now);
  }

  @Test
  void anotherFormOfTheNameTakesSomethingElseThatAgrees() throws IOException {
    String marn =
        person(
            "Ilse Marn",
            DatedRole.citizen("Ostravia", Tenure.UNKNOWN, "t"),
            DatedRole.partyMember("Harbour Union", Tenure.UNKNOWN, "t"));
    String belm = person("Ana Belm", DatedRole.partyMember("Harbour Union", Tenure.UNKNOWN, "t"));
    assertThat(matched("I. Marn")).isNull();
    assertThat(match(told("I. Marn", Set.of(), Set.of("Ostravia")))).isEqualTo(marn);
    assertThat(match(told("I. Marn", Set.of(), Set.of("Lorvenia")))).isNull();
    Context beside = new Context(Set.of(), Set.of(), Set.of(), Set.of("Ana Belm"), DAY);
    assertThat(match(new Mention("I. Marn", Kind.PERSON, beside))).isEqualTo(marn);
    assertThat(belm).isNotEqualTo(marn);
  }

  @Test
  void ofTwoWithOneNameNeitherIsTakenUnlessMoreSpeaksForOne() throws IOException {
    person("Ilse Marn", DatedRole.citizen("Lorvenia", Tenure.UNKNOWN, "t"));
    String second = person("Ilse Marn", DatedRole.citizen("Ostravia", Tenure.UNKNOWN, "t"));
    Match match = registry.match(new Mention("Ilse Marn", null, Context.NONE));
    assertThat(match.actor()).isNull();
    assertThat(match.candidates()).hasSize(2);
    assertThat(match.why()).isEqualTo("2 of that name");
    assertThat(match(told("Ilse Marn", Set.of(), Set.of("Ostravia")))).isEqualTo(second);
  }

  @Test
  void anotherCountryRulesOut() throws IOException {
    person("Ilse Marn", DatedRole.citizen("Lorvenia", Tenure.UNKNOWN, "t"));
    Match match = registry.match(told("Ilse Marn", Set.of(), Set.of("Ostravia")));
    assertThat(match.actor()).isNull();
    assertThat(match.candidates().get(0).against()).isEqualTo("another country");
  }

  @Test
  void bodiesAreKnownByTheirWholeNameOnly() throws IOException {
    String courier = registry.create(draft(Kind.ORGANISATION, "The Harbour Courier"), ANA, "").id();
    assertThat(match(new Mention("Harbour Courier", null, Context.NONE))).isEqualTo(courier);
    assertThat(match(new Mention("Courier", null, Context.NONE))).isNull();
    assertThat(match(new Mention("Harbour Courier", Kind.PERSON, Context.NONE))).isNull();
  }

  @Test
  void whatSpeaksForAMatchIsToldInTheSameOrderInEveryRun() {
    Context context =
        new Context(
            Set.of("vicar", "mayor", "judge", "clerk", "envoy", "baker"),
            Set.of("Ostravia", "Lorvenia", "Belm", "Vell"),
            Set.of("Greens", "Blues", "Reds", "Whites"),
            Set.of("Tor Vidal", "Ana Belm", "Ilse Marn"),
            DAY);
    assertThat(List.copyOf(context.roles())).isSorted();
    assertThat(List.copyOf(context.countries())).isSorted();
    assertThat(List.copyOf(context.parties())).isSorted();
    assertThat(List.copyOf(context.companions())).isSorted();
  }

  @Test
  void officesAreAskedForAsOfADay() throws IOException {
    String old =
        person("Ilse Marn", office("Minister of Foreign Affairs", "Ostravia", "2020", "2029"));
    String now =
        person("Tor Vidal", office("Minister of Foreign Affairs", "Ostravia", "2029", null));
    person("Ana Belm", office("Deputy Minister of Foreign Affairs", "Ostravia", "2020", null));
    String unknown = person("Ola Bren", office("harbour master", "Ostravia", null, null));
    assertThat(holding("the foreign minister", "2031-02-16")).containsExactly(now);
    assertThat(holding("the foreign minister", "2025-02-16")).containsExactly(old);
    assertThat(holding("the foreign minister", "2029-06-01")).containsExactly(old, now);
    assertThat(holding("the foreign minister", "2019-12-31")).isEmpty();
    assertThat(holding("the former foreign minister", "2031-02-16")).containsExactly(old);
    assertThat(holding("the foreign minister of Lorvenia", "2031-02-16")).isEmpty();
    assertThat(holding("the harbour master", "2031-02-16")).containsExactly(unknown);
    person("Ilse Varga", office("harbour master", "Ostravia", "2030", null));
    assertThat(holding("the harbour master", "2031-02-16")).hasSize(1).doesNotContain(unknown);
  }

  @Test
  void namesAreAskedForInFull() throws IOException {
    String marn = person("Ilse Marn");
    registry.addAlias(marn, "Ilse Marn-Belmo", ANA, "");
    assertThat(registry.named("ilse marn"))
        .containsExactly(new Known(marn, "Ilse Marn", List.of("Ilse Marn-Belmo"), Kind.PERSON));
    assertThat(registry.named("Ilse Marn Belmo")).hasSize(1);
    assertThat(registry.named("Marn")).isEmpty();
    assertThat(registry.named("")).isEmpty();
  }

  @Test
  void whatIsMergedIsOneAndCanBeSplitAgain() throws IOException {
    String one = person("Ilse Marn", office("mayor", "Vell", "2010", "2019"));
    String other = person("Ilse Marn-Belmo", office("governor", "Vellmark", "2020", null));
    KnownActor before = registry.own(one);
    KnownActor beforeOther = registry.own(other);
    KnownActor both = registry.merge(one, other, ANA, "wedding of 2020");
    assertThat(both.names()).containsExactly("Ilse Marn", "Ilse Marn-Belmo");
    assertThat(both.roles()).hasSize(2);
    assertThat(registry.actor(other)).isEqualTo(both);
    assertThat(registry.size()).isOne();
    assertThat(registry.mergedInto(one)).containsExactly(other);
    assertThat(holding("governor", "2031-01-01")).containsExactly(one);
    assertThat(registry.split(other, ANA, "sisters")).isEqualTo(beforeOther);
    assertThat(registry.actor(one)).isEqualTo(before);
    assertThat(registry.actor(other)).isEqualTo(beforeOther);
    assertThat(holding("governor", "2031-01-01")).containsExactly(other);
  }

  @Test
  void whatIsSaidOfOneAfterAMergeStaysWithIt() throws IOException {
    String one = person("Ilse Marn");
    String other = person("Ilse Belmo");
    registry.merge(one, other, ANA, "");
    registry.addAlias(other, "I. Belmo", ANA, "");
    registry.addAlias(one, "I. Marn", ANA, "");
    registry.split(other, ANA, "");
    assertThat(registry.own(one).names()).containsExactly("Ilse Marn", "I. Marn");
    assertThat(registry.own(other).names()).containsExactly("Ilse Belmo", "I. Belmo");
  }

  @Test
  void aRoleThatEndsTakesThePlaceOfTheOneThatHadNoEnd() throws IOException {
    DatedRole open = office("mayor", "Vell", "2010", null);
    DatedRole ended = office("mayor", "Vell", "2010", "2019");
    String id = person("Ilse Marn", open);
    assertThat(registry.addRole(id, ended, ANA, "")).isTrue();
    assertThat(registry.own(id).roles()).containsExactly(ended);
    assertThat(registry.addRole(id, ended, ANA, "")).isFalse();
    List<Change> changes = changes();
    assertThat(changes.get(changes.size() - 1)).isEqualTo(new Change.EndRole(id, open, ended));
  }

  @Test
  void whatIsTakenAwayIsFoundNoMore() throws IOException {
    DatedRole mayor = office("mayor", "Vell", "2010", "2019");
    String id = person("Ilse Marn", mayor);
    String other = person("Tor Vidal");
    registry.addAlias(id, "Ilma Belmo", ANA, "");
    registry.addAlias(id, "Ilma Belmo-Marn", ANA, "");
    registry.addAlias(other, "Ilma Belmo", ANA, "");
    registry.takeAlias(id, "Ilma Belmo", ANA, "his");
    registry.takeRole(id, mayor, ANA, "never was");
    assertThat(registry.named("Ilma Belmo")).extracting(Known::id).containsExactly(other);
    assertThat(registry.named("Ilma Belmo-Marn")).extracting(Known::id).containsExactly(id);
    assertThat(holding("mayor", "2015-01-01")).isEmpty();
    assertThat(registry.own(id).names()).containsExactly("Ilse Marn", "Ilma Belmo-Marn");
    assertThatThrownBy(() -> registry.takeAlias(id, "Ilma Belmo", ANA, ""))
        .hasMessage("a1 has no such name to take away");
    assertThatThrownBy(() -> registry.takeRole(id, mayor, ANA, ""))
        .hasMessage("a1 has no such role to take away");
    assertThat(changes())
        .contains(new Change.TakeAlias(id, "Ilma Belmo"), new Change.TakeRole(id, mayor));
  }

  @Test
  void aRoleIsPutRight() throws IOException {
    DatedRole mayor = office("mayor", "Vell", "2010", "2019");
    DatedRole warden = office("harbour warden", "Vell", "2011", "2019");
    String id = person("Ilse Marn", mayor);
    registry.changeRole(id, mayor, warden, ANA, "");
    assertThat(holding("harbour warden", "2015-01-01")).containsExactly(id);
    assertThat(holding("mayor", "2015-01-01")).isEmpty();
    assertThatThrownBy(() -> registry.changeRole(id, warden, warden, ANA, ""))
        .hasMessage("a1 has such a role already");
  }

  @Test
  void theLogTellsWhoDidWhatAndWhy() throws IOException {
    String one = person("Ilse Marn");
    String other = person("Ilse Belmo");
    registry.merge(one, other, ANA, "one woman");
    List<Revision> log = new ArrayList<>();
    registry.log(log::add);
    assertThat(log).extracting(Revision::number).containsExactly(1L, 2L, 3L);
    Revision last = log.get(2);
    assertThat(last.by()).isEqualTo(ANA);
    assertThat(last.why()).isEqualTo("one woman");
    Change.Merge merge = (Change.Merge) last.change();
    assertThat(merge.before()).containsExactly(registry.own(one), registry.own(other));
    assertThat(merge.after()).isEqualTo(registry.actor(one));
  }

  @Test
  void whatMakesNoSenseIsRefusedAndChangesNothing() throws IOException {
    String one = person("Ilse Marn");
    String other = person("Ilse Belmo");
    String third = person("Tor Vidal");
    assertThatThrownBy(() -> registry.merge(one, one, ANA, ""))
        .hasMessage("a1 cannot be merged with itself");
    assertThatThrownBy(() -> registry.merge(one, "a9", ANA, "")).hasMessage("there is no actor a9");
    assertThatThrownBy(() -> registry.split(one, ANA, ""))
        .hasMessage("a1 is part of no other actor");
    registry.merge(one, other, ANA, "");
    assertThatThrownBy(() -> registry.merge(other, third, ANA, ""))
        .hasMessage("a2 has gone up in another actor already");
    assertThatThrownBy(() -> registry.addAlias("b", "x", ANA, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(changes()).hasSize(4);
    assertThat(registry.split(other, ANA, "").id()).isEqualTo(other);
  }

  @Test
  void afterARevisionThatCouldNotBeKeptNothingIsChangedAnyMore() throws IOException {
    List<Revision> kept = new ArrayList<>();
    ActorJournal full =
        new ActorJournal() {
          @Override
          public void replay(Reader reader) {
            kept.forEach(reader::read);
          }

          @Override
          public void append(List<Revision> revisions) throws IOException {
            if (!kept.isEmpty()) {
              throw new IOException("No space left on device");
            }
            kept.addAll(revisions);
          }

          @Override
          public void close() {}
        };
    ActorRegistry small = ActorRegistry.of(full, Clock.systemUTC());
    small.create(draft(Kind.PERSON, "Ilse Marn"), ANA, "");
    assertThatThrownBy(() -> small.create(draft(Kind.PERSON, "Tor Vidal"), ANA, ""))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> small.addAlias("a1", "I. Marn", ANA, ""))
        .isInstanceOf(IllegalStateException.class);
    small.close();
    assertThat(ActorRegistry.of(full, Clock.systemUTC()).actors())
        .extracting(KnownActor::name)
        .containsExactly("Ilse Marn");
  }

  private String person(String name, DatedRole... roles) throws IOException {
    return registry
        .create(new Draft(Kind.PERSON, name, List.of(), List.of(roles), List.of()), ANA, "")
        .id();
  }

  private static Draft draft(Kind kind, String name) {
    return new Draft(kind, name, List.of(), List.of(), List.of());
  }

  private static DatedRole office(
      String words, String of, @Nullable String from, @Nullable String to) {
    Tenure tenure =
        new Tenure(
            from == null ? null : LocalDate.parse(from + "-01-01"),
            to == null ? null : LocalDate.parse(to + "-12-31"));
    return new DatedRole(DatedRole.Kind.OFFICE, words, of, tenure, "t");
  }

  private static Mention told(String name, Set<String> roles, Set<String> countries) {
    return new Mention(name, Kind.PERSON, new Context(roles, countries, Set.of(), Set.of(), DAY));
  }

  private @Nullable String matched(String name) {
    return match(new Mention(name, Kind.PERSON, Context.NONE));
  }

  private @Nullable String match(Mention mention) {
    KnownActor actor = registry.match(mention).actor();
    return actor == null ? null : actor.id();
  }

  private List<String> holding(String role, String on) {
    return registry.holding(role, LocalDate.parse(on)).stream().map(Known::id).toList();
  }

  private List<Change> changes() throws IOException {
    List<Change> changes = new ArrayList<>();
    registry.log(revision -> changes.add(revision.change()));
    return changes;
  }
}
