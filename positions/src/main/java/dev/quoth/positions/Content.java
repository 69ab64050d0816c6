package dev.quoth.positions;

import static java.util.Objects.requireNonNull;

import dev.quoth.Attribution;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement's speaker says in words of their own: its content, without what it reports of
 * others, and whether the speaker stands by it.
 *
 * @param text the words
 * @param stretches where each part of the words stands
 * @param polarity whether the speaker says it, denies it, or says nothing of it
 * @param reports whether all that the content does is to report what others say, whose words the
 *     text then holds
 */
public record Content(String text, List<Stretch> stretches, Polarity polarity, boolean reports) {
  /** Fewer words than these beside what is reported are a frame ("he added that") and no view. */
  private static final int FEWEST_WORDS = 4;

  /**
   * A part of the words.
   *
   * @param in its place in the words
   * @param from its place in the text of the article
   */
  public record Stretch(Span in, Span from) {}

  public Content {
    requireNonNull(text, "text is null");
    requireNonNull(polarity, "polarity is null");
    stretches = List.copyOf(stretches);
  }

  /** Words that somebody says and stands by. */
  public static Content of(String words) {
    List<Stretch> all = new ArrayList<>();
    if (!words.isEmpty()) {
      Span whole = new Span(0, words.length());
      all.add(new Stretch(whole, whole));
    }
    return new Content(words, all, Polarity.AFFIRMS, false);
  }

  /**
   * The content of a statement of an article.
   *
   * @param articleText what its spans point into
   * @param others statements of the same article; those that it reports are left out of its words
   */
  public static Content of(String articleText, Statement statement, List<Statement> others) {
    List<Attribution> reported = new ArrayList<>();
    for (Statement other : others) {
      if (statement.id().equals(other.within())) {
        reported.add(other.attribution());
      }
    }
    return of(articleText, statement.attribution(), reported, statement.circumstances().polarity());
  }

  /**
   * The content of an attribution.
   *
   * @param articleText what its spans point into
   * @param reported attributions that its content reports, which are left out of its words
   * @param polarity whether its speaker says it, denies it, or says nothing of it
   */
  public static Content of(
      String articleText, Attribution attribution, List<Attribution> reported, Polarity polarity) {
    List<Span> content = attribution.content();
    List<Span> own = without(content, reported.stream().map(Content::hull).toList());
    if (!reported.isEmpty() && words(articleText, own) < FEWEST_WORDS) {
      return joined(articleText, content, polarity, true);
    }
    return joined(articleText, own, polarity, false);
  }

  /** From the first word of source, cue and content to the last. */
  private static Span hull(Attribution attribution) {
    List<Span> all = new ArrayList<>(attribution.source());
    all.addAll(attribution.cue());
    all.addAll(attribution.content());
    return new Span(
        all.stream().mapToInt(Span::start).min().orElseThrow(),
        all.stream().mapToInt(Span::end).max().orElseThrow());
  }

  private static List<Span> without(List<Span> spans, List<Span> holes) {
    List<Span> left = new ArrayList<>(spans);
    for (Span hole : holes) {
      List<Span> next = new ArrayList<>();
      for (Span span : left) {
        if (!span.overlaps(hole)) {
          next.add(span);
          continue;
        }
        if (hole.start() > span.start()) {
          next.add(new Span(span.start(), hole.start()));
        }
        if (hole.end() < span.end()) {
          next.add(new Span(hole.end(), span.end()));
        }
      }
      left = next;
    }
    return left;
  }

  private static int words(String text, List<Span> spans) {
    int words = 0;
    for (Span span : spans) {
      for (String word : span.of(text).split("[^\\p{L}\\p{N}]+", -1)) {
        words += word.isEmpty() ? 0 : 1;
      }
    }
    return words;
  }

  private static Content joined(
      String articleText, List<Span> spans, Polarity polarity, boolean reports) {
    StringBuilder text = new StringBuilder();
    List<Stretch> stretches = new ArrayList<>();
    for (Span span : spans) {
      if (text.length() > 0) {
        text.append(' ');
      }
      int start = text.length();
      text.append(span.of(articleText));
      stretches.add(new Stretch(new Span(start, text.length()), span));
    }
    return new Content(text.toString(), stretches, polarity, reports);
  }

  /** Where words of the content stand in the article, one span for each part that they touch. */
  public List<Span> inArticle(Span words) {
    List<Span> found = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int start = Math.max(words.start(), stretch.in().start());
      int end = Math.min(words.end(), stretch.in().end());
      if (start < end) {
        int shift = stretch.from().start() - stretch.in().start();
        found.add(new Span(start + shift, end + shift));
      }
    }
    return found;
  }
}
