package dev.quoth.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements that have most words of a phrase that no statement has as it is: one typed from
 * memory.
 *
 * <p>Candidates hold some of its rarer words, or two of its words side by side where it has too few
 * of these; they are ordered by the share of the phrase that stands in them in the same order, by
 * edit distance over words.
 */
final class FuzzyPhrase {
  /** A phrase of fewer words is taken at its word. */
  private static final int FEWEST_WORDS = 4;

  private static final int SOUGHT_WORDS = 6;

  /** With fewer rare words, one that is remembered wrongly may be all of them. */
  private static final int FEWEST_RARE = 3;

  private static final int MOST_SCORED = Hits.MOST_RANKED;
  private static final int CANDIDATES = 300;
  private static final double LEAST_SHARE = 0.6;

  private final Search search;
  private final Query instead;

  /**
   * @param instead what {@link #instead} gave
   */
  FuzzyPhrase(Search search, Query instead) {
    this.search = search;
    this.instead = instead;
  }

  /**
   * The query with any of its phrases' rarer words in their places; null where it has no long
   * phrase.
   */
  static @Nullable Query instead(Query query, WordCounts counts) {
    if (query instanceof Query.Phrase phrase) {
      return anyWord(phrase, counts);
    }
    if (!(query instanceof Query.And and)) {
      return null;
    }
    List<Query> parts = new ArrayList<>();
    boolean changed = false;
    for (Query part : and.parts()) {
      Query loose = part instanceof Query.Phrase phrase ? anyWord(phrase, counts) : null;
      parts.add(loose == null ? part : loose);
      changed |= loose != null;
    }
    return changed ? new Query.And(parts) : null;
  }

  private static @Nullable Query anyWord(Query.Phrase phrase, WordCounts counts) {
    List<String> words =
        new TextAnalyzer(null).tokens(phrase.text()).stream().map(Token::word).toList();
    if (words.size() < FEWEST_WORDS || words.stream().distinct().count() < 2) {
      return null;
    }
    List<Query> any = new ArrayList<>();
    counts.rarest(words).stream().limit(SOUGHT_WORDS).map(Query.Word::new).forEach(any::add);
    for (int i = 1; any.size() < FEWEST_RARE && i < words.size(); i++) {
      any.add(new Query.Phrase(words.get(i - 1) + " " + words.get(i)));
    }
    return new Query.Or(any);
  }

  Hits search(Handle handle, TermForms forms, MatchWriter words, @Nullable Cursor after) {
    Long newest = after == null ? null : after.newest();
    List<Long> found = Searcher.find(handle, Compiler.compile(instead, words, MOST_SCORED, newest));
    List<Scored> best = Scored.bestFirst(Ranking.of(instead, forms).scored(handle, found));
    List<Scored> candidates = best.subList(0, Math.min(CANDIDATES, best.size()));
    Highlighter highlighter = new Highlighter(instead, forms);
    List<Hit> hits = HitReader.read(handle, candidates, highlighter);
    Map<Long, Hit> good = new HashMap<>();
    List<Scored> shares = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      double share = share(hit.content(), forms);
      if (share >= LEAST_SHARE) {
        long key = candidates.get(i).key();
        good.put(key, hit.with(hit.highlights(), share));
        shares.add(new Scored(key, share));
      }
    }
    Scored.Page page = Scored.page(shares, after, search.limit());
    List<Hit> shown = new ArrayList<>();
    page.scored().forEach(scored -> shown.add(requireNonNull(good.get(scored.key()))));
    return new Hits(shown, good.size(), false, page.cursor(), true, Map.of());
  }

  /** The least share of a phrase of the query that a content has. */
  private double share(String content, TermForms forms) {
    double least = 1;
    List<Query> parts =
        search.query() instanceof Query.And and ? and.parts() : List.of(search.query());
    for (Query part : parts) {
      if (part instanceof Query.Phrase phrase) {
        least = Math.min(least, share(forms.words(phrase.text()), forms.words(content)));
      }
    }
    return least;
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
