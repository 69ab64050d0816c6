package dev.quoth.reader;

import dev.quoth.Alignment;
import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Block.Kind;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Span;
import dev.quoth.reader.words.Credits;
import dev.quoth.reader.words.Line;
import dev.quoth.reader.words.Line.Mark;
import dev.quoth.reader.words.TextLines;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain text to article: units, their kinds, and what bylines and the dateline state. */
final class PlainText {
  private PlainText() {}

  static Reading read(String text, String source, boolean explain) {
    List<Span> units = TextLines.of(text);
    List<Line> lines = lines(text, units);
    Kind[] kinds = LineTagger.tag(lines);
    List<Block> blocks = new ArrayList<>(units.size());
    for (int i = 0; i < kinds.length; i++) {
      blocks.add(new Block(kinds[i], units.get(i)));
    }
    Metadata metadata =
        Credits.of(text, blocks)
            .addTo(Metadata.builder().add(Field.HEADLINE, headline(text, blocks), Credits.ORIGIN))
            .build();
    Article article = Article.of(source, metadata, text, blocks);
    if (!explain) {
      return new Reading(article);
    }
    return new Reading(article, passages(text, blocks, lines), Alignment.identity(text.length()));
  }

  private static List<Passage> passages(String text, List<Block> blocks, List<Line> lines) {
    List<Passage> passages = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String why = LineWeights.why(block.kind(), lines.get(i));
      passages.add(new Passage(block.kind(), block.span().of(text), block.span(), why));
    }
    return passages;
  }

  private static List<Line> lines(String text, List<Span> units) {
    List<Line> lines = new ArrayList<>(units.size());
    for (Span unit : units) {
      lines.add(Line.of(text, unit.start(), unit.end()));
    }
    return placed(lines);
  }

  /** Adds the marks of a line's place to those of its form. */
  private static List<Line> placed(List<Line> lines) {
    int first = lines.size();
    int last = -1;
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      counts.merge(line.bare(), line.bare().isEmpty() ? 0 : 1, Integer::sum);
      if (line.isProse()) {
        first = Math.min(first, i);
        last = i;
      }
    }
    List<Line> placed = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Set<Mark> place = EnumSet.noneOf(Mark.class);
      add(place, Mark.FIRST, i == 0);
      add(place, Mark.BEFORE_PROSE, i < first && first < lines.size());
      add(place, Mark.AFTER_PROSE, i > last && last >= 0);
      add(place, Mark.REPEATED, counts.getOrDefault(lines.get(i).bare(), 0) > 1);
      add(place, Mark.BEFORE_DATELINE, i + 1 < lines.size() && lines.get(i + 1).has(Mark.DATELINE));
      placed.add(with(lines.get(i), place));
    }
    return placed;
  }

  private static void add(Set<Mark> marks, Mark mark, boolean holds) {
    if (holds) {
      marks.add(mark);
    }
  }

  private static Line with(Line line, Set<Mark> place) {
    if (place.isEmpty()) {
      return line;
    }
    place.addAll(line.marks());
    return new Line(line.bare(), place);
  }

  /** The words of the block that is the headline, on one line; null if none is. */
  static @Nullable String headline(String text, List<Block> blocks) {
    for (Block block : blocks) {
      if (block.kind() == Kind.HEADLINE) {
        return block.span().of(text).replaceAll("\\s+", " ");
      }
    }
    return null;
  }
}
