package dev.quoth.positions.network;

/**
 * What the encoder makes of a text.
 *
 * @param vector of the text's meaning, of length 1
 * @param states what a middle layer makes of each piece, [pieces, {@link #WIDTH}]
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
public record Reading(float[] vector, float[] states) {
  /** Numbers of a vector, and of each piece's state. */
  public static final int WIDTH = 384;

  /** Number of pieces. */
  public int pieces() {
    return states.length / WIDTH;
  }
}
