package dev.quoth.app;

import dev.quoth.ledger.exchange.ImportFormat;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that work on a ledger, their options and their help. */
final class LedgerCommandLine {
  static final String ADD = "add";
  static final String SEARCH = "search";
  static final String SHOW = "show";
  static final String LOG = "log";
  static final String UNDO = "undo";
  static final String REVIEW = "review";
  static final String DELETE = "delete";
  static final String REREAD = "reread";
  static final String EXPORT = "export";
  static final String IMPORT = "import";
  static final String BACKUP = "backup";
  static final String REGROUP = "regroup";
  static final String SERVE = "serve";
  static final List<String> ALL =
      List.of(
          ADD, SEARCH, SHOW, LOG, UNDO, REVIEW, DELETE, REREAD, EXPORT, IMPORT, BACKUP, REGROUP,
          SERVE);

  static final String LEDGER = "--ledger";
  static final String VERIFY = "--verify";
  static final String LIMIT = "--limit";
  static final String AFTER = "--after";
  static final String FACETS = "--facets";
  static final String ONCE = "--once";
  static final String AS = "--as";
  static final String DRY_RUN = "--dry-run";
  static final String TO = "--to";
  static final String FROM = "--from";
  static final String NO_TEXT = "--no-text";
  static final String ID = "ID";
  static final String HOST = "--host";
  static final String PORT = "--port";
  static final String TEAM = "--team";
  static final String NAME = "--name";
  static final String PROXY = "--proxy";

  private LedgerCommandLine() {}

  /**
   * Puts the commands below {@code quoth}.
   *
   * @param add the command that reads sources, whose options are those of {@code read}
   * @param sourceType of what the user names as a file: a path for completion
   */
  static void addTo(CommandSpec quoth, CommandSpec add, Class<?> sourceType) {
    quoth.addSubcommand(ADD, withLedger(add));
    quoth.addSubcommand(SEARCH, search());
    quoth.addSubcommand(SHOW, show());
    quoth.addSubcommand(LOG, log());
    quoth.addSubcommand(UNDO, undo());
    quoth.addSubcommand(REVIEW, review());
    quoth.addSubcommand(DELETE, delete());
    quoth.addSubcommand(REREAD, reread());
    quoth.addSubcommand(EXPORT, export());
    quoth.addSubcommand(IMPORT, importing(sourceType));
    quoth.addSubcommand(BACKUP, backup());
    quoth.addSubcommand(REGROUP, regroup());
    quoth.addSubcommand(SERVE, serve());
  }

  private static CommandSpec search() {
    CommandSpec command =
        command(SEARCH, "[OPTION]... QUERY...", "Find who said what about something.");
    command
        .usageMessage()
        .footer(
            "",
            "Words are found in all their forms; \"a phrase\", begin*, NEAR/5, OR, NOT and ( ) may",
            "be used, and filters: speaker: role: outlet: published: said: kind: polarity:",
            "confidence: review: block: venue: cue: is:nested article: actor: proposition: position:",
            "",
            "Examples:",
            "  quoth search --ledger news.quoth budget speaker:Marn",
            "  quoth search --ledger news.quoth '\"leave the union\" published:2031-01..2031-03'",
            "  quoth search --ledger news.quoth 'kind:direct polarity:denies' --facets");
    command.addOption(
        OptionSpec.builder(LIMIT)
            .paramLabel("N")
            .type(Integer.class)
            .description("Statements at most, 20 by default.")
            .build());
    command.addOption(
        OptionSpec.builder(AFTER)
            .paramLabel("CURSOR")
            .type(String.class)
            .description("Go on where an earlier search ended, as it said.")
            .build());
    command.addOption(
        OptionSpec.builder(FACETS)
            .description("Also count by speaker, outlet, kind, polarity, review and year.")
            .build());
    command.addOption(
        OptionSpec.builder(ONCE)
            .description("Of statements that report the same utterance only the first.")
            .build());
    command.addOption(
        CommandLines.choice(CommandLines.FORMAT, SearchFormat.class)
            .paramLabel("FORMAT")
            .description("text (for people, the default) or jsonl.")
            .build());
    addLook(command);
    command.addPositional(positional("QUERY", "1..*").description("What to look for.").build());
    return command;
  }

