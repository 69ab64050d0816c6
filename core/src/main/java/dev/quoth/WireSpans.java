package dev.quoth;

import java.util.ArrayList;
import java.util.List;

/** Spans as the wire has them, in code points, turned into those of one text. */
final class WireSpans {
  private final CodePoints codePoints;
  private final int length;

  /**
   * @param text that the spans point into
   */
  WireSpans(String text) {
    codePoints = CodePoints.of(text);
    length = codePoints.fromUtf16(text.length());
  }

  /**
   * The span whose ends stand in an object.
   *
   * @throws WireFormatException if it is none, or reaches out of the text
   */
  Span of(WireTree tree) throws WireFormatException {
    int start = tree.offset("start");
    int end = tree.offset("end");
    if (start > end || end > length) {
      throw tree.wrong("end", "is " + end + ", and the text has " + start + " to " + length);
    }
    return new Span(codePoints.toUtf16(start), codePoints.toUtf16(end));
  }

  /** The spans of a list of objects. */
  List<Span> of(List<WireTree> trees) throws WireFormatException {
    List<Span> spans = new ArrayList<>();
    for (WireTree tree : trees) {
      spans.add(of(tree));
    }
    return spans;
  }
}
