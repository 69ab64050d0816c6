package dev.quoth.app;

import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkFile;
import dev.quoth.debate.NetworkOption;
import dev.quoth.debate.picture.PictureKind;
import dev.quoth.debate.report.ReportKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The commands under {@code quoth networks}, their options and their help. */
final class NetworksCommandLine {
  static final String NETWORKS = "networks";
  static final String WRITE = "write";
  static final String STATEMENTS = "statements";
  static final String PICTURE = "picture";
  static final String TO = "--to";
  static final String VIEW = "--view";
  static final String TABLE = "--table";
  static final String OF = "--of";
  static final String WITH = "--with";

  private NetworksCommandLine() {}

  /** How tables are printed. */
  enum TableFormat {
    /** For the eye. */
    TEXT,
    CSV,
    JSON
  }

  /** The command with those below it. */
  static CommandSpec create() {
    CommandSpec networks = CommandLines.command(NETWORKS);
    networks
        .usageMessage()
        .description("Tell who stands with whom in the statements of a ledger.")
        .footer(
            "",
            "Start with:  quoth networks ties --ledger news.quoth",
            "Help on a command:  quoth networks write --help");
    networks.addSubcommand(WRITE, write());
    for (ReportKind kind : ReportKind.values()) {
      CommandSpec command = command(kind.label(), "[OPTION]... [QUERY]", kind.description());
      kind.options().forEach(option -> command.addOption(spec(option)));
      networks.addSubcommand(kind.label(), tables(command));
    }
    networks.addSubcommand(STATEMENTS, statements());
    networks.addSubcommand(PICTURE, picture());
    return networks;
  }

  private static CommandSpec write() {
    CommandSpec command =
        command(WRITE, "--to FORMAT [OPTION]... [QUERY]", "Write a network for other programs.");
    List<String> formats = NetworkFile.LABELS;
    command.addOption(
        OptionSpec.builder(TO)
            .paramLabel("FORMAT")
            .required(true)
            .type(String.class)
            .completionCandidates(formats)
            .description(String.join(", ", formats) + " (a list of the statements it is made of).")
            .build());
    command.addOption(spec(NetworkOption.WINDOW));
    command.addOption(spec(NetworkOption.STEP));
    return rest(command);
  }

  private static CommandSpec statements() {
    CommandSpec command =
        command(
            STATEMENTS,
            "--of NAME [--with NAME] [OPTION]... [QUERY]",
            "Print the statements behind a node, or behind the tie of two.");
    command.addOption(
        OptionSpec.builder(OF)
            .paramLabel("NAME")
            .required(true)
            .type(String.class)
            .description("The node.")
            .build());
    command.addOption(
        OptionSpec.builder(WITH)
            .paramLabel("NAME")
            .type(String.class)
            .description("The other one; of two modes what the first stands on.")
            .build());
    return tables(command);
  }

  private static CommandSpec picture() {
    CommandSpec command =
        command(PICTURE, "[--view WORD] [OPTION]... [QUERY]", "Draw a debate as SVG or PNG.");
    List<String> views = Stream.of(PictureKind.values()).map(PictureKind::label).toList();
    command.addOption(
        OptionSpec.builder(VIEW)
            .paramLabel("WORD")
            .type(String.class)
            .completionCandidates(views)
            .description(String.join(", ", views) + "; a network by default.")
            .build());
    command.addOption(
        OptionSpec.builder(TO)
            .paramLabel("FORMAT")
            .type(String.class)
            .completionCandidates(PictureOut.FORMATS)
            .description("svg, png, or csv (its figures); by the name of the file, else svg.")
            .build());
    PictureKind.OPTIONS.forEach(option -> command.addOption(spec(option)));
    return rest(command);
  }

  private static CommandSpec tables(CommandSpec command) {
    command.addOption(
        CommandLines.choice(CommandLines.FORMAT, TableFormat.class)
            .paramLabel("FORMAT")
            .description("text (for people, the default), csv or json.")
            .build());
    command.addOption(
        OptionSpec.builder(TABLE)
            .paramLabel("NAME")
            .type(String.class)
            .description("Only the table of this name, as JSON calls it; csv has one, the first.")
            .build());
    return rest(command);
  }

  /** What all of them have, behind what is their own. */
  private static CommandSpec rest(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(CommandLines.OUT)
            .paramLabel("FILE")
            .type(Path.class)
            .description("A new file; standard output by default.")
            .build());
    NetworkOption.NETWORK.forEach(option -> command.addOption(spec(option)));
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("QUERY")
            .arity("0..*")
            .required(false)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Of which statements, as quoth search has it; all by default.")
            .build());
    return command;
  }

  private static OptionSpec spec(NetworkOption option) {
    OptionSpec.Builder builder = OptionSpec.builder(name(option)).description(option.description());
    if (option.isFlag()) {
      return builder.build();
    }
    builder.paramLabel(option.placeholder());
    if (!option.choices().isEmpty()) {
      builder.completionCandidates(option.choices());
    }
    return option.repeats()
        ? builder.type(List.class).auxiliaryTypes(String.class).arity("1").build()
        : builder.type(String.class).build();
  }

  private static String name(NetworkOption option) {
    return "--" + option.label();
  }

  /** What was typed. */
  static Given given(ParseResult parsed) {
    Map<NetworkOption, List<String>> given = new EnumMap<>(NetworkOption.class);
    for (NetworkOption option : NetworkOption.values()) {
      if (parsed.hasMatchedOption(name(option))) {
        given.put(option, values(option, parsed));
      }
    }
    return new Given(given);
  }

  private static List<String> values(NetworkOption option, ParseResult parsed) {
    if (option.isFlag()) {
      return List.of();
    }
    return option.repeats()
        ? parsed.matchedOptionValue(name(option), List.of())
        : List.of(parsed.matchedOptionValue(name(option), ""));
  }

  private static CommandSpec command(String name, String arguments, String description) {
    return LedgerCommandLine.command(NETWORKS + " ", name, arguments, description);
  }
}
