package dev.quoth.app;

/** How text is set off on a terminal that has colours; on others it stays plain. */
enum Style {
  TITLE("1"),
  SPEAKER("1"),
  CUE("3"),
  DIRECT("32"),
  MIXED("33"),
  INDIRECT("36"),
  FURNITURE("35"),
  SURE("1"),
  DOUBTFUL("31"),
  FAINT("2");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text with the terminal's codes around it, or as it is. */
  String paint(String text, boolean colours) {
    return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
