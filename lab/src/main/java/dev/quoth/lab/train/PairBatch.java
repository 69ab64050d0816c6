package dev.quoth.lab.train;

import dev.quoth.lab.positions.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some pairs laid end to end, the short ones first, so that those of equal length lie together.
 *
 * @param lengths pieces of each pair
 * @param states what the encoder makes of the pieces, [pieces, hidden]
 * @param segments 0 for the proposition's pieces, 1 for the statement's, [pieces]
 * @param firsts index of each pair's first piece, [pairs]
 * @param related 1 for pairs that are, -1 for those that are not, 0 where nobody knows; times the
 *     weight, [pairs]
 * @param stance 1 for and -1 against, 0 where there is no side, times the weight, [pairs]
 * @param sideless the weight of pairs that are related and take no side, else 0, [pairs]
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
record PairBatch(
    int[] lengths,
    float[] states,
    long[] segments,
    long[] firsts,
    float[] related,
    float[] stance,
    float[] sideless) {

  /**
   * A pair with what was read of it.
   *
   * @param proposition states of its pieces
   * @param statement states of its pieces
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Read(Pair pair, float[] proposition, float[] statement) {
    static Read of(Pair pair, TextStates states) {
      return new Read(pair, states.of(pair.proposition()), states.of(pair.statement()));
    }

    int length() {
      return (proposition.length + statement.length) / Network.HIDDEN;
    }
  }

  static PairBatch of(List<Read> pairs) {
    int[] order =
        IntStream.range(0, pairs.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> pairs.get(i).length()))
            .mapToInt(Integer::intValue)
            .toArray();
    int size = pairs.stream().mapToInt(Read::length).sum();
    int n = pairs.size();
    PairBatch batch =
        new PairBatch(
            new int[n],
            new float[size * Network.HIDDEN],
            new long[size],
            new long[n],
            new float[n],
            new float[n],
            new float[n]);
    int at = 0;
    for (int i = 0; i < n; i++) {
      at = batch.put(i, pairs.get(order[i]), at);
    }
    return batch;
  }

  private int put(int number, Read read, int at) {
    lengths[number] = read.length();
    firsts[number] = at;
    int first = read.proposition().length;
    System.arraycopy(read.proposition(), 0, states, at * Network.HIDDEN, first);
    System.arraycopy(
        read.statement(), 0, states, at * Network.HIDDEN + first, read.statement().length);
    for (int i = first / Network.HIDDEN; i < read.length(); i++) {
      segments[at + i] = 1;
    }
    float weight = (float) read.pair().weight();
    related[number] =
        switch (read.pair().related()) {
          case YES -> weight;
          case NO -> -weight;
          case UNKNOWN -> 0;
        };
    stance[number] = weight * read.pair().stance();
    boolean isSideless = read.pair().related() == Pair.Relation.YES && !read.pair().takesSide();
    sideless[number] = isSideless ? weight : 0;
    return at + read.length();
  }
}
