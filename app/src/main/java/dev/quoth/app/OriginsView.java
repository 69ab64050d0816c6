package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Metadata;
import dev.quoth.SameStory;
import java.util.ArrayList;
import java.util.List;

/** What is known of an article beside its text, each value with where it came from. */
final class OriginsView {
  private static final int INDENT = 2;
  private static final int NAME_COLUMNS = 10;
  private static final int VALUE_START = INDENT + NAME_COLUMNS + 2;

  private final Page page;

  OriginsView(Page page) {
    this.page = page;
  }

  List<String> lines(Article article) {
    Metadata metadata = article.metadata();
    List<String> lines = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Metadata.Field field : Metadata.Field.values()) {
      String value = metadata.get(field);
      String origin = metadata.origin(field);
      if (value == null || origin == null) {
        unknown.add(field.wireName());
      } else {
        add(lines, field.wireName(), value, "from " + origin);
      }
    }
    if (!unknown.isEmpty()) {
      add(lines, "not found", String.join(", ", unknown), "");
    }
    SameStory same = article.sameStory();
    if (same != null) {
      String earlier = same.source() == null ? same.id() : same.source();
      add(lines, "same story", earlier, "by " + same.by().wireName());
    }
    article.notes().forEach(note -> add(lines, "note", note, ""));
    return lines;
  }

  /** The value beside its name, or under it on a narrow page; the origin after it where it fits. */
  private void add(List<String> lines, String name, String value, String origin) {
    int start = page.isWide() ? VALUE_START : 2 * INDENT;
    List<Line> set = new ArrayList<>();
    set.add(page.line().blanks(INDENT).styled(Style.FAINT, name));
    for (String part : page.wrap(Safe.line(value), start)) {
      Line last = set.get(set.size() - 1);
      boolean beside = page.isWide() && set.size() == 1 && last.width() < start;
      Line line = beside ? last.blanks(start - last.width()) : page.line().blanks(start);
      line.plain(part);
      if (!beside) {
        set.add(line);
      }
    }
    for (String part : page.wrap(Safe.line(origin), start)) {
      Line last = set.get(set.size() - 1);
      if (last.width() + 2 + DisplayWidth.of(part) <= page.width()) {
        last.blanks(2).styled(Style.FAINT, part);
      } else {
        set.add(page.line().blanks(start).styled(Style.FAINT, part));
      }
    }
    set.forEach(line -> lines.add(line.toString()));
  }
}