  private static CommandSpec show() {
    CommandSpec command =
        command(SHOW, "ID...", "Print an article or statement with all that was done to it.");
    command.addOption(
        CommandLines.choice(CommandLines.FORMAT, SearchFormat.class)
            .paramLabel("FORMAT")
            .description("text (for people, the default) or jsonl, the article a line.")
            .build());
    addLook(command);
    command.addPositional(ids("1..*"));
    return command;
  }

  private static CommandSpec log() {
    CommandSpec command =
        command(LOG, "[--verify] [--limit N] [ID]...", "Print the revisions, the newest first.");
    command.addOption(
        OptionSpec.builder(VERIFY)
            .description(
                "Check that nothing was changed but by revisions, and print what was found.")
            .build());
    command.addOption(
        OptionSpec.builder(LIMIT)
            .paramLabel("N")
            .type(Integer.class)
            .description("Revisions at most; all by default.")
            .build());
    command.addPositional(ids("0..*"));
    return command;
  }

  private static CommandSpec undo() {
    CommandSpec command =
        command(UNDO, "[--why TEXT] NUMBER...", "Undo revisions. This is a revision, too.");
    ActorsCommandLine.addReasons(command);
    command.addPositional(
        positional("NUMBER", "1..*")
            .description("As log prints it, or a range such as 15..18; all of them or none.")
            .build());
    return command;
  }

  private static CommandSpec reread() {
    CommandSpec command =
        command(
            REREAD,
            "[OPTION]... [ID]...",
            "Look for the statements of stored articles again, with the model of this version.");
    command
        .usageMessage()
        .footer(
            "",
            "What people have decided stays; what is found otherwise is shown beside it, and found",
            "by quoth search is:disputed. Articles that this model has read last are passed over.");
    command.addOption(
        OptionSpec.builder(DRY_RUN)
            .description("Tell what would change, and change nothing.")
            .build());
    command.addOption(
        OptionSpec.builder(CommandLines.AGAIN)
            .description("Also articles that this model has read last.")
            .build());
    CommandLines.addExtractionOptions(command);
    ActorsCommandLine.addWhy(command);
    addLook(command);
    command.addPositional(
        positional(ID, "0..*")
            .description("Of articles, or how they begin; all by default.")
            .build());
    return command;
  }

  private static CommandSpec review() {
    CommandSpec command =
        command(REVIEW, "--as REVIEW [--why TEXT] ID...", "Say whether statements are right.");
    command.addOption(
        CommandLines.choice(AS, Judgement.class)
            .paramLabel("REVIEW")
            .required(true)
            .description(
                "confirmed, rejected, proposed (as reread found it), or none to take it back.")
            .build());
    ActorsCommandLine.addReasons(command);
    command.addPositional(ids("1..*"));
    return command;
  }

  private static CommandSpec delete() {
    CommandSpec command =
        command(DELETE, "[--why TEXT] ID...", "Delete articles or statements. This can be undone.");
    ActorsCommandLine.addReasons(command);
    command.addPositional(ids("1..*"));
    return command;
  }

  private static CommandSpec export() {
    CommandSpec command =
        command(EXPORT, "--to FORMAT", "Write the articles and statements for other programs.");
    command.usageMessage().footer("", "See docs/formats.md for what each format holds.");
    command.addOption(
        CommandLines.choice(TO, ExportTarget.class)
            .paramLabel("FORMAT")
            .required(true)
            .description(
                "ledger (all of it, to be read back), jsonl, csv, brat, web-annotation, schema-org, xmi, qdpx, dna or parquet.")
            .build());
    command.addOption(
        OptionSpec.builder(CommandLines.OUT)
            .paramLabel("FILE")
            .type(Path.class)
            .description(
                "Where to; it may not be there yet. Standard output by default. A folder for parquet.")
            .build());
    command.addOption(
        OptionSpec.builder(NO_TEXT)
            .description("Without the words of the articles: places, digests and metadata only.")
            .build());
    return command;
  }

