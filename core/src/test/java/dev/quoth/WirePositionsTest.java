package dev.quoth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Propositions, positions and relations on the wire. */
class WirePositionsTest {
  private static final String TEXT = "🌊 Marn will not have the ferry sold, and so on.";
  private static final Article ARTICLE = Article.ofText(TEXT);
  private static final Decider MODEL = new Decider(Decider.Kind.MODEL, "positions 0.1 (a1b2)");
  private static final Decider ANA = new Decider(Decider.Kind.PERSON, "Ana “A” Brandt");

  private static final Proposition PORT = new Proposition("p1", "Harbours should be public");

  private static Position position(Stance stance) {
    Span words = new Span(TEXT.indexOf("not"), TEXT.indexOf(" sold"));
    return new Position("s1", "p1", stance, List.of(words), 0.9125, MODEL);
  }

  private static final Relation DISPUTES =
      new Relation("s1", "s2", Relation.Kind.DISPUTES, List.of(new Span(3, 7)), false, 1, ANA);

  @Test
  void anArticleTellsThemOnlyWhereThereAreSome() throws WireFormatException {
    assertThat(WireFormat.writeLine(ARTICLE, List.of()))
        .doesNotContain("positions")
        .doesNotContain("relations");
    ArticleLine line =
        new ArticleLine(
            ARTICLE,
            List.of(),
            List.of(PORT, new Proposition("p2", "By night").under("p1")),
            List.of(position(Stance.OPPOSES)),
            List.of(DISPUTES));
    String written = WireFormat.writeLine(line);
    assertThat(written)
        .contains("\"words\":[{\"start\":12,\"end\":30,\"text\":\"not have the ferry\"}]");
    assertThat(WireFormat.parseLine(written)).isEqualTo(line);
  }

  @Test
  void withoutTextWordsHaveOffsetsOnly() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.jsonLinesWithoutText(out)) {
      writer.write(
          new ArticleLine(
              ARTICLE, null, List.of(PORT), List.of(position(Stance.UNCLEAR)), List.of(DISPUTES)));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"words\":[{\"start\":12,\"end\":30,\"text\":null}]")
        .contains("\"wording\":\"Harbours should be public\"") // the ledger's, and no article's
        .doesNotContain("ferry");
  }

  @ParameterizedTest
  @EnumSource(Stance.class)
  void aPositionComesBack(Stance stance) throws WireFormatException {
    Position position = position(stance);
    assertThat(WireFormat.parsePosition(WireFormat.writePosition(position, TEXT), TEXT))
        .isEqualTo(position);
  }

  @ParameterizedTest
  @EnumSource(Relation.Kind.class)
  void aRelationComesBack(Relation.Kind kind) throws WireFormatException {
    Relation inferred = new Relation("s1", "s2", kind, List.of(), true, 0.25, MODEL);
    assertThat(WireFormat.parseRelation(WireFormat.writeRelation(inferred, TEXT), TEXT))
        .isEqualTo(inferred);
  }

  @Test
  void aPropositionComesBack() throws WireFormatException {
    Proposition all =
        new Proposition(
            "p2",
            "The ferry “Selm” 🌊 should be sold",
            "two\nlines",
            "p1",
            List.of("sell it"),
            List.of("it sails", ""));
    Proposition bare = new Proposition("p1", "Ferries");
    assertThat(WireFormat.parseProposition(WireFormat.writeProposition(all))).isEqualTo(all);
    assertThat(WireFormat.parseProposition(WireFormat.writeProposition(bare))).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                     | the key statement is missing
          {"statement":"s","proposition":"p"}    | the key stance is missing
          {"statement":"s","proposition":"p","stance":"for"} | the key stance has a value that is not known: for
          {"statement":"s","proposition":"p","stance":"opposes","confidence":1} | the key by is missing
          {"statement":"s","proposition":"p","stance":"opposes","confidence":1,"by":{"kind":"person","name":" "}} | it makes no sense: who decides has a name
          {"statement":"s","proposition":"p","stance":"opposes","words":[{"start":0,"end":999}]} | the key words[0].end is 999, and the text has 0 to 47
          """)
  void saysWhatIsWrong(String json, String sentence) {
    assertThatThrownBy(() -> WireFormat.parsePosition(json, TEXT))
        .isInstanceOf(WireFormatException.class)
        .hasMessage(sentence);
  }

  @Test
  void whatIsWrongBesideTheStatementsIsLeftOutAlone() throws WireFormatException {
    ArticleLine line =
        new ArticleLine(
            ARTICLE,
            List.of(),
            List.of(PORT, new Proposition("p2", "By night").under("p1")),
            List.of(position(Stance.OPPOSES), position(Stance.UNCLEAR)),
            List.of(DISPUTES, DISPUTES));
    String wrong =
        WireFormat.writeLine(line)
            .replace("\"wording\":\"By night\"", "\"wording\":\" \"")
            .replace("\"stance\":\"opposes\"", "\"stance\":\"against\"")
            .replaceFirst("\"kind\":\"disputes\"", "\"kind\":\"mocks\"");
    List<String> faults = new ArrayList<>();
    ArticleLine read = WireFormat.parseLine(wrong, faults::add);
    assertThat(faults)
        .containsExactly(
            "propositions[1] makes no sense: a proposition has a wording",
            "the key positions[0].stance has a value that is not known: against",
            "the key relations[0].kind has a value that is not known: mocks");
    assertThat(read)
        .isEqualTo(
            new ArticleLine(
                ARTICLE,
                List.of(),
                List.of(PORT),
                List.of(position(Stance.UNCLEAR)),
                List.of(DISPUTES)));
    assertThatThrownBy(() -> WireFormat.parseLine(wrong)).hasMessage(faults.get(0));
    String noLists = "{\"id\":\"%s\",\"text\":\"a\",\"positions\":7,\"relations\":[7]}";
    WireFormat.parseLine(noLists.formatted(Article.idOf("a")), faults::add);
    assertThat(faults.subList(3, 5))
        .containsExactly(
            "the key positions is not a list", "the key relations is no list of objects");
    assertThatThrownBy(() -> WireFormat.parseLine("{}", faults::add))
        .isInstanceOf(WireFormatException.class);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proposition("p1", " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Proposition("p1", "Ferries").under("p1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Relation("s1", "s1", Relation.Kind.REPEATS, List.of(), true, 1, ANA));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Relation("s1", "s2", Relation.Kind.REPEATS, DISPUTES.words(), true, 1, ANA));
    assertThat(requireNonNull(position(Stance.OPPOSES)).stance().wireName()).isEqualTo("opposes");
    assertThat(Relation.Kind.RESPONDS_TO.wireName()).isEqualTo("responds_to");
  }
}
