package dev.quoth.lab.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.lab.corpus.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final String FIRST = "Ada Vern said the mill is lost.\nBert Holm denied it.";
  private static final String SECOND = "“No bridge.”";

  private static Vocabulary vocabulary;
  private static List<Example> examples;

  @BeforeAll
  static void makeExamples() throws IOException {
    vocabulary = Village.vocabulary();
    Document first =
        Texts.document(
            FIRST,
            Texts.attribution(FIRST, "Ada Vern", "said", "the mill is lost"),
            Texts.attribution(FIRST, "Bert Holm", "denied", "it."));
    Document second = Texts.document(SECOND, Texts.attribution(SECOND, "", "", SECOND));
    examples =
        TrainingSet.of(List.of(first, second), new Tokenizer(vocabulary))
            .examples(new int[] {256}, new SplittableRandom(1));
  }

  /** A batch in which nothing is hidden from the links. */
  private static Batch batch() {
    for (long seed = 0; ; seed++) {
      Batch batch = new Batch(examples, vocabulary, new SplittableRandom(seed));
      if (batch.mentions.size() == 7) {
        return batch;
      }
    }
  }

  @Test
  void windowsLieEndToEnd() {
    Batch batch = batch();

    assertThat(batch.lengths).hasSize(2);
    assertThat(batch.ids).hasSize(batch.lengths[0] + batch.lengths[1]);
    assertThat(batch.positions[batch.lengths[0]]).isZero();
    int words = examples.get(0).window().size() + examples.get(1).window().size();
    assertThat(batch.firsts).hasSize(words);
    assertThat(batch.firsts[examples.get(0).window().size()]).isGreaterThan(batch.lengths[0]);
    assertThat(batch.outerTags).hasSize(words * Role.TAGS);
    float breaks = 0;
    for (float paragraphBreak : batch.paragraphBreaks) {
      breaks += paragraphBreak;
    }
    assertThat(breaks).isEqualTo(1);
  }

  @Test
  void anchorsWantTheirPartnersOrNone() {
    Batch batch = batch();
    Batch.Links links = requireNonNull(batch.links.get(LinkKind.CONTENT_TO_CUE));
    int columns = links.candidates().length + 1;

    assertThat(links.anchors()).hasSize(3);
    assertThat(links.candidates()).hasSize(2);
    List<Integer> wanted = new ArrayList<>();
    for (int anchor = 0; anchor < 3; anchor++) {
      for (int column = 0; column < columns; column++) {
        if (links.wanted()[anchor * columns + column] == 0) {
          wanted.add(column);
        }
      }
    }
    assertThat(wanted).containsExactly(0, 1, 2); // the last content has no cue
  }

  @Test
  void nothingLinksAcrossWindows() {
    Batch batch = batch();
    Batch.Links links = requireNonNull(batch.links.get(LinkKind.CONTENT_TO_CUE));
    int columns = links.candidates().length + 1;

    float[] last = Arrays.copyOfRange(links.allowed(), 2 * columns, 3 * columns);
    assertThat(last[0]).isNegative();
    assertThat(last[1]).isNegative();
    assertThat(last[2]).isZero();
  }

  @Test
  void someCuesAndSourcesAreHiddenButNoContent() {
    int least = 7;
    for (long seed = 0; seed < 200; seed++) {
      Batch batch = new Batch(examples, vocabulary, new SplittableRandom(seed));
      assertThat(batch.mentions.stream().filter(m -> m.mention().role() == Role.CONTENT))
          .hasSize(3);
      least = Math.min(least, batch.mentions.size());
    }
    assertThat(least).isLessThan(7);
  }

  @Test
  void poolingTakesTheMeanOfASpansWords() {
    Batch batch = batch();
    float[] pooling = batch.pooling();
    int words = batch.firsts.length;

    for (int i = 0; i < batch.mentions.size(); i++) {
      float[] row = Arrays.copyOfRange(pooling, i * words, (i + 1) * words);
      int size = batch.mentions.get(i).mention().span().size();
      int first = batch.mentions.get(i).firstRow();
      for (int word = 0; word < words; word++) {
        boolean inside = word >= first && word < first + size;
        assertThat(row[word]).isEqualTo(inside ? 1f / size : 0);
      }
    }
  }
}
