package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameDecoderTest {
  private static final float[] NONE = new float[0];

  private final Words words = new Scene("Governor Ana Bel of Tor").words();

  private static float[] tags(int... best) {
    float[] scores = new float[best.length * NameType.TAGS];
    for (int word = 0; word < best.length; word++) {
      scores[word * NameType.TAGS + best[word]] = 9;
    }
    return scores;
  }

  private List<Name> decode(float[] names) {
    Scores scores = new Scores(NONE, NONE, names, NONE);
    return NameDecoder.decode(words, List.of(new Window(0, 5)), List.of(scores));
  }

  @Test
  void namesAreTheSpansOfTheBestPath() {
    int title = NameType.TITLE.begin();
    int person = NameType.PERSON.begin();
    List<Name> names =
        decode(tags(title, person, NameType.PERSON.inside(), 0, NameType.PLACE.begin()));
    assertThat(names)
        .extracting(Name::type)
        .containsExactly(NameType.TITLE, NameType.PERSON, NameType.PLACE);
    assertThat(names)
        .extracting(Name::span)
        .containsExactly(new Span(0, 8), new Span(9, 16), new Span(20, 23));
    assertThat(names).allMatch(name -> name.confidence() > 0.9 && name.confidence() <= 1);
  }

  @Test
  void whatCannotFollowIsNotFollowed() {
    // "Bel" alone says that it goes on a name of a person: then one must have begun before it.
    float[] scores = tags(0, 0, NameType.PERSON.inside(), 0, 0);
    scores[NameType.TAGS + NameType.PERSON.begin()] = 8.5f;
    assertThat(decode(scores)).extracting(Name::span).containsExactly(new Span(9, 16));
  }

  @Test
  void aModelWithoutTheHeadFindsNone() {
    assertThat(decode(NONE)).isEmpty();
  }

  @Test
  void noWordsHaveNoNames() {
    assertThat(NameDecoder.decode(new Scene(" ").words(), List.of(), List.of())).isEmpty();
  }
}
