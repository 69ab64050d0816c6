package dev.quoth.ledger.search;

import dev.quoth.ledger.search.Hits.Facet;
import dev.quoth.ledger.store.ArticleFacts;
import dev.quoth.ledger.store.SpeakerRow;
import dev.quoth.ledger.store.StatementRow;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * All that a statement is counted by, but for where it stands, as one line of the table {@code
 * statement_facets}: kind, polarity, review, day of publication and outlet, parted by {@code |},
 * and behind these its speakers' names, each led by U+001F.
 */
final class FacetLine {
  private static final char FIELD = '|';
  private static final char NAME = '\u001f';

  /** The day has the place of the year; the last of them may hold anything. */
  private static final List<Facet> FIELDS =
      List.of(Facet.KIND, Facet.POLARITY, Facet.REVIEW, Facet.YEAR, Facet.OUTLET);

  /** What parts values, and lines in an answer of the database. */
  private static final Pattern PARTING = Pattern.compile("[\u001e\u001f]");

  private FacetLine() {}

  /** The line of a statement. */
  static String of(ArticleFacts article, StatementRow statement) {
    StringBuilder line = new StringBuilder();
    line.append(statement.kind()).append(FIELD);
    line.append(statement.polarity()).append(FIELD);
    line.append(statement.review()).append(FIELD);
    line.append(Objects.requireNonNullElse(article.day(), "")).append(FIELD);
    line.append(value(Objects.requireNonNullElse(article.outlet(), "")));
    for (SpeakerRow speaker : statement.speakers()) {
      line.append(NAME).append(value(speaker.name()));
    }
    return line.toString();
  }

  private static String value(String text) {
    return PARTING.matcher(text).replaceAll(" ");
  }

  /** Hands out the values of a line; those of the day as a year's. */
  static void read(String line, BiConsumer<Facet, String> values) {
    int names = line.indexOf(NAME);
    int end = names < 0 ? line.length() : names;
    int start = 0;
    for (int i = 0; i < FIELDS.size() && start <= end; i++) {
      int bar = i == FIELDS.size() - 1 ? -1 : line.indexOf(FIELD, start);
      int stop = bar < 0 || bar > end ? end : bar;
      hand(FIELDS.get(i), line.substring(start, stop), values);
      start = stop + 1;
    }
    for (start = end + 1; start <= line.length(); ) {
      int next = line.indexOf(NAME, start);
      int stop = next < 0 ? line.length() : next;
      hand(Facet.SPEAKER, line.substring(start, stop), values);
      start = stop + 1;
    }
  }

  private static void hand(Facet facet, String value, BiConsumer<Facet, String> values) {
    if (!value.isEmpty()) {
      values.accept(facet, value);
    }
  }
}
