package dev.quoth.lab.positions;

import dev.quoth.Attribution;
import dev.quoth.CodePoints;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import dev.quoth.lab.positions.Debate.Said;
import dev.quoth.lab.positions.Debate.Stand;
import dev.quoth.positions.Content;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the statements of PolNeAR's articles stand on propositions that were written for Quoth, as
 * people told it; the format is described in {@code docs/annotation.md}.
 *
 * <p>An article becomes a debate: its propositions, and all of its statements of four words or
 * more, each without what it reports of others.
 */
public final class News {
  private static final Pattern STATEMENT = Pattern.compile("S (\\d+-\\d+) ([-+?.]+)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int FEWEST_WORDS = 4;

  private News() {}

  /** The gold of an article: signs by the place of a statement, from its first word to its last. */
  record Signed(List<String> propositions, Map<String, List<Stand>> stands) {}

  /**
   * The articles of a part, in the order of the gold.
   *
   * @param polnear the folder of the corpus, with its parts {@code train} and {@code dev}
   * @param part {@code train}, {@code dev} (both of PolNeAR's train part), or {@code held-out} (of
   *     its dev part), which nothing is chosen by
   * @throws IOException if there is no such part, the corpus cannot be read, or it lacks an article
   *     or a statement of the gold
   */
  public static List<Debate> read(Path polnear, String part) throws IOException {
    Map<String, Signed> gold = gold(part);
    return of(polnear.resolve(part.startsWith("held-out") ? "dev" : "train"), gold);
  }

  static List<Debate> of(Path folder, Map<String, Signed> gold) throws IOException {
    Map<String, Document> documents = new HashMap<>();
    new PolnearReader(folder).read().forEach(document -> documents.put(document.id(), document));
    List<Debate> debates = new ArrayList<>();
    for (Map.Entry<String, Signed> article : gold.entrySet()) {
      Document document = documents.get(article.getKey());
      if (document == null) {
        throw new IOException(folder + ": has no article " + article.getKey());
      }
      debates.add(debate(document, article.getValue(), folder));
    }
    return debates;
  }

  private static Debate debate(Document document, Signed signed, Path folder) throws IOException {
    Set<String> left = new HashSet<>(signed.stands().keySet());
    List<Stand> none = Collections.nCopies(signed.propositions().size(), Stand.UNRELATED);
    CodePoints codePoints = CodePoints.of(document.text());
    List<Said> said = new ArrayList<>();
    for (Attribution attribution : document.attributions()) {
      String text = text(document, attribution);
      String place = place(attribution, codePoints);
      List<Stand> stands = signed.stands().get(place);
      left.remove(place);
      if (stands != null || WORD.matcher(text).results().count() >= FEWEST_WORDS) {
        said.add(new Said(text, stands == null ? none : stands));
      }
    }
    if (!left.isEmpty()) {
      throw new IOException(folder + ": " + document.id() + " has no statements at " + left);
    }
    return new Debate(document.id(), signed.propositions(), said);
  }

  private static String text(Document document, Attribution attribution) {
    List<Attribution> reported =
        document.attributions().stream().filter(other -> isWithin(other, attribution)).toList();
    String text = Content.of(document.text(), attribution, reported, Polarity.AFFIRMS).text();
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Whether all of an attribution stands within one stretch of another's content. */
  private static boolean isWithin(Attribution inner, Attribution outer) {
    List<Span> spans = new ArrayList<>(inner.source());
    spans.addAll(inner.cue());
    spans.addAll(inner.content());
    return !inner.equals(outer)
        && outer.content().stream()
            .anyMatch(
                stretch ->
                    spans.stream()
                        .allMatch(
                            span ->
                                span.start() >= stretch.start() && span.end() <= stretch.end()));
  }

  /** From the first to the last code point of the content. */
  private static String place(Attribution attribution, CodePoints codePoints) {
    List<Span> content = attribution.content();
    return codePoints.fromUtf16(content.get(0).start())
        + "-"
        + codePoints.fromUtf16(content.get(content.size() - 1).end());
  }

  private static Map<String, Signed> gold(String part) throws IOException {
    String name = "news/" + part + ".txt";
    try (InputStream in = News.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no part of the news: " + part);
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), name);
    }
  }

  static Map<String, Signed> parse(BufferedReader lines, String file) throws IOException {
    Map<String, Signed> articles = new LinkedHashMap<>();
    Signed article = new Signed(new ArrayList<>(), new HashMap<>());
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      Matcher statement = STATEMENT.matcher(line);
      if (line.startsWith("article ")) {
        article = new Signed(new ArrayList<>(), new HashMap<>());
        articles.put(line.substring("article ".length()), article);
      } else if (line.startsWith("P ")) {
        article.propositions().add(line.substring(2));
      } else if (statement.matches()
          && statement.group(2).length() == article.propositions().size()) {
        article
            .stands()
            .put(
                statement.group(1),
                statement.group(2).chars().mapToObj(sign -> Stand.of((char) sign)).toList());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IOException(file + ":" + number + ": no line of the gold: " + line);
      }
    }
    return articles;
  }
}
