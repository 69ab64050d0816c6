package dev.quoth.extract.relations;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Statement;
import dev.quoth.extract.words.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statements of an article's story, and how they stand to one another. */
final class Scene {
  private static final int SENTENCE = 400;

  /** So far before and behind a statement others are looked at. */
  private static final int BEFORE = 60;

  private static final int BEHIND = 30;

  private final Article article;
  private final Passages passages;
  private final Sayings sayings;
  private final List<Told> all = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, List<Told>> inner = new HashMap<>();
  private final Map<String, Passage> read = new HashMap<>();
  private final List<Integer> blocks = new ArrayList<>();
  private final Set<String> firsts = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  Scene(Article article, List<Statement> statements, Passages passages, Sayings sayings) {
    this.article = article;
    this.passages = passages;
    this.sayings = sayings;
    List<Block> story = article.blocks().stream().filter(b -> !b.kind().isFurniture()).toList();
    Set<Set<String>> heard = new HashSet<>();
    int block = 0;
    for (Statement statement : statements) {
      if (statement.block().isFurniture()) {
        continue;
      }
      boolean asks = passages.asks(article.text(), statement.attribution());
      Told told = Told.of(article.text(), statement, asks);
      if (places.putIfAbsent(statement.id(), all.size()) != null) {
        continue;
      }
      all.add(told);
      String within = statement.within();
      if (within != null) {
        inner.computeIfAbsent(within, id -> new ArrayList<>()).add(told);
      }
      told.words().forEach(word -> counts.merge(word, 1, Integer::sum));
      while (block + 1 < story.size() && story.get(block + 1).span().start() <= told.start()) {
        block++;
      }
      blocks.add(block);
      if (!told.actors().isEmpty() && heard.add(told.actors())) {
        firsts.add(statement.id());
      }
    }
  }

  /**
   * How surprising it is that both say the words that both say, but for the names of who says them,
   * in nats: each by how many of the article's statements have it.
   */
  double shared(Told a, Told b) {
    double sum = 0;
    for (String word : a.words()) {
      if (b.words().contains(word) && !a.names().contains(word) && !b.names().contains(word)) {
        sum += Math.log((double) all.size() / counts.getOrDefault(word, 1));
      }
    }
    return sum;
  }

  List<Told> all() {
    return all;
  }

  Passage passage(Told told) {
    return read.computeIfAbsent(
        told.statement().id(), id -> passages.of(article.text(), told.statement().attribution()));
  }

  /** What speaks for it that a statement does something with one within it. */
  Within within(Told outer, Told inner) {
    return new Within(article.text(), sayings, passage(outer), outer, inner);
  }

  /** Those that stand within a statement. */
  List<Told> inner(Told outer) {
    return inner.getOrDefault(outer.statement().id(), List.of());
  }

  /** Those near a statement that are not said by the same, and in no report of one another. */
  List<Told> others(Told from) {
    int at = place(from);
    List<Told> others = new ArrayList<>();
    for (int i = Math.max(0, at - BEFORE); i < Math.min(all.size(), at + BEHIND); i++) {
      Told to = all.get(i);
      if (i != at && !from.isOfSameSide(to) && !reports(from, to) && !reports(to, from)) {
        others.add(to);
      }
    }
    return others;
  }

  private int place(Told told) {
    return places.getOrDefault(told.statement().id(), 0);
  }

  /** Number of the block of the story in which a content begins. */
  int block(Told told) {
    return blocks.get(place(told));
  }

  /** How many statements stand between two. */
  int between(Told a, Told b) {
    return Math.max(0, Math.abs(place(a) - place(b)) - 1);
  }

  /** Whether nobody else's statement stands between. */
  boolean isNext(Told before, Told told) {
    for (int i = place(before) + 1; i < place(told); i++) {
      if (!all.get(i).isBySame(before) && !all.get(i).isBySame(told)) {
        return false;
      }
    }
    return true;
  }

  /** Whether its speaker says nothing else between the two. */
  boolean isNearest(Told before, Told told) {
    for (int i = place(before) + 1; i < place(told); i++) {
      if (all.get(i).isBySame(before)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the first that its speaker says. */
  boolean isFirst(Told told) {
    return firsts.contains(told.statement().id());
  }

  private static boolean reports(Told outer, Told inner) {
    return outer.statement().id().equals(inner.statement().within());
  }

  /** Whether no sentence ends between two statements. */
  boolean sameSentence(Told a, Told b) {
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.start(), b.start());
    if (to - from > SENTENCE) {
      return false;
    }
    return from >= to || Sentences.end(article.text(), from, to) >= to;
  }
}
