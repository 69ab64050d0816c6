package dev.quoth.lab.evaluate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of option values that the parser does not make. */
final class Checks {
  private Checks() {}

  /**
   * @throws ParameterException if the value is not positive
   */
  static void atLeastOne(CommandSpec spec, String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '" + option + "': " + value + " is below 1");
    }
  }
}
