package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.ArticleLine;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.search.AllHits;
import dev.quoth.ledger.search.Found;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out where all is asked for, and which of what was done may be undone. */
abstract class FoundContract {
  @TempDir Path folder;
  private Ledger ledger;

  /** Where an empty ledger is to be. */
  abstract String location();

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  /** With more that no two share, so that none is taken for another's. */
  private static ArticleLine line(int number, String words) {
    StringBuilder own = new StringBuilder(words);
    for (char c = 'a'; c < 'm'; c++) {
      own.append(" word").append(c).append(number);
    }
    return Saying.of("Outlet " + number % 7, "2031-02-10", own.toString()).line();
  }

  private void add(int from, int to, String words) {
    List<ArticleLine> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      lines.add(line(i, words));
    }
    ledger.addAll(lines, MODEL);
  }

  private static Query query(String text) {
    try {
      return Query.parse(text);
    } catch (QueryException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> ids(Found found) {
    List<String> ids = new ArrayList<>();
    found.forEach((article, statements) -> statements.forEach(each -> ids.add(each.id())));
    return ids;
  }

  /** What a reader sees who asks for more until there is no more. */
  private List<String> shown(Query query, boolean once) {
    List<String> shown = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Hits hits = ledger.search(new Search(query, 700, cursor, false, once));
      hits.hits().stream().map(Hit::statementId).forEach(shown::add);
      cursor = hits.cursor();
    } while (cursor != null);
    return shown;
  }

  @Test
  void allThatIsFoundIsHandedOutHoweverMuch() {
    int all = Hits.MOST_PLACED + 150;
    add(0, all, "the harbour ferry is closed");
    Query query = query("\"harbour ferry\"");
    List<String> shown = shown(query, false);
    assertThat(shown).hasSize(Hits.MOST_PLACED);
    Found found = ledger.found(query, false);
    assertThat(found.count()).isEqualTo(all);
    List<String> ids = ids(found);
    assertThat(ids).hasSize(all).doesNotHaveDuplicates();
    assertThat(ids.subList(0, shown.size())).isEqualTo(shown);
    assertThat(hits(query, null)).isEqualTo(ids);
    String cursor = ledger.search(new Search(query, 30, null, false, false)).cursor();
    assertThat(hits(query, cursor)).isEqualTo(ids.subList(30, all));
  }

  private List<String> hits(Query query, @Nullable String after) {
    List<String> ids = new ArrayList<>();
    AllHits all = ledger.hits(query, false, after);
    all.forEach(hit -> ids.add(hit.statementId()));
    assertThat(ids).hasSize((int) all.count());
    return ids;
  }

  @Test
  void whatIsRankedComesInTheOrderThatIsShown() {
    add(0, 30, "the ferry is closed");
    add(30, 40, "a ferry for a ferry beside the harbour");
    Query query = query("ferry OR harbour");
    assertThat(ids(ledger.found(query, false))).hasSize(40).isEqualTo(shown(query, false));
    assertThat(ids(ledger.found(query, true))).isEqualTo(shown(query, true));
    assertThat(hits(query, null)).isEqualTo(shown(query, false));
    ledger.hits(query, true, null).forEach(hit -> assertThat(hit.highlights()).isNotEmpty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.hits(query, true, "nonsense"))
        .withMessage("this is no cursor: nonsense");
  }

  @Test
  void ofThoseThatReportTheSameOneIsHandedOut() {
    String words = "we shall never close the harbour of the old union while I am mayor";
    for (int i = 0; i < 4; i++) {
      ledger.addAll(List.of(Saying.of("Outlet " + i, "2031-02-1" + i, words).line()), MODEL);
    }
    add(10, 12, "harbour");
    Query query = query("harbour");
    assertThat(ids(ledger.found(query, true))).hasSize(3).isEqualTo(shown(query, true));
    assertThat(ids(ledger.found(query, false))).hasSize(6);
  }

  @Test
  void aPhraseTypedFromMemoryFindsTheSameAsTheSearch() {
    add(0, 3, "the harbour ferry is closed for the whole winter");
    Query query = query("\"the harbour ferry was closed for the winter\"");
    assertThat(ids(ledger.found(query, false))).hasSize(3).isEqualTo(shown(query, false));
    assertThat(ids(ledger.found(query("\"nobody has said anything like it\""), false))).isEmpty();
  }

  @Test
  void whatIsDeletedMeanwhileIsLeftOut() {
    add(0, 3, "the ferry is closed");
    Found found = ledger.found(query("ferry"), false);
    List<String> ids = ids(found);
    ledger.delete(ids.get(0), ANA, "");
    ledger.delete(line(0, "the ferry is closed").article().id(), ANA, "");
    assertThat(ids(found)).hasSize(1);
  }

  @Test
  void theLogGoesOnFromAnyRevision() {
    add(0, 10, "ferry");
    List<Long> all = ledger.log(LogFilter.ALL).stream().map(Revision::number).toList();
    List<Long> first = ledger.log(LogFilter.ALL.latest(4)).stream().map(Revision::number).toList();
    List<Long> next =
        ledger.log(LogFilter.ALL.before(first.get(3)).latest(4)).stream()
            .map(Revision::number)
            .toList();
    assertThat(first).isEqualTo(all.subList(0, 4));
    assertThat(next).isEqualTo(all.subList(4, 8));
  }

  @Test
  void whatMayBeUndoneIsToldAlsoOfManyChangesMadeAsOne() {
    add(0, 3, "ferry");
    List<String> ids = ids(ledger.found(query("ferry"), false));
    long first =
        ledger.review().review(ids.get(0), Review.REJECTED, new Attempt(ANA, "")).revision();
    Revision group =
        ledger
            .review()
            .reviewAll(ids.subList(1, 3), Review.CONFIRMED, new Attempt(ANA, ""))
            .orElseThrow();
    long second =
        ledger.review().review(ids.get(0), Review.CONFIRMED, new Attempt(ANA, "")).revision();
    assertThat(undoable()).contains(group.number(), second).doesNotContain(first);
    ledger.undo(group.number(), ANA, "");
    assertThat(undoable()).doesNotContain(group.number());
    Revision undone = ledger.log(LogFilter.ALL.latest(1)).get(0);
    assertThat(undoable()).contains(undone.number());
    ledger.undo(undone.number(), ANA, "");
    assertThat(undoable()).contains(group.number()).doesNotContain(undone.number());
  }

  private Set<Long> undoable() {
    return ledger.undoable(ledger.log(LogFilter.ALL));
  }
}
