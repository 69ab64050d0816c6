package dev.quoth.extract;

import static java.util.Objects.requireNonNull;

import dev.quoth.Attribution;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.extract.words.CueWords;
import dev.quoth.extract.words.CueWords.Word;
import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.Phrases;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells "said that X" from "denied that X" and "declined to say whether X", by the words of the
 * cue.
 *
 * <p>The lists under {@code cues/} hold the verbs; negation and refusal turn them: "did not deny"
 * lets stand, "did not say" and "refused to say" leave untold, "does not believe" denies. What the
 * content says counts for nothing: "said it was not true" affirms that. Immutable.
 */
public final class Polarities {
  private static final int LOOK_BACK_CHARS = 16;
  private static final int CONTENT_CHARS = 48;

  /** Words that may stand between "not" and its verb. */
  private static final int NEGATION_REACH = 5;

  private static final int LONGEST_REFUSAL = 4;

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "never",
          "no",
          "nor",
          "neither",
          "cannot",
          "without",
          "hardly",
          "fail",
          "failed",
          "fails",
          "failing",
          "avoid",
          "avoided",
          "avoids",
          "avoiding");
  private static final Set<String> REFUSALS = Set.of("refuse", "decline", "refusal", "unwilling");
  private static final Set<String> NOT_NEGATING = Set.of("only", "just", "simply", "merely");
  private static final Set<String> SAYING =
      Set.of(
          "saying",
          "adding",
          "insisting",
          "arguing",
          "telling",
          "claiming",
          "stating",
          "calling",
          "asserting",
          "noting",
          "writing",
          "maintaining",
          "explaining",
          "said",
          "added",
          "insisted",
          "argued",
          "called",
          "wrote",
          "claimed");
  private static final Set<String> NO_COMMENT = Set.of("no comment", "no comments");

  private enum Sense {
    DENIES,
    DECLINES,
    UNTOLD,
    UNBELIEVED
  }

  private final Lemmas lemmas;
  private final Phrases<Sense> phrases;

  private Polarities(Lemmas lemmas, Phrases<Sense> phrases) {
    this.lemmas = lemmas;
    this.phrases = phrases;
  }

  /** With the shipped word lists. */
  public static Polarities load() {
    Lemmas lemmas = Lemmas.load();
    Phrases.Builder<Sense> builder = new Phrases.Builder<>(lemmas);
    WordLists.read("denies").forEach(line -> builder.add(line, Sense.DENIES));
    WordLists.read("declines").forEach(line -> builder.add(line, Sense.DECLINES));
    WordLists.read("untold").forEach(line -> builder.add(line, Sense.UNTOLD));
    WordLists.read("unbelieved").forEach(line -> builder.add(line, Sense.UNBELIEVED));
    return new Polarities(lemmas, builder.build());
  }

  /**
   * Whether the source stands by the content.
   *
   * @param text the article's text
   * @param attribution who said what in it
   * @throws IllegalArgumentException if a span ends outside the text
   */
  public Polarity of(String text, Attribution attribution) {
    requireNonNull(text, "text is null");
    for (List<Span> spans : List.of(attribution.cue(), attribution.content())) {
      int end = spans.isEmpty() ? 0 : spans.get(spans.size() - 1).end();
      if (end > text.length()) {
        throw new IllegalArgumentException(
            "a span ends at " + end + ", outside the text of " + text.length() + " chars");
      }
    }
    if (isNoComment(text, attribution.content())) {
      return Polarity.DECLINES;
    }
    if (attribution.cue().isEmpty()) {
      return Polarity.AFFIRMS;
    }
    List<Word> cue = CueWords.of(text, attribution.cue());
    Reading reading = new Reading(text, cue, attribution);
    return reading.polarity();
  }

  private static boolean isNoComment(String text, List<Span> content) {
    if (content.get(content.size() - 1).end() - content.get(0).start() > CONTENT_CHARS) {
      return false;
    }
    List<Word> words = CueWords.of(text, content);
    String said = String.join(" ", words.stream().map(Word::form).toList());
    return NO_COMMENT.contains(said);
  }

  /** One cue, read from the left. */
  private final class Reading {
    private final String text;
    private final List<Word> words;
    private final int cueWords;
    private final boolean infinitive;
    private boolean negated;
    private int negatedAt;
    private boolean refused;
    private Polarity polarity = Polarity.AFFIRMS;

    Reading(String text, List<Word> cue, Attribution attribution) {
      this.text = text;
      List<Word> opening = contentOpening(text, attribution);
      this.infinitive = !opening.isEmpty() && opening.get(0).form().equals("to");
      this.cueWords = cue.size();
      this.words = new ArrayList<>(cue);
      if (!cue.isEmpty() && leavesVerbOpen(cue)) {
        opening.stream().limit(LONGEST_REFUSAL).forEach(words::add);
      }
      this.negated = isNegatedBefore(attribution);
    }

    /** Whether the cue ends before the verb that tells: "declined", "refused to", "did not". */
    private boolean leavesVerbOpen(List<Word> cue) {
      Word last = cue.get(cue.size() - 1);
      return isRefusal(last) || isNegation(last) || last.form().equals("to");
    }

    private List<Word> contentOpening(String text, Attribution attribution) {
      int cueEnd = attribution.cue().get(attribution.cue().size() - 1).end();
      for (Span content : attribution.content()) {
        if (content.start() >= cueEnd && text.substring(cueEnd, content.start()).isBlank()) {
          int end = Math.min(content.end(), content.start() + CONTENT_CHARS);
          return CueWords.of(text, List.of(new Span(content.start(), end)));
        }
      }
      return List.of();
    }

    private boolean isNegatedBefore(Attribution attribution) {
      int end = attribution.cue().get(0).start();
      int start = Math.max(0, end - LOOK_BACK_CHARS);
      for (Span content : attribution.content()) {
        if (content.end() <= end) {
          start = Math.max(start, content.end());
        }
      }
      if (start >= end) {
        return false;
      }
      List<Word> before = CueWords.of(text, List.of(new Span(start, end)));
      Word last = before.isEmpty() ? null : before.get(before.size() - 1);
      return last != null
          && text.substring(last.span().end(), end).isBlank()
          && (last.form().equals("not") || last.form().equals("never") || isContracted(last));
    }

    Polarity polarity() {
      int at = 0;
      while (at < words.size()) {
        at = step(at);
      }
      if (refused && polarity == Polarity.AFFIRMS) {
        boolean declined = !infinitive && isAny(words.get(cueWords - 1), Set.of("decline"));
        return declined ? Polarity.DECLINES : Polarity.DENIES;
      }
      return polarity;
    }

    private int step(int at) {
      Word word = words.get(at);
      boolean turned = word.parted() || word.form().equals("but");
      if (turned || at - negatedAt > NEGATION_REACH) {
        negated = false;
      }
      if (SAYING.contains(word.form()) && at > 0 && (turned || isJoined(at))) {
        polarity = Polarity.AFFIRMS;
        refused = false;
      }
      if (isRefusal(word)) {
        refused = !negated;
        negated = false;
        return at + 1;
      }
      Phrases.Match<Sense> match = phrases.matchAt(words, at);
      if (match != null) {
        apply(match.sense(), at);
        return match.end();
      }
      if (isNegation(word)) {
        negatedAt = at;
        negated = at + 1 == words.size() || !NOT_NEGATING.contains(words.get(at + 1).form());
      } else if (word.form().equals("yet") && at + 1 < words.size()) {
        if (words.get(at + 1).form().equals("to")) {
          negated = true;
          negatedAt = at;
        }
      }
      return at + 1;
    }

    private boolean isJoined(int at) {
      return Set.of("and", "by", "while").contains(words.get(at - 1).form());
    }

    /** Whether the word is the other way of two, as in "confirm or deny". */
    private boolean isAlternative(int at) {
      return at > 0 && Set.of("or", "nor").contains(words.get(at - 1).form());
    }

    private void apply(Sense sense, int at) {
      boolean turned = negated != refused;
      boolean silent = negated || refused;
      switch (sense) {
        case DENIES -> {
          boolean orDenies = polarity == Polarity.DECLINES && isAlternative(at);
          Polarity told = turned ? Polarity.AFFIRMS : Polarity.DENIES;
          polarity = orDenies ? Polarity.DECLINES : told;
        }
        case DECLINES -> polarity = negated ? Polarity.AFFIRMS : Polarity.DECLINES;
        case UNTOLD -> polarity = silent ? Polarity.DECLINES : polarity;
        case UNBELIEVED -> polarity = turned ? Polarity.DENIES : polarity;
      }
      refused = false;
      negated = false;
    }

    private boolean isRefusal(Word word) {
      return isAny(word, REFUSALS);
    }

    private boolean isAny(Word word, Set<String> verbs) {
      return lemmas.isFormOf(word.form(), verbs);
    }

    private boolean isNegation(Word word) {
      return NEGATIONS.contains(word.form()) || isContracted(word);
    }

    private boolean isContracted(Word word) {
      String raw = word.span().of(text);
      return raw.endsWith("n't") || raw.endsWith("n\u2019t");
    }
  }
}
