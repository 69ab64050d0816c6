package dev.quoth.reader.language;

import static java.util.Objects.requireNonNull;

import dev.quoth.Metadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text.
 *
 * <p>First by what needs no model: the script, where one language alone is written in it, and the
 * function words of the languages of most pages. Any other text goes to a model of 103 languages,
 * which is loaded once, when it is first needed; that takes about 0.3 seconds and 11 MB. A text of
 * usual length then takes about a millisecond. Looks at the first {@value #MOST_CHARS} chars.
 *
 * <p>Safe for use by several threads.
 */
public final class Languages {
  /** Origin of a language that was detected, in {@link Metadata}. */
  public static final String DETECTED = "detected";

  private static final int MOST_CHARS = 700;

  /** What says where a word may be broken. */
  private static final Pattern BREAKS = Pattern.compile("[\\u00ad\\u200b]");

  private static final int FEWEST_LETTERS = 10;

  /** Of fewer words a language is told only where it is sure. */
  private static final int FEW_WORDS = 20;

  private static final double LEAST = 0.5;
  private static final double SURE = 0.9;

  /** How sure it is that function words tell the language, and a script its only one. */
  private static final double WITHOUT_MODEL = 0.99;

  private Languages() {}

  /**
   * A language that a text is in.
   *
   * @param tag BCP 47, as short as can be: {@code de}, {@code ceb}
   * @param probability that it is in that language, from 0 to 1
   */
  public record Detected(String tag, double probability) {
    public Detected {
      requireNonNull(tag, "tag is null");
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability is not from 0 to 1: " + probability);
      }
    }

    private Detected ofShare(double share) {
      return new Detected(tag, probability * share);
    }
  }

  /** Loads the model when it is first asked for: once, whichever thread asks. */
  private static final class Model {
    static final WindowVote VOTE = load();

    private static WindowVote load() {
      try {
        return new WindowVote(NgramModel.load());
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read: " + e.getMessage(), e);
      }
    }
  }

  /**
   * What was found.
   *
   * @param byModel whether the model told it, and not script or function words
   * @param words how many the model saw
   */
  private record Finding(Detected language, boolean byModel, int words) {
    boolean isSure() {
      return language.probability() >= SURE && (!byModel || words >= FEW_WORDS);
    }

    /** Whether it speaks against a language that was declared. */
    boolean refutes(String declared) {
      return isSure()
          && !Tags.areNear(language.tag(), declared)
          && (!byModel || Model.VOTE.knows(declared));
    }
  }

  /**
   * The language that most of a text is in; empty where it does not tell: it has no letters, is
   * shorter than some twenty words and not plain, or is a list of names, gibberish, or of several
   * languages.
   */
  public static Optional<Detected> detect(CharSequence text) {
    return find(text).map(Finding::language);
  }

  private static Optional<Finding> find(CharSequence text) {
    CharSequence start = text.subSequence(0, Math.min(MOST_CHARS, text.length()));
    String head = BREAKS.matcher(start).replaceAll("");
    return Writing.of(head)
        .filter(writing -> writing.letters() >= FEWEST_LETTERS)
        .flatMap(writing -> find(head, writing));
  }

  private static Optional<Finding> find(String head, Writing writing) {
    Optional<String> sole = writing.language();
    if (sole.isPresent()) {
      return withoutModel(sole.get(), writing);
    }
    TextWords words = TextWords.of(head, writing.script());
    if (words.areNames()) {
      return Optional.empty();
    }
    int count = words.words().size();
    Optional<String> plain = PlainWords.language(words.words());
    if (plain.isPresent()) {
      return withoutModel(plain.get(), writing);
    }
    return Model.VOTE
        .detect(words.words())
        .map(language -> new Finding(language.ofShare(writing.share()), true, count))
        .filter(found -> found.language.probability() >= (count < FEW_WORDS ? SURE : LEAST));
  }

  private static Optional<Finding> withoutModel(String tag, Writing writing) {
    Detected language = new Detected(tag, WITHOUT_MODEL).ofShare(writing.share());
    return language.probability() < LEAST
        ? Optional.empty()
        : Optional.of(new Finding(language, false, 0));
  }

  /**
   * The language of an article whose page says, or does not say, what it is in: what is declared
   * stands unless it names no language or the text is surely in another, one that is not nearly the
   * same (of Croatian, Bosnian and Serbian the page knows best). A declared language that the model
   * does not know stands unless script or function words speak against it.
   *
   * @param declared a BCP 47 tag with its origin
   * @return the declared value itself, or the detected language with origin {@value #DETECTED};
   *     empty if nothing is declared and the text does not tell
   */
  public static Optional<Metadata.Value> decide(
      Metadata.@Nullable Value declared, CharSequence text) {
    String language = declared == null ? "" : Tags.language(declared.value());
    Optional<Finding> found = find(text);
    return declared == null || language.isEmpty()
        ? found.map(Languages::value)
        : found
            .filter(finding -> finding.refutes(language))
            .map(Languages::value)
            .or(() -> Optional.of(declared));
  }

  private static Metadata.Value value(Finding found) {
    return new Metadata.Value(found.language.tag(), DETECTED);
  }

  /**
   * The English name of the language that a tag names, such as "German"; the tag if it has none.
   */
  public static String name(String tag) {
    String language = Tags.language(tag);
    return language.isEmpty()
        ? tag
        : Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
  }
}
