package dev.quoth.extract.speakers;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.KnownActors;
import dev.quoth.Metadata;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.extract.QuotationMarks;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a test with its names and statements: {@code <P:Ilse Marn>} is a person's name, and
 * {@code {he|said it was over}} a source and its content elsewhere in the text.
 */
final class Staged {
  private static final Pattern NAME = Pattern.compile("<(\\w):([^>]*)>");
  private static final Map<String, NameType> TYPES =
      Map.of(
          "P", NameType.PERSON,
          "O", NameType.ORGANISATION,
          "Y", NameType.PARTY,
          "M", NameType.OUTLET,
          "C", NameType.COUNTRY,
          "L", NameType.PLACE,
          "T", NameType.TITLE,
          "N", NameType.NATIONALITY);

  private final String text;
  private final List<Name> names;
  private final List<Attribution> attributions = new ArrayList<>();
  private Metadata metadata = Metadata.NONE;
  private KnownActors known = KnownActors.NONE;

  private Staged(String text, List<Name> names) {
    this.text = text;
    this.names = names;
  }

  static Staged of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Name> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(marked);
    int last = 0;
    while (matcher.find()) {
      text.append(marked, last, matcher.start());
      int start = text.length();
      text.append(matcher.group(2));
      NameType type = Objects.requireNonNull(TYPES.get(matcher.group(1)), matcher.group());
      names.add(new Name(new Span(start, text.length()), type, 0.95));
      last = matcher.end();
    }
    text.append(marked.substring(last));
    return new Staged(text.toString(), names);
  }

  Staged by(Metadata known) {
    metadata = known;
    return this;
  }

  Staged published(String day) {
    return by(Metadata.builder().put(Metadata.Field.PUBLISHED, day, "test").build());
  }

  Staged knowing(KnownActors actors) {
    known = actors;
    return this;
  }

  /** A statement whose source is these words, with {@code #2} behind them where they come again. */
  Staged says(String source, String content) {
    List<Span> words = source.isEmpty() ? List.of() : List.of(span(source));
    attributions.add(new Attribution(words, List.of(), List.of(span(content))));
    return this;
  }

  private Span span(String words) {
    int times = 1;
    String sought = words;
    int mark = words.indexOf('#');
    if (mark > 0) {
      times = Integer.parseInt(words.substring(mark + 1));
      sought = words.substring(0, mark);
    }
    Matcher matcher = Pattern.compile("(?<!\\w)" + Pattern.quote(sought) + "(?!\\w)").matcher(text);
    for (int i = 0; i < times; i++) {
      if (!matcher.find()) {
        throw new IllegalArgumentException("not in the text: " + words);
      }
    }
    return new Span(matcher.start(), matcher.end());
  }

  List<Resolution> resolve() {
    return Speakers.load(World.shipped()).resolve(story(), known);
  }

  /** For whom these words stand, a pronoun that is no source. */
  List<Antecedent> antecedents(String pronoun) {
    return Speakers.load(World.shipped()).antecedents(story(), span(pronoun));
  }

  /** The first name by which somebody goes. */
  String firstName(Antecedent antecedent) {
    return antecedent.names().get(0).of(text);
  }

  Story story() {
    List<Block> blocks = new ArrayList<>(Article.ofText(text).blocks());
    return new Story(
        Article.of(null, metadata, text, blocks),
        blocks.stream().map(Block::span).toList(),
        QuotationMarks.of(text).stretches(),
        names,
        attributions);
  }

  /** The likeliest speaker of the last statement. */
  Speaker last() {
    List<Resolution> all = resolve();
    Speaker best = all.get(all.size() - 1).best();
    return Objects.requireNonNull(best, "nobody speaks");
  }

  /** The names of the likeliest speakers, in the order of the statements; "" for nobody. */
  List<String> all() {
    return resolve().stream()
        .map(resolution -> resolution.best() == null ? "" : resolution.best().names())
        .toList();
  }

  static List<String> names(String... names) {
    return Arrays.asList(names);
  }
}
