package dev.quoth.app;

import picocli.AutoComplete;

/** Scripts by which shells complete quoth's commands and options. */
final class Completion {
  /** zsh runs the script for bash through its own emulation. */
  private static final String ZSH_HEAD =
      """
      # zsh completion for quoth: bash's script under zsh's emulation of it.
      (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
      autoload -Uz bashcompinit && bashcompinit

      """;

  private Completion() {}

  static String script(CommandLines.Shell shell) {
    String bash = AutoComplete.bash("quoth", CommandLines.forCompletion());
    return switch (shell) {
      case BASH -> bash;
      case ZSH -> ZSH_HEAD + bash;
    };
  }
}
