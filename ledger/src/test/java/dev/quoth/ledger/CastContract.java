package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.KnownActors.Kind;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Actors.Changed;
import dev.quoth.ledger.cast.Supposed;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Who;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Portrait;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose statements are whose, as the ledger's own registry of actors tells. */
abstract class CastContract {
  private static final Attempt BY_ANA = new Attempt(ANA, "");

  @TempDir Path folder;
  private Ledger ledger;

  /** Where an empty ledger is to be. */
  abstract String location();

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
    say("Ilse Marn", "the ferry is closed", 1);
    say("Ilse Marn", "the ferry opens again", 2);
    say("I. Marn", "the harbour has a budget", 3);
    say("Ilse Marn Belmo", "the bridge stays", 4);
    say("Tor Vidal", "the school gets a roof", 5);
  }

  @AfterEach
  void close() {
    assertThat(ledger.verify().fault()).isNull();
    ledger.close();
  }

  private Saying say(String name, String words, int day) {
    Saying saying = Saying.of("Courier", "2031-02-0" + day, words).by(name);
    ledger.addAll(List.of(saying.line()), MODEL);
    return saying;
  }

  private KnownActor create(String name, String... aliases) {
    Draft draft = new Draft(Kind.PERSON, name, List.of(aliases), List.of(), List.of());
    return ledger.actors().create(draft, BY_ANA).actor();
  }

  private static Query actor(KnownActor actor) {
    return new Query.Filter(Query.Field.ACTOR, actor.id());
  }

  private List<String> said(Query query) {
    return ledger.search(Search.of(query)).hits().stream().map(Hit::content).sorted().toList();
  }

  private static List<String> sorted(String... words) {
    return Stream.of(words).sorted().toList();
  }

  @Test
  void statementsAreTheirsUnderTheirNamesAndNoOthers() throws QueryException {
    KnownActor marn = create("Ilse Marn", "Ilma");
    assertThat(said(actor(marn))).isEqualTo(sorted("the ferry is closed", "the ferry opens again"));
    assertThat(said(Query.parse("actor:" + marn.id() + " opens")))
        .containsExactly("the ferry opens again");
    assertThat(said(Query.parse("-actor:" + marn.id() + " the"))).hasSize(3);
    assertThat(said(Query.parse("actor:a99"))).isEmpty();
    assertThatThrownBy(() -> Query.parse("actor:\"a 1\"")).isInstanceOf(QueryException.class);
  }

  @Test
  void aNameThatTwoHaveTellsNeither() {
    KnownActor one = create("Ilse Marn");
    KnownActor other = create("Tor Vidal", "Ilse Marn");
    assertThat(said(actor(one))).isEmpty();
    assertThat(said(actor(other))).containsExactly("the school gets a roof");
  }

  @Test
  void mergingJoinsAndSplittingPartsWithoutRewritingAnything() {
    KnownActor one = create("Ilse Marn");
    KnownActor other = create("I. Marn");
    long before = ledger.figures().revisions();
    Query both = new Supposed(one.id(), Supposed.Case.MERGED, other.id()).filter();
    List<String> supposed = said(both);
    Changed merged = ledger.actors().merge(one.id(), other.id(), BY_ANA);
    assertThat(said(actor(one))).hasSize(3).isEqualTo(supposed);
    assertThat(said(actor(other))).as("of what it has become part of").isEqualTo(supposed);
    assertThat(ledger.figures().revisions()).isEqualTo(before + 1);
    Query rest = new Supposed(one.id(), Supposed.Case.WITHOUT, other.id()).filter();
    Query part = new Supposed(other.id(), Supposed.Case.OUT_OF, one.id()).filter();
    assertThat(said(rest)).hasSize(2);
    assertThat(said(part)).containsExactly("the harbour has a budget");
    Changed undone = ledger.actors().undo(merged.number(), BY_ANA);
    assertThat(undone.actor()).isEqualTo(one);
    assertThat(said(actor(one))).hasSize(2);
    assertThat(said(actor(other))).containsExactly("the harbour has a budget");
    ledger.actors().undo(undone.number(), BY_ANA);
    assertThat(said(actor(one))).hasSize(3);
    ledger.actors().split(other.id(), BY_ANA);
    assertThat(said(actor(one))).hasSize(2);
  }

  @Test
  void whatHoldsNoMoreIsNotUndone() {
    KnownActor one = create("Ilse Marn");
    KnownActor other = create("I. Marn");
    KnownActor third = create("Tor Vidal");
    Changed merged = ledger.actors().merge(one.id(), other.id(), BY_ANA);
    Changed split = ledger.actors().split(other.id(), BY_ANA);
    assertThatThrownBy(() -> ledger.actors().undo(merged.number(), BY_ANA))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("holds no more")
        .hasNoCause();
    ledger.actors().merge(third.id(), other.id(), BY_ANA);
    assertThatThrownBy(() -> ledger.actors().undo(split.number(), BY_ANA))
        .isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> ledger.actors().undo(1, BY_ANA)).isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> ledger.actors().undo(77, BY_ANA)).isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> ledger.actors().merge(one.id(), "a99", BY_ANA))
        .isInstanceOf(LedgerException.class)
        .hasNoCause();
    assertThatThrownBy(() -> ledger.actors().split(one.id(), BY_ANA))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("part of no other");
  }

  @Test
  void whoIsLateIsToldWhoWasFaster() {
    KnownActor one = create("Ilse Marn");
    KnownActor other = create("I. Marn");
    KnownActor third = create("Tor Vidal");
    long seen = ledger.actors().now().revision();
    ledger.actors().merge(third.id(), other.id(), BY_ANA);
    Attempt late = BY_ANA.upon(seen);
    assertThatThrownBy(() -> ledger.actors().merge(one.id(), other.id(), late))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("Ana Belm");
  }

  @Test
  void anotherProgramsChangesAreSeen() {
    KnownActor one = create("Ilse Marn");
    KnownActor other = create("I. Marn");
    assertThat(said(actor(one))).hasSize(2);
    try (Ledger second = Ledger.open(location())) {
      second.actors().merge(one.id(), other.id(), BY_ANA);
    }
    assertThat(said(actor(one))).hasSize(3);
  }

  @Test
  void statementsAreGivenToAnotherAsOne() {
    KnownActor marn = create("Ilse Marn");
    KnownActor vidal = create("Tor Vidal");
    List<String> ids =
        ledger.search(Search.of(actor(marn))).hits().stream().map(Hit::statementId).toList();
    Edit edit = new Edit.Instead(ledger.actors().of(marn.id()), Who.known(vidal));
    Revision group = ledger.review().editAll(ids, List.of(edit), BY_ANA).orElseThrow();
    assertThat(said(actor(marn))).isEmpty();
    assertThat(said(actor(vidal))).hasSize(3);
    assertThat(ledger.statement(ids.get(0)).orElseThrow().review()).isEqualTo(Review.CORRECTED);
    assertThat(ledger.statement(ids.get(0)).orElseThrow().statement().speaker())
        .isNotNull()
        .satisfies(speaker -> assertThat(speaker.actor().known()).isEqualTo(vidal.id()));
    ledger.undo(group.number(), ANA, "");
    assertThat(said(actor(marn))).hasSize(2);
    assertThat(said(actor(vidal))).hasSize(1);
  }

  @Test
  void whereOneIsNotTheirsNoneIsGivenAway() {
    KnownActor marn = create("Ilse Marn");
    KnownActor vidal = create("Tor Vidal");
    List<String> ids = new ArrayList<>();
    for (Query query : List.of(actor(marn), actor(vidal))) {
      ledger.search(Search.of(query)).hits().forEach(hit -> ids.add(hit.statementId()));
    }
    Edit edit = new Edit.Instead(ledger.actors().of(marn.id()), Who.known(vidal));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.review().editAll(ids, List.of(edit), BY_ANA));
    assertThat(said(actor(marn))).hasSize(2);
    assertThat(ledger.review().editAll(List.of(), List.of(edit), BY_ANA)).isEmpty();
  }

  @Test
  void aRegistryIsTakenOverOnceWithItsIds() throws IOException {
    try (ActorRegistry file = ActorRegistry.open(folder.resolve("actors.jsonl"))) {
      assertThat(ledger.actors().adopt(file)).isFalse();
      file.create(new Draft(Kind.PERSON, "Nobody", List.of(), List.of(), List.of()), ANA, "");
      Draft draft = new Draft(Kind.PERSON, "Ilse Marn", List.of(), List.of(), List.of());
      KnownActor marn = file.create(draft, ANA, "");
      assertThat(ledger.actors().adopt(file)).isTrue();
      assertThat(ledger.actors().now().actor(marn.id())).contains(marn);
      assertThat(said(actor(marn))).hasSize(2);
      assertThat(ledger.actors().adopt(file)).isFalse();
    }
  }

  /** So that no two sayings are taken for the same. */
  private static String unlikeOthers(int number) {
    StringBuilder words = new StringBuilder();
    for (char c = 'a'; c < 'k'; c++) {
      words.append("word").append(c).append(number).append(' ');
    }
    return words.toString().strip();
  }

  /** What tells somebody's words from others', and not what all say. */
  @Test
  void thePortraitTellsWhatTheySpeakOf() {
    for (int i = 0; i < 40; i++) {
      String outlet = "Herald " + i;
      String own = i % 2 == 0 ? "the pilots strike again" : "the pilots have gone home";
      String in = "in the week " + unlikeOthers(i) + " ";
      Saying theirs = Saying.of(outlet, "2031-03-01", in + own).by("Nora Quist");
      Saying others =
          Saying.of(outlet, "2031-03-02", "the price of bread " + unlikeOthers(i + 40))
              .by("Speaker " + i);
      ledger.addAll(List.of(theirs.line(), others.line()), MODEL);
    }
    KnownActor quist = create("Nora Quist");
    Portrait portrait = ledger.portrait(actor(quist));
    assertThat(portrait.statements()).isEqualTo(40);
    List<String> words = portrait.words().stream().map(Portrait.Word::form).toList();
    assertThat(words).contains("pilots", "strike").doesNotContain("the", "bread");
    assertThat(portrait.words().get(0).form()).isEqualTo("pilots");
    assertThat(portrait.words())
        .isSortedAccordingTo(Comparator.comparingDouble(Portrait.Word::telling).reversed());
    assertThat(ledger.portrait(new Query.Filter(Query.Field.ACTOR, "a99")).words()).isEmpty();
  }

  @Test
  void namesAreFoundByTheirBeginnings() {
    KnownActor marn = create("Ilse Marn", "Ilma Vey");
    create("Tor Vidal");
    assertThat(ledger.actors().now().having("ils mar", 10)).containsExactly(marn);
    assertThat(ledger.actors().now().having("vey", 10)).containsExactly(marn);
    assertThat(ledger.actors().now().having("arn", 10)).isEmpty();
    assertThat(ledger.actors().now().having(" ", 10)).isEmpty();
    assertThat(ledger.actors().now().alone("a99")).isEqualTo(Optional.empty());
  }
}
