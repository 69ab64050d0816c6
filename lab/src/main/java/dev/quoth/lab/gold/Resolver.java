package dev.quoth.lab.gold;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns words into offsets, and checks that the statements fit the text and each other. */
final class Resolver {
  private final String file;
  private final Locator locator;

  Resolver(String file, String text) {
    this.file = file;
    this.locator = new Locator(file, text);
  }

  List<Statement> resolve(List<Expected> expected) throws GoldFormatException {
    Map<String, Statement> byLabel = new LinkedHashMap<>();
    for (Expected one : expected) {
      Statement statement = statement(one);
      checkNesting(one, statement, byLabel);
      if (byLabel.put(one.label(), statement) != null) {
        throw new GoldFormatException(file, one.line(), "label used twice: " + one.label());
      }
    }
    return List.copyOf(byLabel.values());
  }

  private Statement statement(Expected one) throws GoldFormatException {
    Expected.Head head = one.head();
    Expected.Parts parts = one.parts();
    try {
      return new Statement(
          one.label(),
          head.kind(),
          new Attribution(spans(parts.source()), spans(parts.cue()), spans(parts.content())),
          head.cueClass(),
          head.within(),
          head.block(),
          1);
    } catch (IllegalArgumentException e) {
      throw new GoldFormatException(file, one.line(), one.label() + ": " + e.getMessage());
    }
  }

  private List<Span> spans(List<Expected.Words> parts) throws GoldFormatException {
    List<Span> spans = new ArrayList<>();
    for (Expected.Words part : parts) {
      spans.add(locator.find(part));
    }
    return spans;
  }

  /** The outer statement comes first in the file, which also keeps nesting free of circles. */
  private void checkNesting(Expected one, Statement inner, Map<String, Statement> earlier)
      throws GoldFormatException {
    String within = one.head().within();
    if (within == null) {
      return;
    }
    Statement outer = earlier.get(within);
    if (outer == null) {
      throw new GoldFormatException(
          file, one.line(), one.label() + " lies within " + within + ", not yet given");
    }
    List<Span> around = outer.attribution().content();
    for (Span part : inner.attribution().content()) {
      if (around.stream().noneMatch(span -> span.contains(part))) {
        throw new GoldFormatException(
            file, one.line(), one.label() + " is not inside the content of " + within);
      }
    }
  }
}
