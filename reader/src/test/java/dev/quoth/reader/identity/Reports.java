package dev.quoth.reader.identity;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Block.Kind;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Reports of an invented country. */
final class Reports {
  static final List<String> RESIGNATION =
      List.of(
          "The prime minister of Ostravia, Ilse Marn, said on Monday that she would leave office"
              + " before the summer, after four years in which her coalition lost its majority and"
              + " won it back twice.",
          "“I have done what I came to do, and I know when a house needs new windows,” she told"
              + " members of her party in Port Selm, who had not been told of her plans.",
          "Her deputy, Jon Berk, is expected to lead the government until a congress of the party"
              + " chooses a successor in September. He declined to say whether he would stand.",
          "The leader of the opposition, Rosa Timm, called the announcement “a flight from the"
              + " bill” and demanded an election within sixty days, as the constitution allows.",
          "Mrs Marn took office when the harbour strike of the year before had brought down her"
              + " predecessor. Her government raised the tax on idle land, sold the railways to the"
              + " provinces, and joined the customs union of the four rivers.",
          "Analysts said the timing had surprised them. “Nobody leaves in spring,” said Paul Stenn"
              + " of the University of Selm, who has followed three governments. “In spring you"
              + " count what the winter has left you.”",
          "The currency lost one part in a hundred against that of its neighbours in the hour after"
              + " her speech, and had made up for it when the exchange closed.");

  static final List<String> BUDGET =
      List.of(
          "Rosa Timm, the leader of the opposition, said on Tuesday that her party would vote"
              + " against the budget unless the tax on idle land was taken back in full.",
          "The finance ministry answered that the tax brings in a ninth of all revenue and that"
              + " nobody had yet shown where else the money was to come from.",
          "Ilse Marn, the prime minister of Ostravia, who said on Monday that she would leave"
              + " office before the summer, did not attend the debate. Her deputy, Jon Berk, spoke"
              + " for the government.",
          "“A budget is a promise with numbers in it,” he told the chamber, to laughter from the"
              + " benches behind him. A vote is due on Friday, when two members who are ill are"
              + " expected back.",
          "The customs union of the four rivers has warned its members against new debts. Ostravia"
              + " owes less than most of them, but its harbours need dredging and its schools"
              + " roofs, and both were put off twice.");

  private Reports() {}

  static Article article(String source, @Nullable String url, List<String> paragraphs) {
    return article(source, url, "", paragraphs, "");
  }

  /** A headline, paragraphs, and a teaser, which is furniture; both may be empty. */
  static Article article(
      String source,
      @Nullable String url,
      String headline,
      List<String> paragraphs,
      String teaser) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    add(text, blocks, Kind.HEADLINE, headline);
    for (String paragraph : paragraphs) {
      add(text, blocks, Kind.PARAGRAPH, paragraph);
    }
    add(text, blocks, Kind.RELATED, teaser);
    Metadata metadata = Metadata.builder().add(Field.URL, url, "a test").build();
    return Article.of(source, metadata, text.toString(), blocks);
  }

  private static void add(StringBuilder text, List<Block> blocks, Kind kind, String block) {
    if (!block.isEmpty()) {
      int start = text.length();
      text.append(block);
      blocks.add(new Block(kind, new Span(start, text.length())));
      text.append("\n\n");
    }
  }

  /** Words at random, as many as asked for. */
  static List<String> nonsense(long seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("w").append(random.nextInt(5000)).append(i % 20 == 19 ? ". " : " ");
    }
    return List.of(text.toString());
  }
}
