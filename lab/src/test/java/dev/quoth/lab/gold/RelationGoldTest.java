package dev.quoth.lab.gold;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Attribution;
import dev.quoth.CodePoints;
import dev.quoth.Relation;
import dev.quoth.lab.corpus.Corpora;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import dev.quoth.lab.gold.RelationGold.Place;
import dev.quoth.lab.gold.RelationGold.Told;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationGoldTest {
  @Test
  void readsWhatIsTold() throws IOException {
    String text =
        "# of a test\narticle port\n10-20 30-44 responds_to 21-29\n10-20 12-15 none\n\narticle ship\n";
    assertThat(RelationGold.parse(text, "a.gold"))
        .containsExactly(
            new RelationGold(
                "port",
                List.of(
                    new Told(
                        new Place(10, 20),
                        new Place(30, 44),
                        Relation.Kind.RESPONDS_TO,
                        new Place(21, 29)),
                    new Told(new Place(10, 20), new Place(12, 15), null, null))),
            new RelationGold("ship", List.of()));
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    assertThatThrownBy(() -> RelationGold.parse("article a\n1-2 3-4 likes 5-6\n", "a.gold"))
        .isInstanceOf(IOException.class)
        .hasMessage("a.gold:2: no relation: 1-2 3-4 likes 5-6");
    assertThatThrownBy(() -> RelationGold.parse("article a\n1-2 disputes\n", "a.gold"))
        .hasMessage("a.gold:2: no relation: 1-2 disputes");
    assertThatThrownBy(() -> RelationGold.load("test")).hasMessage("no gold of relations: test");
  }

  @ParameterizedTest
  @CsvSource({"dev, train, 123", "held-out, dev, 97"})
  void theGoldIsOfTheCorpus(String part, String folder, int count) throws IOException {
    Map<String, Document> documents = new HashMap<>();
    new PolnearReader(Corpora.folder("polnear/" + folder))
        .read()
        .forEach(document -> documents.put(document.id(), document));
    List<RelationGold> gold = RelationGold.load(part);
    assertThat(gold).hasSize(30);
    assertThat(gold.stream().mapToInt(article -> article.relations().size()).sum())
        .isEqualTo(count);
    for (RelationGold article : gold) {
      Document document = requireNonNull(documents.get(article.article()), article.article());
      Set<Place> statements = statements(document);
      int length = document.text().codePointCount(0, document.text().length());
      for (Told told : article.relations()) {
        assertThat(statements.contains(told.from())).as(article.article() + told).isTrue();
        assertThat(statements.contains(told.to())).as(article.article() + told).isTrue();
        assertThat(told.from()).isNotEqualTo(told.to());
        Place words = requireNonNull(told.words());
        assertThat(words.end()).isBetween(words.start() + 1, length);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"train, train, 630", "dev, train, 98", "held-out, dev, 78"})
  void theGoldOfStatementsWithinIsOfTheSameArticles(String part, String folder, int count)
      throws IOException {
    Map<String, Document> documents = new HashMap<>();
    new PolnearReader(Corpora.folder("polnear/" + folder))
        .read()
        .forEach(document -> documents.put(document.id(), document));
    List<RelationGold> gold = RelationGold.load("within-" + part);
    assertThat(gold.stream().mapToInt(article -> article.relations().size()).sum())
        .isEqualTo(count);
    Set<String> read = new HashSet<>();
    RelationGold.load(part).forEach(article -> read.add(article.article()));
    for (RelationGold article : gold) {
      assertThat(read).contains(article.article());
      Document document = requireNonNull(documents.get(article.article()), article.article());
      int length = document.text().codePointCount(0, document.text().length());
      for (Told told : article.relations()) {
        assertThat(told.from().start()).isLessThan(told.from().end());
        assertThat(told.from().end()).isLessThanOrEqualTo(length);
        assertThat(told.to().start()).isBetween(told.from().start(), told.from().end() - 1);
        assertThat(told.to().end()).isBetween(told.to().start() + 1, told.from().end());
        Place words = told.words();
        assertThat(words == null).isEqualTo(told.kind() == null);
        if (words != null) {
          assertThat(words.end()).isBetween(words.start() + 1, length);
        }
      }
    }
  }

  private static Set<Place> statements(Document document) {
    CodePoints codePoints = CodePoints.of(document.text());
    Set<Place> statements = new HashSet<>();
    for (Attribution attribution : document.attributions()) {
      int last = attribution.content().size() - 1;
      statements.add(
          new Place(
              codePoints.fromUtf16(attribution.content().get(0).start()),
              codePoints.fromUtf16(attribution.content().get(last).end())));
    }
    return statements;
  }
}
