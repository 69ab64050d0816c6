package dev.quoth.reader.blocks;

import static java.util.Objects.requireNonNull;

import dev.quoth.Block.Kind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Judges what each segment of a page is: of the story or not, and of which kind.
 *
 * <p>Two stages of {@link Trees} say how likely a segment is the story's, the second from what the
 * first says all over the page; further trees, one for each kind, choose among the story's kinds or
 * among those of furniture. All are trained in the lab on pages whose segments are labelled.
 *
 * <p>Immutable and thread-safe.
 */
public final class BlockModel {
  /** Changes when the file's form does. */
  private static final int FORMAT = 1;

  /** After so many trees it is plain of most segments whether they are the story's. */
  private static final int FEW_TREES = 40;

  /** Log odds that make a plain case. */
  private static final double PLAIN = 2.5;

  private static final class Shipped {
    static final BlockModel MODEL = read();

    private static BlockModel read() {
      try (InputStream in =
          requireNonNull(BlockModel.class.getResourceAsStream("blocks.model"), "blocks.model")) {
        return BlockModel.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("blocks.model", e);
      }
    }
  }

  private final Trees first;
  private final Trees second;
  private final Map<Kind, Trees> kinds;

  /**
   * A model of trained trees.
   *
   * @param first log odds of being of the story, from the features of the first stage
   * @param second the same from those of the second
   * @param kinds for each kind the log odds of being of it, from the features of the second stage
   */
  public BlockModel(Trees first, Trees second, Map<Kind, Trees> kinds) {
    this.first = first;
    this.second = second;
    this.kinds = new EnumMap<>(kinds);
  }

  /** The model that comes with the reader. */
  public static BlockModel shipped() {
    return Shipped.MODEL;
  }

  /** Judges the segments of a page, all of them in order, by their features. */
  public Judgement judge(List<Segment> segments, Features features) {
    return new Judgement(this, segments, features);
  }

  /** Log odds of being of the story, from the ordered features of the first stage. */
  double guess(int[] row) {
    return first.logOddsWithin(row, FEW_TREES, -PLAIN, Double.POSITIVE_INFINITY);
  }

  /**
   * Log odds of being of the story, from the ordered features of the second stage; of plain cases
   * only that they are.
   */
  double story(int[] row) {
    return second.logOddsWithin(row, FEW_TREES, -PLAIN, PLAIN);
  }

  /** Probability of being of the story, from the features of the second stage. */
  double probability(float[] row) {
    return second.probability(row);
  }

  /** What each feature of the second stage adds to these. */
  double[] contributions(float[] row) {
    return second.contributions(row);
  }

  /** The likeliest kind, of the story's or of furniture's, from the second stage's ordered row. */
  Kind kind(int[] row, boolean story) {
    Kind usual = story ? Kind.PARAGRAPH : Kind.OTHER; // few others come near it
    Kind best = usual;
    Trees trees = kinds.get(usual);
    double most = trees == null ? Double.NEGATIVE_INFINITY : trees.logOdds(row);
    for (Map.Entry<Kind, Trees> kind : kinds.entrySet()) {
      if (isChoice(kind.getKey(), story) && kind.getKey() != usual) {
        double odds = kind.getValue().logOddsAbove(row, most);
        best = odds > most ? kind.getKey() : best;
        most = Math.max(odds, most);
      }
    }
    return best;
  }

  private static boolean isChoice(Kind kind, boolean story) {
    return kind != Kind.HEADLINE && kind.isFurniture() != story;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is of another form, or of other features than this reader measures
   */
  public static BlockModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    if (data.readInt() != FORMAT) {
      throw new IOException("the page model is of another form");
    }
    if (data.readInt() != Features.names().hashCode()) {
      throw new IOException("the page model was trained on other features; train it anew");
    }
    Trees first = Trees.read(data);
    Trees second = Trees.read(data);
    Map<Kind, Trees> kinds = new EnumMap<>(Kind.class);
    for (int n = data.readInt(); n > 0; n--) {
      Kind kind = Kind.valueOf(data.readUTF());
      kinds.put(kind, Trees.read(data));
    }
    return new BlockModel(first, second, kinds);
  }

  /** Writes the model; closes nothing. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(gzip);
    data.writeInt(FORMAT);
    data.writeInt(Features.names().hashCode());
    first.write(data);
    second.write(data);
    data.writeInt(kinds.size());
    for (Map.Entry<Kind, Trees> kind : kinds.entrySet()) {
      data.writeUTF(kind.getKey().name());
      kind.getValue().write(data);
    }
    data.flush();
    gzip.finish();
  }
}
