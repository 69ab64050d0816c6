package dev.quoth.app;

import org.jspecify.annotations.Nullable;

/** Asks the user for something that nobody is to read over their shoulder. */
@FunctionalInterface
interface SecretPrompt {
  /** Nobody sits there who could be asked. */
  SecretPrompt NONE = question -> null;

  /**
   * What is typed, which the terminal does not show; null where there is no terminal.
   *
   * @throws UsageException if there is one that would show it
   */
  @Nullable String ask(String question);
}
