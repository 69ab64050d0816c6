package dev.quoth.lab.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of option values that the parser does not make. */
public final class Checks {
  private Checks() {}

  /**
   * Refuses a number below one.
   *
   * @throws ParameterException if the value is not positive
   */
  public static void atLeastOne(CommandSpec spec, String option, int value) {
    if (value < 1) {
      throw invalid(spec, option, value + " is below 1");
    }
  }

  /** Says what is wrong with the value of an option. */
  public static ParameterException invalid(CommandSpec spec, String option, String reason) {
    return new ParameterException(
        spec.commandLine(), "Invalid value for option '" + option + "': " + reason);
  }
}
