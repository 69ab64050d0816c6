package dev.quoth.reader.blocks;

import java.util.HashMap;
import java.util.Map;

/** How browsers show an element, by its tag, as far as it matters to where text is cut. */
enum Rendering {
  /** Never shown, or not as text. */
  UNSEEN(
      "script style template svg iframe object canvas button select textarea audio video map head"
          + " math dialog datalist input option"),
  BLOCK(
      "address article aside blockquote body center dd details dir div dl dt fieldset figcaption"
          + " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p"
          + " pre section summary table tbody td tfoot th thead tr ul"),
  /** A block for those without scripts. */
  NOSCRIPT("noscript"),
  BREAK("br"),
  LINK("a"),
  /** Anything else. */
  INLINE("");

  private static final Map<String, Rendering> BY_TAG = new HashMap<>();

  static {
    for (Rendering rendering : values()) {
      for (String tag : rendering.tags.split(" ")) {
        BY_TAG.put(tag, rendering);
      }
    }
  }

  /** Apart by spaces. */
  private final String tags;

  Rendering(String tags) {
    this.tags = tags;
  }

  /**
   * @param tag in small letters
   */
  static Rendering of(String tag) {
    return BY_TAG.getOrDefault(tag, INLINE);
  }

  /** Whether its borders cut the text. */
  boolean isBlock() {
    return this == BLOCK || this == NOSCRIPT;
  }
}
