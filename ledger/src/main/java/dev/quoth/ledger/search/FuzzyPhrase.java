package dev.quoth.ledger.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements that have most words of a phrase that no statement has as it is: one typed from
 * memory.
 *
 * <p>Candidates hold two of its rarest words; where it has few rare ones, one of these, or two of
 * its words side by side. They are ordered by the share of the phrase that stands in them in the
 * same order, by edit distance over words.
 */
final class FuzzyPhrase {
  /** A phrase of fewer words is taken at its word. */
  private static final int FEWEST_WORDS = 4;

  private static final int SOUGHT_WORDS = 5;

  /** With fewer rare words, one that is remembered wrongly may leave no two of them. */
  private static final int FEWEST_RARE = 3;

  private static final int CANDIDATES = 1000;
  private static final double LEAST_SHARE = 0.6;

  private final Search search;
  private final Query instead;

  private FuzzyPhrase(Search search, Query instead) {
    this.search = search;
    this.instead = instead;
  }

  /** What finds statements that are nearly asked for; null where the query has no long phrase. */
  static @Nullable FuzzyPhrase of(Search search, Asking asking) {
    WordCounts counts = new WordCounts(asking.handle(), asking.index());
    Query instead = instead(search.query(), counts);
    return instead == null ? null : new FuzzyPhrase(search, instead);
  }

  /** The query with what candidates hold in the places of its phrases. */
  private static @Nullable Query instead(Query query, WordCounts counts) {
    if (query instanceof Query.Phrase phrase) {
      return candidates(phrase, counts);
    }
    if (!(query instanceof Query.And and)) {
      return null;
    }
    List<Query> parts = new ArrayList<>();
    boolean changed = false;
    for (Query part : and.parts()) {
      Query loose = part instanceof Query.Phrase phrase ? candidates(phrase, counts) : null;
      parts.add(loose == null ? part : loose);
      changed |= loose != null;
    }
    return changed ? new Query.And(parts) : null;
  }

  private static @Nullable Query candidates(Query.Phrase phrase, WordCounts counts) {
    List<String> words =
        new TextAnalyzer(null).tokens(phrase.text()).stream().map(Token::word).toList();
    if (words.size() < FEWEST_WORDS || words.stream().distinct().count() < 2) {
      return null;
    }
    List<Query> rare = new ArrayList<>();
    counts.rarest(words).stream().limit(SOUGHT_WORDS).map(Query.Word::new).forEach(rare::add);
    return new Query.Or(rare.size() < FEWEST_RARE ? withNeighbours(rare, words) : pairs(rare));
  }

  private static List<Query> pairs(List<Query> words) {
    List<Query> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new Query.And(List.of(words.get(j), words.get(i))));
      }
    }
    return pairs;
  }

  private static List<Query> withNeighbours(List<Query> rare, List<String> words) {
    List<Query> any = new ArrayList<>(rare);
    for (int i = 1; any.size() < FEWEST_RARE && i < words.size(); i++) {
      any.add(new Query.Phrase(words.get(i - 1) + " " + words.get(i)));
    }
    return any;
  }

  Hits search(Asking asking) {
    Cursor after = search.after() == null ? null : Cursor.parse(search.after());
    List<Scored> good = good(asking, after == null ? null : after.newest());
    Scored.Page page = Scored.page(good, after, search.limit());
    List<Hit> hits = HitReader.read(asking.handle(), page.scored(), highlighter(asking));
    return new Hits(hits, good.size(), false, page.cursor(), true, Map.of(), List.of());
  }

  /** Tells where candidates have what they were found by. */
  Highlighter highlighter(Asking asking) {
    return new Highlighter(instead, asking.forms());
  }

  /**
   * The candidates that have enough of the phrases.
   *
   * @param newest key of the newest that counts; null for all
   */
  List<Scored> good(Asking asking, @Nullable Long newest) {
    List<Long> found = asking.find(instead, CANDIDATES, newest);
    List<List<String>> phrases = phrases(asking.forms());
    List<Scored> good = new ArrayList<>();
    for (Contents.Content content : asking.contents().of(found)) {
      List<String> words = content.tokens().stream().map(Token::word).toList();
      double share = phrases.stream().mapToDouble(phrase -> share(phrase, words)).min().orElse(1);
      if (share >= LEAST_SHARE) {
        good.add(new Scored(content.key(), share));
      }
    }
    if (search.once()) { // of those that are good: another of the same utterance may not be
      List<Long> once = asking.contents().once(good.stream().map(Scored::key).toList());
      good.removeIf(scored -> !once.contains(scored.key()));
    }
    return good;
  }

  private List<List<String>> phrases(TermForms forms) {
    List<Query> parts =
        search.query() instanceof Query.And and ? and.parts() : List.of(search.query());
    List<List<String>> phrases = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Phrase phrase) {
        phrases.add(forms.words(phrase.text()));
      }
    }
    return phrases;
  }

  /**
   * One less the edits by which a phrase is made of the stretch of words that is most like it, for
   * each of its words (Sellers 1980, on words in place of characters).
   */
  static double share(List<String> phrase, List<String> words) {
    int[] before = new int[words.size() + 1];
    for (int i = 1; i <= phrase.size(); i++) {
      int[] now = new int[words.size() + 1];
      now[0] = i;
      for (int j = 1; j <= words.size(); j++) {
        int same = phrase.get(i - 1).equals(words.get(j - 1)) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + same, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    int least = phrase.size();
    for (int edits : before) {
      least = Math.min(least, edits);
    }
    return 1 - (double) least / phrase.size();
  }
}
