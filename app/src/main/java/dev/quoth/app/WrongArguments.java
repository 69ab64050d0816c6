package dev.quoth.app;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what is wrong with arguments. */
final class WrongArguments {

  private WrongArguments() {}

  static String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing
        && missing.getMissing().stream().anyMatch(argument -> argument.isPositional())) {
      List<String> unknown = e.getCommandLine().getUnmatchedArguments();
      if (!unknown.isEmpty()) {
        return "there is no option '" + unknown.get(0) + "'";
      }
      return missing.getMissing().get(0).paramLabel() + " is missing";
    }
    return Reasons.of(e)
        .replaceFirst("^Invalid value for option '(--[a-z-]+)'[^:]*: ", "$1: ")
        .replaceFirst("^Invalid value for positional parameter [^(]*\\(([A-Z]+)\\): ", "$1: ")
        .replaceFirst("^Missing required parameter for option '(--[a-z-]+)'.*", "$1 needs a value")
        .replaceFirst("is not an int$", "is not a whole number")
        .replaceFirst("is not a double$", "is not a number");
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String argument = e.getUnmatched().get(0);
    boolean option = e.isUnknownOption();
    boolean command = !option && !e.getCommandLine().getSubcommands().isEmpty();
    String what = option ? "option" : command ? "command" : "argument";
    return "there is no " + what + " '" + argument + "'";
  }
}
