package dev.quoth.extract.when;

import dev.quoth.Attribution;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.extract.when.TimePhrases.Match;
import dev.quoth.extract.words.Clauses;
import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.NounList;
import dev.quoth.extract.words.Stretch;
import dev.quoth.extract.words.Surroundings;
import dev.quoth.extract.words.TimeWords;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a statement was made, where its sentence says so.
 *
 * <p>Only words beside the cue count, never those of the content: "said he would resign on Tuesday"
 * tells nothing, "said on Tuesday he would resign" does. A weekday is the last one up to the day of
 * publication, a date without a year the last such date, "last month" the month before; a range
 * never ends after publication unless the cue speaks of what is yet to be said. Where the text
 * tells nothing there is no answer: the day of publication is not one. Immutable.
 */
public final class SaidTimes {
  /** Words after which a time is that of something else. */
  private static final Set<String> OTHER_TIMES =
      Set.of(
          "for", "by", "until", "till", "since", "from", "through", "to", "before", "after", "than",
          "between", "of", "about", "against", "into", "every", "each", "next", "super", "both",
          "ahead", "past", "no", "any", "all");

  private static final Set<String> AHEAD = Set.of("will", "shall");

  private final NounList documents;
  private final NounList events;

  private SaidTimes(NounList documents, NounList events) {
    this.documents = documents;
    this.events = events;
  }

  /** With the shipped word lists. */
  public static SaidTimes load() {
    Lemmas lemmas = Lemmas.load();
    return new SaidTimes(NounList.load("documents", lemmas), NounList.load("events", lemmas));
  }

  /**
   * When the statement was made.
   *
   * @param text the article's text
   * @param attribution who said what in it
   * @param block the stretch of the text that holds the cue, such as its paragraph
   * @param published day of publication; null where unknown, and then only times that name their
   *     year have days
   * @return null where the text does not tell
   * @throws IllegalArgumentException if a span or the block ends outside the text
   */
  public @Nullable Said find(
      String text, Attribution attribution, Span block, @Nullable LocalDate published) {
    return find(Surroundings.of(text, attribution, block), published);
  }

  /**
   * When the statement with these surroundings was made.
   *
   * @param published day of publication; null where unknown
   * @return null where the text does not tell
   */
  public @Nullable Said find(Surroundings around, @Nullable LocalDate published) {
    Calendar calendar = new Calendar(published, isAhead(around));
    for (Stretch cue : around.cue()) {
      Said said = inRun(cue, calendar, true);
      if (said != null) {
        return said;
      }
    }
    Said said = inRun(around.after(), calendar, false);
    for (Stretch part : around.between()) {
      said = said == null ? inRun(part, calendar, false) : said;
    }
    for (Stretch part : around.before()) {
      said = said == null ? inRun(part, calendar, false) : said;
    }
    if (said == null && opensTime(around.end(), calendar)) {
      said = inRun(around.end(), calendar, false);
    }
    return said == null ? inSource(around, calendar) : said;
  }

  private static boolean isAhead(Surroundings around) {
    return around.cue().stream()
        .flatMap(cue -> cue.words().stream())
        .anyMatch(word -> AHEAD.contains(word.form()));
  }

  /** What follows a content says when only if it begins with a time or with where it was said. */
  private static boolean opensTime(Stretch end, Calendar calendar) {
    if (end.size() == 0 || end.isBroken(0)) {
      return false;
    }
    String form = end.form(0);
    return Set.of("in", "on", "at", "during").contains(form)
        || new TimePhrases(end, calendar).at(0) != null;
  }

  private @Nullable Said inSource(Surroundings around, Calendar calendar) {
    for (Stretch source : around.source()) {
      for (int i = 0; i < source.size() && !endsHead(source, i); i++) {
        if (documents.names(source.words(), i) || events.names(source.words(), i)) {
          return inRun(source, calendar, false);
        }
      }
    }
    return null;
  }

  /** Whether the word begins what only describes a source: "attendees at the debate". */
  private static boolean endsHead(Stretch source, int at) {
    return Clauses.begins(source, at)
        || Set.of("of", "at", "in", "on", "for", "from", "by", "with", "to")
            .contains(source.form(at));
  }

  /** The first time before another matter begins. */
  private @Nullable Said inRun(Stretch run, Calendar calendar, boolean cue) {
    TimePhrases phrases = new TimePhrases(run, calendar);
    int at = 0;
    while (at < run.size()) {
      Match match = phrases.at(at);
      if (match != null && !isOfSomethingElse(run, match)) {
        return said(run, match);
      }
      if (match == null && !cue && endsRun(run, at)) {
        return null;
      }
      at = match == null ? at + 1 : match.to();
    }
    return null;
  }

  private static Said said(Stretch run, Match match) {
    boolean noun = isAttributive(run, match);
    Span span = run.span(noun ? match.core() : match.from(), match.to());
    return new Said(match.days().from(), match.days().to(), span.of(run.text()), span);
  }

  private static boolean endsRun(Stretch run, int at) {
    String form = run.form(at);
    boolean verb =
        !run.isCapital(at)
            && (form.endsWith("ed") || (form.endsWith("ing") && at > 0))
            && !Clauses.isParticipleOfTexts(form)
            && !Clauses.isDeterminer(run.form(at - 1))
            && at + 1 < run.size();
    return Clauses.begins(run, at) || Clauses.leavesMatter(run, at) || (verb && !isTalk(form));
  }

  private static boolean isTalk(String form) {
    return Set.of("meeting", "briefing", "hearing", "gathering", "speaking", "morning", "evening")
        .contains(form);
  }

  /** Whether the time is that of a thing named beside it, and the thing is no talk or text. */
  private boolean isOfSomethingElse(Stretch run, Match match) {
    String before = run.form(match.from() - 1);
    if (match.from() > 0 && OTHER_TIMES.contains(before) && !run.isAfterComma(match.from())) {
      return true;
    }
    return isAttributive(run, match) && !isOfTalk(run, match.to());
  }

  private static boolean isAttributive(Stretch run, Match match) {
    boolean determined = match.from() > 0 && Clauses.isDeterminer(run.form(match.from() - 1));
    boolean nounFollows =
        match.to() < run.size()
            && run.gap(match.to()).isBlank()
            && !run.isCapital(match.to())
            && !opensPhrase(run, match.to());
    boolean dated = TimeWords.month(run.form(match.core())) != null;
    boolean number =
        match.to() - match.core() == 1 && (match.bare() || dated || isYear(run, match));
    return determined || match.bare() || run.isGenitive(match.to() - 1) || (number && nounFollows);
  }

  private static boolean isYear(Stretch run, Match match) {
    return Character.isDigit(run.form(match.core()).charAt(0));
  }

  private static boolean opensPhrase(Stretch run, int at) {
    String form = run.form(at);
    return Clauses.begins(run, at)
        || Clauses.isDeterminer(form)
        || Clauses.isParticipleOfTexts(form)
        || OTHER_TIMES.contains(form)
        || Set.of("in", "on", "at", "with", "during", "not").contains(form);
  }

  private boolean isOfTalk(Stretch run, int from) {
    for (int i = from; i < run.size() && i < from + 5 && !opensPhrase(run, i); i++) {
      String form = run.form(i);
      boolean talk = form.equals("interview") || form.equals("interviews");
      if (talk || documents.names(run.words(), i) || events.names(run.words(), i)) {
        return true;
      }
    }
    return false;
  }
}
