package dev.quoth.networks.picture;

import dev.quoth.networks.NetworkQuery;
import java.util.List;

/** What a tie says, and how it is drawn: a colour and a kind of line. */
enum TieKind {
  AGREE("agree", "agree", Ink.FOR, "none"),
  DISAGREE("conflict", "disagree", Ink.AGAINST, "6 4"),
  FOR("agree", "for", Ink.FOR, "none"),
  AGAINST("conflict", "against", Ink.AGAINST, "6 4"),
  BOTH("both", "both for and against", Ink.SOFT, "1.5 4"),
  SPEAK("speak", "speak of the same", Ink.SOFT, "none"),
  SPEAKS("speak", "speaks of it", Ink.SOFT, "none");

  private final String cssClass;
  private final String words;
  private final String colour;
  private final String dashes;

  TieKind(String cssClass, String words, String colour, String dashes) {
    this.cssClass = cssClass;
    this.words = words;
    this.colour = colour;
    this.dashes = dashes;
  }

  /** Those that ties of a network can be. */
  static List<TieKind> of(NetworkQuery query) {
    boolean one = query.isOneMode();
    return switch (query.aggregation()) {
      case CONGRUENCE -> List.of(AGREE);
      case CONFLICT -> List.of(DISAGREE);
      case SUBTRACT -> one ? List.of(AGREE, DISAGREE) : List.of(FOR, AGAINST);
      case COMBINE -> List.of(FOR, AGAINST, BOTH);
      case IGNORE -> List.of(one ? SPEAK : SPEAKS);
    };
  }

  /** That of a tie. */
  static TieKind of(NetworkQuery query, double weight) {
    List<TieKind> kinds = of(query);
    return switch (query.aggregation()) {
      case COMBINE -> kinds.get((int) weight - 1);
      case SUBTRACT -> kinds.get(weight > 0 ? 0 : 1);
      default -> kinds.get(0);
    };
  }

  String words() {
    return words;
  }

  /** Draws its line. */
  void draw(Svg svg, Point from, Point to, double width, double opacity) {
    svg.empty(
        "line",
        "class",
        "stroke " + cssClass,
        "x1",
        from.x(),
        "y1",
        from.y(),
        "x2",
        to.x(),
        "y2",
        to.y(),
        "stroke",
        colour,
        "stroke-width",
        width,
        "stroke-opacity",
        opacity,
        "stroke-dasharray",
        dashes);
  }
}
