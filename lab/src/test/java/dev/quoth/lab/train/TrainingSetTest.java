package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.extract.tokens.Window;
import dev.quoth.lab.corpus.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrainingSetTest {
  private static final Tokenizer TOKENIZER = new Tokenizer(vocabulary());

  private static Vocabulary vocabulary() {
    try {
      return Village.vocabulary();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example one(Document document) {
    return one(TrainingSet.of(List.of(document), TOKENIZER));
  }

  private static Example one(TrainingSet set) {
    List<Example> examples = set.examples(new int[] {256}, new SplittableRandom(1));
    assertThat(examples).hasSize(1);
    return examples.get(0);
  }

  /** The tag of each word; -1 where nothing is known of it. */
  private static int[] tags(Example.Layer layer) {
    int[] tags = new int[layer.tags().length / Role.TAGS];
    for (int word = 0; word < tags.length; word++) {
      tags[word] = -1;
      for (int tag = 0; tag < Role.TAGS; tag++) {
        if (layer.tags()[word * Role.TAGS + tag] == 1) {
          tags[word] = tag;
        }
      }
    }
    return tags;
  }

  @Test
  void wordsAreTaggedByWhatTheyBelongTo() {
    String text = "Ada Vern said the mill is lost.";
    Example example =
        one(Texts.document(text, Texts.attribution(text, "Ada Vern", "said", "the mill is lost")));

    int source = Role.SOURCE.begin();
    int content = Role.CONTENT.begin();
    assertThat(tags(example.outer()))
        .containsExactly(
            source,
            source + 1,
            Role.CUE.begin(),
            content,
            content + 1,
            content + 1,
            content + 1,
            Role.OUTSIDE);
    assertThat(example.outer().mentions())
        .containsExactlyInAnyOrder(
            new Example.Mention(Role.SOURCE, new Window(0, 2), 0),
            new Example.Mention(Role.CUE, new Window(2, 3), 0),
            new Example.Mention(Role.CONTENT, new Window(3, 7), 0));
    assertThat(tags(example.inner())).containsOnly(-1);
  }

  @Test
  void whatIsLeftOfASpanAfterAnotherBeginsAnew() {
    String text = "the mill, said Ada Vern, is lost";
    Example example = one(Texts.document(text, Texts.attribution(text, "Ada Vern", "said", text)));

    int[] tags = tags(example.outer());
    for (int word = 1; word < tags.length; word++) {
      assertThat(Role.mayFollow(tags[word - 1], tags[word])).isTrue();
    }
    assertThat(tags[6]).isEqualTo(Role.CONTENT.begin()); // the comma after the source
    assertThat(tags[7]).isEqualTo(Role.CONTENT.inside());
  }

  @Test
  void teachersAreHeardAndTheInnerLayerIsKnownWhereTheySay() {
    String text = "Ada Vern said Bert believes the mill is lost.";
    Document document =
        Texts.document(
            text, Texts.attribution(text, "Ada Vern", "said", "Bert believes the mill is lost"));
    Attribution inner = Texts.attribution(text, "Bert", "believes", "the mill is lost");
    float[] outside =
        new float[TOKENIZER.words(text, List.of(new Span(0, text.length()))).size() * Role.TAGS];
    for (int i = 0; i < outside.length; i += Role.TAGS) {
      outside[i] = 1;
    }
    Teachers.Lesson lesson =
        new Teachers.Lesson(
            outside, List.of(inner), List.of(Texts.span(text, "Bert believes the")));

    Example example = one(taught(document, lesson));

    float[] source = Arrays.copyOf(example.outer().tags(), Role.TAGS);
    assertThat(source[Role.SOURCE.begin()]).isEqualTo((float) (1 - Teachers.SHARE));
    assertThat(source[Role.OUTSIDE]).isEqualTo((float) Teachers.SHARE);
    assertThat(tags(example.inner()))
        .containsExactly(
            -1,
            -1,
            -1,
            Role.SOURCE.begin(),
            Role.CUE.begin(),
            Role.CONTENT.begin(),
            -1,
            -1,
            -1,
            -1);
    assertThat(example.inner().mentions()).hasSize(3);
  }

  private static TrainingSet taught(Document document, Teachers.@Nullable Lesson lesson) {
    Composer.Composed plain = new Composer.Composed(document, List.of(), List.of());
    return TrainingSet.of(List.of(plain), TOKENIZER, composed -> lesson);
  }

  @Property(tries = 60)
  void windowsCoverEveryWordOnceAndKeepToTheirLength(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int paragraphs) {
    String paragraph = "Ada Vern said the mill by the river is lost and will not be built again.";
    String text = String.join("\n\n", Collections.nCopies(paragraphs, paragraph));
    Document document =
        Texts.document(text, Texts.attribution(text, "Ada Vern", "said", "the mill by the river"));

    List<Example> examples =
        TrainingSet.of(List.of(document), TOKENIZER)
            .examples(new int[] {48, 96}, new SplittableRandom(seed));

    BitSet read = new BitSet();
    for (Example example : examples) {
      Window window = example.window();
      assertThat(read.get(window.from(), window.to()).isEmpty()).isTrue();
      read.set(window.from(), window.to());
      assertThat(Window.inputLength(example.words(), window.from(), window.to()))
          .isLessThanOrEqualTo(96);
      assertThat(example.outer().tags()).hasSize(window.size() * Role.TAGS);
      assertThat(example.outer().mentions())
          .allMatch(m -> m.span().from() >= window.from() && m.span().to() <= window.to());
    }
    assertThat(read.cardinality()).isEqualTo(examples.get(0).words().size());
  }
}
