package dev.quoth;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One article's statements as brat standoff annotation, laid out like the PolNeAR corpus.
 *
 * <p>Each statement is an {@code Attribution} event with the arguments {@code Source}, {@code Cue},
 * {@code Content} and {@code Within}; its trigger stands on the cue, or on the content where there
 * is none. A role that is nothing but line ends is left out, for brat cannot mark one.
 */
final class BratDocument {
  private final String text;
  private final CodePoints codePoints;
  private final List<Statement> statements;
  private final Map<String, Integer> events = new HashMap<>();
  private int lastText;
  private int lastAttribute;
  private int lastNote;

  BratDocument(String text, List<Statement> statements) {
    this.text = text;
    this.codePoints = CodePoints.of(text);
    this.statements =
        statements.stream()
            .filter(s -> !BratLines.split(s.attribution().content(), text).isEmpty())
            .toList();
    for (Statement statement : this.statements) {
      events.put(statement.id(), events.size() + 1);
    }
    lastNote = events.size(); // the first note of each has its event's number
  }

  void writeTo(Appendable out) throws IOException {
    for (Statement statement : statements) {
      writeStatement(out, statement);
    }
  }

  private void writeStatement(Appendable out, Statement statement) throws IOException {
    Attribution attribution = statement.attribution();
    List<Span> content = BratLines.split(attribution.content(), text);
    List<Span> cue = BratLines.split(attribution.cue(), text);
    StringBuilder event = new StringBuilder();
    writeArgument(out, event, "Source", BratLines.split(attribution.source(), text));
    writeArgument(out, event, "Cue", cue);
    writeArgument(out, event, "Content", content);
    Integer outer = events.get(statement.within());
    if (outer != null) {
      event.append(" Within:E").append(outer);
    }
    int trigger = writeTextBound(out, "Attribution", cue.isEmpty() ? content : cue);
    String id = "E" + events.get(statement.id());
    writeLine(out, id, "Attribution:T" + trigger + event);
    writeNotes(out, id, statement);
  }

  private void writeArgument(Appendable out, StringBuilder event, String role, List<Span> spans)
      throws IOException {
    if (!spans.isEmpty()) {
      event.append(' ').append(role).append(":T").append(writeTextBound(out, role, spans));
    }
  }

  /** Writes a T line and returns its number. */
  private int writeTextBound(Appendable out, String type, List<Span> spans) throws IOException {
    StringBuilder offsets = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (Span span : spans) {
      offsets.append(offsets.length() == 0 ? ' ' : ';');
      offsets.append(codePoints.fromUtf16(span.start())).append(' ');
      offsets.append(codePoints.fromUtf16(span.end()));
      words.append(words.length() == 0 ? "" : " ").append(span.of(text));
    }
    writeLine(out, "T" + ++lastText, type + offsets + "\t" + WellFormed.of(words.toString()));
    return lastText;
  }

  private void writeNotes(Appendable out, String event, Statement statement) throws IOException {
    writeAttribute(out, event, "Kind", statement.kind().wireName());
    writeAttribute(out, event, "CueClass", statement.cueClass().wireName());
    writeAttribute(out, event, "Block", statement.block().wireName());
    String confidence = WireNumbers.probability(statement.confidence());
    writeLine(
        out,
        event.replace('E', '#'),
        "AnnotatorNotes " + event + "\t" + statement.id() + " confidence " + confidence);
    for (Map.Entry<String, String> code : statement.codes().entrySet()) {
      writeLine(
          out,
          "#" + ++lastNote,
          "AnnotatorNotes " + event + "\t" + inALine(code.getKey() + ": " + code.getValue()));
    }
  }

  private static String inALine(String words) {
    return WellFormed.of(BratLines.joined(words));
  }

  private void writeAttribute(Appendable out, String event, String name, String value)
      throws IOException {
    writeLine(out, "A" + ++lastAttribute, name + " " + event + " " + value);
  }

  private static void writeLine(Appendable out, String id, String data) throws IOException {
    out.append(id).append('\t').append(data).append('\n');
  }
}
