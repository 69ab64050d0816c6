package dev.quoth.extract;

import dev.quoth.Span;
import dev.quoth.extract.words.CueWords;
import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.NounList;
import dev.quoth.extract.words.TimeWords;
import java.util.List;
import java.util.Set;

/**
 * Tells whether words were written from what they are said to stand in: a source that is a text
 * ("the report said"), or a text named beside the cue ("said in a letter", "said on Facebook").
 *
 * <p>A newspaper writes. So does a poll or a study: what it "found" is known from what was
 * published. A broadcaster, an agency of the state and a spokesman speak.
 */
final class WrittenSources {
  private static final Set<String> HEAD_ENDS =
      Set.of(
          "of", "by", "from", "in", "on", "at", "for", "to", "with", "about", "that", "which",
          "who", "whose", "where", "between", "after", "before", "during", "under", "against",
          "into", "over", "as", "and", "or", "out", "is", "was", "were", "are", "this", "last");

  private static final Set<String> PARTICIPLES =
      Set.of("written", "sent", "seen", "shown", "made", "held", "put", "showing", "saying");

  private static final Set<String> MEDIUM_PREPOSITIONS = Set.of("in", "on", "via", "by", "through");
  private static final Set<String> NO_MEDIUM_BETWEEN =
      Set.of("of", "about", "from", "for", "to", "at", "with", "that");

  /** Words between a preposition and the medium: "in a leaked two-page memo". */
  private static final int LONGEST_MEDIUM = 6;

  private static final int LOOK_AHEAD_CHARS = 80;

  private final NounList documents;

  private WrittenSources(NounList documents) {
    this.documents = documents;
  }

  /** By the shipped list of documents. */
  static WrittenSources load(Lemmas lemmas) {
    return new WrittenSources(NounList.load("documents", lemmas));
  }

  /** Whether the head of the source names a text: "the letter from his lawyers", "the Post". */
  boolean isWritten(List<CueWords.Word> source) {
    int head = 0;
    while (head < source.size()
        && !(head > 0 && source.get(head).parted())
        && !HEAD_ENDS.contains(source.get(head).form())) {
      if (documents.names(source, head) && isCutBy(source, head + 1)) {
        return true;
      }
      head++;
    }
    return head > 0 && documents.names(source, head - 1);
  }

  /** Whether a participle comes after the head: "letters leaked to the press". */
  private static boolean isCutBy(List<CueWords.Word> source, int at) {
    if (at >= source.size()) {
      return false;
    }
    String form = source.get(at).form();
    return form.endsWith("ed") || PARTICIPLES.contains(form);
  }

  /** Whether the cue itself names a text as its medium: "said in a statement". */
  boolean namesMedium(List<CueWords.Word> cue) {
    for (int i = 0; i < cue.size(); i++) {
      if (MEDIUM_PREPOSITIONS.contains(cue.get(i).form()) && mediumFollows(cue, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a medium follows what ends at {@code end}, in its clause: "said Monday in a letter".
   */
  boolean mediumFollows(String text, int end) {
    int stop = end;
    int reach = Math.min(text.length(), end + LOOK_AHEAD_CHARS);
    while (stop < reach && ".,;:!?\"\u201C\u201D\n\r".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    if (stop == end) {
      return false;
    }
    List<CueWords.Word> words = CueWords.of(text, List.of(new Span(end, stop)));
    int at = 0;
    while (at < words.size() && isWhen(words, at)) {
      at++;
    }
    return at < words.size()
        && MEDIUM_PREPOSITIONS.contains(words.get(at).form())
        && mediumFollows(words, at + 1);
  }

  /** Whether the word tells a time; "on" only where a time follows. */
  private static boolean isWhen(List<CueWords.Word> words, int at) {
    String form = words.get(at).form();
    if (form.equals("on")) {
      return at + 1 < words.size() && TimeWords.tellsTime(words.get(at + 1).form());
    }
    return TimeWords.tellsTime(form);
  }

  private boolean mediumFollows(List<CueWords.Word> words, int from) {
    int stop = Math.min(words.size(), from + LONGEST_MEDIUM);
    for (int i = from; i < stop && !NO_MEDIUM_BETWEEN.contains(words.get(i).form()); i++) {
      if (documents.names(words, i)) {
        return true;
      }
    }
    return false;
  }
}
