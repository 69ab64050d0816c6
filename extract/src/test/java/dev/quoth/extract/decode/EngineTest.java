package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Span;
import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tagger.Tagger;
import dev.quoth.extract.tagger.TaggerException;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.extract.tokens.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The engine around a tagger to which every "x" is a content. */
class EngineTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.of(List.of("[UNK]", "[CLS]", "[SEP]", "[unused0]", "x", "-"));
  private static final int X = 4;
  private static final int DASH = 5;

  /** A content that holds a source, a cue and a content. */
  private static final String SAID = "x-x-x";

  /** Takes each {@link #SAID} for what it is. */
  private static class FakeTagger implements Tagger {
    private final AtomicInteger windows = new AtomicInteger();
    private final AtomicInteger longest = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Override
    public Scores score(Window.Input input) {
      windows.incrementAndGet();
      longest.accumulateAndGet(input.ids().length, Math::max);
      int words = input.firsts().length;
      float[] outer = new float[words * Role.TAGS];
      float[] inner = new float[words * Role.TAGS];
      int before = 0;
      int said = 0;
      for (int word = 0; word < words; word++) {
        int id = input.ids()[input.firsts()[word]];
        boolean part = id == X || id == DASH;
        before = part ? before + 1 : 0;
        said = part ? said + (id == X ? 1 : 0) : 0;
        int role = before == 1 ? Role.CONTENT.begin() : Role.CONTENT.inside();
        outer[word * Role.TAGS + (part ? role : Role.OUTSIDE)] = 9;
        inner[word * Role.TAGS + (id == X ? Role.values()[said - 1].begin() : Role.OUTSIDE)] = 9;
      }
      return new Scores(outer, inner, new float[0], new float[words * LinkKind.WIDTH]);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Test
  void findsWhatTheTaggerSaysWithTheOuterOfEachInner() throws IOException {
    try (Engine engine = engine(new FakeTagger(), 1)) {
      List<Decoded> decoded =
          engine.read("a x-x-x b x-x-x", List.of(new Span(0, 15))).attributions();
      assertThat(contents(decoded))
          .containsExactly(new Span(2, 7), new Span(6, 7), new Span(10, 15), new Span(14, 15));
      assertThat(decoded).extracting(Decoded::outer).containsExactly(-1, 0, -1, 2);
    }
  }

  @Test
  void readsLongTextsInStretchesAndPointsInnerOnesAtTheirOuterOnes() throws IOException {
    String line = "aaaa bbbb cccc dddd x-x-x ".repeat(200);
    List<Span> paragraphs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      paragraphs.add(new Span(i * line.length(), (i + 1) * line.length()));
    }
    FakeTagger tagger = new FakeTagger();
    try (Engine engine = engine(tagger, 2)) {
      List<Decoded> decoded = engine.read(line.repeat(20), paragraphs).attributions();
      assertThat(decoded).hasSize(2 * 20 * 200);
      List<Span> contents = contents(decoded);
      for (int i = 0; i < decoded.size(); i += 2) {
        assertThat(decoded.get(i).outer()).isEqualTo(-1);
        assertThat(decoded.get(i + 1).outer()).isEqualTo(i);
        assertThat(contents.get(i).contains(contents.get(i + 1))).isTrue();
      }
    }
    assertThat(tagger.longest.get()).isLessThanOrEqualTo(256);
    assertThat(tagger.windows.get()).isGreaterThan(24_000 / 256);
  }

  @Test
  void aParagraphOfAMegabyteIsReadInStretchesToo() throws IOException {
    String text = "abcd efgh ijkl mnop qrst uvwx yzab cdef ghij klmn x-x-x ".repeat(20_000);
    FakeTagger tagger = new FakeTagger();
    try (Engine engine = engine(tagger, 2)) {
      List<Span> found =
          contents(engine.read(text, List.of(new Span(0, text.length()))).attributions());
      assertThat(found).hasSize(2 * 20_000);
      assertThat(found).isSorted();
      assertThat(found).allMatch(span -> List.of("x", SAID).contains(span.of(text)));
    }
  }

  @Test
  void theAnswerDependsOnNothingButTheText() throws IOException {
    String text = "a x-x-x b x-x-x c ".repeat(2000);
    List<Span> paragraphs = List.of(new Span(0, text.length()));
    List<List<Span>> answers = new ArrayList<>();
    for (int threads = 1; threads <= 3; threads++) {
      try (Engine engine = engine(new FakeTagger(), threads)) {
        answers.add(contents(engine.read(text, paragraphs).attributions()));
        assertThat(engine.modelNanos()).isPositive();
      }
    }
    assertThat(answers).containsOnly(answers.get(0));
  }

  @Test
  void probabilitiesAreGivenForEveryWord() throws IOException {
    try (Engine engine = engine(new FakeTagger(), 1)) {
      float[] probabilities = engine.tagProbabilities("a x", List.of(new Span(0, 3)));
      assertThat(probabilities).hasSize(2 * Role.TAGS);
      assertThat(probabilities[Role.OUTSIDE]).isGreaterThan(0.99f);
      assertThat(probabilities[Role.TAGS + Role.CONTENT.begin()]).isGreaterThan(0.99f);
    }
  }

  @Test
  void aFailureOfTheTaggerReachesTheCaller() throws IOException {
    FakeTagger broken =
        new FakeTagger() {
          @Override
          public Scores score(Window.Input input) {
            throw new TaggerException("the model failed on a window", new IOException("why"));
          }
        };
    try (Engine engine = engine(broken, 2)) {
      assertThatThrownBy(() -> engine.read("a", List.of(new Span(0, 1))))
          .isInstanceOf(TaggerException.class);
    }
  }

  @Test
  void closesTheTagger() throws IOException {
    FakeTagger tagger = new FakeTagger();
    engine(tagger, 1).close();
    assertThat(tagger.closed).hasValue(1);
  }

  @Test
  void refusesToWorkOnNoThreads() throws IOException {
    ModelFiles model =
        new ModelFiles(new byte[0], VOCABULARY, ModelSettingsTest.read(ModelSettingsTest.valid()));
    assertThatThrownBy(() -> new Engine(model, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be at least 1, not 0");
  }

  @Test
  void refusesANetworkThatIsNone() throws IOException {
    ModelFiles model =
        new ModelFiles(
            new byte[] {1, 2, 3}, VOCABULARY, ModelSettingsTest.read(ModelSettingsTest.valid()));
    assertThatThrownBy(() -> new Engine(model, 1))
        .isInstanceOf(TaggerException.class)
        .hasMessageStartingWith("the model cannot be loaded");
  }

  private static List<Span> contents(List<Decoded> decoded) {
    return decoded.stream().map(found -> found.attribution().content().get(0)).toList();
  }

  private static Engine engine(Tagger tagger, int threads) throws IOException {
    ModelSettings settings = ModelSettingsTest.read(ModelSettingsTest.valid());
    return new Engine(settings, new Tokenizer(VOCABULARY), new ForkJoinPool(threads), tagger);
  }
}
