package dev.quoth.extract.relations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.extract.Drawn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRelationsTest {
  private static final TextRelations RELATIONS = TextRelations.load();
  private static final Decider BY = new Decider(Decider.Kind.MODEL, "quoth");
  private static final String MARN =
      "Ilse Marn: {Marn} [said] <the harbour would close in spring>.";

  /** Each line is a statement, led by its speaker, or by none. */
  private static List<Statement> statements(StringBuilder text, String... lines) {
    List<Statement> statements = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(": ", 2);
      Drawn drawn = Drawn.parse(parts[1]);
      int at = text.length();
      text.append(drawn.text()).append("\n\n");
      Attribution there =
          new Attribution(
              moved(drawn.attribution().source(), at),
              moved(drawn.attribution().cue(), at),
              moved(drawn.attribution().content(), at));
      statements.add(statement("s" + statements.size(), there, parts[0], null));
    }
    return statements;
  }

  private static List<Span> moved(List<Span> spans, int by) {
    return spans.stream().map(s -> new Span(s.start() + by, s.end() + by)).toList();
  }

  private static Statement statement(
      String id, Attribution attribution, String name, @Nullable String within) {
    return statement(id, attribution, name, within, Statement.CueClass.SPEECH);
  }

  private static Statement statement(
      String id,
      Attribution attribution,
      String name,
      @Nullable String within,
      Statement.CueClass cueClass) {
    Resolution resolution = Resolution.UNKNOWN;
    if (!name.equals("?")) {
      Actor actor = new Actor(name, name, Actor.Type.PERSON);
      Speaker speaker = new Speaker(List.of(actor), null, Speaker.By.NAME, 0.9, null);
      resolution = new Resolution(speaker, speaker, List.of());
    }
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        attribution,
        cueClass,
        within,
        Block.Kind.PARAGRAPH,
        0.8,
        Circumstances.UNTOLD,
        resolution);
  }

  private static List<String> found(String... lines) {
    StringBuilder text = new StringBuilder("The port\n\nIt was a long day in the old town.\n\n");
    List<Statement> statements = statements(text, lines);
    Article article = Article.ofText(text.toString());
    return RELATIONS.find(article, statements, BY).stream()
        .map(r -> told(r, article.text()))
        .toList();
  }

  /** Sure enough or not. */
  private static List<String> likeliest(String... lines) {
    StringBuilder text = new StringBuilder("The port\n\nIt was a long day in the old town.\n\n");
    List<Statement> statements = statements(text, lines);
    Article article = Article.ofText(text.toString());
    return RELATIONS.likeliest(article, statements, BY).stream()
        .filter(r -> r.from().equals("s" + (lines.length - 1)))
        .map(r -> told(r, article.text()))
        .toList();
  }

  private static String told(Relation relation, String text) {
    assertThat(relation.inferred()).isFalse();
    assertThat(relation.confidence()).isBetween(0.0, 1.0);
    return relation.from()
        + " "
        + relation.kind().wireName()
        + " "
        + relation.to()
        + ": "
        + relation.words().get(0).of(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{Berin} [rejected] <Marn’s claim that it would close>.|disputes|rejected",
        "{Berin} [refutes] <the claims>.|disputes|refutes",
        "{Berin} [hit back at] <the remarks>.|disputes|hit back",
        "{Berin} [has denied] <the allegations made by Marn>.|disputes|denied",
        "{Berin} [lashed out at] <calls by Marn to close it>.|disputes|lashed out",
        "{Berin} [responded] <that it would stay>.|responds_to|responded"
      })
  void wordsTellWhatAStatementDoes(String line, String kind, String words) {
    assertThat(found(MARN, "Rolf Berin: " + line)).containsExactly("s1 " + kind + " s0: " + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{Berin} echoed Marn, [saying] <it would close>.|echoes|echoed",
        "The remarks were echoed by {Berin}, [who said] <it had to be>.|echoes|echoed",
        "{Berin} [agreed with] <Marn>.|echoes|agreed with",
        "Rejecting the claim, {Berin} [said] <it would stay>.|disputes|Rejecting",
        "In response, {Berin} [said] <it would stay>.|responds_to|In response"
      })
  void whatIsNotSureEnoughIsRankedFirst(String line, String kind, String words) {
    assertThat(likeliest(MARN, "Rolf Berin: " + line))
        .containsExactly("s1 " + kind + " s0: " + words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Berin} [did not dispute] <the claims>.",
        "{Berin} [rejected] <the bill>.",
        "{Berin} [rejected] <Oster’s claim that it would close>.",
        "{Berin} [responded to] <a question on fish>.",
        "{Berin} [called on] <Marn to go>.",
        "{Berin} [said] <Oster had rejected the claims>.",
        "{Berin} [said] <it would stay>."
      })
  void nothingIsFoundWhereNoneIsMeant(String line) {
    assertThat(found(MARN, "Rolf Berin: " + line)).isEmpty();
  }

  @Test
  void nobodyAnswersThemselves() {
    assertThat(likeliest(MARN, "Ilse Marn: {She} [rejected] <the claims>.")).isEmpty();
  }

  @Test
  void pointingBackMeansTheNextSpeaker() {
    assertThat(
            likeliest(
                MARN,
                "Jo Oster: {Oster} [said] <fish were plenty>.",
                "Rolf Berin: {Berin} [rejected] <the claims>."))
        .containsExactly("s2 disputes s1: rejected");
  }

  @Test
  void sayingItAgainRepeats() {
    assertThat(
            found(
                MARN,
                "Ilse Marn: {Marn} [said] <fish were plenty>.",
                "Ilse Marn: {Marn} [reiterated] <that the harbour would close before spring>."))
        .containsExactly("s2 repeats s0: reiterated");
  }

  /** A statement of Rolf Berin's, and in it one whose source, cue and content are parted by "|". */
  private static List<String> within(String outer, String inner, String name, boolean uttered) {
    StringBuilder text = new StringBuilder("The port\n\n");
    Statement whole = statements(text, "Rolf Berin: " + outer).get(0);
    List<List<Span>> spans = new ArrayList<>();
    for (String part : inner.split("\\|")) {
      int at = text.indexOf(part, whole.attribution().content().get(0).start());
      spans.add(List.of(new Span(at, at + part.length())));
    }
    Attribution attribution = new Attribution(spans.get(0), spans.get(1), spans.get(2));
    Statement part =
        statement(
            "i",
            attribution,
            name,
            "s0",
            uttered ? Statement.CueClass.SPEECH : Statement.CueClass.THOUGHT);
    Article article = Article.ofText(text.toString());
    return RELATIONS.find(article, List.of(whole, part), BY).stream()
        .map(r -> told(r, article.text()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "{Berin} [said] <Marn vowed to close it>.,Marn|vowed|to close it,reports,said",
    "{Berin} [rejected] <Marn’s claim that it would close>.,Marn|claim|that it would close,disputes,rejected",
    "{Berin} [criticized] <Marn for saying that it would close>.,Marn|saying|that it would close,disputes,criticized",
    "{Berin} [praised] <Marn’s promise to close it>.,Marn|promise|to close it,echoes,praised",
    "{Berin} [responded to] <Marn’s claim that it would close>.,Marn|claim|that it would close,responds_to,responded"
  })
  void whatStandsWithinIsReportedOrDisputed(String outer, String inner, String kind, String words) {
    assertThat(within(outer, inner, "Ilse Marn", true))
        .containsExactly("s0 " + kind + " i: " + words);
  }

  @Test
  void whatSomebodyThinksIsNotReported() {
    assertThat(
            within(
                "{Berin} [said] <Marn feared the sea>.", "Marn|feared|the sea", "Ilse Marn", false))
        .isEmpty();
  }

  @Test
  void whatIsDoneWithOneWithinIsNotDoneWithAnother() {
    String claim = "Rolf Berin: {Berin} [rejected] <Marn’s claim that it would close>.";
    assertThat(found(MARN, claim)).containsExactly("s1 disputes s0: rejected");
    StringBuilder text = new StringBuilder("The port\n\n");
    List<Statement> statements = statements(text, MARN, claim);
    int at = text.indexOf("Marn’s claim");
    Attribution inner =
        new Attribution(
            List.of(new Span(at, at + 6)),
            List.of(new Span(at + 7, at + 12)),
            List.of(new Span(at + 13, at + 32)));
    statements.add(statement("i", inner, "Ilse Marn", "s1"));
    Article article = Article.ofText(text.toString());
    assertThat(RELATIONS.find(article, statements, BY))
        .extracting(r -> told(r, article.text()))
        .containsExactly("s1 disputes i: rejected");
  }
}
