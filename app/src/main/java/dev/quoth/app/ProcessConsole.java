package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The console of this process. */
final class ProcessConsole {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final Path TERMINAL = Path.of("/dev/tty");

  private ProcessConsole() {}

  static Console open() {
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
        isTerminal(1),
        isTerminal(2),
        System.getenv(),
        ProcessConsole::columns,
        ProcessConsole::secret);
  }

  /**
   * Whether a descriptor is a terminal. Java 17 tells only whether input and output both are, so
   * Linux is asked itself.
   */
  private static boolean isTerminal(int descriptor) {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return consoleIsTerminal();
    }
    try {
      String target =
          Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor))).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }

  @SuppressWarnings("SystemConsoleNull") // what Java 22 changed is asked for below
  private static boolean consoleIsTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there is a console without a terminal too, and a method that tells.
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @SuppressWarnings("SystemConsoleNull") // what Java 22 changed is asked for below
  private static @Nullable String secret(String question) {
    java.io.Console console = System.console();
    if (console != null && consoleIsTerminal()) {
      char[] typed = console.readPassword("%s", question);
      return typed == null ? "" : new String(typed);
    }
    if (isTerminal(0)) {
      throw new UsageException(
          "a password can be asked for only where standard output is the terminal, too");
    }
    return null;
  }

  private static int columns() {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(columns);
    }
    return Files.exists(TERMINAL) ? columnsOfTerminal() : 0;
  }

  /** Asks stty, which prints rows and columns. */
  private static int columnsOfTerminal() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream answer = stty.getInputStream();
          Scanner numbers = new Scanner(answer, UTF_8)) {
        numbers.nextInt();
        return numbers.nextInt();
      } finally {
        stty.waitFor(1, TimeUnit.SECONDS);
      }
    } catch (IOException | java.util.NoSuchElementException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
