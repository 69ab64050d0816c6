package dev.quoth.reader.blocks;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes the frames of a page's elements, each once.
 *
 * <p>Elements are asked for in the page's order. So one that has a frame already is the element
 * asked for last or around it: no other has to be remembered.
 */
final class Frames {
  private final List<Frame> all = new ArrayList<>();

  /** By depth: the element that was asked for last, and those around it, with their frames. */
  private final List<Element> elements = new ArrayList<>();

  private final List<Frame> path = new ArrayList<>();

  /** Those made so far, in the page's order. */
  List<Frame> all() {
    return all;
  }

  /** The frame of an element that is the last one, or around it, or comes after it. */
  Frame of(Element element) {
    return of(element, depth(element));
  }

  @SuppressWarnings("ReferenceEquality") // elements are the same or not
  private Frame of(Element element, int depth) {
    if (depth < path.size() && elements.get(depth) == element) {
      return path.get(depth);
    }
    Element parent = parent(element);
    Frame frame = new Frame(element, parent == null ? null : of(parent, depth - 1));
    elements.subList(depth, elements.size()).clear();
    path.subList(depth, path.size()).clear();
    elements.add(element);
    path.add(frame);
    all.add(frame);
    return frame;
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element e = parent(element); e != null; e = parent(e)) {
      depth++;
    }
    return depth;
  }

  private static @Nullable Element parent(Element element) {
    return element.normalName().equals("body") ? null : element.parent();
  }
}
