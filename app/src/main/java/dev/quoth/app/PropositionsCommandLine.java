package dev.quoth.app;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands under {@code quoth propositions}, their options and their help. */
final class PropositionsCommandLine {
  static final String PROPOSITIONS = "propositions";
  static final String LIST = "list";
  static final String ADD = "add";
  static final String IMPORT = "import";
  static final String EXPORT = "export";
  static final String UNDER = "--under";
  static final String DEFINITION = "--definition";
  static final String TO = "--to";
  static final String PROPOSE = "propose";
  static final String SUGGEST = "suggest";
  static final String ON = "--on";
  static final String FEWEST = "--fewest";
  static final String MOST = "--most";

  private PropositionsCommandLine() {}

  /** How propositions are written. */
  enum Target {
    /** A table that can be read again. */
    CSV,
    /** A codebook for people. */
    MARKDOWN
  }

  /**
   * The command with those below it.
   *
   * @param fileType what files are parsed as; the completion script offers files
   */
  static CommandSpec create(Class<?> fileType) {
    CommandSpec propositions = CommandLines.command(PROPOSITIONS);
    propositions
        .usageMessage()
        .description("Keep the claims of a ledger that one can be for or against.")
        .footer(
            "",
            "Start with:  quoth propositions add --ledger news.quoth 'The port should close'",
            "Help on a command:  quoth propositions add --help");
    propositions.addSubcommand(
        LIST, command(LIST, "", "Print the propositions, each below the one it is part of."));
    propositions.addSubcommand(ADD, add());
    propositions.addSubcommand(IMPORT, importing(fileType));
    propositions.addSubcommand(EXPORT, export());
    propositions.addSubcommand(SUGGEST, suggest());
    propositions.addSubcommand(PROPOSE, propose());
    return propositions;
  }

  private static CommandSpec add() {
    CommandSpec command = command(ADD, "[OPTION]... WORDING", "Make a proposition.");
    command
        .usageMessage()
        .footer("", "A proposition is a short sentence: \"The port should close\".");
    command.addOption(
        OptionSpec.builder(UNDER)
            .paramLabel("ID")
            .type(String.class)
            .description("The proposition that it is part of, by its id or wording.")
            .build());
    command.addOption(
        OptionSpec.builder(DEFINITION)
            .paramLabel("TEXT")
            .type(String.class)
            .description("What it covers and what not, for those who code.")
            .build());
    ActorsCommandLine.addReasons(command);
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("WORDING")
            .arity("1")
            .index("0")
            .required(true)
            .type(String.class)
            .description("The claim.")
            .build());
    return command;
  }

  private static CommandSpec importing(Class<?> fileType) {
    CommandSpec command =
        command(IMPORT, "[OPTION]... FILE...", "Take in propositions from tables (CSV).");
    command
        .usageMessage()
        .footer(
            "",
            "The first row names the columns: wording, and as you like definition, parent (its",
            "wording), examples and counterExamples (a line each). What is there is known by its",
            "wording. Projects of Discourse Network Analyzer are read by quoth import.");
    ActorsCommandLine.addReasons(command);
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("1..*")
            .index("0..*")
            .required(true)
            .type(java.util.List.class)
            .auxiliaryTypes(fileType)
            .description("Tables in UTF-8.")
            .build());
    return command;
  }

  private static CommandSpec export() {
    CommandSpec command = command(EXPORT, "[OPTION]...", "Write the propositions.");
    command.addOption(
        CommandLines.choice(TO, Target.class)
            .paramLabel("FORMAT")
            .description("csv (the default), or markdown: a codebook for people.")
            .build());
    command.addOption(
        OptionSpec.builder(CommandLines.OUT)
            .paramLabel("FILE")
            .type(Path.class)
            .description("A new file; standard output by default.")
            .build());
    return command;
  }

  private static CommandSpec suggest() {
    CommandSpec command =
        command(
            SUGGEST,
            "[OPTION]... [QUERY]...",
            "Show which propositions might be made of what many statements are about.");
    command
        .usageMessage()
        .footer(
            "",
            "Wordings are lifted from the most typical statements; mend one and add it by",
            "quoth propositions add.");
    command.addOption(number(FEWEST, "Statements at least that make a suggestion, 4 by default."));
    command.addOption(
        number(MOST, "Statements to look at, of what the query finds; 2000 by default."));
    command.addOption(number(LedgerCommandLine.LIMIT, "Suggestions at most, 20 by default."));
    CommandLines.addThreads(command);
    LedgerCommandLine.addLook(command);
    command.addPositional(query());
    return command;
  }

  private static CommandSpec propose() {
    CommandSpec command =
        command(
            PROPOSE,
            "[OPTION]... [QUERY]...",
            "Say of statements where they stand on the propositions, for people to decide on.");
    command
        .usageMessage()
        .footer(
            "",
            "What people decided holds. What a model proposed before and is not found again is",
            "withdrawn. Undone by quoth undo, an article at a time.");
    command.addOption(
        OptionSpec.builder(ON)
            .paramLabel("ID")
            .type(java.util.List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("Only this proposition, by its id or wording; may be given repeatedly.")
            .build());
    ActorsCommandLine.addWhy(command);
    CommandLines.addThreads(command);
    command.addPositional(query());
    return command;
  }

  private static OptionSpec number(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("N")
        .type(Integer.class)
        .description(description)
        .build();
  }

  private static PositionalParamSpec query() {
    return PositionalParamSpec.builder()
        .paramLabel("QUERY")
        .arity("0..*")
        .index("0..*")
        .type(java.util.List.class)
        .auxiliaryTypes(String.class)
        .description("Of which statements, as quoth search finds them; all by default.")
        .build();
  }

  private static CommandSpec command(String name, String arguments, String description) {
    return LedgerCommandLine.command(PROPOSITIONS + " ", name, arguments, description);
  }
}
