package dev.quoth.lab.gold;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of an article do with one another, as its words tell, told by people; the
 * format is described in {@code docs/annotation.md}.
 *
 * @param article the article's name in its corpus
 * @param relations in the order in which they were told
 */
public record RelationGold(String article, List<Told> relations) {
  private static final Pattern TOLD =
      Pattern.compile("(\\d+)-(\\d+) (\\d+)-(\\d+) (?:none|([a-z_]+) (\\d+)-(\\d+))");

  /** Copies the list. */
  public RelationGold {
    relations = List.copyOf(relations);
  }

  /**
   * Where something stands.
   *
   * @param start Unicode code point of the article's text
   * @param end the one behind the last
   */
  public record Place(int start, int end) {}

  /**
   * A relation.
   *
   * @param from from the first to the last word of the content of the statement that does it
   * @param to the same of the one to which it is done
   * @param kind null where it does nothing with it
   * @param words that tell it; null where it does nothing
   */
  public record Told(Place from, Place to, Relation.@Nullable Kind kind, @Nullable Place words) {}

  /**
   * The articles of a part.
   *
   * @param part {@code train}, to learn from, or {@code dev}, to choose by, both of PolNeAR's train
   *     part, or {@code held-out}, to report, of its dev part; behind {@code within-}, what is done
   *     with statements that were found within others
   * @throws IOException if there is no such part, or a line is none of it
   */
  public static List<RelationGold> load(String part) throws IOException {
    String name = "relations-" + part + ".gold";
    try (InputStream in = RelationGold.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no gold of relations: " + part);
      }
      return parse(new String(in.readAllBytes(), UTF_8), name);
    }
  }

  static List<RelationGold> parse(String text, String file) throws IOException {
    List<RelationGold> articles = new ArrayList<>();
    List<Told> relations = new ArrayList<>();
    String article = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher told = TOLD.matcher(line);
      if (line.startsWith("article ")) {
        if (!article.isEmpty()) {
          articles.add(new RelationGold(article, relations));
        }
        article = line.substring("article ".length());
        relations = new ArrayList<>();
      } else if (told.matches()) {
        relations.add(told(told, file + ":" + number));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IOException(file + ":" + number + ": no relation: " + line);
      }
    }
    if (!article.isEmpty()) {
      articles.add(new RelationGold(article, relations));
    }
    return articles;
  }

  private static Told told(Matcher line, String where) throws IOException {
    try {
      return new Told(
          place(line, 1),
          place(line, 3),
          line.group(5) == null
              ? null
              : Relation.Kind.valueOf(line.group(5).toUpperCase(Locale.ROOT)),
          line.group(5) == null ? null : place(line, 6));
    } catch (IllegalArgumentException e) {
      throw new IOException(where + ": no relation: " + line.group(), e);
    }
  }

  private static Place place(Matcher line, int group) {
    return new Place(Integer.parseInt(line.group(group)), Integer.parseInt(line.group(group + 1)));
  }
}
