package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Span;
import dev.quoth.extract.tagger.OnnxTagger;
import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Windows;
import dev.quoth.extract.tokens.Words;
import dev.quoth.lab.names.NamedText;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class NamesExportTest {
  private static final int[] WATCHED = {1, 2};
  private static final String TEXT = "Ana Bel said the mill was open .";

  private final Vocabulary vocabulary = Village.vocabulary();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);
  private final byte[] base =
      new OnnxExport(Village.weights(), 2, false).toBytes(vocabulary.paragraph());

  NamesExportTest() throws IOException {} // the encoder's files are read

  private static Weights branch(int seed) {
    return NamesNetwork.fresh(2 * Network.HIDDEN, 1, new SplittableRandom(seed));
  }

  private Scores scores(byte[] network) {
    Words words = tokenizer.words(TEXT, List.of(new Span(0, TEXT.length())));
    Window window = new Window(0, words.size());
    try (OnnxTagger tagger = new OnnxTagger(network)) {
      return tagger.score(window.input(words, vocabulary));
    }
  }

  @Test
  void saysTheSameAsTheBranchAndLeavesTheRest() throws IOException {
    Weights weights = branch(1);
    NamedText text = new NamedText(TEXT, List.of(new Span(0, TEXT.length())), List.of(), Set.of());
    List<NamesExample> examples;
    try (Trunk trunk = new Trunk(base, WATCHED)) {
      examples = NamesExample.of(text, tokenizer, new Windows(256, 48), trunk);
    }
    NamesBatch batch = NamesBatch.of(examples, 2 * Network.HIDDEN);
    float[] wanted =
        Network.floats(
            new NamesNetwork(weights, torch.ScalarType.Float).forward(batch, new Dropout(0, 1)));
    Scores before = scores(base);
    Scores after = scores(new NamesExport(weights, WATCHED, false).onto(base));
    assertThat(before.names()).isEmpty();
    assertThat(after.names()).hasSize(8 * NameType.TAGS);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(after.names()[i])
          .isCloseTo(wanted[i], org.assertj.core.api.Assertions.within(1e-3f));
    }
    assertThat(after.outer()).isEqualTo(before.outer());
    assertThat(after.inner()).isEqualTo(before.inner());
    assertThat(after.links()).isEqualTo(before.links());
  }

  @Test
  void anotherBranchTakesTheFirstOnesPlace() throws IOException {
    byte[] once = new NamesExport(branch(2), WATCHED, true).onto(base);
    byte[] twice =
        new NamesExport(branch(2), WATCHED, true)
            .onto(new NamesExport(branch(1), WATCHED, true).onto(base));
    assertThat(twice).isEqualTo(once);
  }

  @Test
  void aLayerThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new NamesExport(branch(1), new int[] {1, 3}, true).onto(base))
        .isInstanceOf(IOException.class)
        .hasMessage("the model has no layer 3");
  }

  @Test
  void wordsAreTaughtWhatTheyMayBe() throws IOException {
    NamedText.Marked name =
        new NamedText.Marked(new Span(0, 7), "x", Set.of(NameType.PERSON, NameType.OTHER));
    NamedText text =
        new NamedText(
            TEXT, List.of(new Span(0, TEXT.length())), List.of(name), Set.of(NameType.TITLE));
    try (Trunk trunk = new Trunk(base, WATCHED)) {
      int[] allowed =
          NamesExample.of(text, tokenizer, new Windows(256, 48), trunk).get(0).allowed();
      assertThat(allowed[0]).isEqualTo(1 << NameType.PERSON.begin() | 1 << NameType.OTHER.begin());
      assertThat(allowed[1])
          .isEqualTo(1 << NameType.PERSON.inside() | 1 << NameType.OTHER.inside());
      assertThat(allowed[2])
          .isEqualTo(1 | 1 << NameType.TITLE.begin() | 1 << NameType.TITLE.inside());
    }
  }
}
