package dev.quoth.lab.pages;

import static java.util.Objects.requireNonNull;

import dev.quoth.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Entities;

/**
 * Makes pages that hold little beside the story from labelled ones: a stretch of their segments in
 * plain elements, as feeds, mails and office documents have them. Such pages are rare on the web,
 * and a model that never saw one takes the lack of navigation for a sign of anything.
 */
final class BarePages {
  /** Chance that a segment of furniture among the story comes along. */
  private static final double FURNITURE = 0.3;

  private BarePages() {}

  /** One bare page for each labelled page; none where it has no story. */
  static List<TrainedPage> of(List<TrainedPage> pages, long seed) {
    Random random = new Random(seed);
    List<TrainedPage> bare = new ArrayList<>();
    for (TrainedPage page : pages) {
      List<Integer> stretch = stretch(page, random);
      if (!stretch.isEmpty()) {
        bare.add(remade(page, stretch, random.nextBoolean()));
      }
    }
    return bare;
  }

  /** Segments from one of the story on; short stretches as often as long ones. */
  private static List<Integer> stretch(TrainedPage page, Random random) {
    List<Integer> story = new ArrayList<>();
    for (int i = 0; i < page.segments.size(); i++) {
      if (Boolean.TRUE.equals(page.isStory(i)) && page.kind(i) != null) {
        story.add(i);
      }
    }
    if (story.isEmpty()) {
      return story;
    }
    int size = (int) Math.ceil(Math.pow(story.size(), random.nextDouble()));
    int from = random.nextInt(story.size() - size + 1);
    List<Integer> stretch = new ArrayList<>();
    for (int i = story.get(from); i <= story.get(from + size - 1); i++) {
      Kind kind = page.kind(i);
      if (kind != null && comesAlong(kind, random)) {
        stretch.add(i);
      }
    }
    return stretch;
  }

  private static boolean comesAlong(Kind kind, Random random) {
    return kind != Kind.HEADLINE && (!kind.isFurniture() || random.nextDouble() < FURNITURE);
  }

  private static TrainedPage remade(TrainedPage page, List<Integer> stretch, boolean headline) {
    StringBuilder html = new StringBuilder("<html><body>");
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < page.segments.size() && headline; i++) {
      if (page.kind(i) == Kind.HEADLINE) {
        add(html, "h1", page.segments.get(i).text());
        kinds.add(Kind.HEADLINE);
        break;
      }
    }
    for (int i : stretch) {
      Kind kind = requireNonNull(page.kind(i), "a stretch has labelled segments only");
      add(html, tag(kind), page.segments.get(i).text());
      kinds.add(kind);
    }
    return page.remade(html.toString(), kinds);
  }

  private static void add(StringBuilder html, String tag, String text) {
    html.append('<').append(tag).append('>').append(Entities.escape(text));
    html.append("</").append(tag).append('>');
  }

  private static String tag(Kind kind) {
    return switch (kind) {
      case SUBHEAD -> "h2";
      case LIST -> "li";
      case BLOCKQUOTE -> "blockquote";
      case CAPTION -> "figcaption";
      default -> "p";
    };
  }
}
