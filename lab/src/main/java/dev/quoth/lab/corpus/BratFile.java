package dev.quoth.lab.corpus;

import dev.quoth.Attribution;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The attributions of one file in brat's standoff format. */
final class BratFile {
  private static final Pattern MENTION = Pattern.compile("(T\\d+)\t\\S+ ([\\d ;]+)\t");
  private static final Pattern EVENT = Pattern.compile("E\\d+\t");
  private static final Pattern DIGITS_AT_END = Pattern.compile("\\d+$");

  /** By where the first of its words begins; the order of the file decides between equals. */
  private static final Comparator<Attribution> BY_FIRST_SPAN =
      Comparator.comparing(
          a ->
              Stream.of(a.source(), a.cue(), a.content())
                  .filter(role -> !role.isEmpty())
                  .map(role -> role.get(0))
                  .min(Comparator.naturalOrder())
                  .orElseThrow());

  private final Path file;
  private final String standoff;
  private final String text;
  private final CodePoints offsets;
  private final int codePoints;
  private final Map<String, List<Span>> mentions = new HashMap<>();

  /**
   * @param file names the file in errors
   * @param standoff its content
   * @param text what its offsets, in code points, point into
   */
  BratFile(Path file, String standoff, String text) {
    this.file = file;
    this.standoff = standoff;
    this.text = text;
    this.offsets = CodePoints.of(text);
    this.codePoints = text.codePointCount(0, text.length());
  }

  /** The events that have a content, by where each begins. */
  List<Attribution> read() throws IOException {
    List<String> events = new ArrayList<>();
    for (String line : standoff.split("\n", -1)) {
      Matcher mention = MENTION.matcher(line);
      if (mention.lookingAt()) {
        mentions.put(mention.group(1), spans(mention.group(1), mention.group(2)));
      } else if (EVENT.matcher(line).lookingAt()) {
        events.add(line);
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    for (String event : events) {
      attribution(event.split("\\s+", 0)).ifPresent(attributions::add);
    }
    attributions.sort(BY_FIRST_SPAN);
    return attributions;
  }

  private List<Span> spans(String mention, String fragments) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (String fragment : fragments.split(";", -1)) {
      String[] ends = fragment.strip().split(" ", -1);
      try {
        int start = Integer.parseInt(ends[0]);
        int end = Integer.parseInt(ends[1]);
        if (ends.length != 2 || start >= end || end > codePoints) {
          throw malformed(mention, "has the span [" + fragment + "]");
        }
        spans.add(new Span(offsets.toUtf16(start), offsets.toUtf16(end)));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw malformed(mention, "has the span [" + fragment + "]");
      }
    }
    return spans;
  }

  private Optional<Attribution> attribution(String[] event) throws IOException {
    Map<String, List<Span>> roles = new HashMap<>();
    for (int i = 2; i < event.length; i++) { // after the event's name and its type
      int colon = event[i].indexOf(':');
      if (colon < 1) {
        throw malformed(event[0], "has the argument " + event[i]);
      }
      // Content2 is a further fragment of the content
      String role = DIGITS_AT_END.matcher(event[i].substring(0, colon)).replaceFirst("");
      List<Span> spans = mentions.get(event[i].substring(colon + 1));
      if (spans == null) {
        throw malformed(event[0], "names what the file lacks: " + event[i]);
      }
      roles.computeIfAbsent(role.toLowerCase(Locale.ROOT), r -> new ArrayList<>()).addAll(spans);
    }
    List<Span> content = joined(roles.getOrDefault("content", List.of()));
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Attribution(
                joined(roles.getOrDefault("source", List.of())),
                joined(roles.getOrDefault("cue", List.of())),
                content));
  }

  /** The fragments in order; those with only white space between them, or that overlap, as one. */
  private List<Span> joined(List<Span> fragments) {
    List<Span> out = new ArrayList<>();
    for (Span next : fragments.stream().sorted().toList()) {
      Span last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && onlySpace(last.end(), next.start())) {
        out.set(out.size() - 1, new Span(last.start(), Math.max(last.end(), next.end())));
      } else {
        out.add(next);
      }
    }
    return out;
  }

  private boolean onlySpace(int from, int to) {
    return from >= to || text.substring(from, to).chars().allMatch(Characters::isSpace);
  }

  private IOException malformed(String what, String fault) {
    return new IOException(
        file + ": " + what + " " + fault + " (the text has " + codePoints + " characters)");
  }
}
