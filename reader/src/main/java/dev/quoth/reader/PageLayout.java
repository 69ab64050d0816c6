package dev.quoth.reader;

import dev.quoth.Block.Kind;
import dev.quoth.reader.blocks.Judged;
import dev.quoth.reader.blocks.Judgement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which segments of a page become blocks of the article.
 *
 * <p>The story does. Of the furniture: labels and bylines near the headline; whatever stands
 * between the story's first segment and its last; and what follows the story within the element
 * that holds headline and story, as far as it is known for what it is and not much beside the
 * story.
 */
final class PageLayout {
  /** So many segments before the headline may be its labels and bylines. */
  private static final int BEFORE_HEADLINE = 4;

  /** What follows the story is kept up to this share of the story's UTF-16 chars. */
  private static final double MAX_AFTER = 0.5;

  private final List<Judged> judged;
  private final int headlineAt;
  private final int first;
  private final int last;
  private final boolean[] kept;
  private final boolean[] again;

  private PageLayout(List<Judged> judged, int headlineAt, @Nullable String headline) {
    this.judged = judged;
    this.headlineAt = headlineAt;
    kept = new boolean[judged.size()];
    again = new boolean[judged.size()];
    int firstStory = -1;
    int lastStory = -1;
    for (int i = 0; i < kept.length; i++) {
      again[i] = i != headlineAt && repeats(judged.get(i), headline);
      if (isStory(i)) {
        firstStory = firstStory < 0 ? i : firstStory;
        lastStory = i;
      }
    }
    first = firstStory;
    last = lastStory;
    if (first >= 0) {
      keep();
    }
  }

  /**
   * @param headline as the page's metadata has it
   */
  static PageLayout of(Judgement judgement, @Nullable String headline) {
    return new PageLayout(judgement.all(), judgement.headlineAt(), headline);
  }

  /** Index of the segment that is the headline; -1 if none is. */
  int headlineAt() {
    return headlineAt;
  }

  /** Whether the segment becomes a block; the headline is apart. */
  boolean isKept(int i) {
    return kept[i];
  }

  Kind kind(int i) {
    return again[i] ? Kind.OTHER : judged.get(i).kind();
  }

  String whyLeftOut(int i) {
    if (again[i]) {
      return "repeats the headline";
    }
    return judged.get(i).why() + (i > last ? "; follows the story" : "; stands before the story");
  }

  private static boolean repeats(Judged segment, @Nullable String headline) {
    return segment.segment().text().equals(headline);
  }

  private boolean isStory(int i) {
    return i != headlineAt && !again[i] && judged.get(i).isStory();
  }

  private void keep() {
    int top = headlineAt >= 0 ? Math.min(headlineAt - BEFORE_HEADLINE, first) : first;
    int storyChars = 0;
    for (int i = Math.max(0, top); i <= last; i++) {
      boolean near = i >= first || isCredit(i);
      kept[i] = i != headlineAt && !again[i] && (near || isStory(i));
      storyChars += isStory(i) ? judged.get(i).segment().text().length() : 0;
    }
    keepAfter(storyChars);
  }

  private void keepAfter(int storyChars) {
    Element around = around();
    double room = MAX_AFTER * storyChars;
    for (int i = last + 1; i < kept.length; i++) {
      Judged segment = judged.get(i);
      room -= segment.segment().text().length();
      boolean known = segment.kind() != Kind.OTHER && i != headlineAt && !again[i];
      if (room < 0 || !isWithin(segment.segment().element(), around)) {
        return;
      }
      kept[i] = known;
    }
  }

  private boolean isCredit(int i) {
    Kind kind = judged.get(i).kind();
    return kind == Kind.LABEL || kind == Kind.BYLINE;
  }

  /** The smallest element that holds headline and story. */
  private Element around() {
    Element around = judged.get(first).segment().element();
    Map<Element, Boolean> above = new IdentityHashMap<>();
    for (Element e = judged.get(last).segment().element(); e != null; e = e.parent()) {
      above.put(e, true);
    }
    while (!above.containsKey(around) && around.parent() != null) {
      around = around.parent();
    }
    return headlineAt < 0 ? around : with(around, judged.get(headlineAt).segment().element());
  }

  private static Element with(Element around, Element headline) {
    Element both = around;
    while (!isWithin(headline, both) && both.parent() != null) {
      both = both.parent();
    }
    return both;
  }

  @SuppressWarnings("ReferenceEquality") // elements are the same or not
  private static boolean isWithin(Element element, Element around) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == around) {
        return true;
      }
    }
    return false;
  }
}
