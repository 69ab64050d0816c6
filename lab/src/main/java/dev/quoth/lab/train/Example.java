package dev.quoth.lab.train;

import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.List;

/**
 * One window with what the model shall say of it.
 *
 * @param words the words of the whole article
 * @param window the stretch of them that the encoder reads
 * @param outer attributions of the text itself
 * @param inner attributions within the contents of others
 */
record Example(Words words, Window window, Layer outer, Layer inner) {

  /**
   * Attributions that do not overlap, as labels.
   *
   * @param tags for each word of the window probabilities of the tags of {@link Role}, row-major
   *     [words, tags]; all zero where nothing is known of the word
   * @param mentions the spans, word numbers relative to the article
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Layer(float[] tags, List<Mention> mentions) {}

  /**
   * A span of one role.
   *
   * @param role its role
   * @param span its words
   * @param attribution number of the attribution it belongs to, within the layer
   */
  record Mention(Role role, Window span, int attribution) {}
}
