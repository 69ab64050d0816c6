package dev.quoth.ledger.exchange;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One file of brat's standoff annotation: its events that have a content are statements. */
final class BratStandoff {
  private static final Pattern MENTION = Pattern.compile("(T\\d+)\t\\S+ (\\d[\\d ;]*)(?:\t.*)?");
  private static final Pattern EVENT = Pattern.compile("(E\\d+)\t([^:\\s]+):(\\S+)(.*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("A\\d+\t(\\S+) (E\\d+)(?: (.+))?");
  private static final Pattern NOTE = Pattern.compile("#\\d+\t\\S+ (E\\d+)\t(.*)");
  private static final Pattern OURS = Pattern.compile("(\\S+) confidence ([01](?:\\.\\d+)?)");
  private static final Pattern DIGITS_AT_END = Pattern.compile("\\d+$");
  private static final String USUAL_TYPE = "Attribution";
  private static final String WITHIN = "within";

  private final Path file;
  private final String name;
  private final Article article;
  private final CodePoints codePoints;
  private final int length;
  private final Map<String, List<Span>> mentions = new HashMap<>();
  private final Map<String, Event> events = new LinkedHashMap<>();

  /** An event with all that the file tells of it. */
  private static final class Event {
    private final String type;
    private final String arguments;
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private @Nullable String id;
    private double confidence = 1;

    Event(String type, String arguments) {
      this.type = type;
      this.arguments = arguments;
    }
  }

  /**
   * @param name of the annotation, for errors
   * @param article into whose text it points, in code points
   */
  BratStandoff(Path file, String name, Article article) {
    this.file = file;
    this.name = name;
    this.article = article;
    codePoints = CodePoints.of(article.text());
    length = codePoints.fromUtf16(article.text().length());
  }

  List<Statement> read(String annotation) throws ForeignFileException {
    for (String line : annotation.split("\r?\n", -1)) {
      take(line);
    }
    List<Statement> statements = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    for (Map.Entry<String, Event> each : events.entrySet()) {
      Map<String, List<Span>> roles = roles(each.getKey(), each.getValue());
      if (roles.containsKey("content")) {
        Statement statement = statement(each.getValue(), roles);
        ids.put(each.getKey(), statement.id());
        statements.add(statement);
      }
    }
    return nested(statements, ids);
  }

  private void take(String line) throws ForeignFileException {
    Matcher matcher = MENTION.matcher(line);
    if (matcher.matches()) {
      mentions.put(matcher.group(1), spans(matcher.group(1), matcher.group(2)));
      return;
    }
    matcher = EVENT.matcher(line);
    if (matcher.matches()) {
      events.put(matcher.group(1), new Event(matcher.group(2), matcher.group(4)));
      return;
    }
    matcher = ATTRIBUTE.matcher(line);
    if (matcher.matches() && events.containsKey(matcher.group(2))) {
      String value = matcher.group(3) == null ? "true" : matcher.group(3);
      event(matcher.group(2)).attributes.put(matcher.group(1), value);
      return;
    }
    matcher = NOTE.matcher(line);
    if (matcher.matches() && events.containsKey(matcher.group(1))) {
      note(event(matcher.group(1)), matcher.group(2));
    }
  }

  private Event event(String id) {
    return requireNonNull(events.get(id));
  }

  private static void note(Event event, String note) {
    Matcher ours = OURS.matcher(note);
    if (ours.matches() && event.id == null) {
      event.id = ours.group(1);
      event.confidence = Math.min(1, Double.parseDouble(ours.group(2)));
    } else {
      BratReader.putCode(event.codes, note);
    }
  }

  private List<Span> spans(String mention, String fragments) throws ForeignFileException {
    List<Span> spans = new ArrayList<>();
    for (String fragment : fragments.split(";", -1)) {
      String[] ends = fragment.strip().split(" ", -1);
      try {
        int start = Integer.parseInt(ends[0]);
        int end = Integer.parseInt(ends[1]);
        if (start >= end || end > length) {
          throw malformed(mention + " has the span " + fragment + ", and the text " + length);
        }
        spans.add(new Span(codePoints.toUtf16(start), codePoints.toUtf16(end)));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw malformed(mention + " has the span " + fragment);
      }
    }
    return spans;
  }

  /** The spans of each role in lower case; Content2 is a further stretch of the content. */
  private Map<String, List<Span>> roles(String id, Event event) throws ForeignFileException {
    Map<String, List<Span>> roles = new HashMap<>();
    for (String argument : event.arguments.strip().split("\\s+", -1)) {
      int colon = argument.indexOf(':');
      String role = role(argument);
      List<Span> spans = colon < 1 ? null : mentions.get(argument.substring(colon + 1));
      if (spans != null) {
        roles.computeIfAbsent(role, r -> new ArrayList<>()).addAll(spans);
      } else if (!role.equals(WITHIN) && !argument.isEmpty()) {
        throw malformed(id + " names what is not there: " + argument);
      }
    }
    roles.replaceAll((role, spans) -> Spans.joined(spans, article.text()));
    return roles;
  }

  private static String role(String argument) {
    int colon = Math.max(0, argument.indexOf(':'));
    String bare = DIGITS_AT_END.matcher(argument.substring(0, colon)).replaceFirst("");
    return bare.toLowerCase(Locale.ROOT);
  }

  private Statement statement(Event event, Map<String, List<Span>> roles) {
    Attribution attribution =
        new Attribution(
            roles.getOrDefault("source", List.of()),
            roles.getOrDefault("cue", List.of()),
            roles.getOrDefault("content", List.of()));
    Map<String, String> codes = new LinkedHashMap<>();
    if (!event.type.equals(USUAL_TYPE)) {
      codes.put("event type", event.type);
    }
    codes.putAll(event.codes);
    Statement.Kind kind = QuotedKind.of(attribution.content(), article.text());
    return new Statement(
            event.id == null ? ForeignIds.of(article, "brat", attribution.toString()) : event.id,
            value(event, "Kind", Statement.Kind.class, kind),
            attribution,
            value(event, "CueClass", Statement.CueClass.class, Statement.CueClass.OTHER),
            null,
            value(event, "Block", Block.Kind.class, Block.Kind.PARAGRAPH),
            event.confidence)
        .coded(codes);
  }

  private static <E extends Enum<E>> E value(Event event, String name, Class<E> type, E usual) {
    String value = event.attributes.getOrDefault(name, "");
    for (E each : type.getEnumConstants()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
        return each;
      }
    }
    return usual;
  }

  /** Events name the one that reports them. */
  private List<Statement> nested(List<Statement> statements, Map<String, String> ids) {
    Map<String, String> within = new HashMap<>();
    events.forEach(
        (id, event) -> {
          Matcher outer = Pattern.compile("Within:(E\\d+)").matcher(event.arguments);
          String inner = ids.get(id);
          if (inner != null && outer.find() && ids.containsKey(outer.group(1))) {
            within.put(inner, String.valueOf(ids.get(outer.group(1))));
          }
        });
    return statements.stream().map(each -> each.reportedBy(within.get(each.id()))).toList();
  }

  private ForeignFileException malformed(String what) {
    return new ForeignFileException(file, "is malformed: in " + name + " " + what);
  }
}
