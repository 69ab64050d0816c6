package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.CodePoints;
import dev.quoth.Relation;
import dev.quoth.Statement;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import dev.quoth.lab.corpus.Words;
import dev.quoth.lab.gold.RelationGold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article of a corpus of which people told what its statements do with one another.
 *
 * @param article the article
 * @param statements the corpus's own or those that were found, in text order
 * @param attributions by the id of a statement, which attribution of the corpus it is; those that
 *     are none are left out
 * @param gold what people told, by the indexes of attributions
 * @param within what people told of statements within others, whether of the corpus or not
 */
public record RelationStory(
    Article article,
    List<Statement> statements,
    Map<String, Integer> attributions,
    Set<Link> gold,
    WithinGold within) {

  /** Copies the collections. */
  public RelationStory {
    statements = List.copyOf(statements);
    attributions = Map.copyOf(attributions);
    gold = new LinkedHashSet<>(gold);
  }

  /** A relation between two attributions of the corpus, by their indexes. */
  public record Link(int from, int to, Relation.Kind kind) {}

  /**
   * The articles of the lab's gold.
   *
   * @param folder of PolNeAR: its train part for {@code dev}, its dev part for {@code held-out}
   * @param part of the gold
   * @param describe makes the statements of an article, given the corpus's attributions
   * @throws IOException if the corpus cannot be read, or lacks an article or a statement of the
   *     gold
   */
  public static List<RelationStory> read(
      Path folder, String part, BiFunction<Article, List<Attribution>, List<Statement>> describe)
      throws IOException {
    Map<String, Document> documents = new HashMap<>();
    for (Document document : new PolnearReader(folder).read()) {
      documents.put(document.id(), document);
    }
    Map<String, RelationGold> within = new HashMap<>();
    RelationGold.load("within-" + part).forEach(gold -> within.put(gold.article(), gold));
    List<RelationStory> stories = new ArrayList<>();
    for (RelationGold gold : RelationGold.load(part)) {
      Document document = documents.get(gold.article());
      if (document == null) {
        throw new IOException(folder + ": has no article " + gold.article());
      }
      Article article = Article.ofText(document.text());
      List<Statement> statements = describe.apply(article, document.attributions());
      WithinGold judged = WithinGold.of(within.get(gold.article()), article, statements);
      stories.add(of(gold, document, article, statements, judged));
    }
    return stories;
  }

  private static RelationStory of(
      RelationGold gold,
      Document document,
      Article article,
      List<Statement> statements,
      WithinGold within)
      throws IOException {
    CodePoints codePoints = CodePoints.of(document.text());
    Map<RelationGold.Place, Integer> byPlace = new HashMap<>();
    for (int i = 0; i < document.attributions().size(); i++) {
      byPlace.putIfAbsent(place(document.attributions().get(i), codePoints), i);
    }
    Set<Link> links = new LinkedHashSet<>();
    for (RelationGold.Told told : gold.relations()) {
      Integer from = byPlace.get(told.from());
      Integer to = byPlace.get(told.to());
      if (from == null || to == null || told.kind() == null) {
        throw new IOException(gold.article() + ": the corpus has no such statements: " + told);
      }
      links.add(new Link(from, to, told.kind()));
    }
    return new RelationStory(article, statements, matched(document, statements), links, within);
  }

  private static RelationGold.Place place(Attribution attribution, CodePoints codePoints) {
    int end = attribution.content().get(attribution.content().size() - 1).end();
    return new RelationGold.Place(
        codePoints.fromUtf16(attribution.content().get(0).start()), codePoints.fromUtf16(end));
  }

  private static Map<String, Integer> matched(Document document, List<Statement> statements) {
    Words words = Words.in(document.text());
    List<Marks> gold = new ArrayList<>();
    document.attributions().forEach(a -> gold.add(Marks.of(Prediction.of(a), words)));
    List<Marks> found = new ArrayList<>();
    statements.forEach(s -> found.add(Marks.of(Prediction.of(s), words)));
    Map<String, Integer> attributions = new HashMap<>();
    for (Marks.Pair pair : Marks.match(gold, found)) {
      attributions.put(statements.get(pair.predicted()).id(), pair.gold());
    }
    return attributions;
  }

  /**
   * A relation by the attributions of the corpus.
   *
   * @return null where the corpus does not have both statements, so that people told nothing of it
   */
  public @Nullable Link link(String from, String to, Relation.Kind kind) {
    Integer first = attributions.get(from);
    Integer second = attributions.get(to);
    return first == null || second == null ? null : new Link(first, second, kind);
  }

  /** The same with what people told of one kind only. */
  RelationStory only(Relation.Kind kind) {
    Set<Link> links = new LinkedHashSet<>(gold);
    links.removeIf(link -> link.kind() != kind);
    return new RelationStory(article, statements, attributions, links, within);
  }

  /** Source and content of a statement, for people. */
  String words(String id) {
    return statements.stream()
        .filter(statement -> statement.id().equals(id))
        .map(statement -> words(statement.attribution()))
        .findFirst()
        .orElse(id);
  }

  private String words(Attribution attribution) {
    return Stream.of(attribution.source(), attribution.content())
        .map(
            spans ->
                spans.stream()
                    .map(span -> span.of(article.text()))
                    .collect(Collectors.joining(" … ")))
        .collect(Collectors.joining(": ", "[", "]"))
        .replaceAll("\\s+", " ");
  }
}
