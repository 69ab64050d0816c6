package dev.quoth.reader.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which of several elements belong to the page's article: those that meet its heading deepest in
 * the tree, and stand in nothing that shows other stories.
 */
final class Nearest {
  private static final Set<String> ELSEWHERE = Set.of("aside", "nav", "footer", "li", "form");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:related|comments?|teasers?|sidebar|recommend(?:ed|ations)?|most-?read"
              + "|promo|popular|trending|more-?(?:news|stories|on))(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  /** How far below {@code body} something may stand that meets the heading only there. */
  private static final int NEAR_BODY = 3;

  private static final int MAX_CLASSES = 300;

  /** Elements that are looked at. */
  private static final int MAX = 200;

  private Nearest() {}

  /** The nearest, in order; empty if none is of the article. */
  static List<Element> of(List<Element> elements, @Nullable Element heading) {
    Map<Element, Integer> above = new IdentityHashMap<>();
    int height = 0;
    for (Element e = heading; e != null; e = e.parent()) {
      above.put(e, height++);
    }
    List<Element> nearest = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (Element element : elements.subList(0, Math.min(MAX, elements.size()))) {
      int distance = heading == null ? inArticle(element) : distance(element, above);
      if (distance < least) {
        least = distance;
        nearest.clear();
      }
      if (distance == least && distance < Integer.MAX_VALUE) {
        nearest.add(element);
      }
    }
    return nearest;
  }

  /** How many levels above the heading the two meet; the greatest number if far away. */
  private static int distance(Element element, Map<Element, Integer> above) {
    int below = 0;
    for (Element e = element; e != null; e = e.parent()) {
      Integer height = above.get(e);
      if (height != null) {
        boolean far = e.nameIs("body") && below > NEAR_BODY;
        return far ? Integer.MAX_VALUE : height;
      }
      if (isElsewhere(e)) {
        return Integer.MAX_VALUE;
      }
      below++;
    }
    return Integer.MAX_VALUE;
  }

  private static int inArticle(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.nameIs("article") || e.nameIs("main")) {
        return 0;
      }
      if (isElsewhere(e)) {
        return Integer.MAX_VALUE;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static boolean isElsewhere(Element element) {
    if (ELSEWHERE.contains(element.normalName())) {
      return true;
    }
    String classes = element.className();
    return !classes.isEmpty() && classes.length() < MAX_CLASSES && OTHERS.matcher(classes).find();
  }
}
