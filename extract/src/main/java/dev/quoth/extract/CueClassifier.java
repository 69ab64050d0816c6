package dev.quoth.extract;

import dev.quoth.Span;
import dev.quoth.Statement.CueClass;
import dev.quoth.Statement.Kind;
import dev.quoth.extract.words.CueWords;
import dev.quoth.extract.words.Lemmas;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells speech and writing from thought, and all three from acts, decrees and appearances.
 *
 * <p>The lists of lemmas under {@code cues/} say what the words of a cue report; their comments say
 * where the lines are drawn. Two things known beyond the cue then decide what a word leaves open:
 *
 * <ul>
 *   <li>Words in quotation marks, or after a colon, were uttered. Content that is direct makes
 *       speech of any cue but one that is purely thought; where the word may mean either, a few
 *       quoted words suffice.
 *   <li>What a text says was written. A source that is a text, or one named as the medium, makes
 *       writing of speech, and a source that is a text even of thought and evidence: "the report
 *       finds", "documents suggest".
 * </ul>
 *
 * <p>Negation changes nothing: "did not say" is about speech. Immutable.
 */
final class CueClassifier {
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015";

  private final CueLexicon lexicon;
  private final WrittenSources written;

  private CueClassifier(CueLexicon lexicon, WrittenSources written) {
    this.lexicon = lexicon;
    this.written = written;
  }

  /** The classifier with the shipped word lists. */
  static CueClassifier load() {
    Lemmas lemmas = Lemmas.load();
    return new CueClassifier(CueLexicon.load(lemmas), WrittenSources.load(lemmas));
  }

  /**
   * The class of a cue.
   *
   * @param text the article's text
   * @param cue spans of the cue; without any the class is other
   * @param source spans of the source; may be empty
   * @param kind of the content
   * @throws IllegalArgumentException if a span ends outside the text
   */
  CueClass classify(String text, List<Span> cue, List<Span> source, Kind kind) {
    requireInside(text, cue);
    requireInside(text, source);
    if (cue.isEmpty()) {
      return CueClass.OTHER;
    }
    List<CueWords.Word> words = CueWords.of(text, withInfinitive(text, cue));
    boolean byText = written.isWritten(CueWords.of(text, source));
    boolean inText = byText || written.namesMedium(words) || mediumFollows(text, cue, source);
    boolean quoted = kind == Kind.DIRECT || holdsAny(text, cue, ":");
    if (words.isEmpty()) {
      return quoted || holdsMark(text, cue) ? uttered(inText) : CueClass.OTHER;
    }
    return switch (lexicon.senseOf(words)) {
      case SPEECH -> uttered(inText);
      case WRITING -> CueClass.WRITING;
      case THOUGHT -> byText ? CueClass.WRITING : CueClass.THOUGHT;
      case THOUGHT_UNLESS_QUOTED ->
          byText || quoted || kind == Kind.MIXED ? uttered(inText) : CueClass.THOUGHT;
      case SHOWING -> byText || quoted ? uttered(inText) : CueClass.OTHER;
      case OTHER -> quoted ? uttered(inText) : CueClass.OTHER;
    };
  }

  /** The cue with a "to" that follows it: who "agreed to go" did not say so, who "agreed" did. */
  private static List<Span> withInfinitive(String text, List<Span> cue) {
    int end = cue.get(cue.size() - 1).end();
    if (!text.startsWith(" to ", end)) {
      return cue;
    }
    List<Span> longer = new ArrayList<>(cue);
    longer.add(new Span(end + 1, end + 3));
    return longer;
  }

  private static CueClass uttered(boolean inText) {
    return inText ? CueClass.WRITING : CueClass.SPEECH;
  }

  private boolean mediumFollows(String text, List<Span> cue, List<Span> source) {
    int cueEnd = cue.get(cue.size() - 1).end();
    if (written.mediumFollows(text, cueEnd)) {
      return true;
    }
    // "said Bellamy in a letter": the source stands between
    return !source.isEmpty()
        && source.get(0).start() >= cueEnd
        && text.substring(cueEnd, source.get(0).start()).isBlank()
        && written.mediumFollows(text, source.get(source.size() - 1).end());
  }

  /** Whether the cue is a quotation mark or a dash, as in the attribution lines of lists. */
  private static boolean holdsMark(String text, List<Span> cue) {
    for (Span span : cue) {
      for (int i = span.start(); i < span.end(); i++) {
        if (Marks.isMark(text.charAt(i)) || DASHES.indexOf(text.charAt(i)) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holdsAny(String text, List<Span> spans, String chars) {
    for (Span span : spans) {
      if (span.of(text).chars().anyMatch(c -> chars.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static void requireInside(String text, List<Span> spans) {
    for (Span span : spans) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(
            span + " ends outside the text of " + text.length() + " chars");
      }
    }
  }
}
