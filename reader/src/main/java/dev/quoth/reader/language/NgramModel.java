package dev.quoth.reader.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Scores a text in each of 103 languages by which of 146,000 sequences of one to three letters
 * occur in it: the language detector of Apache OpenNLP, a maximum entropy model trained on the
 * Leipzig corpora.
 *
 * <p>It reads OpenNLP's model file but needs no class of OpenNLP: that would bring a logging
 * library whose absent provider complains on the user's terminal, and take three times as long to
 * load and twice the memory. Immutable; takes about 11 MB.
 */
final class NgramModel {
  private static final String RESOURCE = "/langdetect-183.bin";
  private static final String ENTRY = "langdetect.model";
  private static final int LONGEST = 3;

  private final String[] languages;
  private final NgramTable ngrams;

  /** By n-gram: where its weights begin, and where the last one's end. */
  private final int[] starts;

  /** By weight: the language it speaks for. */
  private final byte[] outcomes;

  private final float[] weights;

  NgramModel(
      String[] languages, NgramTable ngrams, int[] starts, byte[] outcomes, float[] weights) {
    this.languages = languages;
    this.ngrams = ngrams;
    this.starts = starts;
    this.outcomes = outcomes;
    this.weights = weights;
  }

  /**
   * The model that comes with the program.
   *
   * @throws IOException if it is not on the class path, or damaged
   */
  static NgramModel load() throws IOException {
    try (InputStream in = NgramModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + ": not on the class path");
      }
      return read(in);
    }
  }

  private static NgramModel read(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(ENTRY)) {
        return new GisReader(zip.readAllBytes()).read();
      }
    }
    throw new IOException(RESOURCE + ": holds no " + ENTRY);
  }

  /** The languages' ISO 639-3 codes. */
  String[] languages() {
    return languages.clone();
  }

  /**
   * By language: the sum of the weights of all sequences that occur, once each; it is the logarithm
   * of the probability, but for a constant.
   *
   * @param text in lower case
   */
  double[] scores(CharSequence text) {
    double[] scores = new double[languages.length];
    BitSet seen = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      long key = 0;
      for (int n = 0; n < LONGEST && i + n < text.length(); n++) {
        key = NgramTable.append(key, n, text.charAt(i + n));
        int ngram = ngrams.find(key);
        if (ngram >= 0 && !seen.get(ngram)) {
          seen.set(ngram);
          add(ngram, scores);
        }
      }
    }
    return scores;
  }

  private void add(int ngram, double[] scores) {
    for (int i = starts[ngram]; i < starts[ngram + 1]; i++) {
      scores[outcomes[i]] += weights[i];
    }
  }
}
