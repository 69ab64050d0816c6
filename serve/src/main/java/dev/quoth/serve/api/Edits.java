package dev.quoth.serve.api;

import dev.quoth.Actor;
import dev.quoth.CodePoints;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Who;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Types;
import dev.quoth.serve.api.spec.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parts of a statement as a person says they are. */
final class Edits {
  private static final int MOST_SPANS = 100;
  static final Schema SPANS = new Schema.Many(Wire.SPAN, 0, MOST_SPANS);
  private static final Schema WHO =
      new Schema.Named(
          "Who",
          "A speaker as a person names them.",
          new Schema.Node(
              List.of(
                  new Schema.Property(
                      "name", "or words that describe them", Parameters.text(500), true),
                  new Schema.Property("type", "", Input.oneOf(Types.names(Actor.Type.class)), true),
                  new Schema.Property(
                      "known", "id in the registry", new Schema.Maybe(Input.text()), false))));

  private static final Input PARTS =
      Input.of("Parts", "")
          .takes("cue", "the words that attribute; `[]` for none", SPANS)
          .takes("source", "the words that name who says it; `[]` for none", SPANS)
          .takes("cueClass", "", Input.oneOf(Types.names(Statement.CueClass.class)))
          .takes("polarity", "", Input.oneOf(Types.names(Polarity.class)))
          .takes(
              "within",
              "id of the statement of the article that reports it; null for none",
              new Schema.Maybe(Input.text()))
          .takes("speaker", "who says it; null where that cannot be told", new Schema.Maybe(WHO))
          .takes("note", "what there is to say about it; empty to take it away", note())
          .takes("why", "for what reason", Input.text());

  /** What is changed of a statement. */
  static final Input CHANGE =
      Input.of("StatementChange", "What is to be changed of a statement; all else stays.")
          .takes("kind", "", Input.oneOf(Types.names(Statement.Kind.class)))
          .takes("content", "the words that are attributed", SPANS)
          .takesAllOf(PARTS);

  /** A statement that nobody had found. */
  static final Input NEW =
      Input.of("NewStatement", "A statement that was not found.")
          .needs("kind", "", Input.oneOf(Types.names(Statement.Kind.class)))
          .needs("content", "the words that are attributed", SPANS)
          .takesAllOf(PARTS);

  private final Values sent;
  private final CodePoints points;
  private final int length;

  private Edits(Values sent, String text) {
    this.sent = sent;
    points = CodePoints.of(text);
    length = points.fromUtf16(text.length());
  }

  private static Schema note() {
    return Parameters.text(10_000);
  }

  /**
   * The edits that an object tells.
   *
   * @param text the article's, into which the spans point
   * @throws Problem if they do not, or it tells none
   */
  static List<Edit> of(Values sent, String text) {
    List<Edit> edits = new Edits(sent, text).all();
    if (edits.isEmpty()) {
      throw Problem.meaningless("Nothing is to be changed.");
    }
    return edits;
  }

  /**
   * Stretches that an object tells.
   *
   * @param text the article's, into which they point
   * @throws Problem if they do not
   */
  static List<Span> spans(Values sent, String key, String text) {
    return new Edits(sent, text).spans(key);
  }

  private List<Edit> all() {
    List<Edit> edits = new ArrayList<>();
    if (sent.has("kind")) {
      edits.add(new Edit.OfKind(constant("kind", Statement.Kind.class)));
    }
    if (sent.has("content")) {
      edits.add(new Edit.Content(spans("content")));
    }
    if (sent.has("cue")) {
      edits.add(new Edit.Cue(spans("cue")));
    }
    if (sent.has("source")) {
      edits.add(new Edit.Source(spans("source")));
    }
    if (sent.has("cueClass")) {
      edits.add(new Edit.OfCueClass(constant("cueClass", Statement.CueClass.class)));
    }
    if (sent.has("polarity")) {
      edits.add(new Edit.Stance(constant("polarity", Polarity.class)));
    }
    if (sent.has("within")) {
      edits.add(new Edit.Within(sent.text("within")));
    }
    if (sent.has("speaker")) {
      edits.add(new Edit.SaidBy(who(sent.object("speaker"))));
    }
    if (sent.has("note")) {
      edits.add(new Edit.Note(sent.textOrEmpty("note")));
    }
    return edits;
  }

  private static @Nullable Who who(@Nullable Values who) {
    return who == null
        ? null
        : Upon.sensibly(
            () ->
                new Who(
                    who.textOrEmpty("name"),
                    Actor.Type.valueOf(who.textOrEmpty("type").toUpperCase(Locale.ROOT)),
                    who.text("known")));
  }

  private <E extends Enum<E>> E constant(String key, Class<E> type) {
    return Enum.valueOf(type, sent.textOrEmpty(key).toUpperCase(Locale.ROOT));
  }

  private List<Span> spans(String key) {
    return sent.objects(key).stream().map(this::span).toList();
  }

  private Span span(Values span) {
    long start = span.whole("start");
    long end = span.whole("end");
    if (start >= end || end > length) {
      throw Problem.meaningless(
          "The text has code points 0 to " + length + ", and no stretch " + start + " to " + end);
    }
    return new Span(points.toUtf16((int) start), points.toUtf16((int) end));
  }
}
