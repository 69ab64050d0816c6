package dev.quoth.app;

import dev.quoth.ledger.actors.load.ImportFormat;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands under {@code quoth actors}, their options and their help. */
final class ActorsCommandLine {
  static final String IMPORT = "import";
  static final String LIST = "list";
  static final String SHOW = "show";
  static final String MERGE = "merge";
  static final String SPLIT = "split";
  static final String LOG = "log";
  static final String REGISTRY = "--registry";
  static final String FROM = "--from";
  static final String WHY = "--why";
  static final String BY = "--by";

  private ActorsCommandLine() {}

  /**
   * The command with those below it.
   *
   * @param sourceType of what the user names as a source: a path for completion
   */
  static CommandSpec create(Class<?> sourceType) {
    CommandSpec actors = CommandLines.command(CommandLines.ACTORS);
    actors
        .usageMessage()
        .description(
            "Keep a registry of actors: who is known, by what names, in which office when.")
        .footer(
            "",
            "Start with:  quoth actors import --registry actors.jsonl officials.csv",
            "Help on a command:  quoth actors import --help");
    actors.addSubcommand(IMPORT, importing(sourceType));
    actors.addSubcommand(LIST, list());
    actors.addSubcommand(SHOW, show());
    actors.addSubcommand(MERGE, merge());
    actors.addSubcommand(SPLIT, split());
    actors.addSubcommand(LOG, log());
    return actors;
  }

  private static CommandSpec importing(Class<?> sourceType) {
    CommandSpec command =
        command(IMPORT, "[--from FORMAT] SOURCE...", "Read actors into the registry.");
    command
        .usageMessage()
        .footer(
            "",
            "Reading a source again adds nothing. See docs/actors.md for what is read of each"
                + " format.");
    command.addOption(
        CommandLines.choice(FROM, ImportFormat.class)
            .paramLabel("FORMAT")
            .description("popolo, wikidata or csv; found out by default.")
            .build());
    command.addPositional(
        positional(CommandLines.SOURCE, "1..*", sourceType)
            .description(
                "Popolo JSON, lines of a Wikidata JSON dump, or a table (CSV); packed by gzip or"
                    + " not; - for standard input.")
            .build());
    return command;
  }

  private static CommandSpec list() {
    CommandSpec command = command(LIST, "[WORDS]...", "Print the actors, one a line.");
    command.addPositional(
        positional("WORDS", "0..*", String.class)
            .description("Only those with a name that holds all these words.")
            .build());
    return command;
  }

  private static CommandSpec show() {
    CommandSpec command = command(SHOW, "ID...", "Print all that is known of actors.");
    command.addPositional(
        positional("ID", "1..*", String.class)
            .description("As list prints it, such as a12.")
            .build());
    return command;
  }

  private static CommandSpec merge() {
    CommandSpec command =
        command(MERGE, "[--why TEXT] KEPT GONE", "Make one actor of two. This can be undone.");
    addReasons(command);
    command.addPositional(
        positional("ID", "2", String.class)
            .description("The actor whose id and name stay, then the one that goes up in it.")
            .build());
    return command;
  }

  private static CommandSpec split() {
    CommandSpec command =
        command(SPLIT, "[--why TEXT] ID", "Undo the merge by which an actor went up in another.");
    addReasons(command);
    command.addPositional(
        positional("ID", "1", String.class)
            .description("The actor that is to be itself again; show names it.")
            .build());
    return command;
  }

  private static CommandSpec log() {
    CommandSpec command = command(LOG, "[ID]...", "Print the revisions, from the first on.");
    command.addPositional(
        positional("ID", "0..*", String.class)
            .description("Only those that concern these actors.")
            .build());
    return command;
  }

  /** Adds the options that say who does it, and why. */
  static void addReasons(CommandSpec command) {
    addWhy(command);
    addBy(command);
  }

  static void addBy(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(BY)
            .paramLabel("NAME")
            .type(String.class)
            .description("Who decides it; the user's name by default.")
            .build());
  }

  static void addWhy(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(WHY)
            .paramLabel("TEXT")
            .type(String.class)
            .description("The reason, for the log.")
            .build());
  }

  private static CommandSpec command(String name, String arguments, String description) {
    CommandSpec command = CommandLines.command(name);
    command
        .usageMessage()
        .customSynopsis("quoth actors " + name + " --registry FILE " + arguments)
        .description(description)
        .optionListHeading("%nOptions:%n")
        .parameterListHeading("%n");
    command.addOption(
        OptionSpec.builder(REGISTRY)
            .paramLabel("FILE")
            .type(Path.class)
            .description("The registry. import makes it if need be.")
            .build());
    return command;
  }

  private static PositionalParamSpec.Builder positional(String label, String arity, Class<?> type) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(List.class)
        .auxiliaryTypes(type);
  }
}
