package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A password that is to be set: typed twice on a terminal, or else the first line of standard
 * input. Never an argument, which every user of the machine can see.
 */
final class PasswordInput {
  private static final int MOST_BYTES = 4000;

  private final Console console;

  PasswordInput(Console console) {
    this.console = console;
  }

  /**
   * The password.
   *
   * @throws UsageException if there is none, or it is typed in two ways
   */
  String read(String whose) throws IOException {
    @Nullable String typed = console.secrets().ask("Password of " + whose + ": ");
    if (typed == null) {
      return firstLine(console.in());
    }
    if (!typed.equals(console.secrets().ask("The same again: "))) {
      throw new UsageException("the password was typed in two ways; nothing was changed");
    }
    return typed;
  }

  private static String firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n' && line.size() < MOST_BYTES; b = in.read()) {
      line.write(b);
    }
    String password = line.toString(UTF_8);
    password = password.endsWith("\r") ? password.substring(0, password.length() - 1) : password;
    if (password.isEmpty()) {
      throw new UsageException("give the password as the first line of standard input");
    }
    return password;
  }
}
