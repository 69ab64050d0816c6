package dev.quoth.reader.source;

import dev.quoth.Metadata;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.FieldMap.Target;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One article of a data set as it stands there: values under names. */
interface Row {
  /** Names shown in an error at most, and their length. */
  int SHOWN = 12;

  int SHOWN_LENGTH = 40;

  /**
   * A value and the name under which it stands.
   *
   * @param value may be blank
   */
  record Hit(String name, String value) {}

  /** What stands at a path of names, apart by dots. */
  @Nullable Hit at(String path, String joint);

  /** What stands under a name that is bare so. */
  @Nullable Hit under(String bareName, String joint);

  /** All its names. */
  List<String> names();

  /** What its names are called: {@code field}, {@code column}. */
  String nameWord();

  /** How the origin of a value begins, such as {@code jsonl} or {@code csv column}. */
  String origin();

  /**
   * The row as the map reads it.
   *
   * @throws ReadException if it has no text
   */
  static Draft draft(Row row, FieldMap map, String source) throws ReadException {
    Metadata.Builder known = Metadata.builder();
    for (Target target : Target.values()) {
      if (target.field != null) {
        Hit hit = find(row, map, target, ", ");
        if (hit != null) {
          Draft.add(known, target.field, hit.value, row.origin() + " " + hit.name);
        }
      }
    }
    Hit text = find(row, map, Target.TEXT, "\n\n");
    if (text != null && !text.value.isBlank()) {
      return Draft.text(text.value, known.build());
    }
    Hit html = find(row, map, Target.HTML, "\n");
    if (html != null && !html.value.isBlank()) {
      return Draft.html(html.value, known.build());
    }
    Hit blank = text == null ? html : text;
    throw new ReadException(source, blank == null ? missing(row, map) : empty(row, blank));
  }

  /** The first value that is not blank; if there is none a blank one. */
  private static @Nullable Hit find(Row row, FieldMap map, Target target, String joint) {
    String path = map.path(target);
    if (path != null) {
      return row.at(path, joint);
    }
    Hit blank = null;
    for (String name : map.usual(target)) {
      Hit hit = row.under(name, joint);
      if (hit != null && !hit.value.isBlank()) {
        return hit;
      }
      blank = blank == null ? hit : blank;
    }
    return blank;
  }

  private static String empty(Row row, Hit blank) {
    return "its " + row.nameWord() + " '" + blank.name + "' is empty";
  }

  private static String missing(Row row, FieldMap map) {
    String path = map.path(Target.TEXT);
    path = path == null ? map.path(Target.HTML) : path;
    String what =
        path == null
            ? "has no " + row.nameWord() + " that could be its text"
            : "has no " + row.nameWord() + " '" + path + "'";
    return what + "; it has " + shown(row.names());
  }

  /** The names as an error shows them. */
  static String shown(List<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    StringBuilder shown = new StringBuilder();
    for (String name : names.subList(0, Math.min(SHOWN, names.size()))) {
      String line = name.replaceAll("\\s+", " ");
      shown.append(shown.isEmpty() ? "" : ", ");
      shown.append(line.length() > SHOWN_LENGTH ? line.substring(0, SHOWN_LENGTH) + "…" : line);
    }
    int more = names.size() - SHOWN;
    return more <= 0 ? shown.toString() : String.format(Locale.ROOT, "%s and %d more", shown, more);
  }
}
