package dev.quoth.serve.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkedTextTest {
  private static final String[] HOSTILE = {
    "<script>alert(1)</script>",
    "\" onload=\"x",
    "'",
    "&amp;",
    "]]>",
    "<!--",
    "javascript:x",
    "\u202Egnp.exe",
    "\u2066",
    "\u0000",
    "\u001B[2J",
    "\uD800",
    "\uFFFF",
    "𝒬",
    "שלום",
    "e\u0301",
    "\u2028",
    "word",
    " ",
    "\n",
    "</span>",
    "<img src=x onerror=y>"
  };

  private static final Pattern SAFE =
      Pattern.compile(
          "(?s)(?:[^<>\"'&]|&(?:amp|lt|gt|quot|#39);"
              + "|<span class=\"m[ a-z0-9-]*\" data-s=\"[0-9 ]+\">|</span>"
              + "|<a class=\"ref\"( id=\"t\\d+\")? href=\"#s\\d+\" data-s=\"\\d+\""
              + " aria-label=\"statement \\d+( goes on)?\">\\d+</a>)*+");

  /** A text and statements in it. */
  record Case(String text, List<Statement> statements) {}

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<String> texts =
        Arbitraries.of(HOSTILE)
            .list()
            .ofMinSize(1)
            .ofMaxSize(30)
            .map(list -> String.join("", list));
    return texts.flatMap(
        text -> statement(text).list().ofMaxSize(6).map(statements -> new Case(text, statements)));
  }

  private static Arbitrary<Statement> statement(String text) {
    Arbitrary<List<Span>> spans =
        Arbitraries.integers()
            .between(0, text.length())
            .list()
            .ofMaxSize(6)
            .map(MarkedTextTest::spans);
    return Combinators.combine(
            spans,
            spans,
            spans.filter(list -> !list.isEmpty()),
            Arbitraries.of(Statement.Kind.class))
        .as(
            (source, cue, content, kind) ->
                new Statement(
                    "id",
                    kind,
                    new Attribution(source, cue, content),
                    Statement.CueClass.SPEECH,
                    null,
                    Block.Kind.PARAGRAPH,
                    0.5));
  }

  private static List<Span> spans(List<Integer> cuts) {
    List<Integer> sorted = new ArrayList<>(new TreeSet<>(cuts));
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i += 2) {
      spans.add(new Span(sorted.get(i), sorted.get(i + 1)));
    }
    return spans;
  }

  @Property
  void isOfOurOwnElementsAndEscapedTextOnly(@ForAll("cases") Case one) {
    Markup markup = whole(one);
    assertThat(SAFE.matcher(markup.html()).matches()).as(markup.html()).isTrue();
  }

  @Property
  void elementsDoNotNestSoEachIsClosedAtOnce(@ForAll("cases") Case one) {
    String html = whole(one).html();
    assertThat(html.replaceAll("(?s)<span[^>]*>[^<]*</span>|<a [^>]*>\\d+</a>", ""))
        .doesNotContain("<");
  }

  /** What is cut at the edges of marks between the halves of a pair is shown as two marks. */
  @Property
  void theWordsAreThoseOfTheText(@ForAll("cases") Case one) {
    String shown =
        whole(one)
            .html()
            .replaceAll("<a [^>]*>\\d+</a>", "")
            .replaceAll("<[^>]*>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    assertThat(shown.replace("𝒬", "\uFFFD\uFFFD"))
        .isEqualTo(Visible.of(one.text()).replace("𝒬", "\uFFFD\uFFFD"));
  }

  @Property
  void everyContentHasExactlyOneAnchor(@ForAll("cases") Case one) {
    MarkedText text = new MarkedText(one.text(), one.statements());
    String html = text.of(new Span(0, one.text().length())).html();
    for (int number = 1; number <= one.statements().size(); number++) {
      assertThat(html.split("id=\"t" + number + "\"", -1)).hasSize(2);
      assertThat(text.isAnchored(number)).isTrue();
    }
  }

  /**
   * Thousands over one another: each has its anchor, and the page does not grow with their square.
   */
  @Example
  void veryManyOverOneAnotherStayReadable() {
    int many = 4_000;
    String text = "x".repeat(2 * many);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      statements.add(of(List.of(), List.of(), List.of(new Span(i, 2 * many - i))));
    }
    MarkedText marked = new MarkedText(text, statements);
    int length =
        marked.of(new Span(0, many)).html().length()
            + marked.of(new Span(many, 2 * many)).html().length();
    assertThat(length).isLessThan(4_000_000);
    for (int number = 1; number <= many; number++) {
      assertThat(marked.isAnchored(number)).isTrue();
    }
  }

  private static Markup whole(Case one) {
    return new MarkedText(one.text(), one.statements()).of(new Span(0, one.text().length()));
  }

  @Example
  void cutsOverlappingStatementsIntoSegments() {
    String text = "She said he fears rain.";
    Statement outer =
        of(List.of(new Span(0, 3)), List.of(new Span(4, 8)), List.of(new Span(9, 22)));
    Statement inner =
        of(List.of(new Span(9, 11)), List.of(new Span(12, 17)), List.of(new Span(18, 22)));
    assertThat(new MarkedText(text, List.of(outer, inner)).of(new Span(0, 23)).html())
        .isEqualTo(
            "<span class=\"m source\" data-s=\"1\">She</span> "
                + "<span class=\"m cue\" data-s=\"1\">said</span> "
                + "<a class=\"ref\" id=\"t1\" href=\"#s1\" data-s=\"1\" aria-label=\"statement 1\">1</a>"
                + "<span class=\"m content c1 k-indirect source\" data-s=\"1 2\">he</span>"
                + "<span class=\"m content c1 k-indirect\" data-s=\"1\"> </span>"
                + "<span class=\"m content c1 k-indirect cue\" data-s=\"1 2\">fears</span>"
                + "<span class=\"m content c1 k-indirect\" data-s=\"1\"> </span>"
                + "<a class=\"ref\" id=\"t2\" href=\"#s2\" data-s=\"2\" aria-label=\"statement 2\">2</a>"
                + "<span class=\"m content c2 k-indirect\" data-s=\"1 2\">rain</span>.");
  }

  @Example
  void numbersAContentAgainWhereItGoesOnInAnotherBlock() {
    Statement statement = of(List.of(), List.of(), List.of(new Span(0, 7)));
    MarkedText text = new MarkedText("one\ntwo", List.of(statement));
    assertThat(text.of(new Span(0, 3)).html()).contains("id=\"t1\"").doesNotContain("goes on");
    assertThat(text.of(new Span(4, 7)).html())
        .contains("statement 1 goes on")
        .doesNotContain("id=");
  }

  private static Statement of(List<Span> source, List<Span> cue, List<Span> content) {
    return new Statement(
        "id",
        Statement.Kind.INDIRECT,
        new Attribution(source, cue, content),
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        0.5);
  }
}
