package dev.quoth.ledger.reread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RereadingTest {
  private static final String TEXT =
      "Oda Lind said the ferry would stop in May because the council told her that no money is"
          + " left, and Tor Vidal warned of empty harbours.";
  private static final Article ARTICLE = Article.ofText(TEXT);

  private static final Statement FERRY =
      statement("f1", "Oda Lind", "said", "the ferry would stop in May");
  private static final Statement MONEY = statement("m1", "the council", "told", "no money is left");
  private static final Statement HARBOURS =
      statement("h1", "Tor Vidal", "warned", "of empty harbours");

  private static Statement statement(String id, String source, String cue, String content) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(List.of(span(source)), List.of(span(cue)), List.of(span(content))),
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        0.9);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static StoredStatement open(Statement statement) {
    return new StoredStatement(statement, ARTICLE.id(), Review.NONE, false);
  }

  private static StoredStatement reviewed(Statement statement, Review review) {
    return new StoredStatement(statement, ARTICLE.id(), review, false);
  }

  private static StoredStatement deleted(Statement statement) {
    return new StoredStatement(statement, ARTICLE.id(), Review.NONE, true);
  }

  private static StoredArticle article(StoredStatement... statements) {
    return new StoredArticle(ARTICLE, List.of(statements), List.of(), false, "model");
  }

  private static Compared only(Comparison comparison) {
    assertThat(comparison.statements()).hasSize(1);
    return comparison.statements().get(0);
  }

  private static List<String> outcomes(Comparison comparison) {
    return comparison.statements().stream()
        .map(each -> each.id() + " " + each.outcome().wireName())
        .toList();
  }

  @Test
  void eachIsFoundAgainLostOrGained() {
    Comparison comparison =
        Rereading.compare(article(open(FERRY), open(MONEY)), List.of(HARBOURS, FERRY));
    assertThat(outcomes(comparison)).containsExactly("f1 unchanged", "m1 lost", "h1 gained");
    assertThat(comparison.changesSomething()).isTrue();
  }

  @Test
  void spansThatOverlapAreTheSameStatement() {
    Statement longer =
        statement(
            "f2", "Oda Lind", "said", "the ferry would stop in May because the council told her");
    Compared compared = only(Rereading.compare(article(open(FERRY)), List.of(longer)));
    assertThat(compared.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(compared.differs()).containsExactly(Aspect.CONTENT);
    assertThat(compared.found()).isEqualTo(longer.withId("f1"));
  }

  @Test
  void aStatementWithinAnotherIsNotTheOther() {
    Statement outer =
        statement(
            "o1",
            "Oda Lind",
            "said",
            "the ferry would stop in May because the council told her that no money is left");
    assertThat(outcomes(Rereading.compare(article(open(outer)), List.of(MONEY))))
        .containsExactly("o1 lost", "m1 gained");
  }

  @Test
  void contentsDecideBeforeSources() {
    Statement money = statement("m2", "Oda Lind", "said", "no money is left");
    Statement ferry = statement("f2", "the council", "told", "the ferry would stop in May");
    assertThat(
            outcomes(Rereading.compare(article(open(FERRY), open(MONEY)), List.of(money, ferry))))
        .containsExactly("f1 changed", "m1 changed");
  }

  @Test
  void sourcesDecideWhereContentsDoNot() {
    Statement byLind = statement("a1", "Oda Lind", "said", "no money is left");
    Statement byVidal = statement("b1", "Tor Vidal", "warned", "no money is left");
    Statement shortLind = statement("a2", "Oda Lind", "said", "money is left");
    Statement shortVidal = statement("b2", "Tor Vidal", "warned", "money is left");
    Comparison comparison =
        Rereading.compare(article(open(byLind), open(byVidal)), List.of(shortVidal, shortLind));
    assertThat(comparison.with(Outcome.CHANGED))
        .extracting(Compared::found)
        .containsExactlyInAnyOrder(shortLind.withId("a1"), shortVidal.withId("b1"));
  }

  @Test
  void whatDiffersIsNamed() {
    Actor lind = new Actor("a1", "Oda Lind", Actor.Type.PERSON);
    Speaker speaker = new Speaker(List.of(lind), null, Speaker.By.NAME, 0.8, null);
    Statement named = FERRY.saidBy(new Resolution(speaker, speaker, List.of()));
    Compared compared = only(Rereading.compare(article(open(FERRY)), List.of(named)));
    assertThat(compared.differs()).containsExactly(Aspect.SPEAKER, Aspect.CERTAINTY);
    Speaker surer = new Speaker(List.of(lind), null, Speaker.By.APPOSITION, 0.9, null);
    Statement sure = FERRY.saidBy(new Resolution(surer, surer, List.of()));
    assertThat(only(Rereading.compare(article(open(named)), List.of(sure))).differs())
        .containsExactly(Aspect.CERTAINTY);
  }

  @Test
  void whatCannotBeKeptIsNoDifference() {
    Statement exact =
        new Statement(
            "f1",
            FERRY.kind(),
            FERRY.attribution(),
            FERRY.cueClass(),
            null,
            FERRY.block(),
            0.90000001);
    assertThat(only(Rereading.compare(article(open(FERRY)), List.of(exact))).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void referencesGoAlongWithTheIds() {
    StoredArticle stored = article(open(FERRY), open(MONEY.reportedBy("f1")));
    Comparison same =
        Rereading.compare(stored, List.of(FERRY.withId("f9"), MONEY.withId("m9").reportedBy("f9")));
    assertThat(outcomes(same)).containsExactly("f1 unchanged", "m1 unchanged");
    Comparison crossed =
        Rereading.compare(stored, List.of(FERRY.withId("m1"), MONEY.withId("f1").reportedBy("m1")));
    assertThat(outcomes(crossed)).containsExactly("f1 unchanged", "m1 unchanged");
  }

  // People

  @Test
  void aPersonsStaysBesideWhatIsFound() {
    Statement other = statement("f2", "Oda Lind", "said", "the ferry would stop");
    for (Review review : List.of(Review.CONFIRMED, Review.CORRECTED, Review.REJECTED)) {
      StoredStatement stored = reviewed(FERRY, review);
      Compared compared = only(Rereading.compare(article(stored), List.of(other)));
      assertThat(compared.outcome()).isEqualTo(Outcome.CONFLICT);
      assertThat(compared.stored()).isEqualTo(stored);
      assertThat(compared.found()).isEqualTo(other.withId("f1"));
      assertThat(only(Rereading.compare(article(stored), List.of(FERRY))).outcome())
          .isEqualTo(Outcome.UNCHANGED);
    }
  }

  @Test
  void howSureAModelIsIsNoConflict() {
    Statement surer =
        new Statement(
            "f1", FERRY.kind(), FERRY.attribution(), FERRY.cueClass(), null, FERRY.block(), 0.95);
    StoredArticle stored = article(reviewed(FERRY, Review.CONFIRMED));
    assertThat(only(Rereading.compare(stored, List.of(surer))).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void whatIsNotFoundIsAConflictWhereAPersonSaysItIsOne() {
    StoredArticle stored =
        article(
            reviewed(FERRY, Review.CONFIRMED), reviewed(MONEY, Review.REJECTED), deleted(HARBOURS));
    assertThat(outcomes(Rereading.compare(stored, List.of())))
        .containsExactly("f1 conflict", "m1 unchanged");
  }

  @Test
  void whatAPersonDeletedDoesNotComeBack() {
    Statement other = statement("h2", "Tor Vidal", "warned", "empty harbours");
    assertThat(outcomes(Rereading.compare(article(deleted(HARBOURS)), List.of(HARBOURS))))
        .containsExactly("h1 unchanged");
    assertThat(outcomes(Rereading.compare(article(deleted(HARBOURS)), List.of(other))))
        .containsExactly("h1 conflict");
  }

  @Test
  void whatAModelDeletedComesBackByItsVerySpans() {
    Statement other = statement("h2", "Tor Vidal", "warned", "empty harbours");
    StoredArticle stored = article(deleted(HARBOURS));
    assertThat(outcomes(Rereading.compare(stored, List.of(HARBOURS), each -> false)))
        .containsExactly("h1 gained");
    assertThat(outcomes(Rereading.compare(stored, List.of(other), each -> false)))
        .containsExactly("h2 gained");
  }

  @Test
  void spansOutsideTheTextAreRefused() {
    Statement outside =
        new Statement(
            "x1",
            FERRY.kind(),
            new Attribution(List.of(), List.of(), List.of(new Span(3, TEXT.length() + 1))),
            FERRY.cueClass(),
            null,
            FERRY.block(),
            0.9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rereading.compare(article(), List.of(outside)))
        .withMessageContaining("outside the text of " + TEXT.length());
  }

  // Whatever is found

  @Property(tries = 200)
  void eachStandsOnceAndWhatIsReviewedStays(@ForAll long seed) {
    Random random = new Random(seed);
    StoredStatement[] stored = new StoredStatement[random.nextInt(6)];
    Arrays.setAll(stored, i -> state(random, statement(random, "s" + i)));
    List<Statement> found = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      found.add(statement(random, (random.nextBoolean() ? "s" : "n") + i));
    }
    Comparison comparison = Rereading.compare(article(stored), found);
    List<Compared> all = comparison.statements();
    assertThat(all).extracting(Compared::id).doesNotHaveDuplicates();
    assertThat(all.stream().filter(each -> each.found() != null)).hasSameSizeAs(found);
    assertThat(all.stream().map(Compared::stored).filter(each -> each != null))
        .containsAll(Arrays.stream(stored).filter(each -> !each.deleted()).toList());
    assertThat(comparison.with(Outcome.CHANGED))
        .allMatch(each -> each.stored() != null && each.stored().review() == Review.NONE);
    assertThat(comparison.with(Outcome.LOST))
        .allMatch(each -> each.stored() != null && each.stored().review() == Review.NONE);
  }

  private static StoredStatement state(Random random, Statement statement) {
    Review[] reviews = Review.values();
    return new StoredStatement(
        statement, ARTICLE.id(), reviews[random.nextInt(reviews.length)], random.nextInt(4) == 0);
  }

  private static Statement statement(Random random, String id) {
    int start = random.nextInt(TEXT.length() - 30);
    Span content = new Span(start, start + 5 + random.nextInt(25));
    Statement like = FERRY;
    return new Statement(
        id,
        like.kind(),
        new Attribution(List.of(), like.attribution().cue(), List.of(content)),
        like.cueClass(),
        null,
        like.block(),
        0.9);
  }

  @Property(tries = 50)
  void theSameFoundAgainIsUnchanged(@ForAll long number) {
    Samples.Sample sample = Samples.sample(number);
    List<StoredStatement> stored =
        sample.statements().stream()
            .map(each -> new StoredStatement(each, sample.article().id(), Review.NONE, false))
            .toList();
    List<Statement> found = new ArrayList<>(sample.statements());
    Collections.shuffle(found, new Random(number));
    StoredArticle article = new StoredArticle(sample.article(), stored, List.of(), false, "model");
    assertThat(Rereading.compare(article, found).with(Outcome.UNCHANGED)).hasSameSizeAs(found);
  }
}
