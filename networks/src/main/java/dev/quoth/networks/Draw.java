package dev.quoth.networks;

import dev.quoth.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Draws by chance that depend on what is drawn for and the seed alone, not on an order: a hash,
 * finished by the mixing function of SplittableRandom (Stafford's variant 13 of MurmurHash3's).
 */
final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Draw() {}

  /** A number from 0 to 1, 1 excluded. */
  static double of(Original what, long seed) {
    long hash = mixed(seed + GOLDEN);
    hash = with(hash, what.group());
    hash = with(hash, what.actor().person());
    hash = with(hash, what.actor().organisation());
    hash = with(hash, what.actor().party());
    hash = with(hash, what.proposition());
    hash = mixed(hash + (what.copied() ? 2 : 0) + (what.stance() == Stance.SUPPORTS ? 1 : 0));
    return (hash >>> 11) * 0x1p-53;
  }

  private static long with(long hash, @Nullable String text) {
    return mixed(hash * 31 + (text == null ? 0 : 1 + hashOf(text)));
  }

  /** 64 bits, where String.hashCode has 32, of which many texts share one. */
  private static long hashOf(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
