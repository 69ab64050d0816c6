package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.extract.QuotationMarks;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.speakers.Antecedent;
import dev.quoth.extract.speakers.Story;
import dev.quoth.extract.tokens.NameType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A text of GAP (Webster, Recasens, Axelrod and Baldridge 2018) that asks which of two names a
 * pronoun stands for, or neither.
 *
 * @param story the text with its names; the two are persons whatever else was found there
 * @param pronoun the pronoun, by UTF-16 offsets
 * @param a one name
 * @param b the other
 */
public record GapPassage(Story story, Span pronoun, Option a, Option b) {
  private static final int COLUMNS = 10;

  /**
   * A name.
   *
   * @param span where it stands
   * @param right whether the pronoun stands for it
   */
  public record Option(Span span, boolean right) {

    /** Whether it is a name of the antecedent. */
    public boolean isOf(Antecedent antecedent) {
      return antecedent.names().stream().anyMatch(span::overlaps);
    }
  }

  /**
   * The passages of a table.
   *
   * @param names finds the names of an article
   * @throws IOException if the file cannot be read or has a row of another form
   */
  public static List<GapPassage> read(Path file, Function<Article, List<Name>> names)
      throws IOException {
    List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<GapPassage> passages = new ArrayList<>();
    for (String row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      String[] cells = row.split("\t", -1);
      if (cells.length < COLUMNS) {
        throw new IOException("not a row of GAP: " + row);
      }
      passages.add(of(cells, names));
    }
    return passages;
  }

  private static GapPassage of(String[] cells, Function<Article, List<Name>> names) {
    String text = cells[1];
    Option a = new Option(span(text, cells[4], cells[5]), cells[6].equalsIgnoreCase("true"));
    Option b = new Option(span(text, cells[7], cells[8]), cells[9].equalsIgnoreCase("true"));
    Article article = Article.ofText(text);
    List<Name> all = new ArrayList<>(names.apply(article));
    for (Option option : List.of(a, b)) {
      all.removeIf(name -> name.span().overlaps(option.span));
      all.add(new Name(option.span, NameType.PERSON, 1));
    }
    all.sort(Comparator.comparing(Name::span));
    Story story =
        new Story(
            article,
            article.blocks().stream().map(Block::span).toList(),
            QuotationMarks.of(text).stretches(),
            all,
            List.of());
    return new GapPassage(story, span(text, cells[2], cells[3]), a, b);
  }

  private static Span span(String text, String words, String offset) {
    int start = text.offsetByCodePoints(0, Integer.parseInt(offset));
    return new Span(start, start + words.length());
  }

  /** Whether the pronoun is "he", "him", "his" or "himself". */
  boolean isMale() {
    String words = pronoun.of(story.article().text()).toLowerCase(Locale.ROOT);
    return words.startsWith("h") && !words.startsWith("her");
  }

  /** How well it is told for which of the names the pronoun stands, the likeliest taken. */
  public Tally score(List<Antecedent> ranked) {
    Tally tally = Tally.NONE;
    for (Option option : List.of(a, b)) {
      boolean chosen = !ranked.isEmpty() && option.isOf(ranked.get(0));
      int right = chosen && option.right ? 1 : 0;
      tally = tally.plus(Tally.oneToOne(right, chosen ? 1 : 0, option.right ? 1 : 0));
    }
    return tally;
  }
}
