package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code quoth} command. */
public final class Main {
  private final Console console;
  private final Statements.Loader loader;

  Main(Console console, Statements.Loader loader) {
    this.console = console;
    this.loader = loader;
  }

  /** Runs the command and ends the process: 0 done, 1 some sources failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(new Main(ProcessConsole.open(), new ShippedModel()).run(args));
  }

  /** Runs the command and returns the exit code. */
  int run(String... args) {
    CommandLine quoth = CommandLines.create();
    try {
      return run(quoth, quoth.parseArgs(args));
    } catch (ParameterException e) {
      return wrongUsage(WrongArguments.sentence(e), e.getCommandLine());
    }
  }

  private int run(CommandLine quoth, ParseResult parsed) {
    if (parsed.isVersionHelpRequested()) {
      return printVersions();
    }
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    CommandLine called = command.commandSpec().commandLine();
    if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested)) {
      return print(help(called));
    }
    boolean isBelow = command != parsed && parsed.subcommand() != command;
    try {
      if (isBelow) {
        return switch (parsed.subcommand().commandSpec().name()) {
          case CommandLines.ACTORS -> new ActorsCommand(console, command).run();
          case PropositionsCommandLine.PROPOSITIONS ->
              new PropositionsCommand(console, command).run();
          case RelationsCommandLine.RELATIONS -> new RelationsCommand(console, command).run();
          case NetworksCommandLine.NETWORKS -> new NetworksCommand(console, command).run();
          default -> new AccountsCommand(console, command).run();
        };
      }
      String name = command.commandSpec().name();
      if (LedgerCommandLine.ALL.contains(name)) {
        return new LedgerCommand(console, loader, command).run();
      }
      return switch (name) {
        case CommandLines.ACTORS -> wrongUsage("a command is missing, such as import", called);
        case PropositionsCommandLine.PROPOSITIONS ->
            wrongUsage("a command is missing, such as list", called);
        case RelationsCommandLine.RELATIONS ->
            wrongUsage("a command is missing, such as list", called);
        case NetworksCommandLine.NETWORKS ->
            wrongUsage("a command is missing, such as ties", called);
        case AccountsCommandLine.ACCOUNTS ->
            wrongUsage("a command is missing, such as add", called);
        case CommandLines.READ -> new ReadCommand(console, loader, ReadOptions.of(command)).run();
        case CommandLines.COMPLETION ->
            print(Completion.script(command.matchedPositionalValue(0, CommandLines.Shell.BASH)));
        default -> wrongUsage("a command is missing, such as read", quoth);
      };
    } catch (UsageException e) {
      return wrongUsage(Reasons.of(e), called);
    }
  }

  private int printVersions() {
    print("quoth " + Version.ofProgram() + "\n");
    try {
      return print("model " + loader.modelVersion() + "\n");
    } catch (ModelException e) {
      console.complain(Reasons.of(e));
      return ExitCode.SOME_FAILED;
    }
  }

  private int wrongUsage(String sentence, CommandLine called) {
    console.complain(sentence);
    String name = called.getCommandSpec().qualifiedName();
    console.err().println("Try '" + name + " --help' for how to use it.");
    return ExitCode.WRONG_USAGE;
  }

  private String help(CommandLine command) {
    Ansi ansi = Colour.AUTO.isOn(console) ? Ansi.ON : Ansi.OFF;
    command.setUsageHelpWidth(Math.max(console.width(), CommandLines.MIN_HELP_WIDTH));
    return command.getUsageMessage(ansi);
  }

  private int print(String text) {
    PrintStream out = new PrintStream(console.out(), false, UTF_8);
    out.print(text);
    out.flush();
    return ExitCode.DONE;
  }
}
