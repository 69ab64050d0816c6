package dev.quoth.app;

import dev.quoth.ledger.accounts.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands under {@code quoth accounts}, their options and their help. */
final class AccountsCommandLine {
  static final String ACCOUNTS = "accounts";
  static final String LIST = "list";
  static final String ADD = "add";
  static final String ROLE = "role";
  static final String CLOSE = "close";
  static final String OPEN = "open";
  static final String PASSWORD = "password";
  static final String TOKEN = "token";
  static final String REVOKE = "revoke";
  static final String AS = "--role";
  static final String FOR = "--for";

  private static final String NAME = "NAME";
  private static final String ASKED =
      "The password is asked for on a terminal, or else read from standard input.";

  private AccountsCommandLine() {}

  /** The command with those below it. */
  static CommandSpec create() {
    CommandSpec accounts = CommandLines.command(ACCOUNTS);
    accounts
        .usageMessage()
        .description("Keep the accounts of those who work on a ledger by quoth serve --team.")
        .footer(
            "",
            "Start with:  quoth accounts add --ledger news.quoth --role admin 'Ana Belm'",
            "Help on a command:  quoth accounts add --help");
    accounts.addSubcommand(LIST, command(LIST, "", "Print the accounts and their tokens."));
    accounts.addSubcommand(ADD, add());
    accounts.addSubcommand(ROLE, role());
    accounts.addSubcommand(
        CLOSE, ofName(CLOSE, "Close an account: nobody logs in by it any more. It stays."));
    accounts.addSubcommand(OPEN, ofName(OPEN, "Open an account again that was closed."));
    accounts.addSubcommand(PASSWORD, password());
    accounts.addSubcommand(TOKEN, token());
    accounts.addSubcommand(REVOKE, revoke());
    return accounts;
  }

  private static CommandSpec add() {
    CommandSpec command = command(ADD, "--role ROLE NAME", "Make an account.");
    command
        .usageMessage()
        .footer(
            "",
            ASKED,
            "A ledger that is not there is made.",
            "",
            "A viewer reads and searches. A coder adds articles, reviews and codes. An adjudicator",
            "sees the codings of others and decides. An admin makes batches and accounts.");
    command.addOption(
        CommandLines.choice(AS, Role.class)
            .paramLabel("ROLE")
            .required(true)
            .description("viewer, coder, adjudicator or admin.")
            .build());
    ActorsCommandLine.addReasons(command);
    command.addPositional(
        name("Of the person, as it is to stand beside what they change; it stays.").build());
    return command;
  }

  private static CommandSpec role() {
    CommandSpec command = command(ROLE, "NAME ROLE", "Give an account another role.");
    ActorsCommandLine.addReasons(command);
    command.addPositional(name("Whose account.").index("0").build());
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ROLE")
            .arity("1")
            .index("1")
            .required(true)
            .type(Role.class)
            .completionCandidates(new Choice<>(Role.class))
            .converters(new Choice<>(Role.class))
            .description("viewer, coder, adjudicator or admin.")
            .build());
    return command;
  }

  private static CommandSpec password() {
    CommandSpec command = ofName(PASSWORD, "Set a password; whoever is logged in is logged out.");
    command.usageMessage().footer("", ASKED);
    return command;
  }

  private static CommandSpec token() {
    CommandSpec command =
        command(
            TOKEN, "--for TEXT NAME", "Make a token for a program, and print it this one time.");
    command
        .usageMessage()
        .footer("", "A program sends it with each request, as Authorization: Bearer TOKEN.");
    command.addOption(
        OptionSpec.builder(FOR)
            .paramLabel("TEXT")
            .type(String.class)
            .required(true)
            .description("What it is for.")
            .build());
    ActorsCommandLine.addReasons(command);
    command.addPositional(name("Whose account the program uses.").build());
    return command;
  }

  private static CommandSpec revoke() {
    CommandSpec command = command(REVOKE, "NAME ID", "End a token.");
    ActorsCommandLine.addReasons(command);
    command.addPositional(name("Whose account.").index("0").build());
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("ID")
            .arity("1")
            .index("1")
            .required(true)
            .type(String.class)
            .description("The token's, as list prints it.")
            .build());
    return command;
  }

  private static CommandSpec ofName(String name, String description) {
    CommandSpec command = command(name, "NAME", description);
    ActorsCommandLine.addReasons(command);
    command.addPositional(name("Whose account.").build());
    return command;
  }

  private static CommandSpec command(String name, String arguments, String description) {
    return LedgerCommandLine.command(ACCOUNTS + " ", name, arguments, description);
  }

  private static PositionalParamSpec.Builder name(String description) {
    return PositionalParamSpec.builder()
        .paramLabel(NAME)
        .arity("1")
        .index("0")
        .required(true)
        .type(String.class)
        .description(description);
  }
}
