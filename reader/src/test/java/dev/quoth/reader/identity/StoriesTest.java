package dev.quoth.reader.identity;

import static dev.quoth.reader.identity.Reports.BUDGET;
import static dev.quoth.reader.identity.Reports.RESIGNATION;
import static dev.quoth.reader.identity.Reports.article;
import static dev.quoth.reader.identity.Reports.nonsense;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quoth.Article;
import dev.quoth.SameStory;
import dev.quoth.SameStory.By;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private final Stories stories = new Stories();

  @Test
  void theFirstIsReturnedAsItIs() {
    Article first = article("a.txt", "https://courier.example/marn", RESIGNATION);
    assertThat(stories.link(first)).isSameAs(first);
  }

  @Test
  void theSameText() {
    Article first = article("a.txt", null, RESIGNATION);
    stories.link(first);
    Article again = article("b.txt", "https://courier.example/marn", RESIGNATION);
    assertThat(stories.link(again))
        .isEqualTo(again.withSameStory(new SameStory(first.id(), "a.txt", By.TEXT, 1)));
  }

  @Test
  void textsWithoutWordsTellNoStory() {
    for (List<String> text : List.of(List.<String>of(), List.of("…"))) {
      stories.link(article("a.txt", null, text));
      assertNew(article("b.txt", null, text));
    }
  }

  @Test
  void theSameAddressWithTheSimilarityOfTheTexts() {
    stories.link(article("a.txt", "http://www.courier.example/marn/?utm_source=x", RESIGNATION));
    SameStory live =
        linked(article("b.txt", "https://courier.example/marn#top", RESIGNATION.subList(0, 5)));
    assertThat(live.by()).isEqualTo(By.URL);
    assertThat(live.similarity()).isBetween(0.6, 0.9);
    SameStory other = linked(article("c.txt", "https://courier.example/marn/amp", BUDGET));
    assertThat(other.by()).isEqualTo(By.URL);
    assertThat(other.source()).isEqualTo("b.txt");
    assertThat(other.similarity()).isLessThan(0.1);
  }

  @Test
  void addressesOfSitesAreThoseOfNoStory() {
    stories.link(article("a.txt", "https://courier.example/", RESIGNATION));
    assertNew(article("b.txt", "https://courier.example/", BUDGET));
  }

  @Test
  void aCopyWithAnotherHeadlineAndOtherFurniture() {
    Article first =
        article("a.txt", null, "Marn to go", RESIGNATION, "Why the harbour is silent this week");
    stories.link(first);
    SameStory same =
        linked(article("b.txt", null, "Ostravia's leader quits after four years", RESIGNATION, ""));
    assertThat(same.by()).isEqualTo(By.SIMILARITY);
    assertThat(same.id()).isEqualTo(first.id());
    assertThat(same.source()).isEqualTo("a.txt");
    assertThat(same.similarity()).isGreaterThan(0.9);
  }

  @Test
  void furnitureMakesNoStoriesTheSame() {
    String teaser = String.join(" ", RESIGNATION);
    stories.link(article("a.txt", null, "", BUDGET, teaser));
    assertNew(article("b.txt", null, "", nonsense(1, 200), teaser));
  }

  @Test
  void aCopyWithParagraphsAdded() {
    stories.link(article("a.txt", null, RESIGNATION));
    List<String> longer = new ArrayList<>(RESIGNATION);
    longer.add(
        2, "The news reached the harbour at noon, where a band was playing for the dredgers.");
    longer.add(
        "Additional reporting from Port Selm. The Harbour Courier will follow the congress.");
    assertThat(linked(article("b.txt", null, longer)).similarity()).isBetween(0.7, 0.95);
  }

  @Test
  void aReportCutToHalf() {
    List<String> paragraphs = IntStream.range(0, 12).mapToObj(i -> nonsense(i, 35).get(0)).toList();
    stories.link(article("a.txt", null, "Marn to go, says Marn", paragraphs, ""));
    SameStory half = linked(article("b.txt", null, "Marn goes", paragraphs.subList(0, 6), ""));
    assertThat(half.by()).isEqualTo(By.SIMILARITY);
    assertThat(half.similarity()).isBetween(0.35, 0.65);
  }

  @Test
  void everyFortiethReportCutToHalfAtMostIsMissed() {
    int found = 0;
    for (int i = 0; i < 200; i++) {
      List<String> halves = List.of(nonsense(2L * i, 150).get(0), nonsense(2L * i + 1, 150).get(0));
      stories.link(article("whole" + i, null, halves));
      SameStory same = stories.link(article("half" + i, null, halves.subList(0, 1))).sameStory();
      found += same != null && ("whole" + i).equals(same.source()) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(195);
  }

  @Test
  void caseAndPunctuationMakeNoDifference() {
    stories.link(article("a.txt", null, RESIGNATION));
    List<String> loud =
        RESIGNATION.stream()
            .map(p -> p.toUpperCase(Locale.ROOT).replaceAll("[“”,.]", " - ").replace(" - ", " * "))
            .toList();
    assertThat(linked(article("b.txt", null, loud)).similarity()).isEqualTo(1);
  }

  @Test
  void otherParagraphsOfTheSameWordsMakeNoDifference() {
    stories.link(article("a.txt", null, RESIGNATION));
    Article merged = article("b.txt", null, List.of(String.join(" ", RESIGNATION)));
    assertThat(linked(merged).similarity()).isEqualTo(1);
  }

  @Test
  void anotherStoryOfTheSamePeopleIsAnother() {
    stories.link(article("a.txt", null, "Marn to go", RESIGNATION, ""));
    assertNew(article("b.txt", null, "Opposition to vote against budget", BUDGET, ""));
  }

  @Test
  void aStoryThatSharesItsBackgroundIsAnother() {
    List<String> background = RESIGNATION.subList(4, 7);
    stories.link(article("a.txt", null, RESIGNATION));
    List<String> other = new ArrayList<>(BUDGET);
    other.addAll(background);
    assertNew(article("b.txt", null, other));
  }

  @Test
  void textsInScriptsWithoutSpacesAreCompared() {
    String text = "首相は月曜日に辞任する意向を表明した。港の議会では野党の党首が六十日以内の選挙を求めた。副首相は発言を控えた。";
    stories.link(article("a.txt", null, List.of(text)));
    assertThat(linked(article("b.txt", null, List.of(text + "大学の教授は驚いたと述べた。"))).by())
        .isEqualTo(By.SIMILARITY);
  }

  @Test
  void ofSeveralTheMostSimilar() {
    stories.link(article("most.txt", null, RESIGNATION));
    stories.link(article("less.txt", null, RESIGNATION.subList(0, 4)));
    List<String> copy = new ArrayList<>(RESIGNATION);
    copy.set(6, "The exchange was closed.");
    assertThat(linked(article("b.txt", null, copy)).source()).isEqualTo("most.txt");
  }

  @Test
  void veryShortTextsAreTheSameByTextOrAddressOnly() {
    String brief = "Ilse Marn said that she would go. A report follows as soon as there is more.";
    stories.link(article("a.txt", "https://courier.example/1", List.of(brief)));
    assertNew(article("b.txt", null, List.of(brief + " Read on")));
    assertThat(linked(article("c.txt", null, List.of(brief))).by()).isEqualTo(By.TEXT);
    assertThat(linked(article("d.txt", "https://courier.example/1", List.of("Marn goes"))).by())
        .isEqualTo(By.URL);
  }

  @Test
  void theOldestIsForgotten() {
    Stories three = new Stories(3);
    for (int i = 0; i < 4; i++) {
      three.link(article("first" + i, "https://courier.example/" + i, nonsense(i, 100)));
    }
    assertThat(three.link(article("x", null, nonsense(1, 100))).sameStory())
        .extracting(SameStory::source)
        .isEqualTo("first1");
    // By now 2, 3 and x are remembered.
    Article late = article("y", "https://courier.example/0", nonsense(0, 100));
    assertThat(three.link(late).sameStory()).isNull();
    // 3, x and y: the newer copy of 1 stands for it, after the older was forgotten.
    assertThat(three.link(article("z", null, nonsense(1, 100))).sameStory())
        .extracting(SameStory::source)
        .isEqualTo("x");
  }

  @Test
  void similarOnesAreFoundUntilTheyAreForgotten() {
    Stories fifty = new Stories(50);
    Random random = new Random(1);
    List<Integer> told = new ArrayList<>();
    int again = 0;
    for (int i = 0; i < 1_000; i++) {
      int number = told.isEmpty() || random.nextBoolean() ? i : told.get(earlier(random, i));
      String source = String.valueOf(number);
      String words = nonsense(number, 80).get(0) + " in edition " + i;
      SameStory same = fifty.link(article(source, null, List.of(words))).sameStory();
      boolean remembered = told.subList(Math.max(0, i - 50), i).contains(number);
      assertThat(same == null ? null : same.source()).isEqualTo(remembered ? source : null);
      again += remembered ? 1 : 0;
      told.add(number);
    }
    assertThat(again).isBetween(200, 450);
  }

  private static int earlier(Random random, int now) {
    return Math.max(0, now - 1 - random.nextInt(120));
  }

  @Test
  void manyCopiesOfOneTextTakeNoTime() {
    Stories many = new Stories();
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 6_000; i++) {
            many.link(article("s" + i, null, List.of(String.join(" ", RESIGNATION) + " No. " + i)));
          }
        });
  }

  @Test
  void severalThreadsMayLink() {
    List<SameStory> found = Collections.synchronizedList(new ArrayList<>());
    IntStream.range(0, 400)
        .parallel()
        .mapToObj(i -> stories.link(article("s" + i, null, nonsense(i / 2, 60))).sameStory())
        .forEach(
            same -> {
              if (same != null) {
                found.add(same);
              }
            });
    assertThat(found).hasSize(200).allMatch(same -> same.by() == By.TEXT);
  }

  @Test
  void capacityIsAtLeastOne() {
    assertThatThrownBy(() -> new Stories(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot remember 0 stories");
    Stories one = new Stories(1);
    one.link(article("a", null, RESIGNATION));
    assertThat(one.link(article("b", null, RESIGNATION)).sameStory()).isNotNull();
  }

  private SameStory linked(Article article) {
    SameStory same = stories.link(article).sameStory();
    assertThat(same).isNotNull();
    return same;
  }

  private void assertNew(Article article) {
    assertThat(stories.link(article)).isSameAs(article);
  }
}
