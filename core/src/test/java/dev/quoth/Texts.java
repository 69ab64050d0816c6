package dev.quoth;

import dev.quoth.Metadata.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random texts and articles that hold what breaks writers of formats. */
final class Texts {
  private static final List<String> PIECES =
      List.of(
          "a",
          "word",
          " ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "\0",
          "\u001b[31m",
          "\u0085",
          "\u2028",
          "\"",
          "'",
          ",",
          ";",
          "=1+1",
          "\\",
          "é",
          "e\u0301",
          "ש",
          "漢",
          "😀",
          "👩‍👩‍👧",
          "\uD83D",
          "\uDE00",
          "\uFEFF",
          "\uFFFF",
          "<",
          "{}",
          "\u202E");

  private Texts() {}

  /** Any text: pieces above, now and then any char at all. */
  static Arbitrary<String> any() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(PIECES)),
            Tuple.of(1, Arbitraries.chars().all().map(String::valueOf)));
    return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  /** An article of two characters or more, with statements whose spans fall on characters. */
  static Arbitrary<Sample> samples() {
    return any()
        .filter(text -> text.codePointCount(0, text.length()) >= 2)
        .flatMap(text -> statements(text).map(all -> new Sample(article(text), all)));
  }

  record Sample(Article article, List<Statement> statements) {}

  private static Article article(String text) {
    return Article.of(
        text,
        Metadata.builder()
            .add(Field.OUTLET, "=outlet", "a test")
            .add(Field.HEADLINE, text, "a test")
            .add(Field.LANGUAGE, "en", "a test")
            .build(),
        text,
        List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
  }

  private static Arbitrary<List<Statement>> statements(String text) {
    Arbitrary<List<Span>> spans = spans(text);
    Arbitrary<List<Span>> some = spans.filter(list -> !list.isEmpty());
    Arbitrary<Statement> statement =
        Combinators.combine(
                spans,
                spans,
                some,
                Arbitraries.of(Statement.Kind.class),
                Arbitraries.doubles().between(0, 1))
            .as(
                (source, cue, content, kind, confidence) ->
                    new Statement(
                        "",
                        kind,
                        new Attribution(source, cue, content),
                        Statement.CueClass.SPEECH,
                        null,
                        Block.Kind.PARAGRAPH,
                        confidence));
    return statement.list().ofMaxSize(4).map(Texts::numbered);
  }

  private static List<Statement> numbered(List<Statement> statements) {
    List<Statement> numbered = new ArrayList<>();
    for (Statement s : statements) {
      String within = numbered.isEmpty() ? null : "s" + (numbered.size() - 1);
      numbered.add(
          new Statement(
              "s" + numbered.size(),
              s.kind(),
              s.attribution(),
              s.cueClass(),
              within,
              s.block(),
              s.confidence()));
    }
    return numbered;
  }

  private static Arbitrary<List<Span>> spans(String text) {
    int count = text.codePointCount(0, text.length());
    return Arbitraries.integers()
        .between(0, count)
        .list()
        .ofMaxSize(6)
        .map(
            cuts -> {
              List<Integer> sorted = List.copyOf(new TreeSet<>(cuts));
              List<Span> spans = new ArrayList<>();
              for (int i = 0; i + 1 < sorted.size(); i += 2) {
                spans.add(
                    new Span(
                        text.offsetByCodePoints(0, sorted.get(i)),
                        text.offsetByCodePoints(0, sorted.get(i + 1))));
              }
              return spans;
            });
  }
}
