package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.extract.QuotationMarks;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SpeakersPropertyTest {
  private static final String[] WORDS = {
    "Ilse",
    "Marn",
    "Vale",
    "he",
    "she",
    "who",
    "the",
    "minister",
    "of",
    "and",
    ",",
    ".",
    "“",
    "”",
    "\n",
    "said",
    "they",
    "it",
    "I",
    "Moscow",
    "committee",
    "(D-Ost.)",
    "Mr.",
    "report",
    "O’Neil’s",
    "’",
    "-",
    "🙂",
    "one",
    "some",
    "critics",
    "his",
    "lawyer",
    "U.S.",
    "a",
    "both",
    "—",
    "é",
    "K",
    "HİHİHİ",
    "Vİ’s"
  };
  private static final Speakers SPEAKERS = Speakers.load(World.shipped());

  @Property(tries = 400)
  void anyWordsWithAnyNamesAndSourcesHaveAnAnswerEach(@ForAll long seed) {
    Story story = story(new Random(seed));
    List<Resolution> found = SPEAKERS.resolve(story);
    assertThat(found).hasSameSizeAs(story.attributions());
    assertThat(SPEAKERS.resolve(story)).isEqualTo(found);
    for (Resolution resolution : found) {
      if (resolution.best() != null && resolution.best().role() != null) {
        Span role = resolution.best().role().span();
        assertThat(role.end()).isLessThanOrEqualTo(story.article().text().length());
      }
    }
  }

  private static Story story(Random random) {
    StringBuilder text = new StringBuilder("x");
    int words = random.nextInt(60);
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) > 0 ? " " : "");
    }
    List<Name> names = new ArrayList<>();
    int at = 0;
    while (at + 2 < text.length()) {
      int start = at + random.nextInt(6);
      int end = start + 1 + random.nextInt(9);
      if (end > text.length()) {
        break;
      }
      NameType type = NameType.values()[random.nextInt(NameType.values().length)];
      names.add(new Name(new Span(start, end), type, random.nextDouble()));
      at = end;
    }
    List<Attribution> attributions = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      List<Span> source = random.nextInt(4) == 0 ? List.of() : List.of(span(random, text.length()));
      attributions.add(new Attribution(source, List.of(), List.of(span(random, text.length()))));
    }
    Article article = Article.ofText(text.toString());
    return new Story(
        article,
        article.blocks().stream().map(Block::span).toList(),
        QuotationMarks.of(text.toString()).stretches(),
        names,
        attributions);
  }

  private static Span span(Random random, int length) {
    int start = random.nextInt(length);
    return new Span(start, Math.min(length, start + 1 + random.nextInt(20)));
  }
}