  private static CommandSpec importing(Class<?> sourceType) {
    CommandSpec command =
        command(IMPORT, "[--from FORMAT] FILE...", "Take in what was found elsewhere.");
    command.usageMessage().footer("", "See docs/formats.md for what each format brings.");
    command.addOption(
        CommandLines.choice(FROM, ImportFormat.class)
            .paramLabel("FORMAT")
            .description("ledger, jsonl, dna, qdpx or brat; by default what the file looks like.")
            .build());
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(sourceType)
            .description("- for standard input.")
            .build());
    return command;
  }

  private static CommandSpec backup() {
    CommandSpec command = command(BACKUP, "FILE", "Copy a ledger, also while it is written to.");
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("1")
            .required(true)
            .type(Path.class)
            .description("The copy; it may not be there yet.")
            .build());
    return command;
  }

  private static CommandSpec regroup() {
    return command(
        REGROUP, "", "Tell anew which statements report the same, where log --verify asks for it.");
  }

  private static CommandSpec serve() {
    CommandSpec command =
        command(SERVE, "[OPTION]...", "Show a ledger as pages in a browser, until interrupted.");
    command
        .usageMessage()
        .footer(
            "",
            "Without --team a ledger that is not there is made, there is no login, and only this",
            "machine is answered. With --team people log in; see docs/team.md, and make the first",
            "account by quoth accounts add.");
    command.addOption(
        OptionSpec.builder(PORT)
            .paramLabel("N")
            .type(Integer.class)
            .description("Where to listen, 7077 by default; 0 for any port that is free.")
            .build());
    command.addOption(
        OptionSpec.builder(HOST)
            .paramLabel("ADDRESS")
            .type(String.class)
            .description(
                "An address of this machine, 127.0.0.1 by default; without --team a loopback one.")
            .build());
    command.addOption(
        OptionSpec.builder(TEAM)
            .description("Several people work with it, who log in with their accounts.")
            .build());
    command.addOption(
        names(NAME, "NAME", "How it is called, such as news.example. May be given again."));
    command.addOption(
        names(
            PROXY,
            "ADDRESS",
            "The proxy by way of which alone it is reached, by https; or a network of them, such"
                + " as 10.0.0.0/24. May be given again."));
    CommandLines.addExtractionOptions(command);
    ActorsCommandLine.addBy(command);
    return command;
  }

  private static OptionSpec names(String option, String label, String description) {
    return OptionSpec.builder(option)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .description(description)
        .build();
  }

  private static CommandSpec command(String name, String arguments, String description) {
    return command("", name, arguments, description);
  }

  /**
   * A command that works on a ledger.
   *
   * @param above the command that it belongs to, with a blank behind it; empty where to none
   */
  static CommandSpec command(String above, String name, String arguments, String description) {
    CommandSpec command = CommandLines.command(name);
    command
        .usageMessage()
        .customSynopsis(("quoth " + above + name + " --ledger LEDGER " + arguments).strip())
        .description(description)
        .optionListHeading("%nOptions:%n")
        .parameterListHeading("%n");
    return withLedger(command);
  }

  private static CommandSpec withLedger(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(LEDGER)
            .paramLabel("LEDGER")
            .type(String.class)
            .description(
                "A file, or postgresql://user@host/database; by default what QUOTH_LEDGER names.")
            .build());
    return command;
  }

  static void addLook(CommandSpec command) {
    command.addOption(
        CommandLines.choice(CommandLines.COLOR, Colour.class)
            .paramLabel("WHEN")
            .description("Colour the text: auto (on a terminal, the default), always or never.")
            .build());
    command.addOption(
        OptionSpec.builder(CommandLines.WIDTH)
            .paramLabel("N")
            .type(Integer.class)
            .description("Columns of the text; those of the terminal, 100 at most, by default.")
            .build());
  }

  private static PositionalParamSpec ids(String arity) {
    return positional(ID, arity)
        .description("Of an article or statement, or how it begins, as search and log print it.")
        .build();
  }

  private static PositionalParamSpec.Builder positional(String label, String arity) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(List.class)
        .auxiliaryTypes(String.class);
  }

  /** What {@code quoth search} prints. */
  enum SearchFormat {
    TEXT,
    JSONL
  }

  /** What a person may say of a statement. */
  enum Judgement {
    CONFIRMED,
    REJECTED,
    PROPOSED,
    NONE
  }
}
