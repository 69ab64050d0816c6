package dev.quoth.extract.relations;

import dev.quoth.Actor;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.extract.words.CueWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement as relations look at it.
 *
 * @param statement the statement
 * @param actors ids of all who likeliest speak; empty where nobody knows
 * @param side ids of those and of whom they speak for
 * @param names words by which they are named elsewhere
 * @param words the words of its content that carry meaning
 * @param asks whether its cue asks
 */
record Told(
    Statement statement,
    Set<String> actors,
    Set<String> side,
    Set<String> names,
    Set<String> words,
    boolean asks) {
  private static final int SHORTEST = 4;
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "about", "after", "again", "also", "been", "being", "could", "does", "doing", "from",
          "have", "here", "into", "just", "like", "more", "most", "much", "only", "other", "over",
          "said", "says", "should", "some", "such", "than", "that", "their", "them", "then",
          "there", "these", "they", "this", "those", "very", "want", "were", "what", "when",
          "where", "which", "while", "will", "with", "would", "your");

  static Told of(String text, Statement statement, boolean asks) {
    Set<String> actors = new HashSet<>();
    Set<String> side = new HashSet<>();
    Set<String> names = new HashSet<>();
    Speaker speaker = statement.resolution().best();
    if (speaker != null) {
      speaker.actors().forEach(actor -> add(actor, actors, names));
      side.addAll(actors);
      if (speaker.spokenFor() != null) {
        add(speaker.spokenFor(), side, names);
      }
    }
    Set<String> words = new HashSet<>();
    for (CueWords.Word word : CueWords.of(text, statement.attribution().content())) {
      if (word.form().length() >= SHORTEST && !EMPTY_WORDS.contains(word.form())) {
        words.add(stem(word.form()));
      }
    }
    return new Told(
        statement,
        Set.copyOf(actors),
        Set.copyOf(side),
        Set.copyOf(names),
        Set.copyOf(words),
        asks);
  }

  private static void add(Actor actor, Set<String> ids, Set<String> names) {
    ids.add(actor.id());
    List<String> words = List.of(actor.name().toLowerCase(Locale.ROOT).split("[\\s-]+"));
    switch (actor.type()) {
      case PERSON -> names.add(words.get(words.size() - 1));
      case ORGANISATION, GOVERNMENT ->
          words.stream().filter(word -> word.length() >= SHORTEST).forEach(names::add);
      default -> {
        // described, not named
      }
    }
  }

  /** Plural and singular are one word here. */
  private static String stem(String form) {
    return form.endsWith("s") && form.length() > SHORTEST
        ? form.substring(0, form.length() - 1)
        : form;
  }

  /** Number of words that both have. */
  int shared(Told other) {
    return (int) words.stream().filter(other.words::contains).count();
  }

  /** Whether both are likely said by the same, or for the same. */
  boolean isOfSameSide(Told other) {
    return side.stream().anyMatch(other.side::contains);
  }

  /** Whether both are likely said by the same. */
  boolean isBySame(Told other) {
    return !actors.isEmpty() && actors.equals(other.actors);
  }

  /** Whether both are known to be said by others. */
  boolean isByAnother(Told other) {
    return !actors.isEmpty() && !other.actors.isEmpty() && !isOfSameSide(other);
  }

  /** Whether its cue is of speech or writing. */
  boolean isUttered() {
    return statement.cueClass() == Statement.CueClass.SPEECH
        || statement.cueClass() == Statement.CueClass.WRITING;
  }

  /** Where its content begins. */
  int start() {
    return statement.attribution().content().get(0).start();
  }

  /** Where content, source and cue have ended. */
  int end() {
    int end = 0;
    for (List<Span> spans :
        List.of(
            statement.attribution().content(),
            statement.attribution().cue(),
            statement.attribution().source())) {
      end = spans.isEmpty() ? end : Math.max(end, spans.get(spans.size() - 1).end());
    }
    return end;
  }

  /** That it is right, and its speaker. */
  double confidence() {
    @Nullable Speaker speaker = statement.resolution().best();
    return speaker == null
        ? statement.confidence()
        : Math.min(statement.confidence(), speaker.confidence());
  }
}
