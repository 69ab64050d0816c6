package dev.quoth.app;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Candidate;
import dev.quoth.Resolution;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How it was decided who made each statement: the words of its source, the likeliest speaker, by
 * what and how surely, whether that was sure enough, and who else came into question.
 */
final class SpeakersView {
  private static final int INDENT = 2;
  private static final int STEP = 4;
  private static final String NO_SOURCE = "(no source)";

  private final Page page;

  SpeakersView(Page page) {
    this.page = page;
  }

  /** None where there are no statements. */
  List<String> lines(Article article, List<Statement> statements) {
    List<String> lines = new ArrayList<>();
    for (Statement statement : statements) {
      String source = Words.of(statement.attribution().source(), article.text());
      String cue = Words.of(statement.attribution().cue(), article.text());
      String head = ((source.isEmpty() ? NO_SOURCE : source) + " " + cue).strip();
      page.wrap(head, INDENT)
          .forEach(
              line -> lines.add(page.line().blanks(INDENT).styled(Style.SPEAKER, line).toString()));
      page.wrap(decision(statement.resolution()), INDENT + STEP)
          .forEach(line -> lines.add(page.line().blanks(INDENT + STEP).plain(line).toString()));
    }
    return lines;
  }

  private static String decision(Resolution resolution) {
    Speaker best = resolution.best();
    if (best == null) {
      return "speaker unknown: the words name nobody";
    }
    StringBuilder words = new StringBuilder();
    words.append(resolution.speaker() == null ? "speaker unknown; likeliest " : "");
    words.append(Safe.line(best.names())).append(known(best.actor()));
    words.append(", ").append(best.actor().type().wireName());
    words.append(", by ").append(best.by().wireName().replace('_', ' '));
    words.append(best.byRegistry() ? " in the registry" : "");
    words.append(", confidence ").append(twoDecimals(best.confidence()));
    if (best.role() != null) {
      words.append("; role: ").append(Safe.line(best.role().words()));
    }
    if (best.spokenFor() != null) {
      words.append("; for ").append(Safe.line(best.spokenFor().name()));
    }
    addRivals(words, resolution.candidates(), best);
    return words.toString();
  }

  private static void addRivals(StringBuilder words, List<Candidate> candidates, Speaker best) {
    String between = "; passed over: ";
    for (Candidate candidate : candidates) {
      if (!best.actors().contains(candidate.actor())) {
        words.append(between).append(Safe.line(candidate.actor().name()));
        words.append(known(candidate.actor()));
        words.append(' ').append(twoDecimals(candidate.score()));
        between = ", ";
      }
    }
  }

  /** The id by which the registry knows the actor. */
  private static String known(Actor actor) {
    return actor.known() == null ? "" : " [" + Safe.line(actor.known()) + "]";
  }

  private static String twoDecimals(double share) {
    return String.format(Locale.ROOT, "%.2f", Math.floor(share * 100) / 100);
  }
}
