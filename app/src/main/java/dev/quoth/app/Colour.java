package dev.quoth.app;

/** When text is coloured. */
enum Colour {
  AUTO,
  ALWAYS,
  NEVER;

  /** Whether to colour what goes to standard output. */
  boolean isOn(Console console) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> console.outIsTerminal() && console.mayColour();
    };
  }
}
