package dev.quoth.lab.gold;

import static java.util.Objects.requireNonNull;

import dev.quoth.Actor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by each source of an article, told by people; the format is described in {@code
 * docs/annotation.md}.
 *
 * @param article the article's name in its corpus
 * @param actors the actors by their labels
 * @param sources the sources in text order
 */
public record SpeakerGold(String article, Map<String, GoldActor> actors, List<Source> sources) {
  private static final Pattern ACTOR = Pattern.compile("actor (\\S+) (\\S+)(?: (.+))?");
  private static final Pattern SOURCE =
      Pattern.compile("(\\d+-\\d+(?:,\\d+-\\d+)*) (\\S+)(?: (\\S+))?(?: for=(\\S+))?");

  /** Copies the collections. */
  public SpeakerGold {
    requireNonNull(article, "article is null");
    actors = Map.copyOf(actors);
    sources = List.copyOf(sources);
  }

  /**
   * An actor.
   *
   * @param name its name; null where it has none
   */
  public record GoldActor(Actor.Type type, @Nullable String name) {}

  /** By what a source speaks of its actor. */
  public enum Form {
    NAME,
    SURNAME,
    METONYM,
    PRONOUN,
    FIRST,
    NOMINAL,
    UNNAMED,
    GROUP,
    DOCUMENT,
    /** No source: the words of one before go on. */
    CONTINUED,
    NONE;

    /** Its name in the file. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A source.
   *
   * @param spans starts and ends in Unicode code points into the article's text; none where the
   *     source is known by its statement
   * @param actors labels of the actors; none where nobody is meant
   * @param spokenFor label of the actor spoken for; null where that is not told
   */
  public record Source(
      List<List<Integer>> spans, Form form, List<String> actors, @Nullable String spokenFor) {

    /** Copies the lists. */
    public Source {
      spans = List.copyOf(spans);
      actors = List.copyOf(actors);
    }
  }

  /**
   * Reads the articles that the lab carries.
   *
   * @param half {@code dev}, to choose by, {@code test}, to report, {@code train}, to learn from,
   *     or {@code calibration}, to learn from how sure answers are
   * @throws IOException if there is no such half, or it breaks its format
   */
  public static List<SpeakerGold> load(String half) throws IOException {
    String name = "speakers-" + half + ".gold";
    return parse(name, GoldFile.resource(name));
  }

  /**
   * Reads lines of the format.
   *
   * @param name names the file in errors
   * @throws GoldFormatException if a line breaks the format; the message names file and line
   */
  public static List<SpeakerGold> parse(String name, String content) throws GoldFormatException {
    List<SpeakerGold> articles = new ArrayList<>();
    Draft draft = null;
    int line = 0;
    for (String row : content.split("\\R", -1)) {
      line++;
      if (row.isBlank() || row.startsWith("#")) {
        continue;
      }
      if (row.startsWith("article ")) {
        if (draft != null) {
          articles.add(draft.done());
        }
        draft = new Draft(row.substring("article ".length()).strip());
      } else if (draft == null || !draft.add(row)) {
        throw new GoldFormatException(
            name, line, "expected 'actor LABEL TYPE [NAME]' or 'START-END FORM [ACTORS]': " + row);
      }
    }
    if (draft != null) {
      articles.add(draft.done());
    }
    return articles;
  }

  /** An article while its lines are read. */
  private static final class Draft {
    private final String article;
    private final Map<String, GoldActor> actors = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();

    Draft(String article) {
      this.article = article;
    }

    SpeakerGold done() {
      return new SpeakerGold(article, actors, sources);
    }

    /** Whether the line is of the format, and speaks of actors that stand above it. */
    boolean add(String row) {
      Matcher actor = ACTOR.matcher(row);
      if (actor.matches()) {
        Optional<Actor.Type> type = type(actor.group(2));
        type.ifPresent(t -> actors.put(actor.group(1), new GoldActor(t, actor.group(3))));
        return type.isPresent();
      }
      Matcher source = SOURCE.matcher(row);
      Optional<Form> form = source.matches() ? form(source.group(2)) : Optional.empty();
      if (form.isEmpty()) {
        return false;
      }
      List<String> labels =
          source.group(3) == null ? List.of() : List.of(source.group(3).split("\\+"));
      boolean known =
          actors.keySet().containsAll(labels) && (form.get() == Form.NONE) == labels.isEmpty();
      String principal = source.group(4);
      sources.add(new Source(spans(source.group(1)), form.get(), labels, principal));
      return known && (principal == null || actors.containsKey(principal));
    }

    private static List<List<Integer>> spans(String written) {
      List<List<Integer>> spans = new ArrayList<>();
      for (String span : written.split(",")) {
        String[] ends = span.split("-");
        spans.add(List.of(Integer.valueOf(ends[0]), Integer.valueOf(ends[1])));
      }
      return spans;
    }

    private static Optional<Actor.Type> type(String label) {
      return Arrays.stream(Actor.Type.values()).filter(t -> t.wireName().equals(label)).findFirst();
    }

    private static Optional<Form> form(String label) {
      return Arrays.stream(Form.values()).filter(f -> f.label().equals(label)).findFirst();
    }
  }
}
