package dev.quoth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads statements as {@link JsonLinesWriter} writes them. */
final class JsonStatements {
  private final WireSpans spans;

  JsonStatements(WireSpans spans) {
    this.spans = spans;
  }

  static Statement read(String json, String text) throws WireFormatException {
    try {
      return new JsonStatements(new WireSpans(text)).read(WireTree.parse(json));
    } catch (IllegalArgumentException e) { // spans that overlap and the like
      throw new WireFormatException("the statement makes no sense: " + e.getMessage());
    }
  }

  Statement read(WireTree tree) throws WireFormatException {
    return new Statement(
        tree.needText("id"),
        tree.constant("kind", Statement.Kind.class),
        new Attribution(
            spans.of(tree.objects("source")),
            spans.of(tree.objects("cue")),
            spans.of(tree.objects("content"))),
        tree.constant("cueClass", Statement.CueClass.class),
        tree.text("within"),
        tree.constant("block", Block.Kind.class),
        tree.probability("confidence"),
        circumstances(tree),
        resolution(tree),
        codes(tree.object("codes")));
  }

  private static Map<String, String> codes(@Nullable WireTree codes) throws WireFormatException {
    return codes == null ? Map.of() : codes.allTexts();
  }

  private Circumstances circumstances(WireTree tree) throws WireFormatException {
    WireTree venue = tree.object("venue");
    WireTree addressee = tree.object("addressee");
    return new Circumstances(
        tree.constant("polarity", Polarity.class),
        said(tree.object("said")),
        venue == null
            ? null
            : new Venue(
                venue.constant("kind", Venue.Kind.class), venue.needText("name"), spans.of(venue)),
        addressee == null ? null : spans.of(addressee));
  }

  private @Nullable Said said(@Nullable WireTree said) throws WireFormatException {
    return said == null
        ? null
        : new Said(day(said, "from"), day(said, "to"), said.needText("text"), spans.of(said));
  }

  private static @Nullable LocalDate day(WireTree tree, String key) throws WireFormatException {
    String day = tree.text(key);
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw tree.wrong(key, "is no day: " + day);
    }
  }

  private Resolution resolution(WireTree tree) throws WireFormatException {
    WireTree wire = tree.object("speaker");
    Speaker speaker = wire == null ? null : speaker(wire);
    List<Candidate> candidates = new ArrayList<>();
    for (WireTree candidate : tree.objects("candidates")) {
      candidates.add(new Candidate(actor(candidate), candidate.probability("score")));
    }
    return new Resolution(speaker, speaker, candidates);
  }

  private Speaker speaker(WireTree tree) throws WireFormatException {
    List<Actor> actors = new ArrayList<>();
    actors.add(actor(tree));
    for (WireTree joint : tree.objects("joint")) {
      actors.add(actor(joint));
    }
    WireTree principal = tree.object("spokenFor");
    return new Speaker(
        actors,
        role(tree),
        tree.constant("by", Speaker.By.class),
        tree.probability("confidence"),
        principal == null ? null : actor(principal),
        tree.isTrue("byRegistry"));
  }

  /** The role; the wire has the day as of which it holds only as that of the article. */
  private @Nullable ActorRole role(WireTree tree) throws WireFormatException {
    String words = tree.text("role");
    WireTree span = tree.object("roleSpan");
    return words == null || span == null ? null : new ActorRole(words, spans.of(span), null);
  }

  private static Actor actor(WireTree tree) throws WireFormatException {
    String name = tree.needText("name");
    if (name.isBlank()) {
      throw tree.wrong("name", "is blank");
    }
    return new Actor(
        tree.needText("id"), name, tree.constant("type", Actor.Type.class), tree.text("known"));
  }
}
