package dev.quoth.extract.decode;

import static dev.quoth.extract.tokens.LinkKind.CONTENT_TO_CUE;
import static dev.quoth.extract.tokens.LinkKind.CONTENT_TO_SOURCE;
import static dev.quoth.extract.tokens.LinkKind.CUE_TO_SOURCE;
import static dev.quoth.extract.tokens.Role.CONTENT;
import static dev.quoth.extract.tokens.Role.CUE;
import static dev.quoth.extract.tokens.Role.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import dev.quoth.extract.tokens.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoderTest {

  @Test
  void aCuePicksItsSourceAmongTwo() {
    Scene scene =
        new Scene("Ana met Boris and said prices fall")
            .outer(SOURCE, "Ana")
            .outer(SOURCE, "Boris")
            .outer(CUE, "said")
            .outer(CONTENT, "prices fall")
            .link(CONTENT_TO_CUE, "prices fall", "said", 1)
            .link(CUE_TO_SOURCE, "said", "Ana", 1)
            .link(CUE_TO_SOURCE, "said", "Boris", 0.2);
    assertThat(scene.show(scene.decode(0, false))).containsExactly("Ana|said|prices fall");
  }

  @Test
  void contentsThatPickTheSameCueAreOne() {
    Scene scene =
        new Scene("“Prices fall,” Ana said, “and wages rise.”")
            .outer(CONTENT, "“Prices fall,”")
            .outer(SOURCE, "Ana")
            .outer(CUE, "said")
            .outer(CONTENT, "“and wages rise.”")
            .link(CONTENT_TO_CUE, "“Prices fall,”", "said", 1)
            .link(CONTENT_TO_CUE, "“and wages rise.”", "said", 1)
            .link(CUE_TO_SOURCE, "said", "Ana", 1);
    assertThat(scene.show(scene.decode(0.3, false)))
        .containsExactly("Ana|said|“Prices fall,”~“and wages rise.”");
  }

  @Test
  void contentsOfDifferentCuesAreTwoInTextOrder() {
    Scene scene =
        new Scene("prices fall said Ana while Boris thinks wages rise")
            .outer(CONTENT, "prices fall")
            .outer(CUE, "said")
            .outer(SOURCE, "Ana")
            .outer(SOURCE, "Boris")
            .outer(CUE, "thinks")
            .outer(CONTENT, "wages rise")
            .link(CONTENT_TO_CUE, "prices fall", "said", 1)
            .link(CONTENT_TO_CUE, "wages rise", "thinks", 1)
            .link(CUE_TO_SOURCE, "said", "Ana", 1)
            .link(CUE_TO_SOURCE, "thinks", "Boris", 1);
    assertThat(scene.show(scene.decode(0.3, false)))
        .containsExactly("Ana|said|prices fall", "Boris|thinks|wages rise");
  }

  @Test
  void aContentWithoutCueFindsItsSourceItself() {
    Scene scene =
        new Scene("Ana : prices fall")
            .outer(SOURCE, "Ana")
            .outer(CONTENT, "prices fall")
            .link(CONTENT_TO_SOURCE, "prices fall", "Ana", 1);
    List<Decoded> decoded = scene.decode(0, false);
    assertThat(scene.show(decoded)).containsExactly("Ana||prices fall");
    assertThat(evidence(decoded.get(0), "no cue")).isEqualTo(1);
    assertThat(evidence(decoded.get(0), "no source")).isZero();
  }

  @Test
  void whatPicksNoneHasNone() {
    Scene scene =
        new Scene("Ana walked and said prices fall")
            .outer(SOURCE, "Ana")
            .outer(CUE, "said")
            .outer(CONTENT, "prices fall");
    List<Decoded> decoded = scene.decode(0.5, false);
    assertThat(scene.show(decoded)).containsExactly("||prices fall");
    assertThat(evidence(decoded.get(0), "no cue")).isEqualTo(1);
    assertThat(evidence(decoded.get(0), "no source")).isEqualTo(1);
  }

  /** The cue would have Ana, the content Boris: who wins is a matter of the content's share. */
  @Test
  void cueAndContentChooseTheSourceTogether() {
    Scene scene =
        new Scene("Ana met Boris and said prices fall")
            .outer(SOURCE, "Ana")
            .outer(SOURCE, "Boris")
            .outer(CUE, "said")
            .outer(CONTENT, "prices fall")
            .link(CONTENT_TO_CUE, "prices fall", "said", 1)
            .link(CUE_TO_SOURCE, "said", "Ana", 0.5)
            .link(CUE_TO_SOURCE, "said", "Boris", 0.3)
            .link(CONTENT_TO_SOURCE, "prices fall", "Boris", 0.5)
            .link(CONTENT_TO_SOURCE, "prices fall", "Ana", 0.3);
    assertThat(scene.show(scene.decode(0.1, false))).containsExactly("Ana|said|prices fall");
    assertThat(scene.show(scene.decode(0.9, false))).containsExactly("Boris|said|prices fall");
  }

  @Test
  void theInnerLayerIsReadInsideContents() {
    Scene scene =
        new Scene("Ana said Boris thinks prices fall. Eva thinks not")
            .outer(SOURCE, "Ana")
            .outer(CUE, "said")
            .outer(CONTENT, "Boris thinks prices fall.")
            .link(CONTENT_TO_CUE, "Boris thinks prices fall.", "said", 1)
            .link(CUE_TO_SOURCE, "said", "Ana", 1)
            .inner(SOURCE, "Boris")
            .inner(CUE, "thinks")
            .inner(CONTENT, "prices fall")
            .inner(CONTENT, "not") // outside all contents: must not count
            .link(CONTENT_TO_CUE, "prices fall", "thinks", 1)
            .link(CUE_TO_SOURCE, "thinks", "Boris", 1);
    List<Decoded> decoded = scene.decode(0.3, true);
    assertThat(scene.show(decoded))
        .containsExactly("Ana|said|Boris thinks prices fall.", "Boris|thinks|prices fall");
    assertThat(decoded).extracting(Decoded::outer).containsExactly(-1, 0);
    assertThat(scene.decode(0.3, false)).hasSize(1);
  }

  @Test
  void spansAreTrimmedAndInnerOnesStayInsideOfOuterOnes() {
    Scene scene =
        new Scene("Ana, said, — Boris: prices fall, — he left")
            .outer(SOURCE, "Ana,")
            .outer(CUE, "said,")
            .outer(CONTENT, "— Boris: prices fall, —")
            .link(CONTENT_TO_CUE, "— Boris: prices fall, —", "said,", 1)
            .link(CUE_TO_SOURCE, "said,", "Ana,", 1)
            .inner(SOURCE, "Boris")
            .inner(CUE, ":")
            .inner(CONTENT, "prices fall, —")
            .link(CONTENT_TO_CUE, "prices fall, —", ":", 1)
            .link(CUE_TO_SOURCE, ":", "Boris", 1);
    assertThat(scene.show(scene.decode(0.3, true)))
        .containsExactly("Ana|said|Boris: prices fall", "Boris|:|prices fall");
  }

  @Test
  void aNestedStatementThatNobodyIsNamedForIsNone() {
    Scene scene =
        new Scene("Ana said it is said that prices fall")
            .outer(SOURCE, "Ana")
            .outer(CUE, "said")
            .outer(CONTENT, "it is said that prices fall")
            .link(CONTENT_TO_CUE, "it is said that prices fall", "said", 1)
            .link(CUE_TO_SOURCE, "said", "Ana", 1)
            .inner(CUE, "is said")
            .inner(CONTENT, "that prices fall")
            .link(CONTENT_TO_CUE, "that prices fall", "is said", 1);
    assertThat(scene.show(scene.decode(0.3, true)))
        .containsExactly("Ana|said|it is said that prices fall");
  }

  @Test
  void furnitureWithinAContentIsNoPartOfIt() {
    String text = "Ana said prices fall\nREAD MORE\nand wages rise\nand taxes stay";
    int more = text.indexOf("READ");
    int wages = text.indexOf("and wages");
    int taxes = text.indexOf("and taxes");
    Scene scene =
        new Scene(
            text,
            new Span(0, more - 1),
            new Span(wages, taxes - 1),
            new Span(taxes, text.length()));
    String content = "prices fall\nREAD MORE\nand wages rise\nand taxes stay";
    scene
        .outer(SOURCE, "Ana")
        .outer(CUE, "said")
        .outer(CONTENT, content)
        .link(CONTENT_TO_CUE, content, "said", 1)
        .link(CUE_TO_SOURCE, "said", "Ana", 1);
    assertThat(scene.show(scene.decode(0.3, false)))
        .containsExactly("Ana|said|prices fall~and wages rise\nand taxes stay");
  }

  @Test
  void noWordsAndNoContentsGiveNothing() {
    assertThat(new Scene(" ").decode(0.3, true)).isEmpty();
    assertThat(new Scene("Ana said").outer(SOURCE, "Ana").outer(CUE, "said").decode(0.3, true))
        .isEmpty();
  }

  @Test
  void everyNumberOfTheEvidenceIsFiniteAndNamed() {
    Scene scene =
        new Scene("Ana said prices fall")
            .outer(Role.SOURCE, "Ana")
            .outer(CUE, "said")
            .outer(CONTENT, "prices fall")
            .link(CONTENT_TO_CUE, "prices fall", "said", 1);
    Decoded decoded = scene.decode(0.3, true).get(0);
    assertThat(decoded.evidence()).hasSize(Evidence.NAMES.size());
    assertThat(Arrays.stream(decoded.evidence())).allMatch(Double::isFinite);
    assertThat(evidence(decoded, "content exact")).isGreaterThan(5);
    assertThat(evidence(decoded, "content words, log")).isEqualTo(Math.log(2));
    assertThat(evidence(decoded, "fragments, log")).isZero();
  }

  private static double evidence(Decoded decoded, String name) {
    return decoded.evidence()[Evidence.NAMES.indexOf(name)];
  }
}
