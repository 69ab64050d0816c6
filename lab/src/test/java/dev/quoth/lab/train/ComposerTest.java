package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.lab.corpus.Document;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final String DONOR = "The harbour master believes the tide will turn.";

  /** Replaces everything that may be, always with the same sentence. */
  private static final RandomGenerator ALWAYS = () -> 0L;

  private static final Document HARBOUR =
      Texts.document(
          DONOR, Texts.attribution(DONOR, "The harbour master", "believes", "the tide will turn"));

  private static Composer.Composed compose(Document document) {
    return new Composer(List.of(HARBOUR), ALWAYS).compose(document);
  }

  private static String words(Document document, List<Span> spans) {
    return spans.get(0).of(document.text());
  }

  @Test
  void aSentenceTakesThePlaceOfWhatWasQuoted() {
    String text = "“We shall build the bridge in spring,” Ada Vern said on Monday.";
    Document document =
        Texts.document(
            text,
            Texts.attribution(text, "Ada Vern", "said", "“We shall build the bridge in spring,”"));

    Composer.Composed composed = compose(document);

    Document made = composed.document();
    assertThat(made.text())
        .isEqualTo("“The harbour master believes the tide will turn,” Ada Vern said on Monday.");
    Attribution outer = made.attributions().get(0);
    assertThat(words(made, outer.source())).isEqualTo("Ada Vern");
    assertThat(words(made, outer.cue())).isEqualTo("said");
    assertThat(words(made, outer.content()))
        .isEqualTo("“The harbour master believes the tide will turn,”");
    assertThat(composed.inner()).hasSize(1);
    Attribution inner = composed.inner().get(0);
    assertThat(words(made, inner.source())).isEqualTo("The harbour master");
    assertThat(words(made, inner.cue())).isEqualTo("believes");
    assertThat(words(made, inner.content())).isEqualTo("the tide will turn");
    assertThat(composed.replaced())
        .containsExactly(
            Texts.span(made.text(), "The harbour master believes the tide will turn,"));
  }

  @Test
  void aSentenceTakesThePlaceOfAClause() {
    String text = "Ada Vern warned that no bridge would be built this year. Nobody answered.";
    Document document =
        Texts.document(
            text,
            Texts.attribution(
                text, "Ada Vern", "warned", "that no bridge would be built this year"));

    Document made = compose(document).document();

    assertThat(made.text())
        .isEqualTo(
            "Ada Vern warned that The harbour master believes the tide will turn. Nobody answered.");
    assertThat(words(made, made.attributions().get(0).content()))
        .isEqualTo("that The harbour master believes the tide will turn");
  }

  @Test
  void contentsOfOtherFormsStay() {
    String text =
        "Ada Vern wants to build a bridge across the river before winter. Bert Holm said “no”.";
    Document document =
        Texts.document(
            text,
            Texts.attribution(
                text, "Ada Vern", "wants", "to build a bridge across the river before winter"),
            Texts.attribution(text, "Bert Holm", "said", "“no”"));

    Composer.Composed composed = compose(document);

    assertThat(composed.document()).isEqualTo(document);
    assertThat(composed.inner()).isEmpty();
    assertThat(composed.replaced()).isEmpty();
  }

  @Test
  void aContentThatHoldsAnotherStays() {
    String text = "Ada Vern said that Bert Holm believes the mill by the river is lost for good.";
    Document document =
        Texts.document(
            text,
            Texts.attribution(
                text,
                "Ada Vern",
                "said",
                "that Bert Holm believes the mill by the river is lost for good"),
            Texts.attribution(
                text, "Bert Holm", "believes", "the mill by the river is lost for good"));

    assertThat(compose(document).document()).isEqualTo(document);
  }

  @Test
  void sentencesWithoutAWholeAttributionAreNotTaken() {
    String text = "The harbour master believes the tide will turn. So do the fishermen, he says.";
    Document across =
        Texts.document(
            text,
            Texts.attribution(
                text, "The harbour master", "believes", "the tide will turn. So do the fishermen"));
    String said = "Ada Vern said that no bridge would be built across the river this year.";
    Document document =
        Texts.document(
            said,
            Texts.attribution(
                said, "Ada Vern", "said", "that no bridge would be built across the river"));

    Composer.Composed composed = new Composer(List.of(across), ALWAYS).compose(document);

    assertThat(composed.document()).isEqualTo(document);
  }

  /** Several contents of one article: all spans move with their words. */
  @Property(tries = 50)
  void everySpanKeepsItsWords(@ForAll long seed) {
    String text =
        "“The well has run dry,” Ada Vern said. Bert Holm denied that the mill by the river was"
            + " lost.\n\n“Rain will come in May.” So said Cleo Marsh.";
    Document document =
        Texts.document(
            text,
            Texts.attribution(text, "Ada Vern", "said.".substring(0, 4), "“The well has run dry,”"),
            Texts.attribution(text, "Bert Holm", "denied", "that the mill by the river was lost"),
            Texts.attribution(text, "Cleo Marsh", "So said", "“Rain will come in May.”"));

    Composer.Composed composed =
        new Composer(List.of(HARBOUR), new SplittableRandom(seed)).compose(document);

    Document made = composed.document();
    for (int i = 0; i < 3; i++) {
      Attribution before = document.attributions().get(i);
      Attribution after = made.attributions().get(i);
      assertThat(words(made, after.source())).isEqualTo(words(document, before.source()));
      assertThat(words(made, after.cue())).isEqualTo(words(document, before.cue()));
      Span content = after.content().get(0);
      boolean replaced = composed.replaced().stream().anyMatch(content::contains);
      assertThat(content.of(made.text()).equals(words(document, before.content())))
          .isEqualTo(!replaced);
    }
    assertThat(composed.inner()).hasSameSizeAs(composed.replaced());
    assertThat(composed.inner().stream().flatMap(a -> Stream.of(words(made, a.source()))))
        .allMatch("The harbour master"::equals);
  }
}
