package dev.quoth.app;

/** How the program ends. */
final class ExitCode {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int WRONG_USAGE = 2;

  private ExitCode() {}
}
