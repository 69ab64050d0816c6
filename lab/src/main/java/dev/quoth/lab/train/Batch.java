package dev.quoth.lab.train;

import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.extract.tokens.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Some windows laid end to end, without padding, as the arrays that the network takes.
 *
 * <p>"Pieces" counts the inputs of all windows, "words" their words, "mentions" their spans.
 */
final class Batch {
  /** Share of the gold cues and sources that are hidden, so that links learn to say "none". */
  private static final double HIDDEN = 0.08;

  final int[] lengths;
  final long[] ids;
  final long[] positions;
  final float[] paragraphBreaks;
  final long[] firsts;
  final float[] outerTags;
  final float[] innerTags;
  final List<Pooled> mentions = new ArrayList<>();
  final Map<LinkKind, Links> links = new EnumMap<>(LinkKind.class);

  /** A mention with the row of its first word in the batch, and the group it may link within. */
  record Pooled(Example.Mention mention, int firstRow, int group) {}

  /**
   * The choices of one kind: every anchor against every candidate and, last, none.
   *
   * @param anchors numbers of mentions
   * @param candidates numbers of mentions
   * @param allowed 0 where the two may link, a large negative number elsewhere, [anchors,
   *     candidates + 1]
   * @param wanted the same for the right choices alone
   * @param gaps buckets of {@link Gap}, [anchors, candidates, features]
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Links(long[] anchors, long[] candidates, float[] allowed, float[] wanted, long[] gaps) {}

  Batch(List<Example> examples, Vocabulary vocabulary, RandomGenerator random) {
    List<Window.Input> inputs = new ArrayList<>();
    for (Example example : examples) {
      inputs.add(example.window().input(example.words(), vocabulary));
    }
    lengths = inputs.stream().mapToInt(input -> input.ids().length).toArray();
    int pieces = Arrays.stream(lengths).sum();
    int words = inputs.stream().mapToInt(input -> input.firsts().length).sum();
    ids = new long[pieces];
    positions = new long[pieces];
    paragraphBreaks = new float[pieces];
    firsts = new long[words];
    outerTags = new float[words * Role.TAGS];
    innerTags = new float[words * Role.TAGS];
    int piece = 0;
    int word = 0;
    for (int i = 0; i < examples.size(); i++) {
      addInput(inputs.get(i), piece, word, vocabulary);
      addLayers(examples.get(i), i, word, random);
      piece += lengths[i];
      word += inputs.get(i).firsts().length;
    }
    for (LinkKind kind : LinkKind.values()) {
      links.put(kind, links(kind, examples));
    }
  }

  private void addInput(Window.Input input, int piece, int word, Vocabulary vocabulary) {
    for (int i = 0; i < input.ids().length; i++) {
      ids[piece + i] = input.ids()[i];
      positions[piece + i] = i;
      paragraphBreaks[piece + i] = input.ids()[i] == vocabulary.paragraph() ? 1 : 0;
    }
    for (int i = 0; i < input.firsts().length; i++) {
      firsts[word + i] = (long) piece + input.firsts()[i];
    }
  }

  private void addLayers(Example example, int number, int row, RandomGenerator random) {
    addLayer(example.outer(), outerTags, 2 * number, row, example, random);
    addLayer(example.inner(), innerTags, 2 * number + 1, row, example, random);
  }

  private void addLayer(
      Example.Layer layer,
      float[] tags,
      int group,
      int row,
      Example example,
      RandomGenerator random) {
    System.arraycopy(layer.tags(), 0, tags, row * Role.TAGS, layer.tags().length);
    addMentions(layer, example, group, row, random);
  }

  private void addMentions(
      Example.Layer layer, Example example, int group, int row, RandomGenerator random) {
    for (Example.Mention mention : layer.mentions()) {
      boolean hidden = mention.role() != Role.CONTENT && random.nextDouble() < HIDDEN;
      if (!hidden) {
        int first = row + mention.span().from() - example.window().from();
        mentions.add(new Pooled(mention, first, group));
      }
    }
  }

  private Links links(LinkKind kind, List<Example> examples) {
    int[] anchors = ofRole(kind.anchor());
    int[] candidates = ofRole(kind.candidate());
    int columns = candidates.length + 1;
    float[] allowed = new float[anchors.length * columns];
    float[] wanted = new float[anchors.length * columns];
    Arrays.fill(allowed, FORBIDDEN);
    Arrays.fill(wanted, FORBIDDEN);
    long[] gaps = new long[anchors.length * candidates.length * Gap.FEATURES];
    for (int a = 0; a < anchors.length; a++) {
      boolean found = false;
      for (int c = 0; c < candidates.length; c++) {
        Pooled anchor = mentions.get(anchors[a]);
        Pooled candidate = mentions.get(candidates[c]);
        if (anchor.group() == candidate.group()) {
          allowed[a * columns + c] = 0;
          addGap(examples, anchor, candidate, gaps, (a * candidates.length + c) * Gap.FEATURES);
          if (anchor.mention().attribution() == candidate.mention().attribution()) {
            wanted[a * columns + c] = 0;
            found = true;
          }
        }
      }
      allowed[a * columns + candidates.length] = 0;
      wanted[a * columns + candidates.length] = found ? FORBIDDEN : 0;
    }
    return new Links(longs(anchors), longs(candidates), allowed, wanted, gaps);
  }

  private static final float FORBIDDEN = -1e4f;

  private void addGap(
      List<Example> examples, Pooled anchor, Pooled candidate, long[] gaps, int at) {
    Window a = anchor.mention().span();
    Window c = candidate.mention().span();
    int left = Math.min(a.to(), c.to());
    int right = Math.max(a.from(), c.from());
    int cues = 0;
    int like = 0;
    for (Pooled other : mentions) {
      Window span = other.mention().span();
      if (other.group() == anchor.group() && span.from() >= left && span.to() <= right) {
        cues += other.mention().role() == Role.CUE ? 1 : 0;
        like += other.mention().role() == candidate.mention().role() ? 1 : 0;
      }
    }
    int[] buckets = new int[Gap.FEATURES];
    Gap.features(
        examples.get(anchor.group() / 2).words(), a, c, new Gap.Counts(cues, like), buckets, 0);
    for (int i = 0; i < buckets.length; i++) {
      gaps[at + i] = buckets[i];
    }
  }

  private int[] ofRole(Role role) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).mention().role() == role) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long[] longs(int[] numbers) {
    return Arrays.stream(numbers).asLongStream().toArray();
  }

  /** Averages word vectors into mention vectors: row-major [mentions, words]. */
  float[] pooling() {
    float[] matrix = new float[mentions.size() * firsts.length];
    for (int i = 0; i < mentions.size(); i++) {
      Pooled pooled = mentions.get(i);
      int size = pooled.mention().span().size();
      int row = i * firsts.length + pooled.firstRow();
      Arrays.fill(matrix, row, row + size, 1f / size);
    }
    return matrix;
  }
}
