package dev.quoth.lab.gold;

import dev.quoth.Actor;
import dev.quoth.lab.gold.SpeakerGold.Form;
import dev.quoth.lab.gold.SpeakerGold.GoldActor;
import dev.quoth.lab.gold.SpeakerGold.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a gold file that tell who makes a statement. */
final class SpeakerLines {
  private static final Pattern LINE =
      Pattern.compile("(\\w+)(?:: (.+?))?(?: for ((?:" + types("|") + ") .+))?");
  private static final Pattern ACTOR = Pattern.compile("(\\w+) (.+)");

  private final String file;
  private final String article;
  private final Map<String, GoldActor> actors = new HashMap<>();

  SpeakerLines(String file, String article) {
    this.file = file;
    this.article = article;
  }

  private static String types(String between) {
    return String.join(
        between, Arrays.stream(Actor.Type.values()).map(Actor.Type::wireName).toList());
  }

  /**
   * Who makes each statement, in order; no sources at all if no statement has such a line.
   *
   * @throws GoldFormatException if a line is malformed, or some statements have one and others none
   */
  SpeakerGold read(List<Expected> statements) throws GoldFormatException {
    List<Source> sources = new ArrayList<>();
    boolean told = statements.stream().anyMatch(s -> !s.parts().speaker().isEmpty());
    for (Expected statement : told ? statements : List.<Expected>of()) {
      List<Expected.Words> lines = statement.parts().speaker();
      if (lines.size() != 1) {
        throw new GoldFormatException(
            file, statement.line(), statement.label() + " has " + lines.size() + " speaker lines");
      }
      sources.add(source(lines.get(0)));
    }
    return new SpeakerGold(article, actors, sources);
  }

  private Source source(Expected.Words line) throws GoldFormatException {
    Matcher m = LINE.matcher(line.words());
    Form form = m.matches() ? form(m.group(1)) : null;
    if (form == null || (form == Form.NONE) != (m.group(2) == null)) {
      throw fail(line);
    }
    List<String> labels = new ArrayList<>();
    for (String actor : m.group(2) == null ? new String[0] : m.group(2).split("; ")) {
      labels.add(label(actor, line));
    }
    String client = m.group(3) == null ? null : label(m.group(3), line);
    return new Source(List.of(), form, labels, client);
  }

  private static @Nullable Form form(String label) {
    return Arrays.stream(Form.values())
        .filter(f -> f.label().equals(label))
        .findFirst()
        .orElse(null);
  }

  /** The actor's words are its label; what has no name has a number. */
  private String label(String words, Expected.Words line) throws GoldFormatException {
    Matcher m = ACTOR.matcher(words);
    if (!m.matches() || !Arrays.asList(types(" ").split(" ")).contains(m.group(1))) {
      throw fail(line);
    }
    Actor.Type type = Actor.Type.valueOf(m.group(1).toUpperCase(Locale.ROOT));
    actors.put(words, new GoldActor(type, m.group(2).startsWith("#") ? null : m.group(2)));
    return words;
  }

  private GoldFormatException fail(Expected.Words line) {
    return new GoldFormatException(
        file,
        line.line(),
        "expected 'speaker FORM[: TYPE NAME; …][ for TYPE NAME]': " + line.words());
  }
}
