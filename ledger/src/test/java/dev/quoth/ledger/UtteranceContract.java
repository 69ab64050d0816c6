package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ArticleLine;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import dev.quoth.ledger.utterances.Utterance;
import dev.quoth.ledger.utterances.Utterance.Appearance;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which statements report the same utterance, in every ledger, wherever it is kept. */
abstract class UtteranceContract {
  private static final String WORDS = "we will dredge the harbour of Selm before the winter comes";
  private static final Saying COURIER = Saying.of("Courier", "2031-03-18", WORDS);
  private static final Saying HERALD =
      Saying.of("Herald", "2031-03-17", "We will dredge the harbour of Selm");
  private static final Saying POST = Saying.of("Post", "2031-03-19T08:00:00Z", WORDS + " again");
  private static final Saying OTHER =
      Saying.of("Herald", "2031-03-18", "nobody has paid for the northern railway so far");

  Ledger ledger;

  /** Where an empty ledger is to be. */
  abstract String location();

  /** Does something behind the ledger's back. */
  abstract void execute(String statement) throws SQLException;

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void add(Saying... sayings) {
    for (Saying saying : sayings) {
      ledger.add(saying.article(), List.of(saying.statement()), MODEL);
    }
  }

  private Utterance of(Saying saying) {
    return of(ledger, saying);
  }

  private static Utterance of(Ledger ledger, Saying saying) {
    return ledger.utterance(saying.id()).orElseThrow();
  }

  private List<String> outlets(Saying saying) {
    return of(saying).appearances().stream().map(a -> String.valueOf(a.outlet())).toList();
  }

  private void assertSound() {
    assertThat(ledger.verify().fault()).isNull();
  }

  private long last() {
    return ledger.log(LogFilter.ALL.latest(1)).get(0).number();
  }

  // Coming

  @Test
  void whoReportsTheSameIsTogetherTheFirstFirst() {
    add(COURIER, OTHER, HERALD, POST);
    assertThat(of(COURIER)).isEqualTo(of(HERALD)).isEqualTo(of(POST));
    assertThat(outlets(COURIER)).containsExactly("Herald", "Courier", "Post");
    Appearance first = of(COURIER).first();
    assertThat(first.statementId()).isEqualTo(HERALD.id());
    assertThat(first.articleId()).isEqualTo(HERALD.article().id());
    assertThat(first.published()).isEqualTo("2031-03-17");
    assertThat(first.speakers()).containsExactly("Ilse Marn");
    assertThat(first.content()).isEqualTo(HERALD.words());
    assertThat(of(COURIER).variants()).hasSize(3);
    assertThat(outlets(OTHER)).containsExactly("Herald");
    assertThat(ledger.utterance("123456789")).isEmpty();
    assertSound();
  }

  @Test
  void articlesOfOneBatchAreCompared() {
    ledger.addAll(List.of(COURIER.line(), OTHER.line(), HERALD.line()), MODEL);
    assertThat(outlets(COURIER)).containsExactly("Herald", "Courier");
    ledger.addAll(List.of(POST.line(), COURIER.line()), MODEL);
    assertThat(outlets(COURIER)).containsExactly("Herald", "Courier", "Post");
    assertSound();
  }

  @Test
  void oneSpeakerIsNotEnough() {
    add(COURIER, OTHER, COURIER.by("Tor Vidal").in("His own words.").withWords("We will win"));
    assertThat(outlets(COURIER)).hasSize(1);
    assertThat(outlets(OTHER)).hasSize(1);
  }

  @Test
  void copiesOfOneStoryAreKnown() {
    String story =
        IntStream.range(0, 60).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    Saying original = HERALD.in(story);
    Saying copy = COURIER.in(story + " and more");
    Saying brief = Saying.of("Post", "2031-03-18", "No, never").in(story + " once more");
    Saying same = Saying.of("Gazette", "2031-03-18", "No, never").in(story);
    add(original, copy, POST, brief, same);
    assertThat(of(copy).appearances()).extracting(Appearance::story).containsExactly(1, 1, 2);
    assertThat(of(copy).isOneStory()).isFalse();
    // Two words are nobody's own, but in copies of one story they are the same.
    assertThat(of(brief).appearances()).hasSize(2);
    assertThat(of(brief).isOneStory()).isTrue();
    assertSound();
  }

