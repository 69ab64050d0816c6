package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.SameStory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What article it is: headline, outlet, date, byline, and where it was read from. */
final class HeadingView {
  private final Page page;

  HeadingView(Page page) {
    this.page = page;
  }

  List<String> lines(Article article) {
    List<String> lines = new ArrayList<>();
    addTitle(lines, article);
    List<String> facts = new ArrayList<>();
    add(facts, line(article.outlet()));
    add(facts, date(line(article.published())));
    add(facts, line(article.byline()));
    page.wrapFacts(facts, 0).forEach(lines::add);
    addSource(lines, article);
    addNotes(lines, article);
    return lines;
  }

  /** Headline and source alone, for a view that has the rest elsewhere. */
  List<String> title(Article article) {
    List<String> lines = new ArrayList<>();
    addTitle(lines, article);
    addSource(lines, article);
    return lines;
  }

  private void addTitle(List<String> lines, Article article) {
    String headline = line(article.headline());
    String source = source(article);
    String title = !headline.isEmpty() ? headline : !source.isEmpty() ? source : "(no headline)";
    page.wrap(title, 0).forEach(line -> lines.add(page.paint(Style.TITLE, line)));
  }

  /** The source, where it does not stand for the headline. */
  private void addSource(List<String> lines, Article article) {
    String source = source(article);
    if (!source.isEmpty() && !line(article.headline()).isEmpty()) {
      page.wrap(source, 0).forEach(line -> lines.add(page.paint(Style.FAINT, line)));
    }
  }

  private void addNotes(List<String> lines, Article article) {
    SameStory same = article.sameStory();
    if (same != null) {
      String earlier = same.source() == null ? same.id() : same.source();
      String what = same.by() == SameStory.By.TEXT ? "The same text as " : "The same story as ";
      addNote(lines, what + earlier + ".");
    }
    article.notes().forEach(note -> addNote(lines, note));
  }

  private void addNote(List<String> lines, String note) {
    page.wrap(Safe.line(note), 0).forEach(line -> lines.add(page.paint(Style.FAINT, line)));
  }

  private static String source(Article article) {
    boolean stdin = Source.STDIN.equals(article.source());
    return stdin ? "standard input" : line(article.source());
  }

  private static String line(@Nullable String value) {
    return value == null ? "" : Safe.line(value);
  }

  private static void add(List<String> facts, String value) {
    if (!value.isEmpty()) {
      facts.add(value);
    }
  }

  /** {@code 2031-02-16T09:30+02:00} with a blank for the T, the rest as the article has it. */
  private static String date(String published) {
    boolean withTime = published.length() > 10 && published.charAt(10) == 'T';
    return withTime ? published.substring(0, 10) + " " + published.substring(11) : published;
  }
}
