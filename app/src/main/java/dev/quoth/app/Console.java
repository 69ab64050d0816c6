package dev.quoth.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Where the program reads from and prints to, and what it knows of the terminal there.
 *
 * @param in standard input
 * @param out standard output, unbuffered
 * @param err standard error
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 * @param environment the environment variables
 * @param columns asks for the terminal's width; 0 where it does not say
 * @param secrets asks for what the terminal is not to show
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    IntSupplier columns,
    SecretPrompt secrets) {
  private static final int DEFAULT_WIDTH = 80;

  /** Longer lines are hard to read; who wants them says so. */
  private static final int MAX_WIDTH = 100;

  /** One at which nobody sits who could be asked for a secret. */
  Console(
      InputStream in,
      OutputStream out,
      PrintStream err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      Map<String, String> environment,
      IntSupplier columns) {
    this(in, out, err, outIsTerminal, errIsTerminal, environment, columns, SecretPrompt.NONE);
  }

  /** Whether the terminal, if there is one, understands colours and the user wants them. */
  boolean mayColour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Columns to set text in where the user does not say. */
  int width() {
    int known = outIsTerminal ? columns.getAsInt() : 0;
    return known <= 0 ? DEFAULT_WIDTH : Math.max(Page.MIN_WIDTH, Math.min(known, MAX_WIDTH));
  }

  /** Tells the user something, on one line and without control characters. */
  void complain(String sentence) {
    err.println("quoth: " + Safe.line(sentence));
  }
}