  @Test
  void onWhoseBehalfSomebodySpeaksCounts() {
    add(COURIER, HERALD.by("Tor Vidal"));
    assertThat(outlets(COURIER)).hasSize(1);
    Saying spokesman = POST.by("Jon Berk");
    ledger.add(spokesman.article(), List.of(spokesman.statementFor("Ilse Marn")), MODEL);
    assertThat(outlets(COURIER)).containsExactly("Courier", "Post");
    assertSound();
  }

  // Changing

  @Test
  void whatIsDeletedLeavesAndComesBack() {
    add(COURIER, HERALD, POST);
    ledger.delete(HERALD.id(), ANA, "");
    assertThat(outlets(COURIER)).containsExactly("Courier", "Post");
    assertThat(ledger.utterance(HERALD.id())).isEmpty();
    assertSound();
    ledger.delete(POST.article().id(), ANA, "");
    assertThat(outlets(COURIER)).containsExactly("Courier");
    assertThat(ledger.utterance(POST.id())).isEmpty();
    assertSound();
    ledger.undo(last(), ANA, "");
    ledger.undo(last() - 2, ANA, "");
    assertThat(outlets(COURIER)).containsExactly("Herald", "Courier", "Post");
    assertSound();
  }

  @Test
  void whatIsCorrectedIsComparedAnew() {
    add(COURIER, HERALD);
    ledger.correct(HERALD.id(), HERALD.statement("the Herald reports"), ANA, "");
    assertThat(outlets(COURIER)).containsExactly("Courier");
    assertSound();
    ledger.undo(last(), ANA, "");
    assertThat(outlets(COURIER)).containsExactly("Herald", "Courier");
    ledger.review(HERALD.id(), Review.CONFIRMED, ANA, "");
    assertThat(outlets(COURIER)).containsExactly("Herald", "Courier");
    assertSound();
  }

  @Test
  void whatIsReadAgainIsComparedAnew() {
    Author newer = new Author(Author.Kind.MODEL, "quoth test, newer");
    add(COURIER);
    ledger.add(HERALD.article(), List.of(), MODEL);
    ledger.reread(HERALD.article().id(), List.of(HERALD.statement()), newer, "");
    assertThat(outlets(COURIER)).containsExactly("Herald", "Courier");
    assertSound();
    ledger.reread(HERALD.article().id(), List.of(), newer, "");
    assertThat(outlets(COURIER)).containsExactly("Courier");
    assertSound();
  }

  // Whatever the order

  @Test
  void theOrderOfAddingMakesNoDifference() {
    List<ArticleLine> lines = new ArrayList<>();
    List<Saying> sayings = sayings();
    sayings.forEach(saying -> lines.add(saying.line()));
    ledger.addAll(lines, MODEL);
    Set<Set<String>> groups = groups(sayings);
    assertThat(groups).hasSizeBetween(40, 100);
    assertSound();
    Random random = new Random(3);
    for (Saying saying : sayings.subList(0, 30)) {
      ledger.delete(saying.id(), ANA, "");
    }
    assertSound();
    List<Long> deletions = new ArrayList<>();
    ledger.log(LogFilter.ALL.latest(30)).forEach(revision -> deletions.add(revision.number()));
    Collections.shuffle(deletions, random);
    deletions.forEach(number -> ledger.undo(number, ANA, ""));
    assertThat(groups(sayings)).isEqualTo(groups);
    ledger.regroup();
    assertThat(groups(sayings)).isEqualTo(groups);
    assertSound();
  }

