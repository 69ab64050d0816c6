package dev.quoth.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands under {@code quoth relations}, their options and their help. */
final class RelationsCommandLine {
  static final String RELATIONS = "relations";
  static final String FIND = "find";
  static final String LIST = "list";
  static final String DAYS = "--days";
  static final int USUAL_DAYS = 7;

  private RelationsCommandLine() {}

  /** The command with those below it. */
  static CommandSpec create() {
    CommandSpec relations = CommandLines.command(RELATIONS);
    relations
        .usageMessage()
        .description("What the statements of a ledger do with one another: dispute, echo, answer.")
        .footer(
            "",
            "Start with:  quoth relations find --ledger news.quoth",
            "Help on a command:  quoth relations find --help");
    relations.addSubcommand(FIND, find());
    relations.addSubcommand(LIST, list());
    return relations;
  }

  private static CommandSpec find() {
    CommandSpec command =
        LedgerCommandLine.command(
            RELATIONS + " ",
            FIND,
            "[OPTION]... [QUERY]...",
            "Find relations anew, for people to decide on.");
    command
        .usageMessage()
        .footer(
            "",
            "Within articles by their words; and from opposite positions on a proposition, within",
            "articles and across, which are marked as inferred. What people decided holds; what is",
            "not found again is withdrawn. Undone by quoth undo, an article at a time.");
    command.addOption(
        OptionSpec.builder(DAYS)
            .paramLabel("N")
            .type(Integer.class)
            .description(
                "Infer that a statement disputes one in another article that appeared at most so"
                    + " many days before, "
                    + USUAL_DAYS
                    + " by default; 0 for none.")
            .build());
    ActorsCommandLine.addWhy(command);
    command.addPositional(query("In the articles of which statements, as quoth search finds them"));
    return command;
  }

  private static CommandSpec list() {
    CommandSpec command =
        LedgerCommandLine.command(
            RELATIONS + " ",
            LIST,
            "[OPTION]... [QUERY]...",
            "Print relations, each with its words.");
    LedgerCommandLine.addLook(command);
    command.addPositional(query("From which statements, as quoth search finds them"));
    return command;
  }

  private static PositionalParamSpec query(String description) {
    return PositionalParamSpec.builder()
        .paramLabel("QUERY")
        .arity("0..*")
        .index("0..*")
        .type(java.util.List.class)
        .auxiliaryTypes(String.class)
        .description(description + "; all by default.")
        .build();
  }
}
