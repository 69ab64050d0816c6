package dev.quoth.lab.gold;

import dev.quoth.Block;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a gold file. */
final class GoldParser {
  private static final Pattern HEAD =
      Pattern.compile("(\\S+) (\\S+) (\\S+) (\\S+)(?: within (\\S+))?");
  private static final Pattern PART = Pattern.compile("  (source|cue|content|speaker) +(.*\\S) *");

  private final String file;
  private final List<Section> sections = new ArrayList<>();
  private int line;

  /** What one {@code article} or {@code passage} line opens. */
  record Section(String id, boolean isPassage, List<String> textLines, List<Expected> expected) {

    String text() {
      return String.join("\n", textLines);
    }
  }

  GoldParser(String file) {
    this.file = file;
  }

  List<Section> parse(String content) throws GoldFormatException {
    for (String row : content.split("\\R", -1)) {
      line++;
      if (!row.isBlank() && !row.startsWith("#")) {
        parseRow(row);
      }
    }
    checkEachHasContent();
    return sections;
  }

  private void parseRow(String row) throws GoldFormatException {
    if (row.startsWith("article ") || row.startsWith("passage ")) {
      sections.add(
          new Section(
              row.substring(8).strip(),
              row.startsWith("passage "),
              new ArrayList<>(),
              new ArrayList<>()));
    } else if (sections.isEmpty()) {
      throw fail("expected 'article NAME' or 'passage ID' before: " + row);
    } else if (row.startsWith(">")) {
      last().textLines().add(row.length() > 2 ? row.substring(2) : "");
    } else if (row.startsWith(" ")) {
      addPart(row);
    } else {
      last().expected().add(head(row));
    }
  }

  private Expected head(String row) throws GoldFormatException {
    Matcher m = HEAD.matcher(row.strip());
    if (!m.matches()) {
      throw fail("expected 'LABEL KIND CUECLASS BLOCK [within LABEL]': " + row);
    }
    return new Expected(
        line,
        m.group(1),
        new Expected.Head(
            named(Statement.Kind.values(), Statement.Kind::wireName, m.group(2)),
            named(Statement.CueClass.values(), Statement.CueClass::wireName, m.group(3)),
            named(Block.Kind.values(), Block.Kind::wireName, m.group(4)),
            m.group(5)),
        new Expected.Parts());
  }

  private <T> T named(T[] values, Function<T, String> name, @Nullable String wanted)
      throws GoldFormatException {
    Optional<T> value = Arrays.stream(values).filter(v -> name.apply(v).equals(wanted)).findFirst();
    return value.orElseThrow(
        () -> fail("'" + wanted + "' is none of " + Arrays.stream(values).map(name).toList()));
  }

  private void addPart(String row) throws GoldFormatException {
    Matcher m = PART.matcher(row);
    if (!m.matches() || last().expected().isEmpty()) {
      throw fail("expected a part of a statement, 'source|cue|content|speaker WORDS': " + row);
    }
    List<Expected> all = last().expected();
    Expected.Parts parts = all.get(all.size() - 1).parts();
    Expected.Words words = new Expected.Words(line, m.group(2));
    switch (m.group(1)) {
      case "source" -> parts.source().add(words);
      case "cue" -> parts.cue().add(words);
      case "speaker" -> parts.speaker().add(words);
      default -> parts.content().add(words);
    }
  }

  private void checkEachHasContent() throws GoldFormatException {
    for (Section section : sections) {
      for (Expected one : section.expected()) {
        if (one.parts().content().isEmpty()) {
          throw new GoldFormatException(file, one.line(), one.label() + " has no content");
        }
      }
    }
  }

  private Section last() {
    return sections.get(sections.size() - 1);
  }

  private GoldFormatException fail(String reason) {
    return new GoldFormatException(file, line, reason);
  }
}