  /** Of forty utterances, by two speakers, cut here and there. */
  private static List<Saying> sayings() {
    Random random = new Random(11);
    List<Saying> sayings = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> words = new ArrayList<>();
      for (int j = 0; j < 14; j++) {
        words.add("word" + random.nextInt(300));
      }
      for (int j = 0; j < 3; j++) {
        int from = random.nextInt(4);
        String cut = String.join(" ", words.subList(from, from + 9));
        Saying saying = Saying.of("Outlet " + i + "/" + j, "2031-03-1" + random.nextInt(10), cut);
        sayings.add(random.nextInt(4) == 0 ? saying.by("Tor Vidal") : saying);
      }
    }
    return sayings;
  }

  private Set<Set<String>> groups(List<Saying> sayings) {
    return sayings.stream()
        .map(
            saying ->
                of(saying).appearances().stream()
                    .map(Appearance::statementId)
                    .collect(Collectors.toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  // Searching

  private Hits search(String query, int limit, String after, boolean once) throws QueryException {
    String cursor = after.isEmpty() ? null : after;
    return ledger.search(new Search(Query.parse(query), limit, cursor, true, once));
  }

  @Test
  void eachHitTellsHowManyOthersReportTheSame() throws QueryException {
    add(COURIER, HERALD, OTHER, POST);
    for (Hit hit : search("dredge", 9, "", false).hits()) {
      assertThat(hit.elsewhere()).isEqualTo(2);
      assertThat(hit.utteranceId()).isEqualTo(HERALD.id());
    }
    Hit alone = search("railway", 9, "", false).hits().get(0);
    assertThat(alone.elsewhere()).isZero();
    assertThat(alone.utteranceId()).isEqualTo(OTHER.id());
  }

  @Test
  void eachUtteranceIsFoundOnce() throws QueryException {
    add(COURIER, HERALD, OTHER, POST);
    Hits hits = search("dredge OR railway", 9, "", true);
    assertThat(hits.total()).isEqualTo(2);
    assertThat(hits.hits())
        .extracting(Hit::statementId)
        .containsExactlyInAnyOrder(HERALD.id(), OTHER.id());
    assertThat(hits.facets().get(Hits.Facet.OUTLET)).containsExactly(new Hits.Count("Herald", 2));
    // The first is not among these; of them the Courier's was added first.
    assertThat(search("winter", 9, "", true).hits())
        .extracting(Hit::statementId)
        .containsExactly(COURIER.id());
    Hits page = search("dredge OR railway", 1, "", true);
    Hits next = search("dredge OR railway", 1, String.valueOf(page.cursor()), true);
    assertThat(next.cursor()).isNull();
    assertThat(page.hits().get(0)).isNotEqualTo(next.hits().get(0));
    Hits fuzzy = search("\"will surely dredge the harbour of Selm\"", 9, "", true);
    assertThat(fuzzy.fuzzy()).isTrue();
    assertThat(fuzzy.total()).isOne();
  }

  // Keeping

  @Test
  void groupsThatDoNotFitAreFoundAndMadeAnew() throws Exception {
    add(COURIER, HERALD, OTHER, POST);
    for (String change :
        List.of(
            "UPDATE statement SET utterance = NULL WHERE key = 1",
            "UPDATE statement SET utterance = 1 WHERE utterance = 2",
            "UPDATE statement SET kin = NULL WHERE key = 1",
            "UPDATE statement SET kin = 1, utterance = 2 WHERE key = 3")) {
      execute(change);
      assertThat(ledger.verify().fault())
          .as(change)
          .endsWith("is not what the words say; quoth regroup makes that anew");
      ledger.regroup();
      assertSound();
      assertThat(outlets(COURIER)).containsExactly("Herald", "Courier", "Post");
    }
  }

  @Test
  void aBackupHasTheGroupsAndGoesOn(@TempDir Path elsewhere) {
    add(COURIER, HERALD);
    ledger.backup(elsewhere.resolve("copy.quoth"));
    try (Ledger copy = Ledger.open(elsewhere.resolve("copy.quoth"))) {
      assertThat(of(copy, COURIER)).isEqualTo(of(COURIER));
      copy.add(POST.article(), List.of(POST.statement()), MODEL);
      assertThat(of(copy, COURIER).appearances()).hasSize(3);
      assertThat(copy.verify().fault()).isNull();
    }
  }

  /** More articles than runs of fingerprints are left apart. */
  @Test
  void whatWasAddedLongAgoIsStillMet() {
    add(HERALD);
    for (int i = 0; i < 70; i++) {
      Sample sample = sample(i);
      ledger.add(sample.article(), sample.statements(), MODEL);
    }
    add(COURIER);
    assertThat(outlets(COURIER)).containsExactly("Herald", "Courier");
    assertSound();
  }
}
