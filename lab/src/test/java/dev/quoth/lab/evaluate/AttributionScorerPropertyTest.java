package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AttributionScorerPropertyTest {

  @Provide
  Arbitrary<Document> documents() {
    Arbitrary<String> text =
        Arbitraries.of("Ada", "said", "’", "\"", " ", " ", "\n", "😀", "𝒳", ".", "mill", "e\u0301")
            .list()
            .ofMinSize(1)
            .ofMaxSize(60)
            .map(pieces -> String.join("", pieces));
    return Combinators.combine(text, Arbitraries.longs()).as(this::document);
  }

  private Document document(String text, long seed) {
    Random random = new Random(seed);
    List<Attribution> attributions = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      List<Span> content = spans(text, 1 + random.nextInt(3), random);
      attributions.add(
          new Attribution(
              spans(text, random.nextInt(2), random),
              spans(text, random.nextInt(3), random),
              content));
    }
    return new Document("d", text, "random", attributions);
  }

  /** Up to {@code count} spans in order, but never none where one is asked for. */
  private static List<Span> spans(String text, int count, Random random) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < count && from < text.length(); i++) {
      int start = i == 0 ? random.nextInt(text.length()) : from;
      int end = start + 1 + random.nextInt(text.length() - start);
      spans.add(new Span(start, end));
      from = end + 1;
    }
    return spans;
  }

  @Property
  void goldAgainstItselfIsPerfect(@ForAll("documents") Document document) {
    Counts counts =
        new AttributionScorer(List.of(document))
            .score(Map.of("d", document.attributions()))
            .counts();
    assertPerfect(counts.exact().values());
    assertPerfect(counts.token().values());
    assertPerfect(counts.partial().values());
    // gold without words in its content is left out, but wrong as a prediction
    Words words = Words.in(document.text());
    long wordless =
        document.attributions().stream()
            .filter(a -> words.touchedBy(a.content()).isEmpty())
            .count();
    Tally all = counts.contentMatch();
    assertThat(all.foundGold()).isEqualTo(all.gold()).isEqualTo(all.predicted() - wordless);
  }

  private static void assertPerfect(Iterable<Tally> tallies) {
    for (Tally tally : tallies) {
      assertThat(tally.rightPredicted()).isEqualTo(tally.predicted()).isEqualTo(tally.gold());
      assertThat(tally.foundGold()).isEqualTo(tally.gold());
    }
  }

  @Property
  void theOrderOfPredictionsThatDifferDoesNotMatter(
      @ForAll("documents") Document document, @ForAll long seed) {
    Random random = new Random(seed);
    List<Attribution> some = new ArrayList<>(distinctContents(document));
    some.removeIf(a -> random.nextInt(4) == 0);
    List<Attribution> shuffled = new ArrayList<>(some);
    Collections.shuffle(shuffled, random);
    AttributionScorer scorer = new AttributionScorer(List.of(document));
    Counts inOrder = scorer.score(Map.of("d", some)).counts();
    Counts outOfOrder = scorer.score(Map.of("d", shuffled)).counts();
    assertThat(outOfOrder.token()).isEqualTo(inOrder.token());
    assertThat(outOfOrder.exact()).isEqualTo(inOrder.exact());
    assertThat(outOfOrder.contentMatch().gold()).isEqualTo(inOrder.contentMatch().gold());
  }

  /** Several that cover the same words may stand for one another, but their order decides which. */
  private static List<Attribution> distinctContents(Document document) {
    Words words = Words.in(document.text());
    List<BitSet> seen = new ArrayList<>();
    List<Attribution> distinct = new ArrayList<>();
    for (Attribution a : document.attributions()) {
      BitSet content = words.touchedBy(a.content());
      if (!seen.contains(content)) {
        seen.add(content);
        distinct.add(a);
      }
    }
    return distinct;
  }
}
