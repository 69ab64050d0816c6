package dev.quoth.networks.picture;

import java.util.List;

/** Colours of a picture on light paper; a page gives others by the classes beside them. */
final class Ink {
  static final String PAPER = "#fbf9f3";
  static final String INK = "#1d1b17";
  static final String SOFT = "#5c564b";
  static final String RULE = "#d9d3c5";

  /** For, and who agree. */
  static final String FOR = "#2f6690";

  /** Against, and who disagree. */
  static final String AGAINST = "#b04a22";

  /** Each at least 3 : 1 against the paper, told apart by most who see few colours. */
  static final List<String> GROUPS =
      List.of(
          "#2f6690", "#b04a22", "#3f7d4e", "#7a4e9c", "#94700e", "#b03a6a", "#23797f", "#6b6256");

  static final String FACE = "Newsreader, 'Iowan Old Style', 'Noto Serif', Georgia, serif";

  private Ink() {}
}
